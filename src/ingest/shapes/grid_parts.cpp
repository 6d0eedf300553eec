// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/grid_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "ingest/shapes/head_rows.hpp"
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

std::vector<Grid> grid_parts(Grid grid) {
  std::vector<std::size_t> begins{0};
  GridRow const* head = nullptr;  // of the part
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    bool const apart = r > 0 && filled(grid.rows[r - 1].cells) == 0;
    if (auto const* const next = apart && head != nullptr ? head_at(grid, r) : nullptr;
        next != nullptr && !same(*next, *head)) {
      begins.push_back(r);
      head = nullptr;
    }
    if (head == nullptr && is_head(grid.rows[r])) head = &grid.rows[r];
  }
  std::vector<Grid> parts;
  for (auto at = begins.size(); at-- > 1;) {
    parts.push_back({.title = grid.title,
                     .hidden_columns = grid.hidden_columns,
                     .ruled = grid.ruled,
                     .depth = grid.depth});
    auto const from = grid.rows.begin() + static_cast<std::ptrdiff_t>(begins[at]);
    std::move(from, grid.rows.end(), std::back_inserter(parts.back().rows));
    grid.rows.erase(from, grid.rows.end());
  }
  parts.push_back(std::move(grid));
  std::ranges::reverse(parts);
  return parts;
}

bool within(Grid const& grid, Block const& next) {
  auto const* const inner = std::get_if<Grid>(&next);
  return inner != nullptr && inner->depth > grid.depth;
}

}  // namespace verband::ingest
