// SPDX-License-Identifier: EUPL-1.2
#include "analysis/rivals.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

namespace verband::analysis {
namespace {

/// The parts of one heir that take part in a partnership.
struct Share {
  Consequence* consequence{};
  std::set<std::string_view> parts{};
};

/// heir → the partnerships it will be in, by its parts.
std::map<std::string, std::vector<Share>> shares(MergerOutcome& outcome) {
  std::map<std::string, std::vector<Share>> result;
  for (auto& each : outcome.consequences) {
    // Who takes part in an area that is fixed by law has nothing to choose.
    if (each.fate == Fate::area_fixed) continue;
    if (each.after.empty() || each.belief->account->typed.policy_all) continue;
    std::map<std::string_view, std::set<std::string_view>> parts;
    for (auto const& code : each.before) {
      auto const at = std::ranges::find(each.replaced, code, &Replaced::code);
      if (at == each.replaced.end()) {
        if (outcome.scenario.gains(code)) parts[code].insert(code);
        continue;
      }
      for (auto const& heir : at->by) parts[heir].insert(code);
    }
    for (auto& [heir, codes] : parts) {
      result[std::string{heir}].push_back({&each, std::move(codes)});
    }
  }
  return result;
}

bool in_common(std::set<std::string_view> const& a, std::set<std::string_view> const& b) {
  return std::ranges::any_of(a, [&](std::string_view one) { return b.contains(one); });
}

/// A policy area of both, the most precise one; empty when there is none, or when it is a lesser
/// part of what one of them is about: a body for many areas is no double of each of them.
std::string common_area(Interpretation const& a, Interpretation const& b, Atlas const& atlas) {
  std::string found;
  bool precise = false;
  auto const themes = policy_themes(a);
  std::vector<std::string> common;
  std::ranges::copy_if(themes, std::back_inserter(common), [&](std::string const& area) {
    return std::ranges::find(b.policy_areas, area) != b.policy_areas.end();
  });
  if (2 * common.size() < std::max(themes.size(), policy_themes(b).size())) return {};
  for (auto const& area : common) {
    bool const below = with_broader(atlas, area).size() > 1;
    if (found.empty() || (below && !precise)) {
      found = area;
      precise = below;
    }
  }
  return found;
}

}  // namespace

void find_rivals(MergerOutcome& outcome, Atlas const& atlas) {
  for (auto const& [heir, all] : shares(outcome)) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        // A municipality that was in both before lived with that.
        if (in_common(all[i].parts, all[k].parts)) continue;
        auto& a = *all[i].consequence;
        auto& b = *all[k].consequence;
        auto const area = common_area(a.belief->account->typed, b.belief->account->typed, atlas);
        if (area.empty()) continue;
        std::string const task{policy_label(atlas, area)};
        a.rivals.push_back({b.belief, heir, task});
        b.rivals.push_back({a.belief, heir, task});
      }
    }
  }
}

}  // namespace verband::analysis
