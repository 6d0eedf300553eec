// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/draft.hpp"

namespace verband::ingest {

/// Doubts the columns that are known by their head alone when the head looks like a row: a head
/// that stands in its own column again, or a web address.
void doubt_data_heads(Draft& draft);

/// In a flattened text: doubts a cell that begins with a small letter in a column where the others
/// do not, with the cell to its left, and a column in which web addresses and amounts are mixed.
void doubt_odd_cells(Draft& draft);

}  // namespace verband::ingest
