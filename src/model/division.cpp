// SPDX-License-Identifier: EUPL-1.2
#include "model/division.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace verband {
namespace {

using Regions = std::set<std::size_t>;
using Named = std::map<std::string, Regions, std::less<>>;

/// Which regions of a division every municipality is in.
class Following {
 public:
  Following(RegionDivision const& division, Atlas const& base) : division_{division}, base_{base} {
    for (std::size_t i = 0; i < division.regions.size(); ++i) {
      for (auto const& code : division.regions[i].members) named_[code].insert(i);
    }
    for (auto const& each : base.organisations) {
      for (auto const& next : each.successors) {
        predecessors_[next.code].push_back({each.code, next.partial});
      }
    }
  }

  Named const& named() const { return named_; }

  /// Of a municipality that the division does not name; empty when it is in none.
  Regions regions(Organisation const& one) {
    seen_.clear();
    return of(one);
  }

 private:
  Regions of(Organisation const& one) {
    if (auto const at = named_.find(one.code); at != named_.end()) return at->second;
    if (!seen_.insert(one.code).second) return {};
    if (one.period.to <= division_.read_on) return of_first(one.successors);
    auto const at = predecessors_.find(one.code);
    if (one.period.from <= division_.read_on || at == predecessors_.end()) return {};
    Regions result;
    // A piece of land that came along does not take its region with it.
    bool const whole = std::ranges::any_of(at->second, [](auto const& x) { return !x.partial; });
    for (auto const& each : at->second) {
      if (whole && each.partial) continue;
      if (auto const* const before = base_.organisation(each.code)) result.merge(of(*before));
    }
    return result;
  }

  Regions of_first(std::vector<Succession> const& successors) {
    auto const whole = std::ranges::find(successors, false, &Succession::partial);
    auto const first = whole == successors.end() ? successors.begin() : whole;
    if (first == successors.end()) return {};
    auto const* const next = base_.organisation(first->code);
    return next == nullptr ? Regions{} : of(*next);
  }

  RegionDivision const& division_;
  Atlas const& base_;
  Named named_{};
  std::map<std::string, std::vector<Succession>, std::less<>> predecessors_{};
  std::set<std::string, std::less<>> seen_{};
};

/// The parts of a period before and after another.
void add_rest(GroupMember const& member, Period const& cut, std::vector<GroupMember>& out) {
  for (Period const& rest :
       {member.period.intersect({.to = cut.from}), member.period.intersect({.from = cut.to})}) {
    if (!rest.empty()) out.push_back({member.code, rest});
  }
}

std::vector<FollowedMunicipality> followed_by(Following& following, RegionDivision const& division,
                                              Atlas const& base) {
  std::vector<FollowedMunicipality> result;
  for (auto const& each : base.organisations) {
    if (each.kind != OrganisationKind::municipality || following.named().contains(each.code) ||
        !each.period.overlaps(division.period)) {
      continue;
    }
    auto const regions = following.regions(each);
    if (!regions.empty()) result.push_back({each.code, {regions.begin(), regions.end()}});
  }
  std::ranges::sort(result);
  return result;
}

void lay_over(Atlas& atlas, RegionDivision const& division) {
  Following following{division, atlas};
  Named all = following.named();
  for (auto const& each : followed_by(following, division, atlas)) {
    all[each.code].insert(each.regions.begin(), each.regions.end());
  }
  for (auto& group : atlas.groupings) {
    if (group.division != division.division) continue;
    std::vector<GroupMember> kept;
    for (auto const& member : group.members) {
      if (all.contains(member.code) && member.period.overlaps(division.period)) {
        add_rest(member, division.period, kept);
      } else {
        kept.push_back(member);
      }
    }
    group.members = std::move(kept);
  }
  std::map<std::string_view, std::size_t> place;
  for (std::size_t i = 0; i < atlas.groupings.size(); ++i) place[atlas.groupings[i].key] = i;
  std::vector<std::size_t> groups;
  std::vector<Grouping> fresh;
  for (auto const& region : division.regions) {
    auto const at = place.find(region.key);
    if (at != place.end()) {
      groups.push_back(at->second);
      continue;
    }
    groups.push_back(atlas.groupings.size() + fresh.size());
    fresh.push_back({.key = region.key,
                     .kind = division.kind,
                     .division = division.division,
                     .name = region.name});
  }
  for (auto& each : fresh) atlas.groupings.push_back(std::move(each));
  for (auto const& [code, regions] : all) {
    auto const* const one = atlas.organisation(code);
    if (one == nullptr) continue;
    auto const period = one->period.intersect(division.period);
    if (period.empty()) continue;
    for (auto const region : regions) {
      atlas.groupings[groups[region]].members.push_back({code, period});
    }
  }
  for (auto const group : std::set<std::size_t>{groups.begin(), groups.end()}) {
    atlas.groupings[group].origins.push_back(
        {.period = division.period, .division = division.name, .file = division.file});
  }
}

}  // namespace

std::vector<FollowedMunicipality> followed(RegionDivision const& division, Atlas const& base) {
  Following following{division, base};
  return followed_by(following, division, base);
}

Atlas overlaid(Atlas const& base, std::span<RegionDivision const* const> divisions) {
  Atlas atlas = base;
  for (auto const* const each : divisions) {
    lay_over(atlas, *each);
    atlas.release += " en de indeling " + each->name + " (vanaf " + iso(each->period.from) + ", " +
                     each->hash.substr(0, 8) + ")";
  }
  atlas.index();
  return atlas;
}

}  // namespace verband
