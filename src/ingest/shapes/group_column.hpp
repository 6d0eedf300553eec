// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/shapes/headed.hpp"

namespace verband::ingest {

/// The table with the empty cells of its first column filled from above where that column groups
/// the rows: themes or legal forms that each stand once, before rows that are full otherwise. What
/// is filled is doubted.
HeadedTable groups_filled(HeadedTable table, std::vector<Kind> const& kinds);

/// Moves the cells of rows that lack the first one, where it holds legal forms and was one cell
/// over several rows, a place to the right; what is filled in is doubted.
void shift_rows_without_form(HeadedTable& table);

/// The same as `groups_filled` for the rows of a text whose columns stand side by side.
void fill_groups(Draft& draft);

}  // namespace verband::ingest
