// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/inner_labels.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/fold.hpp"

namespace verband::ingest {

void doubt_inner_labels(Draft& draft) {
  constexpr std::size_t shortest = 4;  // letters
  // Cards with many labels have many columns, of which most cells are empty.
  std::vector<Cell*> with_colon;
  for (auto& row : draft.rows) {
    for (auto& cell : row.cells) {
      if (cell.text.find(':') != std::string::npos) with_colon.push_back(&cell);
    }
  }
  for (auto const& column : draft.columns) {
    if (column.header.size() < shortest) continue;
    auto const label = column.header + ":";
    for (auto* const cell : with_colon) {
      if (cell->text.find(label) == std::string::npos) continue;
      cell->confidence = std::min(cell->confidence, 0.4);
      cell->doubts.push_back("In deze cel staat „" + label +
                             "”. Misschien zijn hier twee teksten samengevoegd.");
    }
  }
}

}  // namespace verband::ingest
