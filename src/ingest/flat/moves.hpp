// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <vector>

#include "ingest/flat/cell_scores.hpp"

namespace verband::ingest {

/// A place in the table of a page.
struct TablePlace {
  std::uint32_t row{};
  std::uint32_t column{};
};

/// Another way to read a page, and the places where it differs; none when it is another as a whole.
struct Move {
  std::vector<PlacedCell> cells{};
  std::vector<TablePlace> places{};
};

/// Is given moves one by one; says true when it needs no more.
using TakeMove = std::function<bool(Move)>;

/// How many rows the cells stand in.
std::uint32_t rows_of(std::vector<PlacedCell> const& cells);

/// The readings one cell, border or row away. A cell at a line among `odd` may go anywhere.
void each_near_move(BlockTask const& task, CellScores& scores, std::vector<PlacedCell> const& cells,
                    std::vector<std::uint32_t> const& odd, TakeMove const& take);

/// The readings in which a whole column is divided anew, there is a row more, or a paragraph goes
/// to another column.
void each_refit(BlockTask const& task, CellScores& scores, std::vector<PlacedCell> const& cells,
                TakeMove const& take);

}  // namespace verband::ingest
