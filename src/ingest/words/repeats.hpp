// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

/// Adds what phrases that return tell: "Geen zetel in het bestuur", each time between other words,
/// is a cell or the end of one. Only phrases of three words and more count.
void hear_repeats(std::vector<Line> const& lines, std::vector<LineFacts>& facts);

}  // namespace verband::ingest
