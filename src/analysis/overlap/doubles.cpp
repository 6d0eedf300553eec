// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/doubles.hpp"

#include <map>
#include <set>

#include "analysis/on_day.hpp"
#include "analysis/overlap/sets.hpp"

namespace verband::analysis {

std::vector<Double> doubles(std::span<BeliefView const* const> beliefs, Atlas const& atlas) {
  std::vector<Double> result;
  for (auto const& set : participant_sets(beliefs, atlas).sets) {
    if (set.members.size() < 2 || set.beliefs.size() < 2) continue;
    std::map<std::string, std::vector<std::size_t>> by_area;
    for (std::size_t i = 0; i < set.beliefs.size(); ++i) {
      auto const areas = policy_themes(set.beliefs[i]->account->typed);
      for (auto const& area : std::set(areas.begin(), areas.end())) by_area[area].push_back(i);
    }
    // Those that share several areas are told once.
    std::map<std::vector<std::size_t>, std::vector<std::string>> areas_of;
    for (auto const& [area, numbers] : by_area) {
      if (numbers.size() > 1) areas_of[numbers].push_back(area);
    }
    for (auto const& [numbers, areas] : areas_of) {
      Double found{.policy_areas = areas};
      for (auto const i : numbers) found.beliefs.push_back(set.beliefs[i]);
      result.push_back(std::move(found));
    }
  }
  return result;
}

}  // namespace verband::analysis
