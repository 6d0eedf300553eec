// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "ingest/pdf/pdf_cell.hpp"
#include "ingest/pdf/pdf_columns.hpp"
#include "ingest/pdf/pdf_lattice.hpp"
#include "ingest/shapes/contents.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// The lines of a cell from top to bottom, on one page or more.
using CellLines = std::vector<TextLine>;

/// A head of a table has no more rows than this.
inline constexpr std::size_t most_head_rows = 3;

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
PageTable table_of(PdfPage const& page, RuledLattice const& lattice, std::vector<Run> const& runs,
                   text::Lexicon const& lexicon);

/// The table that only white space divides.
PageTable table_of(PdfPage const& page, FreeTable const& table, text::Lexicon const& lexicon);

/// A cell with its lines.
struct MadeCell {
  GridCell cell{};
  CellLines lines{};
};

/// The cell in which these runs stand, whose column reaches to `edge` (points).
MadeCell cell_of(PdfPage const& page, std::span<Run const> runs, std::vector<TextLine> const& lines,
                 float edge, text::Lexicon const& lexicon);

}  // namespace verband::ingest
