// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/habits.hpp"

namespace verband::ingest {

/// The words of a cell speak together, not each for itself.
inline constexpr float word_weight = 0.7F;

/// A text of more columns is not read as one.
inline constexpr std::size_t most_block_columns = 16;

/// A text in which the cells stand one after another, as pdftotext writes a table: row by row, or
/// by column, or a part of the rows first. In each column they stand from top to bottom.
struct BlockTask {
  std::vector<Line> const& lines;
  std::vector<LineScores> const& scores;
  std::vector<std::uint32_t> body{};  // the lines of the table, in their order
  std::vector<float> widths{};        // of the columns; 0 = not known yet
  std::vector<Kind> kinds{};          // of the columns
  std::uint32_t columns{};
  BlockHabits habits{};
  std::size_t beam{24};

  Line const& line(std::uint32_t u) const { return lines[body[u]]; }
  /// True when a blank line, another text or a page end stands before this line of the body.
  bool opens(std::uint32_t u) const {
    bool const adjacent = u > 0 && body[u - 1] + 1 == body[u];
    return !adjacent || line(u).blank_before || line(u).page_start;
  }
};

/// A cell on its page: lines [begin, end) of the body, in a row counted from the top of the page.
struct PlacedCell {
  std::uint32_t begin{};
  std::uint32_t end{};
  std::uint32_t column{};
  std::uint32_t row{};
};

/// A way to read a page: its cells in the order of the text.
struct PageReading {
  std::vector<PlacedCell> cells{};
  float score{};
};

class CellScores;

/// What a place costs that stays empty, in nats; a row begins with its name, which is hardly ever
/// left out.
inline float empty_place(std::uint32_t column) { return column == 0 ? 6.0F : 1.7F; }

/// The best readings of lines [first, last) of the body, all of one page, the best one first.
std::vector<PageReading> read_page(BlockTask const& task, CellScores& scores, std::uint32_t first,
                                   std::uint32_t last, std::size_t most);

}  // namespace verband::ingest
