// SPDX-License-Identifier: EUPL-1.2
#include "analysis/select.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  std::string word;
  for (char const c : lower(text)) {
    if (c == ' ' || c == '\t' || c == '\n') {
      if (!word.empty()) result.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) result.push_back(std::move(word));
  return result;
}

bool matches_policy(Account const& account, std::vector<std::string> const& wanted,
                    Atlas const& atlas) {
  if (account.typed.policy_all) return true;
  auto const within = [&](std::string_view concept_id) {
    // The list is a tree of two levels; the bound guards against a cycle in the data.
    for (int depth = 0; depth < 8 && !concept_id.empty(); ++depth) {
      if (std::ranges::find(wanted, concept_id) != wanted.end()) return true;
      auto const at = std::ranges::find(atlas.policy_areas, concept_id, &PolicyArea::id);
      if (at == atlas.policy_areas.end()) return false;
      concept_id = at->broader;
    }
    return false;
  };
  return std::ranges::any_of(account.typed.policy_areas, within);
}

bool matches_text(BeliefView const& belief, std::vector<std::string> const& wanted) {
  if (wanted.empty()) return true;
  std::string haystack;
  for (auto const& field : belief.account->stated) haystack += field.cell.text + "\n";
  haystack += belief.account->typed.abbreviation + "\n";
  for (auto const& alias : belief.partnership->aliases) haystack += alias + "\n";
  for (auto const& member : belief.members) haystack += member.name + "\n";
  haystack = lower(haystack);
  return std::ranges::all_of(
      wanted, [&](std::string const& word) { return haystack.find(word) != std::string::npos; });
}

}  // namespace

std::vector<std::string> policy_areas_named(Atlas const& atlas, std::string_view text) {
  enum class Fit : std::uint8_t { none, part, word, whole };
  auto const typed = lower(text);
  auto const fit = [&](PolicyArea const& area) {
    auto const label = lower(area.label);
    if (area.id == text || label == typed) return Fit::whole;
    auto const in_label = words(label);
    if (std::ranges::find(in_label, typed) != in_label.end()) return Fit::word;
    return label.find(typed) != std::string::npos ? Fit::part : Fit::none;
  };
  std::vector<std::string> result;
  for (bool const task_fields : {false, true}) {
    auto best = Fit::part;
    std::vector<std::string> of_list;
    for (auto const& area : atlas.policy_areas) {
      auto const here = fit(area);
      if (area.id.starts_with("iv3_") != task_fields || here < best) continue;
      if (here > best) of_list.clear();
      best = here;
      of_list.push_back(area.id);
    }
    std::ranges::move(of_list, std::back_inserter(result));
  }
  return result;
}

std::string_view stated(Account const& account, ColumnRole role) {
  for (auto const& field : account.stated) {
    if (field.role == role) return field.cell.text;
  }
  return {};
}

bool has_member(BeliefView const& belief, std::string_view code) {
  return std::ranges::any_of(belief.members, [&](Member const& each) { return each.code == code; });
}

std::vector<BeliefView> select(std::vector<BeliefView> beliefs, Selection const& selection,
                               Atlas const& atlas) {
  auto const wanted = words(selection.text);
  std::erase_if(beliefs, [&](BeliefView const& belief) {
    auto const& typed = belief.account->typed;
    if (selection.basis && typed.legal_basis != *selection.basis) return true;
    if (selection.form && typed.legal_form != selection.form) return true;
    if (selection.obligation && typed.obligation != *selection.obligation) return true;
    if (selection.status && typed.status != *selection.status) return true;
    if (!selection.policy_areas.empty() &&
        !matches_policy(*belief.account, selection.policy_areas, atlas)) {
      return true;
    }
    for (auto const& group : selection.with) {
      if (std::ranges::none_of(group, [&](auto const& code) { return has_member(belief, code); })) {
        return true;
      }
    }
    return !matches_text(belief, wanted);
  });
  return beliefs;
}

std::vector<BeliefView> named(std::vector<BeliefView> const& beliefs, std::string_view text) {
  std::string const wanted = lower(text);
  std::vector<BeliefView> exact;
  std::vector<BeliefView> part;
  if (wanted.empty()) return exact;
  for (auto const& belief : beliefs) {
    auto const& typed = belief.account->typed;
    std::vector<std::string> names{belief.partnership->uri, belief.partnership->slug, typed.name,
                                   typed.abbreviation};
    names.insert(names.end(), belief.partnership->aliases.begin(),
                 belief.partnership->aliases.end());
    bool is_exact = false;
    bool is_part = false;
    for (auto const& each : names) {
      std::string const known = lower(each);
      is_exact = is_exact || known == wanted;
      is_part = is_part || (!known.empty() && known.find(wanted) != std::string::npos);
    }
    if (is_exact) {
      exact.push_back(belief);
    } else if (is_part) {
      part.push_back(belief);
    }
  }
  return exact.empty() ? part : exact;
}

}  // namespace verband::analysis
