// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/doubts.hpp"

#include <algorithm>

#include "ingest/words/findings.hpp"
#include "ingest/words/joins.hpp"

namespace verband::ingest {

void doubt_cell(Cell& cell, std::string_view why) {
  cell.confidence = std::min(cell.confidence, 0.4);
  if (cell.doubts.empty()) cell.doubts.emplace_back(why);
}

void doubt_cells(DraftRow& row, std::string_view why) {
  for (auto& cell : row.cells) doubt_cell(cell, why);
}

void doubt_thin_rows(Draft& draft) {
  constexpr std::size_t least = 3;  // columns, and full rows beside a thin one
  auto const filled = [](DraftRow const& row) {
    return static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](Cell const& cell) { return !cell.text.empty(); }));
  };
  auto const columns = draft.columns.size();
  auto const full = static_cast<std::size_t>(std::ranges::count_if(
      draft.rows, [&](DraftRow const& row) { return filled(row) * 5 >= columns * 4; }));
  bool const others_full = full >= least && full * 4 >= draft.rows.size() * 3;
  auto const name = column_of(draft, ColumnRole::name);
  for (auto& row : draft.rows) {
    bool const nameless = name && row.cells.at(*name).text.empty();
    bool const thin = draft.shape == Shape::table && columns >= least && others_full &&
                      filled(row) * 2 <= columns;
    if (!nameless && !thin) continue;
    doubt_cells(row, nameless && !thin
                         ? "Deze rij heeft geen naam; misschien is het geen eigen rij. Vergelijk "
                           "de rij met het document."
                         : "In deze rij is veel leeg; misschien is het geen eigen rij. Vergelijk "
                           "de rij met het document.");
  }
}

namespace {

/// How many cells behind the first one begin with a small letter.
std::size_t small_begins(Source const& source, DecodedRow const& row) {
  std::size_t small = 0;
  for (std::size_t c = 1; c < row.size(); ++c) {
    if (row[c].pieces.empty()) continue;
    auto const& piece = row[c].pieces.front();
    if (piece.begin >= piece.end) continue;
    small += small_letter(source.lines[piece.line].words[piece.begin].text[0]) ? 1 : 0;
  }
  return small;
}

}  // namespace

bool perhaps_two_rows(Source const& source, DecodedRow const& row) {
  std::size_t over = 0;
  std::size_t small = 0;
  for (auto const& cell : row) {
    for (std::size_t i = 1; i < cell.pieces.size(); ++i) {
      auto const& piece = cell.pieces[i];
      if (piece.begin >= piece.end) continue;
      if (source.lines[piece.line].page == source.lines[cell.pieces[i - 1].line].page) continue;
      ++over;
      small += small_letter(source.lines[piece.line].words[piece.begin].text[0]) ? 1 : 0;
    }
  }
  return over >= 2 && small * 2 < over;
}

bool begin_with_capitals(Source const& source, std::vector<DecodedRow> const& rows) {
  std::size_t cells = 0;
  std::size_t small = 0;
  for (auto const& row : rows) {
    cells += row.size();
    small += small_begins(source, row);
  }
  return small * 6 < cells;
}

bool perhaps_begun_above(Source const& source, DecodedRow const& row) {
  if (row.empty() || row.front().pieces.empty()) return false;
  return source.lines[row.front().pieces.front().line].page_start && small_begins(source, row) >= 2;
}

void doubt_whole_table(Draft& draft, bool torn) {
  std::size_t cells = 0;
  std::size_t doubted = 0;
  for (auto const& row : draft.rows) {
    for (auto const& cell : row.cells) {
      ++cells;
      if (!cell.doubts.empty()) ++doubted;
    }
  }
  if (cells == 0 || (doubted * 100 < cells * 60 && !torn)) return;
  std::string told =
      "De indeling in rijen en kolommen is niet zeker. Vergelijk de hele tabel met het document.";
  if (draft.dialect == Dialect::pdftotext_plain)
    told +=
        " Beter: geef het document zelf (PDF of Word), of haal de tekst er opnieuw uit met "
        "pdftotext -layout.";
  draft.findings.push_back(doubt("table-uncertain", std::move(told)));
  for (auto& row : draft.rows) doubt_cells(row, "De indeling van deze tabel is niet zeker.");
}

std::size_t lines_above(std::vector<Line> const& lines, Decoding const& decoding) {
  auto first = lines.size();
  for (auto const& row : decoding.rows) {
    for (auto const& cell : row) {
      for (auto const& piece : cell.pieces) first = std::min<std::size_t>(first, piece.line);
    }
  }
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first),
                    [](Line const& line) { return !line.furniture && !line.empty(); }));
}

void doubt_columns(Draft& draft, std::vector<bool> const& contested) {
  for (std::size_t c = 0; c < contested.size(); ++c) {
    if (!contested[c]) continue;
    for (auto& row : draft.rows) {
      doubt_cell(row.cells.at(c),
                 "Het is niet zeker wat in deze kolom hoort. Vergelijk de kolom met het document.");
    }
  }
}

std::vector<bool> cut_heads(Draft const& draft, Source const& source, Header const& header) {
  std::vector<bool> cut(draft.columns.size());
  for (std::size_t c = 0; c < std::min(cut.size(), header.cells.size()); ++c) {
    auto const& pieces = header.cells[c].pieces;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
      if (pieces[i].begin >= pieces[i].end) continue;
      auto const& word = source.lines[pieces[i].line].words[pieces[i].end - 1];
      bool const keyed = draft.columns[c].role == ColumnRole::extra;
      cut[c] = cut[c] || (keyed && word.text.ends_with('-'));
    }
  }
  return cut;
}

}  // namespace verband::ingest
