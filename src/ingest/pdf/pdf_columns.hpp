// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/pdf/pdf_runs.hpp"

namespace verband::ingest {

/// A row of a table without rules: the runs of each column.
struct FreeRow {
  std::vector<std::vector<Run>> cells{};
  float top{}, bottom{};
  bool heading{};  // its first cell goes over all columns
};

/// A table that shows only by white space and by the order in which it was written.
struct FreeTable {
  std::vector<float> lefts{};   // of the columns of this part of the page, points
  std::vector<float> begins{};  // the same of the texts of this table alone
  std::vector<FreeRow> rows{};
  float top{}, bottom{};
  bool torn{};  // perhaps nothing but the end of the last row of the page before
};

/// What of a page is table, and the runs that are not.
struct FreeTables {
  std::vector<FreeTable> tables{};
  std::vector<Run> rest{};
};

/// Finds tables without rules on a page. A program writes a table cell by cell: after a cell the
/// next text stands to the right of it and not lower, after a row it stands to the left and below.
/// Columns are where the texts that follow such jumps stand. `bands` are the places of rules across
/// the page: a row does not go over them. `before` is the last table of the page before, or null:
/// where its columns fit they are used. Below a heading the columns may be others. The runs come in
/// the order of the content.
FreeTables free_tables(PdfPage const& page, std::vector<Run> const& runs,
                       std::span<Rule const> bands, FreeTable const* before);

/// True when each of the columns that begin at `lefts` (points, ascending) is among `more`.
bool holds_columns(std::span<float const> more, std::span<float const> lefts);

}  // namespace verband::ingest
