// SPDX-License-Identifier: EUPL-1.2
#include "ingest/drawn_text.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ingest/pdf/pdf_cell.hpp"
#include "ingest/read/drawn_lines.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/read/raw_places.hpp"
#include "ingest/words/findings.hpp"
#include "ingest/words/joins.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The first word with what may go on behind it; a list goes on by its mark.
std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

class DrawnReader {
 public:
  DrawnReader(DecodedText const& document, text::Lexicon const& lexicon)
      : document_{document}, lexicon_{lexicon} {}

  Grid grid(DrawnTable const& table);

 private:
  struct Column {
    std::uint32_t width{};
    std::uint32_t longest{};  // of the lines of cells that have several
  };
  Prose prose(DrawnPiece const& piece) const;
  GridCell cell(DrawnCell const& drawn, Column const& column) const;
  Column measured(DrawnTable const& table, std::size_t c) const;

  DecodedText const& document_;
  text::Lexicon const& lexicon_;
};

Prose DrawnReader::prose(DrawnPiece const& piece) const {
  Prose out{false};
  auto const size = piece.where.end - piece.where.begin;
  out.add(std::string_view{document_.text}.substr(piece.where.begin, size), piece.where.begin);
  return out;
}

DrawnReader::Column DrawnReader::measured(DrawnTable const& table, std::size_t c) const {
  Column column{.width = table.widths[c]};
  for (auto const& row : table.rows) {
    for (auto const& piece : row.cells[c].pieces) {
      column.longest = std::max(column.longest, characters(prose(piece).text()));
    }
  }
  if (column.width > 0) column.longest = std::min(column.longest, column.width);
  return column;
}

/// The lines of a cell are read as those of a column on paper, with a character as the measure: a
/// line ends a paragraph where the next word had stood on it too.
GridCell DrawnReader::cell(DrawnCell const& drawn, Column const& column) const {
  GridCell out{.rows = drawn.rows, .columns = drawn.columns, .covered = drawn.covered};
  std::vector<Span> spans;
  std::vector<TextLine> lines;
  constexpr float space_above_flow = 0.72F;  // flow counts 0.28 for a space
  auto const longest = static_cast<float>(column.longest);
  auto const finish = [&] {
    if (lines.empty()) return;
    auto flowed = flow(lines, longest + 0.3F, lexicon_);
    out.text += (out.text.empty() ? "" : "\n") + flowed.text;
    std::ranges::move(flowed.repairs, std::back_inserter(out.repairs));
    add_doubts(out.doubts, flowed.doubts);
    lines.clear();
  };
  for (auto const& piece : drawn.pieces) {
    auto const read = prose(piece);
    if (read.empty()) {
      finish();
      continue;
    }
    spans.insert(spans.end(), read.spans().begin(), read.spans().end());
    auto const width = static_cast<float>(characters(read.text()));
    auto const word = static_cast<float>(characters(first_word(read.text())));
    lines.push_back({.text = read.text(),
                     .right = width,
                     .size = 1.0F,
                     .first_word = word + space_above_flow,
                     .first_letter = 1.0F + longest - static_cast<float>(column.width)});
  }
  finish();
  auto place = raw_place(document_, spans);
  for (auto& repair : out.repairs) {
    repair.raw = {place.spans.front().begin, place.spans.back().end};
  }
  std::ranges::move(repairs_within(document_, place), std::back_inserter(out.repairs));
  out.place = std::move(place);
  if (drawn.unsure) {
    out.doubts.emplace_back(
        "Het is niet zeker welke regels samen deze rij zijn. Vergelijk de rij met het document.");
  }
  if (drawn.crossed) {
    out.doubts.emplace_back(
        "Een woord staat over de grens van deze cel. Vergelijk de cel met het document.");
  }
  return out;
}

Grid DrawnReader::grid(DrawnTable const& table) {
  std::vector<Column> columns;
  for (std::size_t c = 0; c < table.widths.size(); ++c) columns.push_back(measured(table, c));
  Grid grid;
  for (auto const& row : table.rows) {
    GridRow made{.head = row.head};
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto column = columns[c];
      for (auto next = c + 1; next < c + row.cells[c].columns; ++next) {
        column.width += columns[next].width + 3;  // two blanks and a bar
        column.longest = column.width;
      }
      made.cells.push_back(cell(row.cells[c], column));
    }
    grid.rows.push_back(std::move(made));
  }
  return grid;
}

/// Texts with words on a line, with wide gaps or bars between them.
std::size_t texts_in_columns(std::string_view line) {
  std::size_t texts = 0;
  bool lettered = false;
  std::size_t blanks = 0;
  for (char const c : line) {
    blanks = c == ' ' ? blanks + 1 : 0;
    if (blanks == 2 || c == '\t' || c == '|') {
      texts += lettered ? 1 : 0;
      lettered = false;
    }
    lettered = lettered || any_letter(c);
  }
  return texts + (lettered ? 1 : 0);
}

/// Lines that look like rows.
struct RowLines {
  std::size_t inside{};   // lines of drawn tables
  std::size_t outside{};  // lines in columns in none, below each other, a ruler or a table
  std::string_view first{};
};

RowLines row_lines(std::vector<DrawnLine> const& lines, std::vector<DrawnTable> const& tables) {
  RowLines found;
  auto next = tables.begin();
  std::vector<std::string_view> run;
  bool below = false;  // right below a table or a ruler
  bool drawn = false;  // what the run stands below
  auto const finish = [&] {
    if (run.size() >= (drawn ? 1 : 2)) {
      if (found.outside == 0) found.first = run.front();
      found.outside += run.size();
    }
    run.clear();
  };
  for (std::size_t i = 0; i < lines.size();) {
    if (next != tables.end() && next->begin == i) {
      finish();
      for (; i < next->end; ++i) {
        auto const& text = lines[i].text;
        if (!lines[i].blank() && !is_ruler(text) && !is_frame(text)) ++found.inside;
      }
      ++next;
      below = true;
      continue;
    }
    auto const& line = lines[i++];
    if (!line.blank() && texts_in_columns(line.text) >= 2) {
      if (run.empty()) drawn = below;
      run.push_back(line.text);
    } else if (!line.blank()) {
      finish();
    }
    below = is_ruler(line.text);
  }
  finish();
  return found;
}

}  // namespace

std::optional<Contents> read_drawn(DecodedText const& document, text::Lexicon const& lexicon) {
  auto const tables = drawn_tables(document.text);
  if (tables.empty()) return std::nullopt;
  auto const lines = drawn_lines(document.text);
  auto const rows = row_lines(lines, tables);
  // About as much stands in columns that are not drawn.
  if (rows.outside > 2 && rows.outside * 5 >= rows.inside * 4) return std::nullopt;
  Contents contents{.findings = document.findings};
  if (rows.outside > 0) {
    contents.findings.push_back(
        doubt("lines-beside-table",
              "Buiten de getekende tabellen staat tekst in kolommen die in geen rij is gelezen (" +
                  std::to_string(rows.outside) + " regels): „" + text::squeeze(rows.first) +
                  "”. Kijk of die erbij hoort."));
  }
  DrawnReader reader{document, lexicon};
  auto next = tables.begin();
  for (std::size_t i = 0; i < lines.size();) {
    if (next != tables.end() && next->begin == i) {
      contents.blocks.emplace_back(reader.grid(*next));
      i = next->end;
      ++next;
      continue;
    }
    auto text = text::squeeze(lines[i].text);
    if (!text.empty()) {
      auto const end = lines[i].begin + lines[i].text.size();
      contents.blocks.emplace_back(Paragraph{
          .text = std::move(text), .place = TextPlace{{document.raw(lines[i].begin, end)}}});
    }
    ++i;
  }
  return contents;
}

}  // namespace verband::ingest
