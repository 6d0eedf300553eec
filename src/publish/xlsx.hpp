// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "publish/table.hpp"

namespace verband::publish {

/// What the cells of a column are. In a column of numbers or dates a cell that is neither (or
/// that a spreadsheet would change, such as a number of 16 digits) stays text.
enum class ColumnKind : std::uint8_t { text, number, date };

/// A sheet of a workbook: the table from A1, and what a reader must know beside it.
struct Sheet {
  std::string title{};
  std::vector<std::string> notes{};  // go to the last sheet, "Verantwoording"
  Table table{};
  std::vector<ColumnKind> kinds{};  // columns beyond its end are text
};

/// The sheets as an Office Open XML workbook (.xlsx). A text never becomes a formula; a cell
/// longer than a spreadsheet can hold ends visibly in "…(ingekort)".
std::string xlsx(std::span<Sheet const> sheets);

}  // namespace verband::publish
