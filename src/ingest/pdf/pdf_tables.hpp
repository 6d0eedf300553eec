// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/pdf/pdf_cell.hpp"
#include "ingest/pdf/pdf_columns.hpp"
#include "ingest/pdf/pdf_lattice.hpp"
#include "ingest/shapes/contents.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// The lines of a cell from top to bottom, on one page or more.
using CellLines = std::vector<TextLine>;

/// The runs of each cell of a row.
using RowRuns = std::vector<std::vector<Run>>;

/// A table on one page: its cells as text, and where its columns stand (points).
struct PageTable {
  Grid grid{};
  std::vector<std::vector<CellLines>> lines{};  // by row and column
  std::vector<float> reach{};                   // how far the texts of each column reach
  std::vector<float> lefts{};
  std::vector<float> begins{};        // where its texts begin, without rules; as in FreeTable
  std::vector<RowRuns> first_rows{};  // what stands in them: a head may return there
  float top{}, bottom{};
  std::uint32_t page{};
  float row_gap{-1000};  // the usual white between its rows, without rules
  bool torn{};           // as in FreeTable
};

/// The table between the rules with the runs that stand in its cells.
PageTable table_of(PdfPage const& page, Lattice const& lattice, std::vector<Run> const& runs,
                   text::Lexicon const& lexicon);

/// The table that only white space divides.
PageTable table_of(PdfPage const& page, FreeTable const& table, text::Lexicon const& lexicon);

/// True when the second table goes on with the first, on a later page: the same columns.
bool goes_on(PageTable const& first, PageTable const& second);

/// Divides the first row of the table on the next page where that holds the repeated head with the
/// end of a torn row below it: no rule or larger white need be between them.
void part_head(PageTable const& table, PdfPage const& page, PageTable& next,
               text::Lexicon const& lexicon);

/// True when the first row of the second table is the rest of the last row of the first, cut by the
/// page break.
bool begins_with_rest(PageTable const& table, PageTable const& second);

/// Adds the rows of a table on the next page: without the repeated head, and with a row that the
/// page break cut put together again.
void append(PageTable& table, PageTable next, text::Lexicon const& lexicon);

}  // namespace verband::ingest
