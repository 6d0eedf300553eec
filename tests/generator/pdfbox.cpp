// SPDX-License-Identifier: EUPL-1.2
#include "pdfbox.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace verband::generator {
namespace {

// Where a text line starts: the column, and whether it is a list's indented line there.
using Start = std::pair<std::size_t, bool>;

class Flattener {
 public:
  void page(Page const& page) {
    out_ += page.lead;
    page_start_ = true;
    for (auto const& line : page.above) loose_line(line);
    for (auto const& row : page.rows) table_row(row);
    for (auto const& line : page.foot) loose_line(line);
    out_ += '\n';
    row_lines_ = 0;
  }
  std::string text() && { return std::move(out_); }

 private:
  void loose_line(std::string const& line) {
    separate(true, {0, false});
    out_ += line;
    row_lines_ = 0;  // what follows stands well below
  }

  void table_row(RowLines const& row) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      auto const& cell = row.cells[column];
      for (std::size_t line = 0; line < cell.size(); ++line) {
        Start const start{column, cell[line].indented};
        if (line > 0) {
          next_line(start);
        } else if (column > 0) {
          next_cell(start);
        } else {
          next_row(start);
        }
        out_ += cell[line].text;
        if (cell[line].ends_word) out_ += ' ';
      }
      cell_lines_ = cell.size();
      height_ = column == 0 ? cell_lines_ : std::max(height_, cell_lines_);
    }
    row_lines_ = height_;
  }

  void next_row(Start start) {
    if (row_lines_ == 0) return separate(true, start);
    std::size_t const gap = row_lines_ - (cell_lines_ - 1);
    separate(gap >= 2 || (started_ != start && !paragraph_), start);
  }
  void next_cell(Start start) {
    if (cell_lines_ == 1) return;  // same line
    separate(cell_lines_ >= 3 || !paragraph_, start);
  }
  void next_line(Start start) { separate(started_ != start && !paragraph_, start); }

  void separate(bool blank, Start start) {
    if (!std::exchange(page_start_, false)) {
      out_ += blank ? "\n\n" : "\n";
      paragraph_ = blank;
    } else {
      paragraph_ = true;
    }
    started_ = start;
  }

  std::string out_{};
  bool page_start_{true};
  bool paragraph_{true};  // the last text line was preceded by a blank line
  Start started_{};       // where the last text line started
  std::size_t cell_lines_{0};
  std::size_t height_{0};
  std::size_t row_lines_{0};  // 0: no row just above
};

}  // namespace

std::string pdfbox_text(std::vector<Page> const& pages) {
  Flattener flattener;
  for (auto const& page : pages) flattener.page(page);
  return std::move(flattener).text();
}

}  // namespace verband::generator
