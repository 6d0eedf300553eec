// SPDX-License-Identifier: EUPL-1.2
#include "ingest/delimited.hpp"

#include <algorithm>
#include <array>

#include "ingest/kinds.hpp"
#include "ingest/split.hpp"

namespace verband::ingest {
namespace {

/// A bar, or a Markdown rule such as "---" or ":--".
bool rule(Word const& word) {
  return std::ranges::all_of(word.text, [](char c) { return c == '|' || c == '-' || c == ':'; });
}

/// The cells of a line; a bar at the beginning opens the first one.
DecodedRow cells_of(Line const& line, std::uint32_t number, std::string_view text, char mark,
                    std::uint32_t columns) {
  DecodedRow row(columns);
  std::uint32_t column = 0;
  auto byte = line.begin;
  bool const opened = mark == '|' && !line.empty() && line.words[0].text == "|";
  for (std::uint32_t w = 0; w < line.words.size(); ++w) {
    auto const& word = line.words[w];
    for (; byte < word.begin; ++byte) column += text[byte] == mark ? 1U : 0U;
    if (rule(word)) continue;
    auto const at = std::min(opened && column > 0 ? column - 1 : column, columns - 1);
    auto& pieces = row[at].pieces;
    if (pieces.empty()) pieces.push_back({number, w, w + 1});
    pieces.back().end = w + 1;
  }
  return row;
}

std::uint32_t marks_in(Line const& line, std::string_view text, char mark) {
  auto const raw = text.substr(line.begin, line.end - line.begin);
  return static_cast<std::uint32_t>(std::ranges::count(raw, mark));
}

/// How many marks most lines have, when most lines agree; else 0.
std::uint32_t usual_marks(std::vector<Line> const& lines, std::string_view text, char mark) {
  std::array<std::size_t, max_columns + 2> counts{};
  std::size_t filled = 0;
  for (auto const& line : lines) {
    if (line.empty() || line.furniture) continue;
    ++filled;
    auto const marks = marks_in(line, text, mark);
    if (marks < counts.size()) ++counts.at(marks);
  }
  auto const best = std::max_element(counts.begin() + 1, counts.end());
  return filled >= 2 && *best * 10 >= filled * 6 ? static_cast<std::uint32_t>(best - counts.begin())
                                                 : 0;
}

}  // namespace

std::optional<LaidOutTable> read_delimited(std::vector<Line> const& lines, std::string_view text,
                                           std::vector<ColumnRole> const& given,
                                           text::Lexicon const& lexicon) {
  for (char const mark : {'\t', '|'}) {
    auto const marks = usual_marks(lines, text, mark);
    if (marks == 0) continue;
    auto const first = std::ranges::find_if(
        lines, [&](Line const& line) { return marks_in(line, text, mark) == marks; });
    bool const framed = mark == '|' && !first->empty() && first->words[0].text == "|";
    auto const columns = framed ? marks - 1 : marks + 1;
    if (columns < 2 || columns > max_columns) continue;
    LaidOutTable table;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      if (lines[i].empty() || marks_in(lines[i], text, mark) == 0) continue;
      auto row = cells_of(lines[i], i, text, mark, columns);
      bool const filled =
          std::ranges::any_of(row, [](DecodedCell const& cell) { return !cell.pieces.empty(); });
      if (!filled) continue;
      if (table.header.empty() && table.decoding.rows.empty()) {
        if (auto kinds = header_kinds(lines, row)) {
          table.header = std::move(row);
          table.kinds = std::move(*kinds);
          table.first_line = i;
          continue;
        }
      }
      table.decoding.rows.push_back(std::move(row));
      table.decoding.row_lines.push_back(i);
    }
    if (given.size() == columns) {
      table.kinds.clear();
      for (auto const role : given) table.kinds.push_back(kind_of(role));
    } else if (table.header.empty()) {
      table.kinds =
          weighed_kinds(lines, facts_of(lines, lexicon), {}, table.decoding.rows, columns);
    }
    return table;
  }
  return std::nullopt;
}

}  // namespace verband::ingest
