// SPDX-License-Identifier: EUPL-1.2
// An end of the partnership that a text about something else tells.
#pragma once

#include <optional>

#include "resolve/said.hpp"

namespace verband::resolve {

/// How a partnership ends, and the words that say so.
struct EndTold {
  Status status{};
  Hit words{};
  bool planned{};  // for a day that is over: "wordt per 2020 opgeheven"
};

/// The end that a purpose, a remark or another further cell tells of the row: only in a sentence of
/// nothing but that ("In liquidatie", "Opgeheven per 2019"), or that begins with what the row is
/// ("De regeling wordt per 1 januari 2025 opgeheven", "Besloten is de GR op te heffen"). What may
/// happen, and what happens to anything else, is no end. With `purpose` the last words of the cell
/// may say it as well: "sociale werkvoorziening (in liquidatie)".
std::optional<EndTold> end_told(Tokens const& tokens, Date day, Own const& own, bool purpose);

}  // namespace verband::resolve
