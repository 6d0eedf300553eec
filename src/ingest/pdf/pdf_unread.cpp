// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_unread.hpp"

#include <algorithm>
#include <cmath>

#include "ingest/pdf/pdf_stacks.hpp"
#include "ingest/words/joins.hpp"

namespace verband::ingest {

bool seems_of_table(PdfPage const& page, PageTable const& table, std::span<Run const> below,
                    PageTable const* next) {
  if (below.empty() || table.lines.empty()) return false;
  auto const& run = std::ranges::min(below, [](Run const& a, Run const& b) {
    return a.base != b.base ? a.base < b.base : a.left < b.left;
  });
  auto const size = run.size;
  bool const same_page = table.page == page.number;
  if (run.bold || (same_page && table.grid.ruled)) return false;
  bool const as_cells = std::ranges::any_of(table.lines.back(), [&](CellLines const& lines) {
    return !lines.empty() && std::abs(lines.back().size - size) < 0.05F * size;
  });
  Columns const columns{table.begins.empty() ? table.lefts : table.begins};
  auto const column = columns.of(run.left);
  auto const white = run.top - table.bottom;
  bool const as_row = same_page && std::abs(white - table.row_gap) < 0.1F * size;
  bool const single = std::ranges::all_of(
      below, [&](Run const& other) { return std::abs(other.base - run.base) < 0.5F * size; });
  if (!as_cells) return false;
  if (columns.wide(run.left, run.right)) {
    return next != nullptr && as_row && single && holds_columns(next->lefts, table.lefts);
  }
  auto const near = std::max(0.0F, table.row_gap) + size;
  if (column > 0) return run.left >= columns.lefts[column] - 1.5F && (!same_page || white < near);
  // A short sentence below the table stands in the first column as well, but further down.
  auto const text = text_of(page, run);
  bool const goes_on = !text.empty() && small_letter(text.front());
  return std::abs(run.left - columns.lefts.front()) <= same_edge && (as_row || goes_on);
}

}  // namespace verband::ingest
