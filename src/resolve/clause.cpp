// SPDX-License-Identifier: EUPL-1.2
#include "resolve/clause.hpp"

#include <algorithm>
#include <span>

#include "resolve/roles.hpp"

namespace verband::resolve {
namespace {

/// True when the words that give a role say that several have it.
bool several(Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto i = from; i < to; ++i) {
    if (label_of_several(tokens, i) ||
        tokens.is(i, {"zijn", "doen", "nemen", "beide", "beiden", "allen"}))
      return true;
  }
  return false;
}

}  // namespace

bool label_of_several(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"agendaleden", "toehoorders", "waarnemers"});
}

bool says_taking_part(Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto i = from; i + 1 < to; ++i) {
    bool const are = tokens.is(i, {"is", "zijn"}) && tokens.is(i + 1, {"deelnemer", "deelnemers"});
    if (are || (tokens.is(i, {"neemt", "nemen"}) && tokens.is(i + 1, {"deel"}))) return true;
  }
  return false;
}

bool empty_line_before(Tokens const& tokens, std::size_t i) {
  if (i == 0 || i >= tokens.size()) return false;
  auto const begin = tokens[i - 1].end;
  return std::ranges::count(tokens.text().substr(begin, tokens[i].begin - begin), '\n') > 1;
}

void Clause::take_part(std::vector<Mention>& mentions) {
  auto const role = std::exchange(label_, Role::participant);
  of_all_ = Role::participant;
  above_ = false;
  one_.reset();
  if (role == Role::participant) return;
  auto at = mentions.size();
  while (at > first_) {
    auto& each = mentions[--at];
    if (each.role == role) each.role = Role::participant;
    if (!each.joined_before) break;
  }
  auto& last = mentions.back();
  if (at <= first_ || !last.doubt.empty()) return;
  last.doubt = "Achter \"" + last.text +
               "\" staat dat die deelneemt, in een lijst van wie alleen " +
               "meeluistert. Kijk voor wie dat geldt.";
}

void Clause::give(Tokens const& tokens, std::size_t from, std::size_t to,
                  std::vector<Mention>& mentions) const {
  auto const role = role_in(tokens, from, to);
  if (!role || from == 0) return;
  auto& last = mentions.back();
  last.role = *role;
  auto those = std::span{mentions}.subspan(std::min(first_, mentions.size() - 1));
  bool const two = last.joined_before;
  bool const plural = several(tokens, from, to);
  // behind a comma or in a bracket it is said of one, unless the words say otherwise
  bool const one = (!later_ && !two) || (tokens.sign(from - 1, '(') && !plural);
  if (*role != Role::partner || those.size() < 2 || one) return;
  bool const clear = later_ && (plural || (two && those.size() == 2));
  if (!later_ && those.size() > 2) those = those.last(plural ? 2 : 1);
  std::string names;
  for (auto& each : those) {
    each.role = *role;
    names += (names.empty() ? "" : ", ") + each.text;
  }
  if (clear || !last.doubt.empty()) return;
  last.doubt = "De cel zegt \"" + tokens.written(from, to) + "\" achter \"" + last.text +
               "\": gelezen voor " + names + ". Kijk voor wie dat geldt.";
}

}  // namespace verband::resolve
