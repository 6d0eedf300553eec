// SPDX-License-Identifier: EUPL-1.2
#include "publish/overlap/views.hpp"

#include <algorithm>
#include <array>

#include "analysis/select.hpp"
#include "publish/overlap/answers.hpp"

namespace verband::publish {
namespace {

using enum OverlapView;
constexpr std::array<OverlapViewName, 9> names{
    {{shared, "shared", "gedeeld", "Wat ze delen"},
     {sets, "sets", "samenstellingen", "Zelfde deelnemers"},
     {congruence, "congruence", "congruentie", "Zelfde grenzen"},
     {clusters, "clusters", "clusters", "Groepen gemeenten"},
     {doubles, "doubles", "dubbelingen", "Dubbelingen"},
     {gaps, "gaps", "ontbrekend", "Wie ontbreekt"},
     {dormant, "dormant", "slapend", "Slapend"},
     {centre, "centre", "centrumgemeente", "Centrumgemeente"},
     {reach, "reach", "bereik", "Bereik per thema"}}};

}  // namespace

std::span<OverlapViewName const> overlap_views() { return names; }

std::optional<OverlapView> overlap_view(std::string_view text) {
  for (auto const& each : names) {
    if (each.key == text || each.slug == text) return each.view;
  }
  return std::nullopt;
}

OverlapViewName const& named(OverlapView view) {
  return *std::ranges::find(names, view, &OverlapViewName::view);
}

std::vector<analysis::BeliefView const*> of_chosen(OverlapQuestion const& question) {
  std::vector<analysis::BeliefView const*> result;
  std::ranges::copy_if(question.beliefs, std::back_inserter(result), [&](auto const* belief) {
    return question.chosen.empty() || std::ranges::any_of(question.chosen, [&](auto const& code) {
             return analysis::has_member(*belief, code);
           });
  });
  return result;
}

bool is_chosen(OverlapQuestion const& question, std::string_view code) {
  return question.chosen.empty() ||
         std::ranges::find(question.chosen, code) != question.chosen.end();
}

NamedOrganisations organisations(std::vector<std::string> const& codes) {
  NamedOrganisations result;
  for (auto const& code : codes) result.push_back({code});
  return result;
}

OverlapAnswer overlap_answer(OverlapQuestion const& question) {
  switch (question.view) {
    case shared:
      return shared_answer(question);
    case sets:
      return sets_answer(question);
    case congruence:
      return congruence_answer(question);
    case clusters:
      return clusters_answer(question);
    case doubles:
      return doubles_answer(question);
    case gaps:
      return gaps_answer(question);
    case dormant:
      return dormant_answer(question);
    case centre:
      return centre_answer(question);
    case reach:
      return reach_answer(question);
  }
  return {};
}

}  // namespace verband::publish
