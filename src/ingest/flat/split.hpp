// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

inline constexpr std::uint32_t max_columns = 12;

/// One way to cut a line into cells that stand side by side; all but the last have this one line.
struct Split {
  std::uint8_t count{};  // cells that begin in this line, empty ones included
  std::array<std::uint16_t, max_columns> starts{};  // first word of each cell
  float score{};
};

/// What cutting costs, by dialect.
struct SplitCosts {
  float cut{};                      // each further cell in the line
  float spare_space{};              // white space that nothing explains
  bool empty_cells_show{};          // an empty cell leaves a space behind
  std::vector<float> empty{};       // by column: a cell without text
  std::vector<float> short_cell{};  // by column: a whole cell of one word
  std::vector<float> filled{};      // by column: a cell that is not empty, where that is a choice
};

/// Penalty of a text wider than its column; 0 when the width is unknown (0).
float too_wide(float width, float column_width);
/// The width of the words [begin, end) of a line.
float width_of(Line const& line, std::size_t begin, std::size_t end);

/// Cuts lines into cells; its memory serves from line to line.
class Splitter {
 public:
  /// The best ways to cut the line when its first cell stands in column `first`, best first. They
  /// hold until the next call.
  std::span<Split const> splits(Line const& line, LineScores const& scores,
                                std::vector<float> const& widths, std::uint32_t first,
                                SplitCosts const& costs);

 private:
  /// The cells that were cut off so far, the last of them still open.
  struct Partial {
    Split split{};          // `score` without the open cell
    std::uint32_t begin{};  // first word of the open cell
    bool empty_open{};      // the open cell is empty: the next one begins at the same word
    float bound{};          // score with the open cell taken to the end
  };
  class Cut;

  std::vector<Partial> layer_{};
  std::vector<Partial> next_{};
  std::vector<Split> done_{};
};

}  // namespace verband::ingest
