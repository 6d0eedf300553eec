// SPDX-License-Identifier: EUPL-1.2
// How far the margin of a cell can be trusted: the same margin is wrong more often for some cells.
#pragma once

#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

/// Makes margins of one size say the same of every cell, where the white space follows the law: an
/// empty cell and what stands beside one are more often right, a cell that is much longer or
/// shorter than others of its column, holds words that no column asks for, or goes on over a page
/// end less often. `scores` are those with which the rows were read.
void weigh_borders(std::vector<Line> const& lines, std::vector<LineScores> const& scores,
                   bool headed, std::vector<DecodedRow>& rows);

}  // namespace verband::ingest
