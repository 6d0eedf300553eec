// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The tables that stand below each other in one sheet: behind an empty row another head begins
/// another table. One table alone stays as it is.
std::vector<Grid> grid_parts(Grid grid);

/// The table with the columns beside each other that a wide sheet has below each other when it is
/// printed: as many rows again below other heads, of which none is for names.
Grid columns_beside(Grid grid);

/// True when the next block is a table that stands in a cell of this one: then it may only be there
/// for how the page looks.
bool within(Grid const& grid, Block const& next);

}  // namespace verband::ingest
