// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "ingest/shapes/headed.hpp"

namespace verband::ingest {

/// How many cells have a text.
std::size_t filled(std::span<GridCell const> cells);

/// True for a row of which the words are those of heads of two kinds of columns or more.
bool is_head(GridRow const& row);

/// Finds the head and sets it; the number of rows it takes with the titles above it, 0 for none.
std::size_t take_head(HeadedTable& table, Grid const& grid, text::Lexicon const& lexicon);

/// True for the head again, also when a few of its words were cut on that page.
bool same_row(GridRow const& row, std::vector<std::string> const& headers);

}  // namespace verband::ingest
