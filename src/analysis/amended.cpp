// SPDX-License-Identifier: EUPL-1.2
#include "analysis/amended.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/lower.hpp"
#include "analysis/scenario.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

void end(Amendment const& amendment, std::vector<Member>& members) {
  std::erase_if(members, [&](Member const& member) {
    return member.code == amendment.organisation ||
           (member.standing == Standing::expected && member.instead_of == amendment.organisation);
  });
}

void put(Member member, std::vector<Member>& members) {
  auto const at = std::ranges::find(members, member.code, &Member::code);
  if (at == members.end()) {
    members.push_back(std::move(member));
    return;
  }
  auto const role = std::max(member.role, at->role);
  // What a source says itself is firmer than what follows from a merger; only the role may grow.
  if (at->standing == Standing::expected) *at = std::move(member);
  at->role = role;
}

/// `predecessors`: the names of all in whose place it comes on that day.
void begin(Amendment const& amendment, std::vector<std::string> const& predecessors,
           Atlas const& atlas, Date day, std::vector<Member>& members) {
  auto const since =
      "sinds " + dutch(amendment.date) + " in plaats van " + enumerated(predecessors);
  for (auto const& code : atlas.alive(amendment.organisation, day)) {
    bool const itself = code == amendment.organisation;
    put({.code = code,
         .name = full_name(atlas, code),
         .role = amendment.role,
         .standing = !itself                 ? Standing::expected
                     : day == amendment.date ? Standing::stated
                                             : Standing::presumed,
         .instead_of = itself ? amendment.instead_of : amendment.organisation,
         .reason = itself ? since + " (" + amendment.reason + ")"
                          : "verwacht als opvolger van " +
                                full_name(atlas, amendment.organisation) + ", " + since},
        members);
  }
}

}  // namespace

void amend(Snapshot const& snapshot, Date day, BeliefView& view) {
  auto const found = snapshot.amended_by.find(view.partnership->uri);
  if (found == snapshot.amended_by.end()) return;
  auto const& atlas = *snapshot.atlas;
  std::map<std::pair<Date, std::string>, std::vector<std::string>> ended;
  std::map<std::pair<Date, std::string>, std::vector<std::string>> predecessors;
  std::vector<Amendment const*> in_force;
  for (auto const& id : found->second) {
    auto const at = snapshot.amendments.find(id);
    if (at == snapshot.amendments.end()) continue;
    auto const& one = at->second;
    if (one.turn == Turn::lapses) continue;
    if (one.date > day || view.account->observed >= one.date) continue;
    in_force.push_back(&one);
    if (one.turn == Turn::begins) {
      predecessors[{one.date, one.organisation}].push_back(full_name(atlas, one.instead_of));
    }
  }
  // On one day first who ends, then who begins: the same organisation may do both.
  std::ranges::stable_sort(in_force, {},
                           [](auto const* one) { return std::tuple{one->date, one->turn}; });
  for (auto& [when, names] : predecessors) sort_by_name(names);
  for (auto const* one : in_force) {
    if (one->turn == Turn::ends) {
      end(*one, view.members);
      ended[{one->date, one->reason}].push_back(full_name(atlas, one->organisation));
    } else {
      begin(*one, predecessors[{one->date, one->organisation}], atlas, day, view.members);
    }
  }
  for (auto& [when, names] : ended) {
    auto const& [date, reason] = when;
    sort_by_name(names);
    view.notes.push_back("Sinds " + dutch(date) + (names.size() == 1 ? " doet " : " doen ") +
                         enumerated(names) + " niet meer mee (" + reason + ").");
  }
  sort_by_name(view.members, &Member::name);
}

std::optional<Lapse> lapse(Snapshot const& snapshot, std::string_view uri, Account const& account,
                           Date day) {
  std::optional<Lapse> first;
  auto const found = snapshot.amended_by.find(uri);
  if (found == snapshot.amended_by.end()) return first;
  for (auto const& id : found->second) {
    auto const at = snapshot.amendments.find(id);
    if (at == snapshot.amendments.end()) continue;
    auto const& one = at->second;
    bool const holds = one.turn == Turn::lapses && one.date <= day && account.observed < one.date;
    if (holds && (!first || one.date < first->date)) first = Lapse{one.date, one.reason};
  }
  return first;
}

void copy_amendments(Snapshot const& from, std::string_view uri, Snapshot& to) {
  auto const found = from.amended_by.find(uri);
  if (found == from.amended_by.end()) return;
  to.amended_by[std::string{uri}] = found->second;
  for (auto const& id : found->second) {
    auto const at = from.amendments.find(id);
    if (at != from.amendments.end()) to.amendments[id] = at->second;
  }
}

std::set<Date> amended_on(Snapshot const& snapshot) {
  std::set<Date> result;
  for (auto const& [id, one] : snapshot.amendments) result.insert(one.date);
  return result;
}

}  // namespace verband::analysis
