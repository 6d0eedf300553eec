// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/words/lines.hpp"

namespace verband::ingest {

/// What a word of the lines below a table would be worth in a cell, in nats.
inline constexpr float word_below = 1.0F;

/// The first of the last lines of [first, last) that stand below a table: from one that begins as
/// such lines do ("Vastgesteld door het college", "Bron: …", "Gebruikte afkortingen: …"). `last`
/// when there are none.
std::uint32_t lines_below(std::vector<Line> const& lines, std::uint32_t first, std::uint32_t last);

}  // namespace verband::ingest
