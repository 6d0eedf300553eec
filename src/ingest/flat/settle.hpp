// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/flat/page_order.hpp"

namespace verband::ingest {

/// A page as it is read in the end.
struct SettledPage {
  std::vector<DecodedRow> rows{};
  std::vector<std::uint32_t> row_lines{};
  float score{};              // what the cells say, less what the order of the text denies
  std::size_t differences{};  // places where the order of the text denies it
  bool tall{};                // its paragraphs hold several cells
};

/// How much work goes into a page.
struct PageEffort {
  std::size_t readings{};  // that are compared by the order of the text
  std::size_t tries{};     // of moves away from the best of them
};

/// With so many tries a page is read as well as can be, and the margins are measured.
inline constexpr std::size_t many_tries = 400;

/// Reads lines [first, last) of the body, all of one page, so that the words and the order of the
/// text agree best. The margin of a cell is the log odds that it is right, as far as its page
/// tells.
SettledPage settled_page(BlockTask const& task, std::vector<KnownCell> const& known,
                         std::uint32_t first, std::uint32_t last, PageEffort const& effort);

}  // namespace verband::ingest
