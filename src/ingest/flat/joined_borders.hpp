// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

/// Looks at the borders where one space divides two cells on a line, which the white does not show:
/// a border moves by a word or two where the words say so clearly, and is doubted where they say as
/// much for another. `scores` know what the rows taught.
void weigh_joined_borders(std::vector<Line> const& lines, std::vector<LineScores> const& scores,
                          std::vector<DecodedRow>& rows);

}  // namespace verband::ingest
