// SPDX-License-Identifier: EUPL-1.2
// Doubts about the rows and columns of a flattened table.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ingest/flat/assemble.hpp"
#include "ingest/flat/law.hpp"
#include "ingest/flat/plan.hpp"
#include "ingest/flat/table.hpp"
#include "model/draft.hpp"

namespace verband::ingest {

/// Lines above a table without a head: more are perhaps the begin of its first row, left out. Where
/// each cell begins a line, one may be a title and two are as likely cells.
constexpr std::size_t few_above(White white) { return white == White::lines ? 1 : 4; }

/// Doubts a cell that has no doubt yet.
void doubt_cell(Cell& cell, std::string_view why);

/// Doubts all cells of a row.
void doubt_cells(DraftRow& row, std::string_view why);

/// Doubts the rows of a table that have no name, or of which half is empty where nearly all others
/// are full: a title, a note or the rest of another row may look like one.
void doubt_thin_rows(Draft& draft);

/// True when a row goes on behind a page end as if another one began there: in several columns, and
/// mostly with a capital.
bool perhaps_two_rows(Source const& source, DecodedRow const& row);

/// True when hardly any cell behind the first of its row begins with a small letter.
bool begin_with_capitals(Source const& source, std::vector<DecodedRow> const& rows);

/// True for the first row of a page with two cells that begin with a small letter: they may go on
/// from the page before.
bool perhaps_begun_above(Source const& source, DecodedRow const& row);

/// When much of a table is doubtful, or cells left no trace, no cell of it can be relied on.
void doubt_whole_table(Draft& draft, bool torn);

/// The lines above the first cell that stand in no row.
std::size_t lines_above(std::vector<Line> const& lines, Decoding const& decoding);

/// Doubts the cells of columns that can be read in another way nearly as well.
void doubt_columns(Draft& draft, std::vector<bool> const& contested);

/// The columns known by their head alone, of which the head ends a line with a hyphen: it may
/// belong to the word or not.
std::vector<bool> cut_heads(Draft const& draft, Source const& source, Header const& header);

}  // namespace verband::ingest
