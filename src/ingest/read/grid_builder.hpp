// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "ingest/read/budget.hpp"

namespace verband::ingest {

/// Lays cells in rows until they make a table in which every row has as many cells. No two cells
/// overlap: one that reaches over a place already taken is made narrower, one that reaches below
/// the last row lower. Columns in which no cell begins are left out.
class GridBuilder {
 public:
  explicit GridBuilder(Budget& budget) : budget_{&budget} {}

  void start_row(GridRow row);
  /// Says the row that was started last so many times more.
  void repeat_row(std::size_t times);
  bool has_rows() const { return !rows_.empty(); }
  /// The row that was started last.
  GridRow& row() { return rows_.back().row; }
  std::size_t rows() const { return rows_.size(); }
  /// How many cells were put in the row that was started last.
  std::size_t cells_in_row() const { return rows_.back().cells.size(); }

  /// Leaves so many free places open.
  void skip(std::size_t columns);
  /// Puts a cell at the next free place; `rows` and `columns` of it are what it asks for, 0 rows
  /// being all rows that follow.
  void put(GridCell cell);
  /// The next free place belongs to the cell above it, if that begins there and is as wide; else it
  /// is a cell of its own.
  void continue_above(GridCell cell);
  /// Puts a cell at the very next place, as where a table counts the places under merged cells too;
  /// `pass` goes over places that it says are under one.
  void put_here(GridCell cell);
  void pass(std::size_t columns);
  /// Makes the cell that was put last one column wider; nothing happens, and it says so, where the
  /// row has none.
  bool widen_last();
  /// Puts a cell in the column of that number, from 0; nothing happens where the place is taken.
  void put_at(std::size_t column, GridCell cell);

  /// The table; `narrow` says which columns are too narrow for text: what begins or ends there
  /// really begins or ends beside it. Empty when the budget is spent.
  Grid finish(std::vector<bool> narrow = {});

 private:
  struct Placed {
    std::size_t column{};
    GridCell cell{};
  };
  struct Row {
    GridRow row{};
    std::vector<Placed> cells{};
  };
  bool is_free(std::size_t column) const;
  std::size_t next_free() const;
  void clamp_rows();
  void drop(std::vector<bool> const& unwanted);
  void drop_without_beginnings(std::vector<bool>& narrow);
  void drop_narrow(std::vector<bool> narrow);
  Grid laid_out();

  Budget* budget_;
  std::vector<Row> rows_{};
  std::vector<std::size_t> taken_until_{};  // per column: the first row in which it is free
  std::vector<std::pair<std::size_t, std::size_t>> last_{};  // row and number in it of the last
                                                             // cell that begins in that column
  std::size_t width_{};
  std::size_t at_{};  // the column at which the next cell is looked for
  std::size_t laid_{};
};

}  // namespace verband::ingest
