// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>

namespace verband::ingest {

/// What stands between two pieces of text in the stream.
enum class Separator : std::uint8_t { none, line_end, blank_line };

/// What PDFBox's paragraph rule remembers of the table at the end of a line. All counts in lines.
struct Pen {
  std::uint32_t lines{1};   // of the cell so far (n)
  std::uint32_t height{1};  // of the row so far (h), this cell included
  std::uint32_t column{};   // of the text that ends here (c)
  std::uint32_t start{};    // column in which the last line started (s)
  bool paragraph{};         // the last line began a paragraph: a blank line stands before it
};

/// The separator PDFBox writes before the next cell of the same row: the eye goes up to its first
/// line.
constexpr Separator before_next_cell(Pen const& pen) {
  if (pen.lines <= 1) return Separator::none;
  if (pen.lines >= 3) return Separator::blank_line;
  return pen.paragraph ? Separator::line_end : Separator::blank_line;
}

/// The separator before the first cell of the next row: below the highest cell of this one.
constexpr Separator before_next_row(Pen const& pen) {
  auto const gap = std::max(pen.height, pen.lines) - (pen.lines - 1);
  if (gap >= 2) return Separator::blank_line;
  if (pen.start == 0 || pen.paragraph) return Separator::line_end;
  return Separator::blank_line;
}

/// The separator before the next line of the same cell.
constexpr Separator before_next_line(Pen const& pen) {
  if (pen.start < pen.column && !pen.paragraph) return Separator::blank_line;
  return Separator::line_end;
}

}  // namespace verband::ingest
