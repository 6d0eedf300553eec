// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/date.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The reason of a field of which the row says nothing.
inline constexpr auto not_said = "De rij zegt er niets over.";

/// Where a phrase stands: tokens [begin, end).
struct Hit {
  std::size_t begin{}, end{};
};

/// A day that is written, and the token behind it.
struct WrittenDay {
  Date day{};
  std::size_t end{};
};

/// The day or the year written at token i: "1-1-2023", "1 juli 2015", "2014".
std::optional<WrittenDay> day_at(Tokens const& tokens, std::size_t i);

/// How many words at the begin of a cell say that it is not filled in ("niet van toepassing", "nog
/// onbekend"); 0 when there are none.
std::size_t begins_unfilled(Tokens const& cell);

/// True for a cell of no words, or of nothing but "geen", "n.v.t.", "onbekend" or "niet van
/// toepassing".
bool not_filled_in(Tokens const& cell);

/// True for a word of nothing but capitals: "MRDH".
bool all_capitals(Tokens const& tokens, std::size_t i);

/// True when the words between two tokens say that someone takes no part (any more): "neemt niet
/// deel", "is geen lid", "is per 2018 uitgetreden".
bool takes_no_part(Tokens const& tokens, std::size_t from, std::size_t to);

/// True for words that leave it open whether the one they are said of takes part (already, or
/// still): "sluit later aan", "onder voorbehoud".
bool may_not_take_part(Tokens const& tokens, std::size_t from, std::size_t to);

/// True at a full stop or a semicolon.
bool sentence_end(Tokens const& tokens, std::size_t i);

/// "geen openbaar lichaam", "niet wettelijk verplicht": a denial shortly before token i, in the
/// same sentence; "geen" goes for a whole list ("geen NV, stichting of BV"), "noch" for both sides.
bool denied(Tokens const& tokens, std::size_t i);

/// The first place where the phrase stands, not denied; with `denial` the first where it is.
std::optional<Hit> find(Tokens const& tokens, std::string_view phrase, bool denial = false);

/// The first place where one of the phrases stands.
std::optional<Hit> any(Tokens const& tokens, std::span<std::string_view const> phrases,
                       bool denial = false);

/// The first place where one of the phrases stands for which `accept` holds, not denied; with
/// `denial` the first where it is.
template <class Accept>
std::optional<Hit> first_where(Tokens const& tokens, std::span<std::string_view const> phrases,
                               Accept const& accept, bool denial = false) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (auto const phrase : phrases) {
      Hit const hit{i, i + tokens.phrase(i, phrase)};
      if (hit.end > i && denied(tokens, i) == denial && accept(hit)) return hit;
    }
  }
  return std::nullopt;
}

/// The reason for a conclusion: the words that stand there.
std::string says(Tokens const& tokens, Hit const& hit);

}  // namespace verband::resolve
