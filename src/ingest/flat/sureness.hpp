// SPDX-License-Identifier: EUPL-1.2
// How sure the cells of a table by pdftotext are: the log odds that a cell is right.
#pragma once

#include <span>
#include <vector>

#include "ingest/flat/cell_scores.hpp"

namespace verband::ingest {

/// The places of a page by row and column.
using PlaceScores = std::vector<float>;

/// For each place what the best of the other readings would lose that reads it otherwise: with
/// other lines, in another column, or beside other cells.
PlaceScores lost_otherwise(PageReading const& best, std::span<PageReading const> others,
                           std::uint32_t columns);

/// What speaks for and against the cells of a page.
struct PageEvidence {
  PageReading const& best;
  PlaceScores lost_otherwise{};      // to another reading of the page
  PlaceScores margins{};             // to the best move away from this reading
  std::vector<std::uint32_t> odd{};  // lines that the order of the text denies
};

/// The log odds of each place, as far as its page tells.
PlaceScores sureness(BlockTask const& task, CellScores& scores, PageEvidence const& evidence);

/// What is taken off the log odds in a column of a table with such a header and so many lines that
/// the order of the text denies.
float unsure_column(Kind kind, float header_score, std::size_t differences);

}  // namespace verband::ingest
