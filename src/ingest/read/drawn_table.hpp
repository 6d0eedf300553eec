// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/place.hpp"

namespace verband::ingest {

/// What stands in a cell on one line.
struct DrawnPiece {
  Span where{};          // bytes of the text, without white space at the ends
  std::uint32_t line{};  // of the text, from 0
};

/// A cell of a drawn table: its pieces from top to bottom.
struct DrawnCell {
  std::vector<DrawnPiece> pieces{};
  std::uint32_t rows{1};
  std::uint32_t columns{1};
  bool covered{};  // lies under a merged cell
  bool crossed{};  // a word crosses the border beside it
  bool unsure{};   // its lines may belong to other rows
};

/// A row of a drawn table.
struct DrawnRow {
  std::vector<DrawnCell> cells{};
  bool head{};
};

/// A table whose columns and rows are drawn in a text: every row has as many cells as there are
/// columns.
struct DrawnTable {
  std::size_t begin{}, end{};  // its lines [begin, end)
  std::vector<DrawnRow> rows{};
  std::vector<std::uint32_t> widths{};  // of the columns, in characters
};

/// The tables of a text that are drawn with signs, from top to bottom: rulers of dashes over and
/// under the columns ("------ ----"), frames ("+----+", "┌──┬──┐") and bars with a rule below the
/// head. What is drawn as one while the text in it does not keep to it is none.
std::vector<DrawnTable> drawn_tables(std::string_view utf8);

}  // namespace verband::ingest
