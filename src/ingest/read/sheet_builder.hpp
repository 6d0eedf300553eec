// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ingest/read/budget.hpp"

namespace verband::ingest {

/// Gathers the filled cells of a sheet, rows and columns counted from 1, and makes a table of the
/// part that is used. Long runs of empty rows or columns are cut to twenty: the place of each cell
/// keeps its real number.
class SheetBuilder {
 public:
  SheetBuilder(std::string name, Budget& budget);

  /// A filled cell; one that is put twice keeps what it was first.
  void put(std::uint32_t row, std::uint32_t column, GridCell cell);
  void merge(std::uint32_t row, std::uint32_t column, std::uint32_t rows, std::uint32_t columns);
  void hide_rows(std::uint32_t first, std::uint32_t last) { hidden_rows_.push_back({first, last}); }
  void hide_columns(std::uint32_t first, std::uint32_t last) {
    hidden_columns_.push_back({first, last});
  }
  void hide_sheet() { hidden_ = true; }
  void head(std::uint32_t row) { heads_.push_back(row); }

  /// The table; without rows when nothing is filled in.
  Grid finish();

 private:
  struct Range {
    std::uint32_t first{};
    std::uint32_t last{};
  };
  struct Merged {
    std::uint32_t row{}, column{}, rows{}, columns{};
  };
  void lay_merged(Grid& grid, std::vector<std::uint32_t> const& rows,
                  std::vector<std::uint32_t> const& columns);

  std::string name_;
  Budget* budget_;
  std::map<std::uint32_t, std::map<std::uint32_t, GridCell>> cells_{};
  std::vector<Merged> merged_{};
  std::vector<Range> hidden_rows_{};
  std::vector<Range> hidden_columns_{};
  std::vector<std::uint32_t> heads_{};
  std::size_t filled_{};
  bool hidden_{};
};

}  // namespace verband::ingest
