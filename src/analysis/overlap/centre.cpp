// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/centre.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {

std::vector<CentreDependence> centre_dependences(std::span<BeliefView const* const> beliefs,
                                                 Atlas const& atlas) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<BeliefView const*>> found;
  std::map<std::string_view, std::size_t> takes_part;
  for (auto const* const belief : beliefs) {
    for (auto const& member : belief->members) {
      if (!is_municipality(atlas, member.code)) continue;
      ++takes_part[member.code];
      for (auto const& centre : belief->members) {
        if (centre.role != Role::centre_municipality || centre.code == member.code) continue;
        found[{member.code, centre.code}].push_back(belief);
      }
    }
  }
  std::vector<CentreDependence> result;
  for (auto& [pair, together] : found) {
    result.push_back({.dependent = std::string{pair.first},
                      .centre = std::string{pair.second},
                      .beliefs = std::move(together),
                      .of = takes_part[pair.first]});
  }
  std::ranges::sort(result, {}, [&](CentreDependence const& each) {
    return std::tuple{-static_cast<std::int64_t>(each.beliefs.size()), sort_key(atlas, each.centre),
                      sort_key(atlas, each.dependent)};
  });
  return result;
}

}  // namespace verband::analysis
