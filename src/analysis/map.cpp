// SPDX-License-Identifier: EUPL-1.2
#include "analysis/map.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/lower.hpp"
#include "analysis/select.hpp"

namespace verband::analysis {

std::optional<PlanePoint> project(double longitude, double latitude) {
  constexpr double west = 3.25;
  constexpr double north = 53.65;
  constexpr double kilometres = 111.32;          // in a degree of latitude
  constexpr double narrower = 0.61290705365298;  // the cosine of 52.2°
  PlanePoint const at{(longitude - west) * narrower * kilometres, (north - latitude) * kilometres};
  // Written so that NaN is outside.
  bool const inside = at.x >= 0.0 && at.y >= 0.0 && at.x <= plane_size.x && at.y <= plane_size.y;
  if (!inside) return std::nullopt;
  return at;
}

Map map_of(std::span<BeliefView const* const> beliefs, std::string_view self, Atlas const& atlas,
           Date day) {
  Map result{.self = std::string{self}};
  for (auto const* const belief : beliefs) {
    if (self.empty() || has_member(*belief, self)) result.beliefs.push_back(belief);
  }
  std::map<std::string_view, std::size_t> number;
  for (auto const& each : atlas.organisations) {
    if (each.kind != OrganisationKind::municipality || !each.period.contains(day)) continue;
    MapPlace place{.code = each.code, .name = each.name, .self = each.code == self};
    if (each.longitude && each.latitude) place.at = project(*each.longitude, *each.latitude);
    result.places.push_back(std::move(place));
  }
  std::ranges::sort(result.places, {}, &MapPlace::code);
  for (std::size_t i = 0; i < result.places.size(); ++i) number[result.places[i].code] = i;
  std::set<std::string_view> others;
  for (std::size_t i = 0; i < result.beliefs.size(); ++i) {
    for (auto const& member : result.beliefs[i]->members) {
      auto const at = number.find(member.code);
      if (at == number.end()) {
        if (member.code != self) others.insert(member.code);
        continue;
      }
      auto& place = result.places[at->second];
      place.together.push_back(i);
      place.standing = std::min(place.standing, member.standing);
    }
  }
  result.others = others.size();
  for (std::size_t i = 0; i < result.places.size(); ++i) {
    if (!result.places[i].together.empty() && !result.places[i].self) result.partners.push_back(i);
  }
  std::ranges::sort(result.partners, {}, [&](std::size_t i) {
    auto const& place = result.places[i];
    return std::tuple{-static_cast<std::int64_t>(place.together.size()), lower(place.name),
                      place.code};
  });
  return result;
}

}  // namespace verband::analysis
