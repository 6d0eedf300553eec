// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/delimited.hpp"

#include <algorithm>
#include <array>

#include "ingest/flat/split.hpp"
#include "ingest/words/kinds.hpp"

namespace verband::ingest {
namespace {

/// A bar, or a Markdown rule such as "---" or ":--".
bool rule(Word const& word) {
  return std::ranges::all_of(word.text, [](char c) { return c == '|' || c == '-' || c == ':'; });
}

/// Adds the words of a line to the cells of a row, from the one in `column` on; returns the column
/// in which it ends. A bar at the beginning opens the first one.
std::uint32_t add_line(DecodedRow& row, Line const& line, std::uint32_t number,
                       std::string_view text, char mark, std::uint32_t column) {
  auto const last = static_cast<std::uint32_t>(row.size()) - 1;
  auto byte = line.begin;
  bool const opened = mark == '|' && !line.empty() && line.words[0].text == "|";
  auto const pass = [&](std::uint32_t to) {
    for (; byte < to; ++byte) column += text[byte] == mark ? 1U : 0U;
  };
  for (std::uint32_t w = 0; w < line.words.size(); ++w) {
    auto const& word = line.words[w];
    pass(word.begin);
    if (rule(word)) continue;
    auto& pieces = row[std::min(opened && column > 0 ? column - 1 : column, last)].pieces;
    if (pieces.empty() || pieces.back().line != number) pieces.push_back({number, w, w + 1});
    pieces.back().end = w + 1;
  }
  pass(line.end);
  return column;
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

/// A row and the lines it takes.
struct Record {
  std::vector<std::uint32_t> lines{};
  bool loose{};  // its last lines may belong to the next row
};

/// The rows of a table copied out of a word processor: a cell of several paragraphs takes several
/// lines, and the tabs between the cells tell where its row ends. None when the tabs do not add up.
std::vector<Record> tabbed_records(std::vector<Line> const& lines, std::string_view text) {
  std::vector<Record> records;
  std::vector<std::uint32_t> loose;  // lines without a tab behind a whole row
  std::uint32_t marks = 0;           // of a row
  std::uint32_t so_far = 0;
  bool several = false;
  std::size_t going_on = 0;  // rows with lines below them
  auto const end_with_loose = [&] {
    auto& record = records.back();
    going_on += loose.empty() ? 0 : 1;
    record.lines.insert(record.lines.end(), loose.begin(), loose.end());
    record.loose = !loose.empty();
    loose.clear();
  };
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty() || lines[i].furniture) continue;
    auto const here = marks_in(lines[i], text, '\t');
    if (records.empty() && here == 0) continue;  // above the table
    if (marks == 0) marks = here;
    bool const whole = so_far == marks;
    if (!records.empty() && whole && here == 0) {
      loose.push_back(i);
      continue;
    }
    if (records.empty() || whole) {
      // Below the heads a line is a title of what follows.
      if (records.size() > 1) end_with_loose();
      loose.clear();
      records.emplace_back();
      so_far = 0;
    }
    records.back().lines.push_back(i);
    several = several || records.back().lines.size() > 1;
    so_far += here;
    if (so_far > marks) return {};
  }
  auto const apart = [&](std::uint32_t i) { return lines[i].blank_before; };
  bool const ends_with_loose = std::ranges::none_of(loose, apart);
  if (!records.empty() && ends_with_loose) end_with_loose();
  // In nearly every row the last cell goes on: lines between rows are more than titles.
  constexpr std::size_t least = 3;
  bool const each = going_on >= least && going_on * 4 >= (records.size() - 1) * 3;
  if (so_far != marks || !(several || each) || records.size() < 2) return {};
  return records;
}

/// Rows of one line each: those with a mark.
std::vector<Record> lines_as_records(std::vector<Line> const& lines, std::string_view text,
                                     char mark) {
  std::vector<Record> records;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].empty() && marks_in(lines[i], text, mark) > 0) records.push_back({.lines = {i}});
  }
  return records;
}

DecodedRow row_of(Record const& record, std::vector<Line> const& lines, std::string_view text,
                  char mark, std::uint32_t columns) {
  DecodedRow row(columns);
  std::uint32_t column = 0;
  for (auto const i : record.lines) column = add_line(row, lines[i], i, text, mark, column);
  if (record.loose) row.back().margin = 0.0F;
  return row;
}

bool only_first(DecodedRow const& row) {
  return !row.front().pieces.empty() &&
         std::ranges::all_of(row.begin() + 1, row.end(),
                             [](DecodedCell const& cell) { return cell.pieces.empty(); });
}

}  // namespace

std::optional<LaidOutTable> read_delimited(std::vector<Line> const& lines, std::string_view text,
                                           std::vector<ColumnRole> const& given,
                                           text::Lexicon const& lexicon) {
  for (char const mark : {'\t', '|'}) {
    auto records = mark == '\t' ? tabbed_records(lines, text) : std::vector<Record>{};
    auto const marks = records.empty() ? usual_marks(lines, text, mark)
                                       : marks_in(lines[records[0].lines[0]], text, mark);
    if (marks == 0) continue;
    if (records.empty()) records = lines_as_records(lines, text, mark);
    auto const first = std::ranges::find_if(
        lines, [&](Line const& line) { return marks_in(line, text, mark) == marks; });
    bool const framed = mark == '|' && !first->empty() && first->words[0].text == "|";
    auto const columns = framed ? marks - 1 : marks + 1;
    if (columns < 2 || columns > max_columns) continue;
    LaidOutTable table;
    bool titles = true;  // nothing but these so far
    for (std::size_t r = 0; r < records.size(); ++r) {
      auto const i = records[r].lines[0];
      auto row = row_of(records[r], lines, text, mark, columns);
      // A line behind a row is its last paragraph, or the first of the next row.
      if (r > 0 && records[r - 1].loose) row.front().margin = 0.0F;
      bool const filled =
          std::ranges::any_of(row, [](DecodedCell const& cell) { return !cell.pieces.empty(); });
      if (!filled) continue;
      if (table.header.empty() && titles) {
        if (auto kinds = header_kinds(lines, row)) {
          table.decoding.rows.clear();  // titles, with empty cells beside them
          table.decoding.row_lines.clear();
          table.header = std::move(row);
          table.kinds = std::move(*kinds);
          table.first_line = i;
          continue;
        }
        titles = only_first(row);
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
