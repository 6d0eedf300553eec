// SPDX-License-Identifier: EUPL-1.2
// For the tests of reading: a draft as texts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read.hpp"
#include "model/draft.hpp"

namespace verband::ingest::testing {

using Row = std::vector<std::string>;

/// A document as it is read by a reader that knows no names.
inline Draft read(std::string_view bytes) { return ingest::read(bytes, {}, {}); }

/// The texts of the cells of a row.
inline Row texts(DraftRow const& row) {
  Row out;
  for (auto const& cell : row.cells) out.push_back(cell.text);
  return out;
}

/// The heads of the columns.
inline Row heads(Draft const& draft) {
  Row out;
  for (auto const& column : draft.columns) out.push_back(column.header);
  return out;
}

/// The text of the cell under that head, or "(none)".
inline std::string cell(Draft const& draft, std::size_t row, std::string_view header) {
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    if (draft.columns[c].header == header && row < draft.rows.size()) {
      return draft.rows[row].cells.at(c).text;
    }
  }
  return "(none)";
}

/// The text of the cell with that role, or "(none)".
inline std::string cell(Draft const& draft, std::size_t row, ColumnRole role) {
  auto const column = column_of(draft, role);
  return column && row < draft.rows.size() ? draft.rows[row].cells.at(*column).text : "(none)";
}

}  // namespace verband::ingest::testing
