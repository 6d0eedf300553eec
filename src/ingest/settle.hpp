// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "ingest/by_columns.hpp"
#include "ingest/page_order.hpp"

namespace verband::ingest {

/// A page as it is read in the end.
struct SettledPage {
  std::vector<DecodedRow> rows{};
  std::vector<std::uint32_t> row_lines{};
  float score{};              // what the cells say, less what the order of the text denies
  std::size_t differences{};  // places where the order of the text denies it
};

/// With so many tries a page is read as well as can be, and the margins are measured.
inline constexpr std::size_t many_tries = 400;

/// Moves cells of the readings about, up to so many tries, until the words and the order of the
/// text agree best. The margin of a cell is what the best other reading of it would lose.
SettledPage settle(BlockTask const& task, std::span<PageOrder const> orders, CellScores& scores,
                   std::vector<PageReading> const& readings, std::size_t tries);

}  // namespace verband::ingest
