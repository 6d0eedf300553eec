// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// A phrase for a set of municipalities that starts at some token, and the token after it.
struct RulePhrase {
  std::vector<Mention> mentions{};
  std::size_t end{};
  bool others{};  // "de overige gemeenten in Zeeland": beside those the cell names
};

/// "alle Groninger gemeenten", "gemeenten in de provincie Zeeland", "23 gemeenten",
/// "alle gemeenten behalve Tholen"; nothing when no such phrase starts at token i.
std::optional<RulePhrase> rule_phrase(Scene const& scene, Tokens const& tokens, std::size_t i);

/// "Burgemeesters van Zeeland": the municipalities of the places at token `at`, whose boards begin
/// at token `from`; nothing where a municipality is called so.
std::optional<RulePhrase> municipalities_beside(Scene const& scene, Tokens const& tokens,
                                                std::size_t from, std::size_t at);

/// How many of a set take part according to its words.
struct CountSaid {
  std::uint32_t number{};
  std::optional<std::uint32_t> of{};  // "5 van de 6"
  bool municipalities{};              // the words speak of "gemeenten"
  std::size_t end{};                  // the token behind the words

  /// True when fewer take part than there are.
  bool some() const { return of && number < *of; }
};
/// "8 gemeenten", "alle 14", "5 van de 6 gemeenten" at token i, up to a sign, an exception or the
/// end; nothing when other words stand there.
std::optional<CountSaid> count_said(Tokens const& tokens, std::size_t i);

/// The number in a bracket that holds nothing but "8 gemeenten" or "8 van de 8 gemeenten".
std::optional<std::uint32_t> municipalities_counted(Tokens const& note);

/// "Regio Achterhoek (8 gemeenten)": the municipalities of that name; nothing without such a
/// bracket, and where no division of that name has so many.
std::optional<Mention> rule_by_count(Scene const& scene, std::string const& name,
                                     std::string const& note);

}  // namespace verband::resolve
