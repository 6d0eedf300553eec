// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/grid_builder.hpp"

#include <algorithm>

namespace verband::ingest {
namespace {

constexpr std::size_t most_columns = 16384;  // of Excel; Word has 63

std::uint32_t count32(std::size_t value) { return static_cast<std::uint32_t>(value); }

}  // namespace

void GridBuilder::start_row(GridRow row) {
  if (++laid_ > budget_->limits().cells) budget_->refuse();
  // Each row is searched for free places; some of its columns may turn out to be none.
  if (rows_.size() * taken_until_.size() > budget_->limits().cells * 8) budget_->refuse();
  rows_.push_back({.row = std::move(row), .cells = {}});
  at_ = 0;
}

void GridBuilder::repeat_row(std::size_t times) {
  for (std::size_t i = 0; i < times && !budget_->refused(); ++i) {
    auto const again = rows_.back();
    start_row(again.row);
    for (auto const& placed : again.cells) put_at(placed.column, placed.cell);
  }
}

bool GridBuilder::is_free(std::size_t column) const {
  return column >= taken_until_.size() || taken_until_[column] < rows_.size();
}

std::size_t GridBuilder::next_free() const {
  auto column = at_;
  while (!is_free(column)) ++column;
  return column;
}

void GridBuilder::skip(std::size_t columns) {
  for (std::size_t i = 0; i < columns && at_ < most_columns; ++i) at_ = next_free() + 1;
}

void GridBuilder::put(GridCell cell) {
  auto const column = next_free();
  auto const reach = std::max<std::size_t>(cell.columns, 1);
  put_at(column, std::move(cell));
  at_ = std::min(column + reach, most_columns);
}

void GridBuilder::put_at(std::size_t column, GridCell cell) {
  if (rows_.empty() || budget_->refused() || !is_free(column)) return;
  if (column >= most_columns) return budget_->refuse();
  auto const asked = std::clamp<std::size_t>(cell.columns, 1, most_columns - column);
  std::size_t columns = 1;
  while (columns < asked && is_free(column + columns)) ++columns;
  laid_ += columns;
  if (laid_ > budget_->limits().cells) return budget_->refuse();
  budget_->take_text(cell.text.size());
  auto const row = rows_.size() - 1;
  if (cell.rows == 0 || cell.rows > budget_->limits().cells) {
    cell.rows = count32(std::min<std::size_t>(budget_->limits().cells, 2'000'000'000));
  }
  cell.columns = count32(columns);
  if (taken_until_.size() < column + columns) {
    taken_until_.resize(column + columns);
    last_.resize(column + columns);
  }
  for (auto c = column; c < column + columns; ++c) taken_until_[c] = row + cell.rows;
  last_[column] = {row, rows_.back().cells.size()};
  rows_.back().cells.push_back({.column = column, .cell = std::move(cell)});
}

void GridBuilder::continue_above(GridCell cell) {
  auto const column = next_free();
  auto const row = rows_.size() - 1;
  auto const columns = std::max<std::uint32_t>(cell.columns, 1);
  if (column < last_.size() && row > 0) {
    auto const [above, index] = last_[column];
    auto const& cells = rows_[above].cells;
    if (index < cells.size() && cells[index].column == column &&
        cells[index].cell.columns == columns && above + cells[index].cell.rows == row) {
      ++rows_[above].cells[index].cell.rows;
      for (auto c = column; c < column + columns; ++c) taken_until_[c] = row + 1;
      at_ = column + columns;
      return;
    }
  }
  put(std::move(cell));
}

void GridBuilder::put_here(GridCell cell) {
  put_at(at_, std::move(cell));
  pass(1);
}

void GridBuilder::pass(std::size_t columns) { at_ = std::min(at_ + columns, most_columns); }

bool GridBuilder::widen_last() {
  if (rows_.empty() || rows_.back().cells.empty()) return false;
  auto& [column, cell] = rows_.back().cells.back();
  auto const next = column + cell.columns;
  if (cell.rows != 1 || next >= most_columns || !is_free(next)) return false;
  ++cell.columns;
  if (taken_until_.size() <= next) {
    taken_until_.resize(next + 1);
    last_.resize(next + 1);
  }
  taken_until_[next] = rows_.size();
  at_ = next + 1;
  return true;
}

void GridBuilder::clamp_rows() {
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (auto& [column, cell] : rows_[r].cells) {
      cell.rows = std::min(cell.rows, count32(rows_.size() - r));
    }
  }
}

void GridBuilder::drop(std::vector<bool> const& unwanted) {
  std::vector<std::size_t> kept_before(unwanted.size() + 1);
  for (std::size_t c = 0; c < unwanted.size(); ++c) {
    kept_before[c + 1] = kept_before[c] + (unwanted[c] ? 0 : 1);
  }
  for (auto& row : rows_) {
    for (auto& [column, cell] : row.cells) {
      auto const begin = kept_before[column];
      cell.columns = count32(kept_before[column + cell.columns] - begin);
      column = begin;
    }
  }
  width_ = kept_before.back();
}

void GridBuilder::drop_without_beginnings(std::vector<bool>& narrow) {
  std::vector<bool> unwanted(width_, true);
  for (auto const& row : rows_) {
    for (auto const& placed : row.cells) unwanted[placed.column] = false;
  }
  // A gap before the first cell of all rows is no column either.
  drop(unwanted);
  if (narrow.size() != unwanted.size()) return narrow.clear();
  std::vector<bool> rest;
  for (std::size_t c = 0; c < unwanted.size(); ++c) {
    if (!unwanted[c]) rest.push_back(narrow[c]);
  }
  narrow = std::move(rest);
}

/// Every cell that touches such a column must have another one left to stand in.
void GridBuilder::drop_narrow(std::vector<bool> narrow) {
  for (auto const& row : rows_) {
    for (auto const& placed : row.cells) {
      if (placed.cell.columns == 1) narrow[placed.column] = false;
    }
  }
  for (std::size_t c = 1; c < narrow.size(); ++c) {
    if (narrow[c - 1]) narrow[c] = false;
  }
  drop(narrow);
}

Grid GridBuilder::laid_out() {
  Grid grid;
  budget_->take_cells(rows_.size() * width_);
  if (budget_->refused() || width_ == 0) return grid;
  for (auto& row : rows_) {
    row.row.cells.assign(width_, GridCell{});
    grid.rows.push_back(std::move(row.row));
  }
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (auto& [column, cell] : rows_[r].cells) {
      for (auto down = r; down < r + cell.rows; ++down) {
        for (auto c = column; c < column + cell.columns; ++c) {
          grid.rows[down].cells[c].covered = true;
        }
      }
      grid.rows[r].cells[column] = std::move(cell);
    }
  }
  return grid;
}

Grid GridBuilder::finish(std::vector<bool> narrow) {
  if (budget_->refused()) return {};
  clamp_rows();
  width_ = taken_until_.size();
  drop_without_beginnings(narrow);
  if (!narrow.empty()) drop_narrow(std::move(narrow));
  return laid_out();
}

}  // namespace verband::ingest
