// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// A table of names and what is told of each, as a web page writes terms with their meaning, where
/// nearly each text says apart who takes part: the items of a list. Nothing for any other table.
std::vector<Paragraph> term_list(Grid const& grid);

}  // namespace verband::ingest
