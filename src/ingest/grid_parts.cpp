// SPDX-License-Identifier: EUPL-1.2
#include "ingest/grid_parts.hpp"

#include <algorithm>
#include <optional>

#include "ingest/head_rows.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool same(GridRow const& one, GridRow const& other) {
  return std::ranges::equal(one.cells, other.cells, [](GridCell const& a, GridCell const& b) {
    return text::fold(text::squeeze(a.text)) == text::fold(text::squeeze(b.text));
  });
}

/// The head of a table that begins at this row, with a title above it at most.
GridRow const* head_at(Grid const& grid, std::size_t row) {
  for (auto r = row; r < std::min(row + 2, grid.rows.size()); ++r) {
    if (is_head(grid.rows[r])) return &grid.rows[r];
    if (filled(grid.rows[r].cells) != 1) break;
  }
  return nullptr;
}

}  // namespace

std::vector<Grid> grid_parts(Grid const& grid) {
  auto const empty = [&] {
    return Grid{.title = grid.title,
                .hidden_columns = grid.hidden_columns,
                .ruled = grid.ruled,
                .depth = grid.depth};
  };
  std::vector<Grid> parts{empty()};
  GridRow const* head = nullptr;  // of the part
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    auto const& row = grid.rows[r];
    bool const apart = r > 0 && filled(grid.rows[r - 1].cells) == 0;
    if (auto const* const next = apart && head != nullptr ? head_at(grid, r) : nullptr;
        next != nullptr && !same(*next, *head)) {
      parts.push_back(empty());
      head = nullptr;
    }
    if (head == nullptr && is_head(row)) head = &row;
    parts.back().rows.push_back(row);
  }
  return parts;
}

}  // namespace verband::ingest
