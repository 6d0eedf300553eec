// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/decode.hpp"

namespace verband::ingest {

/// The words of a cell speak together, not each for itself.
inline constexpr float word_weight = 0.7F;

/// A text in which each cell is a paragraph, mostly row by row, as pdftotext writes a table. Some
/// cells stand elsewhere on their page.
struct BlockTask {
  std::vector<Line> const& lines;
  std::vector<LineScores> const& scores;
  std::vector<std::uint32_t> body{};  // the lines of the table, in their order
  std::vector<float> widths{};        // of the columns; 0 = not known yet
  std::uint32_t columns{};
};

/// The best reading of such a text, with how sure each cell is.
Decoding decode_blocks(BlockTask const& task);

}  // namespace verband::ingest
