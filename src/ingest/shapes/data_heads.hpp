// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/draft.hpp"

namespace verband::ingest {

/// Doubts the columns that are known by their head alone when the head looks like a row: a head
/// that stands in its own column again, or a web address.
void doubt_data_heads(Draft& draft);

/// In a flattened text: doubts a further column in which web addresses and other texts are mixed.
void doubt_mixed_columns(Draft& draft);

/// In a text without a law of white space: doubts a cell that begins with a small letter in a
/// column where the others do not, with the cell to its left.
void doubt_small_starts(Draft& draft);

}  // namespace verband::ingest
