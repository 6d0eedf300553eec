// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

/// A line as cells: for each column the words it has there.
struct Strip {
  std::uint32_t line{};
  std::vector<Piece> pieces{};  // one a column, begin == end when empty
  std::vector<bool> unsure{};   // by column: its words may belong beside it
  bool blank_before{};
  bool page_start{};
  bool row_begin{};  // a row begins here for sure
};

/// A text whose columns stand side by side, cut into columns.
struct SideBySide {
  std::uint32_t columns{};
  std::vector<Strip> strips{};  // one for each line with text
};

/// Finds the columns by the white gutters that run down the pages, each page for itself, and cuts
/// every line by them.
SideBySide cut_columns(std::vector<Line> const& lines, std::string_view text);

}  // namespace verband::ingest
