// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>

#include "resolve/tokens.hpp"

namespace verband::resolve {

/// What the words around a day say of it, the strongest first.
enum class DaySaid : std::uint8_t {
  speaks_of,  // "peildatum", "stand van zaken per": the day the document speaks of
  made_on,    // "vastgesteld", "verzonden", "versie": the day it was made, decided or sent
  bare,       // nothing
  of_another  // "start", "opgericht", "tot": the day of something that the document tells of
};

/// What is said of a day, and the first token that says it.
struct Saying {
  DaySaid said{DaySaid::bare};
  std::size_t from{};
};

/// Where a day stands: its tokens, and whether those are above the list.
struct DayPlace {
  std::size_t begin{}, end{};
  bool above{true};
};

/// What the words say of the day; those before token `from` are of another day.
Saying said_of(Tokens const& tokens, std::size_t from, DayPlace const& day);

/// True in a line that is no sentence: short and without a full stop.
bool in_title_line(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
