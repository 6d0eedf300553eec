// SPDX-License-Identifier: EUPL-1.2
#include "analysis/merger_case.hpp"

#include <algorithm>
#include <set>

namespace verband::analysis {
namespace {

bool is_participant(Member const& member) {
  return member.role != Role::partner && member.role != Role::supervisor;
}

}  // namespace

MergerCase merger_case(BeliefView const& belief, Scenario const& scenario, Atlas const& atlas) {
  MergerCase result{.belief = &belief, .scenario = &scenario, .atlas = &atlas};
  for (auto const& member : belief.members) {
    if (is_participant(member)) result.participants.push_back(&member);
    if (scenario.of(member.code) != nullptr) result.touched.push_back(&member);
  }
  result.area = area_law(belief.account->typed.name, scenario.date);
  if (result.area == nullptr) {
    // A purpose may name a law that others carry out; then most of the area does not take part.
    auto const* const law = law_named(*belief.account, scenario.date);
    if (law != nullptr && !whole_areas(result, *law).empty()) result.area = law;
  }
  result.uncounted = belief.members.empty() && belief.reading != nullptr &&
                     scenario.of(belief.reading->owner) != nullptr;
  return result;
}

std::vector<Grouping const*> whole_areas(MergerCase const& one, AreaLaw const& law) {
  std::vector<Grouping const*> result;
  auto const day = one.scenario->date - std::chrono::days{1};
  for (auto const& each : one.atlas->groupings) {
    if (!is_area(each, law)) continue;
    auto const members = one.atlas->members(each.key, day);
    auto const here = std::ranges::count_if(members, [&](auto const& code) {
      return std::ranges::find(one.participants, code, &Member::code) != one.participants.end();
    });
    if (here > 0 && 2 * static_cast<std::size_t>(here) >= members.size()) result.push_back(&each);
  }
  return result;
}

bool participates(MergerCase const& one) {
  return one.uncounted || std::ranges::any_of(one.participants, [&](Member const* member) {
           return one.scenario->of(member->code) != nullptr;
         });
}

std::string_view probable_heir(MergerCase const& one, std::string_view code) {
  auto const* const territory = one.scenario->of(code);
  if (territory == nullptr || territory->goes_on()) return code;
  return territory->main_heir();
}

std::vector<std::string> probable_participants(MergerCase const& one) {
  std::set<std::string> result;
  for (auto const* member : one.participants) {
    auto const heir = probable_heir(one, member->code);
    if (!heir.empty()) {
      result.emplace(heir);
    } else {
      for (auto const& each : one.scenario->of(member->code)->heirs) result.insert(each.to);
    }
  }
  return {result.begin(), result.end()};
}

std::vector<std::string> unnamed_parties(MergerCase const& one) {
  std::vector<std::string> result;
  auto const& typed = one.belief->account->typed;
  for (auto const& each : typed.unresolved) result.push_back(each.text);
  for (auto const& rule : typed.rules) {
    if (rule.kind == RuleKind::some_municipalities_of) result.push_back(rule.text);
  }
  return result;
}

}  // namespace verband::analysis
