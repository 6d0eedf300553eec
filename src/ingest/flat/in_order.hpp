// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/flat/cell_scores.hpp"
#include "ingest/flat/page_order.hpp"

namespace verband::ingest {

/// Good readings of lines [first, last) of the body, all of one page, the best one first. A cell
/// may stand in any place that is free; while a reading grows it is compared with the order in
/// which pdftotext would write so much of the page. `before`: how the page was read before, when it
/// was; what then follows is compared as well.
std::vector<PageReading> read_in_order(BlockTask const& task, PageOrder const& order,
                                       CellScores& scores, std::uint32_t first, std::uint32_t last,
                                       std::vector<PlacedCell> const& before);

}  // namespace verband::ingest
