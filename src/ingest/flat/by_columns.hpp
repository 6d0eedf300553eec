// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ingest/flat/cell_scores.hpp"

namespace verband::ingest {

/// A first reading of a page on which paragraphs hold cells of one column: every paragraph goes to
/// the column that its words fit best.
PageReading read_by_columns(BlockTask const& task, CellScores& scores, std::uint32_t first,
                            std::uint32_t last);

/// The cells with those of one column divided over the rows anew, so that words and white agree
/// best with the other columns. `tight`: cells that fill their row have no white below them.
std::vector<PlacedCell> refitted(BlockTask const& task, CellScores& scores,
                                 std::vector<PlacedCell> const& cells, std::uint32_t column,
                                 bool tight);

/// The stretches of lines between blank lines.
std::vector<std::pair<std::uint32_t, std::uint32_t>> paragraphs_of(BlockTask const& task,
                                                                   std::uint32_t first,
                                                                   std::uint32_t last);

/// The best division of lines [begin, end) in cells of one column: where each cell begins, and the
/// score of them together.
struct Division {
  std::vector<std::uint32_t> begins{};
  float score{};
};
/// The best division for each number of cells; each cell after the first costs `glued`.
std::vector<Division> divisions_of(CellScores& scores, std::uint32_t begin, std::uint32_t end,
                                   std::uint32_t column, float glued);

/// A way to read a paragraph as cells of a column in rows below each other. The last ones may stand
/// in the column beside it, where pdftotext seldom leaves the blank line out.
struct ParagraphReading {
  std::uint32_t column{};
  Division division{};
  std::size_t beside{};          // how many cells do
  std::uint32_t other_column{};  // of them

  std::size_t cells() const { return division.begins.size(); }
  std::uint32_t column_of(std::size_t cell) const {
    return cell + beside < cells() ? column : other_column;
  }
};

/// The likely readings of lines [begin, end) in one column.
std::vector<ParagraphReading> likely_readings(BlockTask const& task, CellScores& scores,
                                              std::uint32_t begin, std::uint32_t end);
/// The same, with those that go on in the column beside it.
std::vector<ParagraphReading> all_readings(BlockTask const& task, CellScores& scores,
                                           std::uint32_t begin, std::uint32_t end);

Division divided(CellScores& scores, std::uint32_t begin, std::uint32_t end, std::uint32_t column);

}  // namespace verband::ingest
