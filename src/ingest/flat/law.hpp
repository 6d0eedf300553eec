// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>

namespace verband::ingest {

/// What the white space of a flattened text tells about its table.
enum class White : std::uint8_t {
  spaces,  // PDFBox's law, and its spaces: one ends a line at a word, one stands for an empty cell
  law,     // PDFBox's law; the spaces at line ends are lost
  order,   // no more than the order of the cells; those beside each other share lines
  lines,   // no more than their order; each cell begins a line
  across,  // nothing: each line holds one line of every cell of its row
};

/// True where the separators follow PDFBox's law.
constexpr bool lawful(White white) { return white == White::spaces || white == White::law; }

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
