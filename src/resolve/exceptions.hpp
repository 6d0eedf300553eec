// SPDX-License-Identifier: EUPL-1.2
// Who a set of municipalities leaves out.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/places.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

using Codes = std::set<std::string, std::less<>>;

/// What to doubt where nobody is known by the name of who is left out.
inline constexpr auto exception_not_known =
    "De tekst noemt een uitzondering die niet is herkend. Kijk wie er niet meedoet.";

/// The codes of the municipalities that the places have on the day.
Codes members_of(Scene const& scene, std::vector<Place> const& places);

/// The token behind words that announce who does not take part, "behalve", "m.u.v.", "min"; i when
/// none do.
std::size_t behind_except(Tokens const& tokens, std::size_t i);

/// Those that words behind a set leave out.
struct Exceptions {
  std::vector<std::string> codes{};  // members of the set, unless they are strangers
  std::size_t end{};                 // the token behind the words; where they began when none do
  bool strangers{};                  // they have nothing in common with the set
  std::string doubt{};               // when it is unclear where the exceptions end
};

/// "behalve Tholen en Veere", "m.u.v. de gemeenten in Twente", "op Tholen na", "(Urk niet)" at
/// token i behind a set with these members. Who has nothing in common with the set ends the list,
/// as that one is no exception to it; a name of which nothing is known stays.
Exceptions exceptions(Scene const& scene, Tokens const& tokens, std::size_t i,
                      Codes const& members);

/// The municipalities that a bracket behind the name of a region leaves out from token i on:
/// "behalve Texel".
std::vector<std::string> exceptions_in(Scene const& scene, Tokens const& note, std::size_t i,
                                       Grouping const& group);

/// Takes those of the codes out of the mention that are members of the set it stands for.
void take_out(Scene const& scene, Mention& mention, std::vector<std::string> const& codes);

/// True when words at token i leave out members of a set named before them, or of the name that
/// `last` are the meanings of.
bool leaves_out(Scene const& scene, Tokens const& tokens, std::size_t i,
                std::vector<Mention> const& before, std::vector<reference::Candidate> const& last);

/// "alle gemeenten in IJsselland plus Hattem, min Ommen": takes those at token i out of the sets
/// named before; the token behind them, or 0 when nobody was left out. What is unclear becomes a
/// doubt.
std::size_t leave_out(Scene const& scene, Tokens const& tokens, std::size_t i,
                      std::vector<Mention>& before);

}  // namespace verband::resolve
