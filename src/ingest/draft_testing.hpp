// SPDX-License-Identifier: EUPL-1.2
// For the tests of reading: a draft as texts.
#pragma once

#include <string>
#include <vector>

#include "model/draft.hpp"

namespace verband::ingest::testing {

using Row = std::vector<std::string>;

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

}  // namespace verband::ingest::testing
