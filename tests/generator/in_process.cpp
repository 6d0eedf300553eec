// SPDX-License-Identifier: EUPL-1.2
#include "in_process.hpp"

#include "reference/gazetteer.hpp"

namespace verband::generator {

ingest::Knowledge knowledge() {
  reference::Gazetteer const gazetteer(reference::load(reference::embedded_release()));
  ingest::Knowledge known;
  for (auto const spelling : gazetteer.spellings()) known.lexicon.add_name(spelling);
  return known;
}

std::vector<ReadRow> rows_of(Draft const& draft) {
  std::vector<ReadRow> rows;
  for (auto const& from : draft.rows) {
    auto& row = rows.emplace_back();
    std::size_t extras = 0;
    for (std::size_t c = 0; c < from.cells.size(); ++c) {
      auto const& column = draft.columns[c];
      bool const extra = column.role == ColumnRole::extra;
      auto const key = extra ? extra_key(column.header, ++extras) : std::string(name(column.role));
      row[key] = {.text = from.cells[c].text, .flagged = !from.cells[c].doubts.empty()};
    }
  }
  return rows;
}

}  // namespace verband::generator
