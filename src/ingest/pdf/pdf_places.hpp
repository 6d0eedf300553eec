// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ingest/pdf/pdf_stacks.hpp"

namespace verband::ingest {

/// The left sides at which texts of rows begin again and again.
std::vector<float> usual_edges(std::vector<Stack> const& stacks);

/// Where the texts of rows stand on a page so wide (points): stretches that most of them leave free
/// divide the columns. A sentence before or after the table that only looks like a row does not
/// count: without it there are more columns.
Columns columns_of_table(TextRows const& rows, float width);

/// The same columns, but a text that begins in the white before a column and goes on over it, as a
/// head above amounts that end on the right, is of that column.
Columns with_heads(std::vector<Stack> const& stacks, Columns columns);

/// The left sides at which most texts of a column begin exactly: there two cells on one line are
/// cut apart even when no gap shows.
std::vector<float> exact_edges(std::vector<Stack> const& stacks, Columns const& columns);

/// Where most texts of the first column begin exactly; nothing when they do not.
std::optional<float> first_edge(std::vector<Run> const& runs, Columns const& columns);

/// True when nearly all texts of rows stand in these columns. In those that are `moved` texts need
/// not begin at the left.
bool fits(TextRows const& rows, Columns const& columns, std::vector<bool> const& moved);

/// Columns by the rules across the page, where they show them: programs draw the border or the
/// colour of each cell by itself, so that rules meet end to end where columns do. None where the
/// texts between those rules stand otherwise.
Columns seams_of(std::vector<Run> const& runs, std::span<Rule const> bands);

}  // namespace verband::ingest
