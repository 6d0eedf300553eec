// SPDX-License-Identifier: EUPL-1.2
// How far the margin of a cell can be trusted: the same margin is wrong more often for some cells.
#pragma once

#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

/// Makes margins of one size say the same of every cell, where the white space follows the law: an
/// empty cell and, below heads, one that shares no line are more often right, a single word inside
/// a line less often, and most so one that no list knows; with it what stands beside it.
void weigh_borders(std::vector<Line> const& lines, std::vector<LineFacts> const& facts, bool headed,
                   std::vector<DecodedRow>& rows);

}  // namespace verband::ingest
