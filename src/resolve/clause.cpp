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
    if (tokens.is(i, {"agendaleden", "toehoorders", "waarnemers", "zijn", "doen", "nemen", "beide",
                      "beiden", "allen"}))
      return true;
  }
  return false;
}

}  // namespace

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
