// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/finding.hpp"

namespace verband {

/// Stretches of the raw bytes of a text, in reading order; several when lines or a page break cut
/// the cell.
struct TextPlace {
  std::vector<Span> spans{};
  auto operator<=>(TextPlace const&) const = default;
};

/// A rectangle on a page, in points (1/72 inch) from the top left corner.
struct Box {
  double left{}, top{}, right{}, bottom{};
  auto operator<=>(Box const&) const = default;
};

/// A box on a page; `page` is 1-based.
struct PageBox {
  std::uint32_t page{};
  Box box{};
  auto operator<=>(PageBox const&) const = default;
};

/// Boxes on pages, in reading order; several when a page break cuts the cell.
struct PagePlace {
  std::vector<PageBox> boxes{};
  auto operator<=>(PagePlace const&) const = default;
};

/// Cells of a spreadsheet; `row` and `column` are 1-based, `rows` and `columns` say how many cells
/// it covers from there.
struct SheetPlace {
  std::string sheet{};
  std::uint32_t row{}, column{};
  std::uint32_t rows{1}, columns{1};
  auto operator<=>(SheetPlace const&) const = default;
};

/// A node of a structured document, as a path of child numbers such as "body/3/2".
struct NodePlace {
  std::string path{};
  auto operator<=>(NodePlace const&) const = default;
};

/// Where in its source a cell was read.
using Place = std::variant<TextPlace, PagePlace, SheetPlace, NodePlace>;

}  // namespace verband
