// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/sets.hpp"

#include <map>
#include <tuple>

namespace verband::analysis {
namespace {

using Key = std::vector<std::uint32_t>;

/// Fills in how the sets lie to each other, and counts the pairs of partnerships.
void relate(ParticipantSets& result, std::vector<Link> const& links, std::size_t organisations) {
  auto& sets = result.sets;
  auto const all = memberships(links, sets.size(), organisations);
  std::size_t partnerships = 0;
  for (auto const& set : sets) {
    auto const alike = set.beliefs.size();
    partnerships += alike;
    result.identical += alike * (alike - 1) / 2;
  }
  each_overlap(all.members, all.partnerships, [&](std::size_t a, std::span<Shared const> shared) {
    for (auto const& each : shared) {
      auto const b = each.other;
      auto const pairs = sets[a].beliefs.size() * sets[b].beliefs.size();
      bool const a_within = each.count == sets[a].members.size();
      bool const b_within = each.count == sets[b].members.size();
      if (a_within) sets[a].within.push_back(b);
      if (b_within) sets[b].within.push_back(a);
      if (a_within || b_within) {
        result.contained += pairs;
        continue;
      }
      result.crossing += pairs;
      sets[a].crosses.push_back(b);
      sets[b].crosses.push_back(a);
    }
  });
  for (auto& set : sets) {
    std::ranges::sort(set.within);
    std::ranges::sort(set.crosses);
  }
  auto const pairs = partnerships == 0 ? 0 : partnerships * (partnerships - 1) / 2;
  result.apart = pairs - result.identical - result.contained - result.crossing;
}

}  // namespace

ParticipantSets participant_sets(std::span<BeliefView const* const> beliefs, Atlas const& atlas) {
  auto const all = numbered(beliefs, atlas);
  ParticipantSets result;
  std::map<Key, std::vector<BeliefView const*>> by_members;
  for (std::size_t i = 0; i < beliefs.size(); ++i) {
    auto const members = all.memberships.members[i];
    if (members.empty()) {
      ++result.uncounted;
    } else {
      by_members[{members.begin(), members.end()}].push_back(beliefs[i]);
    }
  }
  std::vector<std::pair<Key, std::vector<BeliefView const*>>> order(by_members.begin(),
                                                                    by_members.end());
  std::ranges::stable_sort(order, [](auto const& a, auto const& b) {
    return std::tuple{b.second.size(), b.first.size()} <
           std::tuple{a.second.size(), a.first.size()};
  });
  std::vector<Link> links;
  for (auto& [numbers, told] : order) {
    ParticipantSet set{.beliefs = std::move(told)};
    for (auto const number : numbers) {
      set.members.push_back(all.codes[number]);
      links.push_back({static_cast<std::uint32_t>(result.sets.size()), number});
    }
    result.sets.push_back(std::move(set));
  }
  relate(result, links, all.codes.size());
  return result;
}

}  // namespace verband::analysis
