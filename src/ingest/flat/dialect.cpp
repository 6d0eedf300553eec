// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/dialect.hpp"

#include <algorithm>

namespace verband::ingest {

Dialect recognise_dialect(std::vector<Line> const& lines, std::string_view text) {
  std::size_t filled = 0;
  std::size_t trailing = 0;
  std::size_t gaps = 0;
  for (auto const& line : lines) {
    if (line.empty() || line.furniture) continue;
    ++filled;
    if (line.trailing_spaces > 0) ++trailing;
    bool const wide = std::any_of(line.words.begin() + 1, line.words.end(),
                                  [](Word const& word) { return word.spaces_before >= 2; });
    if (wide || line.words[0].spaces_before >= 8) ++gaps;
  }
  if (filled == 0) return Dialect::unknown;
  // PDFBox and Tika keep the space at which Word ends the lines of a cell, the last one too; of
  // LibreOffice only that of the lines that go on, at most two of three.
  if (trailing * 4 >= filled * 3) return Dialect::pdfbox;
  if (gaps * 3 >= filled) return Dialect::pdftotext_layout;
  auto const blank_lines = std::ranges::count_if(lines, &Line::blank_before);
  bool const pages = text.find('\f') != text.npos;
  return pages && blank_lines > 0 ? Dialect::pdftotext_plain : Dialect::unknown;
}

}  // namespace verband::ingest
