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
  return std::ranges::any_of(account.typed.policy_areas, [&](std::string const& area) {
    return std::ranges::any_of(with_broader(atlas, area), [&](std::string_view each) {
      return std::ranges::find(wanted, each) != wanted.end();
    });
  });
}

template <typename T>
bool fits(std::vector<T> const& wanted, T const& value) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

bool matches_text(BeliefView const& belief, std::vector<std::string> const& wanted) {
  if (wanted.empty()) return true;
  std::string haystack;
  for (auto const& field : belief.account->stated) haystack += field.cell.text + "\n";
  haystack += belief.account->typed.abbreviation + "\n";
  for (auto const& alias : belief.partnership->aliases) haystack += alias + "\n";
  for (auto const& each : belief.also_called) haystack += each + "\n";
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

std::vector<std::string_view> with_broader(Atlas const& atlas, std::string_view policy_area) {
  std::vector<std::string_view> result;
  // The list is a tree of two levels; the bound guards against a cycle in the data.
  for (int depth = 0; depth < 8 && !policy_area.empty(); ++depth) {
    result.push_back(policy_area);
    auto const at = std::ranges::find(atlas.policy_areas, policy_area, &PolicyArea::id);
    if (at == atlas.policy_areas.end()) break;
    policy_area = at->broader;
  }
  return result;
}

Sieve::Sieve(Selection const& selection, Atlas const& atlas)
    : selection_{selection}, atlas_{atlas}, words_{words(selection.text)} {}

std::uint32_t Sieve::stopped_by(BeliefView const& belief) const {
  auto const& typed = belief.account->typed;
  std::uint32_t stopped = 0;
  auto const need = [&](Filter filter, bool passes) {
    if (!passes) stopped |= 1U << static_cast<unsigned>(filter);
  };
  need(Filter::basis, fits(selection_.bases, typed.legal_basis));
  need(Filter::form,
       selection_.forms.empty() || (typed.legal_form && fits(selection_.forms, *typed.legal_form)));
  need(Filter::obligation, fits(selection_.obligations, typed.obligation));
  need(Filter::status, fits(selection_.statuses, typed.status));
  need(Filter::policy, selection_.policy_areas.empty() ||
                           matches_policy(*belief.account, selection_.policy_areas, atlas_));
  need(Filter::with, std::ranges::all_of(selection_.with, [&](auto const& group) {
         return std::ranges::any_of(group,
                                    [&](auto const& code) { return has_member(belief, code); });
       }));
  need(Filter::text, matches_text(belief, words_));
  return stopped;
}

std::vector<BeliefView> select(std::vector<BeliefView> beliefs, Selection const& selection,
                               Atlas const& atlas) {
  Sieve const sieve{selection, atlas};
  std::erase_if(beliefs, [&](BeliefView const& belief) { return sieve.stopped_by(belief) != 0; });
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
    names.insert(names.end(), belief.also_called.begin(), belief.also_called.end());
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
