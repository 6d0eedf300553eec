// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/flat/gutters.hpp"

namespace verband::ingest {

/// The strips [begin, end) that are the header of a table.
struct Heads {
  std::uint32_t begin{};
  std::uint32_t end{};
};

/// True for a cell that begins as no head does, with an amount or a count ("31 gemeenten"), or ends
/// as none does, with a comma.
bool never_head(std::vector<Line> const& lines, DecodedCell const& cell);

/// How much one cell looks like a head: words that heads have speak for it, words of the field,
/// names and lists against it.
float head_score(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                 DecodedCell const& cell);

/// The cells of the strips [begin, end) as one row.
DecodedRow row_of(std::vector<Strip> const& strips, std::uint32_t begin, std::uint32_t end,
                  std::uint32_t columns);

/// Finds the header near the top: short cells, words that heads have, repeated on later pages;
/// where cells stand `halfway` the height of their row, the row below it may begin in any column.
std::optional<Heads> find_heads(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                                SideBySide const& table, bool halfway);

/// The strips at which the header is repeated below it.
std::vector<std::uint32_t> repeated_heads(std::vector<Line> const& lines, SideBySide const& table,
                                          Heads const& heads);

}  // namespace verband::ingest
