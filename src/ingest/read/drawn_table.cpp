// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/drawn_table.hpp"

#include <algorithm>

#include "ingest/read/drawn_lines.hpp"
#include "text/utf8.hpp"

namespace verband::ingest {

std::vector<DrawnLine> drawn_lines(std::string_view utf8) {
  std::vector<DrawnLine> lines;
  for (std::size_t at = 0; at < utf8.size();) {
    auto end = std::min(utf8.find('\n', at), utf8.size());
    auto const next = end + 1;
    if (end > at && utf8[end - 1] == '\r') --end;
    lines.push_back({static_cast<std::uint32_t>(at), utf8.substr(at, end - at)});
    at = next;
  }
  return lines;
}

std::vector<Sign> signs_of(DrawnLine const& line) {
  constexpr std::uint32_t tab = 8;
  std::vector<Sign> signs;
  std::uint32_t column = 0;
  for (std::size_t at = 0; at < line.text.size();) {
    auto const [code, size] = text::character(line.text, at);
    auto const begin = line.begin + static_cast<std::uint32_t>(at);
    at += size;
    bool const combining = code >= 0x300 && code <= 0x36F;
    if (combining || code == 0xFEFF || code == 0x200B) {
      if (!signs.empty()) signs.back().end = begin + static_cast<std::uint32_t>(size);
      continue;
    }
    if (code == U'\t') {
      column = (column / tab + 1) * tab;
    } else {
      signs.push_back({code, begin, begin + static_cast<std::uint32_t>(size), column++});
    }
  }
  return signs;
}

std::vector<DrawnTable> drawn_tables(std::string_view utf8) {
  std::vector<DrawnTable> tables;
  auto const lines = drawn_lines(utf8);
  std::size_t floor = 0;
  for (std::size_t at = 0; at < lines.size();) {
    DrawnAttempt attempt;
    if (is_ruler(lines[at].text)) {
      attempt = ruler_table(lines, at, floor);
    } else if (is_frame(lines[at].text)) {
      attempt = box_table(lines, at, floor);
    }
    if (attempt.contradicted) return {};
    if (!attempt.table) {
      ++at;
      continue;
    }
    at = floor = attempt.table->end;
    tables.push_back(std::move(*attempt.table));
  }
  return tables;
}

}  // namespace verband::ingest
