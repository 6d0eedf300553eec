// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verband::generator {

/// One physical line of a cell as a word processor would draw it.
struct Line {
  std::string text{};
  bool ends_word{true};  // false: broken inside a word or at a hyphen, so no space follows
  bool indented{false};  // a line of a bulleted list, drawn somewhat to the right
};

/// The lines of one cell; an empty cell has one line without text, never none.
using CellLines = std::vector<Line>;

/// One table row as drawn.
struct RowLines {
  std::vector<CellLines> cells{};
};

/// One page: what stands above the table, the rows, and what stands at its foot.
struct Page {
  std::vector<std::string> above{};
  std::vector<RowLines> rows{};
  std::vector<std::string> foot{};
  std::string lead{};  // stray text glued to the first line of the page
};

/// The advance width of a text in Helvetica, in thousandths of the font size.
double text_width(std::string_view utf8);

/// Wraps a text greedily: at spaces, after hyphens, and inside a word that is wider than the
/// column. A newline in the text starts a new line; lines of a list ("- …") are indented when
/// asked.
CellLines wrap(std::string_view text, double width, bool indent_lists);

}  // namespace verband::generator
