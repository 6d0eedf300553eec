// SPDX-License-Identifier: EUPL-1.2
#include "in_process.hpp"

#include <algorithm>

#include "reference/gazetteer.hpp"

namespace verband::generator {

ingest::Knowledge knowledge() {
  reference::Gazetteer const gazetteer(reference::load(reference::embedded_release()));
  ingest::Knowledge known;
  for (auto const spelling : gazetteer.spellings()) known.lexicon.add_name(spelling);
  return known;
}

std::vector<ReadRow> rows_of(Draft const& draft) {
  // A column about the legal form alone is the nature of the partnership.
  bool const nature =
      std::ranges::count(draft.columns, ColumnRole::nature, &verband::Column::role) > 0;
  std::vector<ReadRow> rows;
  for (auto const& from : draft.rows) {
    auto& row = rows.emplace_back();
    std::size_t extras = 0;
    for (std::size_t c = 0; c < from.cells.size(); ++c) {
      auto const& column = draft.columns[c];
      bool const extra = column.role == ColumnRole::extra;
      auto const role =
          column.role == ColumnRole::legal_form && !nature ? ColumnRole::nature : column.role;
      // Columns without a header are numbered; one for the legal form counts.
      if (column.role == ColumnRole::legal_form) ++extras;
      auto const key = extra ? extra_key(column.header, ++extras) : std::string(name(role));
      row[key] = {.text = from.cells[c].text, .flagged = !from.cells[c].doubts.empty()};
    }
  }
  return rows;
}

}  // namespace verband::generator
