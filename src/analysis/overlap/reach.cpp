// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/reach.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/lower.hpp"
#include "analysis/on_day.hpp"
#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {

std::vector<Reach> reach(std::span<BeliefView const* const> beliefs, Atlas const& atlas) {
  struct Found {
    std::size_t partnerships{};
    std::set<std::string_view> municipalities{}, others{};
  };
  std::map<std::string_view, Found> by_area;
  for (auto const* const belief : beliefs) {
    auto const& typed = belief->account->typed;
    std::set<std::string_view> areas;
    for (auto const& stated : typed.policy_areas) {
      if (typed.policy_all || stated.starts_with("iv3_")) continue;
      for (auto const each : with_broader(atlas, stated)) areas.insert(each);
    }
    if (typed.policy_all) areas.insert("");
    for (auto const area : areas) {
      auto& found = by_area[area];
      ++found.partnerships;
      for (auto const& member : belief->members) {
        auto& kind = is_municipality(atlas, member.code) ? found.municipalities : found.others;
        kind.insert(member.code);
      }
    }
  }
  std::vector<Reach> result;
  for (auto const& [area, found] : by_area) {
    result.push_back({.policy_area = std::string{area},
                      .partnerships = found.partnerships,
                      .municipalities = found.municipalities.size(),
                      .others = found.others.size()});
  }
  std::ranges::stable_sort(result, {}, [&](Reach const& each) {
    return std::tuple{-static_cast<std::int64_t>(each.municipalities),
                      -static_cast<std::int64_t>(each.partnerships),
                      lower(policy_label(atlas, each.policy_area))};
  });
  return result;
}

}  // namespace verband::analysis
