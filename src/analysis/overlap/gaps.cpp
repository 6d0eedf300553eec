// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/gaps.hpp"

#include <algorithm>
#include <map>

#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {
namespace {

/// The regions of one division on a day.
struct Division {
  std::map<std::string, std::vector<std::string>> regions{};  // key → codes, ascending
  std::map<std::string, std::size_t> times{};                 // code → in how many of them
};

std::map<std::string, Division> divisions(Atlas const& atlas, Date day) {
  std::map<std::string, Division> result;
  for (auto const& each : atlas.groupings) {
    if (each.division.empty()) continue;
    auto members = atlas.members(each.key, day);
    if (members.empty()) continue;
    auto& division = result[each.division];
    for (auto const& code : members) ++division.times[code];
    division.regions.emplace(each.key, std::move(members));
  }
  return result;
}

std::vector<std::string> municipalities(Atlas const& atlas, Date day) {
  std::vector<std::string> result;
  for (auto const& each : atlas.organisations) {
    if (each.kind == OrganisationKind::municipality && each.period.contains(day)) {
      result.push_back(each.code);
    }
  }
  std::ranges::sort(result);
  return result;
}

/// At least nine in ten.
bool covers(Division const& division, std::size_t country) {
  return division.times.size() * 10 >= country * 9;
}

void by_name(std::vector<std::string>& codes, Atlas const& atlas) {
  std::ranges::sort(codes, {}, [&](auto const& code) { return sort_key(atlas, code); });
}

/// A region that may be meant: the codes, and every key that has exactly those.
using Regions = std::map<std::vector<std::string>, std::vector<std::string>>;

Regions regions_to_fill(Atlas const& atlas, Date day) {
  auto const all = municipalities(atlas, day);
  Regions result;
  for (auto const& [name, division] : divisions(atlas, day)) {
    if (!covers(division, all.size())) continue;
    for (auto const& [key, codes] : division.regions) result[codes].push_back(key);
  }
  for (auto const& each : atlas.groupings) {
    if (each.kind != GroupingKind::province) continue;
    if (auto codes = atlas.members(each.key, day); !codes.empty()) {
      result[std::move(codes)].push_back(each.key);
    }
  }
  return result;
}

}  // namespace

std::vector<DivisionGap> division_gaps(Atlas const& atlas, Date day) {
  auto const all = municipalities(atlas, day);
  std::vector<DivisionGap> result;
  for (auto const& [name, division] : divisions(atlas, day)) {
    if (!covers(division, all.size())) continue;
    DivisionGap gap{.division = name, .regions = division.regions.size()};
    for (auto const& code : all) {
      auto const at = division.times.find(code);
      if (at == division.times.end()) gap.missing.push_back(code);
      if (at != division.times.end() && at->second > 1) gap.twice.push_back(code);
    }
    if (gap.missing.empty() && gap.twice.empty()) continue;
    by_name(gap.missing, atlas);
    by_name(gap.twice, atlas);
    result.push_back(std::move(gap));
  }
  return result;
}

std::vector<RegionGap> region_gaps(std::span<BeliefView const* const> beliefs, Atlas const& atlas,
                                   Date day) {
  auto const regions = regions_to_fill(atlas, day);
  std::vector<RegionGap> result;
  constexpr std::size_t smallest = 4;  // of three, two are no near miss
  for (auto const* const belief : beliefs) {
    std::vector<std::string> own;
    for (auto const& member : belief->members) {
      if (is_municipality(atlas, member.code)) own.push_back(member.code);
    }
    std::ranges::sort(own);
    own.erase(std::ranges::unique(own).begin(), own.end());
    RegionGap best{.belief = belief};
    std::size_t most = 0;    // in both, of the best
    std::size_t either = 1;  // in either, of the best
    for (auto const& [codes, keys] : regions) {
      if (codes.size() < smallest) continue;
      // So different in size that they cannot have three quarters in common.
      if (codes.size() * 4 < own.size() * 3 || own.size() * 4 < codes.size() * 3) continue;
      std::vector<std::string> missing;
      std::ranges::set_difference(codes, own, std::back_inserter(missing));
      auto const both = codes.size() - missing.size();
      auto const together = own.size() + missing.size();
      if (both * 4 < together * 3 || both * either <= most * together) continue;
      most = both;
      either = together;
      best.regions = keys;
      best.size = codes.size();
      best.missing = std::move(missing);
    }
    if (best.missing.empty()) continue;
    by_name(best.missing, atlas);
    result.push_back(std::move(best));
  }
  return result;
}

}  // namespace verband::analysis
