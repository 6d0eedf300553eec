// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/grid_parts.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

#include "ingest/flat/header.hpp"
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

namespace {

/// The kinds that a row of nothing but heads asks for; none for any other row.
std::set<Kind> kinds_asked(GridRow const& row) {
  std::set<Kind> kinds;
  if (!is_head(row)) return kinds;
  for (auto const& cell : row.cells) {
    auto const line = text::squeeze(cell.text);
    auto const kind = header_kind(line);
    if (line.empty()) continue;
    if (!kind || head_likeness(line) < 1.0) return {};
    kinds.insert(*kind);
  }
  return kinds;
}

}  // namespace

Grid columns_beside(Grid grid) {
  constexpr std::size_t least = 3;  // rows, with the heads
  auto& rows = grid.rows;
  auto const first = std::ranges::find_if(rows, is_head);
  if (first == rows.end() || !grid.hidden_columns.empty()) return grid;
  auto const head = static_cast<std::size_t>(first - rows.begin());
  auto const half = (rows.size() - head) / 2;
  if (half < least || head + 2 * half != rows.size()) return grid;
  auto const asked = kinds_asked(*first);
  auto const more = kinds_asked(rows[head + half]);
  bool const others = std::ranges::none_of(more, [&](Kind kind) { return asked.contains(kind); });
  if (!asked.contains(Kind::name) || more.empty() || !others) return grid;
  for (std::size_t r = head; r < head + half; ++r)
    std::ranges::move(rows[r + half].cells, std::back_inserter(rows[r].cells));
  rows.resize(head + half);
  for (auto& row : rows) row.cells.resize(rows[head].cells.size());  // titles above it
  return grid;
}

bool within(Grid const& grid, Block const& next) {
  auto const* const inner = std::get_if<Grid>(&next);
  return inner != nullptr && inner->depth > grid.depth;
}

}  // namespace verband::ingest
