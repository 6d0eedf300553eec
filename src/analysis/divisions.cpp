// SPDX-License-Identifier: EUPL-1.2
#include "analysis/divisions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

struct Counted {
  Period period{.from = Date::max(), .to = Date::min()};
  std::size_t regions{};
  std::set<std::string> municipalities{};
};

/// The divisions of the reference data alone.
std::map<std::string, Counted> of_reference_data(Atlas const& base, Date day) {
  std::map<std::string, Counted> result;
  for (auto const& each : base.groupings) {
    if (each.division.empty()) continue;
    auto& counted = result[each.division];
    for (auto const& member : each.members) {
      counted.period.from = std::min(counted.period.from, member.period.from);
      counted.period.to = std::max(counted.period.to, member.period.to);
    }
    auto const members = base.members(each.key, day);
    if (!members.empty()) ++counted.regions;
    counted.municipalities.insert(members.begin(), members.end());
  }
  return result;
}

}  // namespace

std::vector<DivisionView> divisions(Snapshot const& snapshot, Date day) {
  std::vector<DivisionView> result;
  auto const& base = snapshot.base == nullptr ? snapshot.atlas : snapshot.base;
  if (base != nullptr) {
    for (auto const& [name, counted] : of_reference_data(*base, day)) {
      result.push_back({.name = name,
                        .division = name,
                        .period = counted.period,
                        .regions = counted.regions,
                        .municipalities = counted.municipalities.size()});
    }
  }
  for (auto const& [id, each] : snapshot.divisions) {
    std::set<std::string> codes;
    for (auto const& region : each.regions)
      codes.insert(region.members.begin(), region.members.end());
    result.push_back({.name = each.name,
                      .division = each.division,
                      .period = each.period,
                      .added = &each,
                      .regions = each.regions.size(),
                      .municipalities = codes.size()});
  }
  std::ranges::sort(result, {}, [](DivisionView const& each) {
    return std::tuple{lower(each.division), each.added != nullptr, each.period.from};
  });
  return result;
}

std::vector<RegionView> regions_of(Snapshot const& snapshot, std::string_view division, Date day) {
  std::vector<RegionView> result;
  auto const& atlas = *snapshot.atlas;
  for (auto const& each : atlas.groupings) {
    if (each.division != division) continue;
    RegionView view{.region = &each, .members = atlas.members(each.key, day)};
    if (view.members.empty()) continue;
    for (auto const& [id, added] : snapshot.divisions) {
      if (added.division != division || !added.period.contains(day)) continue;
      auto const at = std::ranges::find(added.regions, each.key, &DivisionRegion::key);
      if (at != added.regions.end()) view.code = at->code;
    }
    sort_by_name(view.members, [&](std::string const& code) { return full_name(atlas, code); });
    result.push_back(std::move(view));
  }
  sort_by_name(result, [](RegionView const& each) { return each.region->name; });
  return result;
}

std::vector<Account const*> resting_on(Snapshot const& snapshot, RegionDivision const& division) {
  std::set<std::string_view> keys;
  for (auto const& region : division.regions) keys.insert(region.key);
  std::vector<Account const*> result;
  std::set<std::string_view> seen;
  for (auto const& [uri, ids] : snapshot.told_by) {
    for (auto const& id : ids) {
      auto const at = snapshot.accounts.find(id);
      if (at == snapshot.accounts.end() || !seen.insert(at->first).second) continue;
      bool const rests = std::ranges::any_of(
          at->second.typed.rules, [&](Rule const& rule) { return keys.contains(rule.grouping); });
      if (rests) result.push_back(&at->second);
    }
  }
  return result;
}

}  // namespace verband::analysis
