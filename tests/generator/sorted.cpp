// SPDX-License-Identifier: EUPL-1.2
#include "sorted.hpp"

#include <algorithm>
#include <cstddef>

namespace verband::generator {
namespace {

void write_line(std::string& out, std::string const& line) {
  if (!line.empty()) out += line + '\n';
}

void write_row(std::string& out, RowLines const& row) {
  std::size_t height = 0;
  for (auto const& cell : row.cells) height = std::max(height, cell.size());
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (auto const& cell : row.cells) {
      if (line >= cell.size() || cell[line].text.empty()) continue;
      text += (text.empty() ? "" : " ") + cell[line].text;
    }
    write_line(out, text);
  }
}

}  // namespace

std::string sorted_text(std::vector<Page> const& pages) {
  std::string out;
  for (auto const& page : pages) {
    if (!page.lead.empty()) out += page.lead;
    for (auto const& line : page.above) write_line(out, line);
    for (auto const& row : page.rows) write_row(out, row);
    for (auto const& line : page.foot) write_line(out, line);
  }
  return out;
}

}  // namespace verband::generator
