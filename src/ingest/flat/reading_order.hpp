// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace verband::ingest {

/// A block of text on a page; all measures in font sizes, downwards from the top of the page.
struct BlockBox {
  float left{};
  float right{};
  float top{};
  float bottom{};
};

/// A block in the order in which pdftotext writes it.
struct OrderedBox {
  std::size_t box{};
  bool blank_before{true};  // else it follows the one before without a blank line
};

/// The order in which pdftotext writes the blocks of a page, given in the order in which it finds
/// them: what it takes for a table row by row, the rest as Breuel's topological order has it (High
/// Performance Document Layout Analysis, 2003).
std::vector<OrderedBox> reading_order(std::span<BlockBox const> boxes);

}  // namespace verband::ingest
