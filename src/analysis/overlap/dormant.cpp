// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/dormant.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/lower.hpp"
#include "analysis/sources.hpp"

namespace verband::analysis {
namespace {

/// Names of bodies in lower case → the code; of those that are gone, and have no living namesake.
std::map<std::string, std::string> bodies_gone(Atlas const& atlas, Date day) {
  std::map<std::string, std::string> gone;
  std::set<std::string> there;
  for (auto const& each : atlas.organisations) {
    if (each.kind != OrganisationKind::cooperation_body) continue;
    auto names = each.aliases;
    names.push_back(each.name);
    names.push_back(each.official_name);
    for (auto const& name : names) {
      if (name.empty()) continue;
      if (each.period.to <= day) {
        gone.emplace(lower(name), each.code);
      } else {
        there.insert(lower(name));
      }
    }
  }
  for (auto const& name : there) gone.erase(name);
  return gone;
}

/// The names it may have as a body: as stated, without what stands in brackets, and its aliases.
std::vector<std::string> names(BeliefView const& belief) {
  auto result = belief.partnership->aliases;
  auto const& name = belief.account->typed.name;
  result.push_back(name);
  if (auto const at = name.find(" ("); at != std::string::npos)
    result.push_back(name.substr(0, at));
  for (auto& each : result) each = lower(each);
  return result;
}

bool members_gone(BeliefView const& belief) {
  if (belief.members.empty()) return !belief.account->typed.participants.empty();
  return std::ranges::all_of(
      belief.members, [](Member const& each) { return each.standing == Standing::expected; });
}

Date last_stated(BeliefView const& belief, Snapshot const& snapshot, Date day) {
  auto last = belief.account->observed;
  for (auto const* account : rows_about(snapshot, belief.partnership->uri)) {
    auto const observed = account->observed;
    if (observed <= day && (last > day || observed > last)) last = observed;
  }
  return last;
}

/// The same day so many years later; of 29 February the last day of that month.
Date years_after(Date day, std::chrono::years years) {
  auto const later = std::chrono::year_month_day{day} + years;
  return later.ok() ? Date{later} : Date{later.year() / later.month() / std::chrono::last};
}

}  // namespace

std::vector<Dormant> dormant(std::span<BeliefView const* const> beliefs, Snapshot const& snapshot,
                             Date day) {
  auto const gone = bodies_gone(*snapshot.atlas, day);
  std::vector<Dormant> result;
  for (auto const* const belief : beliefs) {
    Dormant each{.belief = belief, .last_stated = last_stated(*belief, snapshot, day)};
    if (members_gone(*belief)) each.signs.push_back(Sign::members_gone);
    for (auto const& name : names(*belief)) {
      if (auto const at = gone.find(name); at != gone.end()) each.body = at->second;
    }
    if (!each.body.empty()) each.signs.push_back(Sign::body_gone);
    if (belief->account->typed.status == Status::dissolved) each.signs.push_back(Sign::dissolved);
    if (years_after(each.last_stated, long_ago) < day) each.signs.push_back(Sign::long_ago);
    if (!each.signs.empty()) result.push_back(std::move(each));
  }
  return result;
}

}  // namespace verband::analysis
