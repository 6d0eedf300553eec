// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/sheet_builder.hpp"

#include <algorithm>
#include <set>

namespace verband::ingest {
namespace {

constexpr std::uint32_t longest_gap = 20;
constexpr std::size_t longest_name = 100;  // Excel has 31 letters

/// The numbers in use in order, with the empty ones between them, at most so many in a row.
std::vector<std::uint32_t> with_gaps(std::set<std::uint32_t> const& used) {
  std::vector<std::uint32_t> result;
  std::uint32_t before = used.empty() ? 0 : *used.begin() - 1;
  for (auto const each : used) {
    auto const gap = std::min(each - before - 1, longest_gap);
    for (std::uint32_t i = gap; i > 0; --i) result.push_back(each - i);
    result.push_back(each);
    before = each;
  }
  return result;
}

/// The positions in `numbers` that lie in [first, last].
std::pair<std::size_t, std::size_t> within_range(std::vector<std::uint32_t> const& numbers,
                                                 std::uint32_t first, std::uint32_t last) {
  auto const begin = std::ranges::lower_bound(numbers, first);
  auto const end = std::ranges::upper_bound(numbers, last);
  return {static_cast<std::size_t>(begin - numbers.begin()),
          static_cast<std::size_t>(std::max(begin, end) - numbers.begin())};
}

}  // namespace

SheetBuilder::SheetBuilder(std::string name, Budget& budget)
    : name_{std::move(name)}, budget_{&budget} {
  if (name_.size() > longest_name) name_.resize(longest_name);
}

void SheetBuilder::put(std::uint32_t row, std::uint32_t column, GridCell cell) {
  if (++filled_ > budget_->limits().cells) budget_->refuse();
  budget_->take_text(cell.text.size());
  if (budget_->refused()) return;
  cells_[row].emplace(column, std::move(cell));
}

void SheetBuilder::merge(std::uint32_t row, std::uint32_t column, std::uint32_t rows,
                         std::uint32_t columns) {
  if (rows > 1 || columns > 1) merged_.push_back({row, column, rows, columns});
}

void SheetBuilder::lay_merged(Grid& grid, std::vector<std::uint32_t> const& rows,
                              std::vector<std::uint32_t> const& columns) {
  // Merged cells do not overlap in a right file: together they are no larger than the table.
  std::size_t left = rows.size() * columns.size();
  for (auto const& each : merged_) {
    auto const [top, bottom] = within_range(rows, each.row, each.row + each.rows - 1);
    auto const [first, last] = within_range(columns, each.column, each.column + each.columns - 1);
    if (top >= bottom || first >= last || rows[top] != each.row || columns[first] != each.column) {
      continue;
    }
    auto const area = (bottom - top) * (last - first);
    auto& origin = grid.rows[top].cells[first];
    if (area > left || origin.covered || origin.rows > 1 || origin.columns > 1) continue;
    left -= area;
    bool overlaps = false;
    for (auto r = top; r < bottom; ++r) {
      for (auto c = first; c < last; ++c) {
        auto const& cell = grid.rows[r].cells[c];
        overlaps = overlaps || cell.covered || cell.rows > 1 || cell.columns > 1;
      }
    }
    if (overlaps) continue;
    for (auto r = top; r < bottom; ++r) {
      for (auto c = first; c < last; ++c) {
        auto& cell = grid.rows[r].cells[c];
        if (r == top && c == first) continue;
        cell = {.place = std::move(cell.place), .covered = true};
      }
    }
    origin.rows = static_cast<std::uint32_t>(bottom - top);
    origin.columns = static_cast<std::uint32_t>(last - first);
  }
}

Grid SheetBuilder::finish() {
  Grid grid{.title = name_};
  std::set<std::uint32_t> used_rows;
  std::set<std::uint32_t> used_columns;
  for (auto const& [row, cells] : cells_) {
    used_rows.insert(row);
    for (auto const& [column, cell] : cells) used_columns.insert(column);
  }
  auto const rows = with_gaps(used_rows);
  auto const columns = with_gaps(used_columns);
  budget_->take_cells(rows.size() * columns.size());
  budget_->take_text(rows.size() * columns.size() * (name_.size() > 15 ? name_.size() : 0));
  if (budget_->refused()) return grid;
  for (auto const row : rows) {
    GridRow line{.hidden = hidden_};
    auto const filled = cells_.find(row);
    for (auto const column : columns) {
      GridCell cell;
      if (filled != cells_.end()) {
        auto const found = filled->second.find(column);
        if (found != filled->second.end()) cell = std::move(found->second);
      }
      cell.place = SheetPlace{name_, row, column};
      line.cells.push_back(std::move(cell));
    }
    grid.rows.push_back(std::move(line));
  }
  auto const mark = [](auto const& ranges, auto const& numbers, auto const& hide) {
    std::size_t budget = numbers.size();
    for (auto const& [first, last] : ranges) {
      auto const [begin, end] = within_range(numbers, first, last);
      for (auto i = begin; i < end && budget > 0; ++i, --budget) hide(i);
    }
  };
  mark(hidden_rows_, rows, [&](std::size_t i) { grid.rows[i].hidden = true; });
  std::vector<bool> hidden(columns.size());
  mark(hidden_columns_, columns, [&](std::size_t i) { hidden[i] = true; });
  if (std::ranges::find(hidden, true) != hidden.end()) grid.hidden_columns = std::move(hidden);
  for (auto const row : heads_) {
    auto const [begin, end] = within_range(rows, row, row);
    if (begin < end) grid.rows[begin].head = true;
  }
  lay_merged(grid, rows, columns);
  return grid;
}

}  // namespace verband::ingest
