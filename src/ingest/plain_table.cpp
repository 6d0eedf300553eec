// SPDX-License-Identifier: EUPL-1.2
#include "ingest/plain_table.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ingest/drawn_text.hpp"
#include "ingest/read/csv.hpp"
#include "ingest/read/document.hpp"
#include "ingest/read/kind.hpp"
#include "ingest/words/encoding.hpp"
#include "ingest/words/findings.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

PlainTable plain(Grid const& grid) {
  PlainTable table{.title = grid.title};
  auto const columns = grid.columns();
  table.rows.assign(grid.rows.size(), std::vector<std::string>(columns));
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      auto const& cell = grid.rows[r].cells[c];
      if (cell.covered) continue;
      auto const text = text::squeeze(cell.text);
      auto const last_row = std::min(r + std::max(cell.rows, 1U), grid.rows.size());
      auto const last_column = std::min(c + std::max(cell.columns, 1U), columns);
      for (auto row = r; row < last_row; ++row) {
        for (auto column = c; column < last_column; ++column) table.rows[row][column] = text;
      }
    }
  }
  return table;
}

Contents contents(std::string_view bytes, Knowledge const& knowledge) {
  auto const kind = file_kind(bytes);
  if (kind == FileKind::pdf) return read_pdf_contents(bytes, knowledge);
  if (kind == FileKind::text) {
    Limits const limits;
    if (auto drawn = read_drawn(decode_bytes(bytes, limits.unpacked), knowledge.lexicon)) {
      return std::move(*drawn);
    }
    // Text with one column, or two rows, does not show that it has values divided by signs.
    return read_csv(bytes, limits);
  }
  return read_contents(kind, bytes, {});
}

}  // namespace

Found<std::vector<PlainTable>> plain_tables(std::string_view bytes, Knowledge const& knowledge) {
  Found<std::vector<PlainTable>> result;
  auto read = contents(bytes, knowledge);
  result.findings = std::move(read.findings);
  for (auto const& block : read.blocks) {
    if (auto const* const grid = std::get_if<Grid>(&block)) result.value.push_back(plain(*grid));
  }
  std::erase_if(result.value, [](PlainTable const& table) { return table.rows.empty(); });
  if (result.value.empty() && !hopeless(result.findings)) {
    result.findings.push_back(problem("no-plain-table",
                                      "In dit bestand staat geen tabel. Sla de tabel op als .xlsx, "
                                      ".ods of .csv."));
  }
  return result;
}

}  // namespace verband::ingest
