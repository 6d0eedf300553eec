// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_tables.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/fold.hpp"

namespace verband::ingest {
namespace {

using CellsOfLines = std::vector<std::vector<TextLine>>;

/// True when most of the numbers are nearly the same.
bool mostly_alike(std::vector<float> places) {
  constexpr float near = 1.0F;  // points
  std::ranges::sort(places);
  std::size_t best = 0;
  for (std::size_t i = 0, j = 0; i < places.size(); ++i) {
    while (places[i] - places[j] > near) ++j;
    best = std::max(best, i - j + 1);
  }
  return best * 3 > places.size() * 2;
}

/// Lines that are set in the middle of a column, or at its right side, as if they began at its
/// left: then it shows whether a line had room for the next word. How far they reach.
float set_left(std::vector<TextLine*> const& lines, float left) {
  constexpr std::size_t enough = 4;
  auto const places = [&](auto const& place) {
    std::vector<float> all;
    for (auto const* line : lines) all.push_back(place(*line));
    return all;
  };
  bool const moved =
      lines.size() >= enough &&
      !mostly_alike(places([](TextLine const& line) { return line.left; })) &&
      (mostly_alike(places([](TextLine const& line) { return (line.left + line.right) / 2; })) ||
       mostly_alike(places([](TextLine const& line) { return line.right; })));
  float reach = 0;
  for (auto* line : lines) {
    if (moved) line->right += left - line->left;
    if (moved) line->left = left;
    reach = std::max(reach, line->right);
  }
  return reach;
}

/// The text in a box that stands on its side, as the name of a group of rows does.
std::string turned_text(PdfPage const& page, Rule const& box) {
  std::string text;
  Glyph const* before = nullptr;
  for (auto const& glyph : page.lying) {
    bool const in = box.left <= glyph.left && glyph.left <= box.right && box.top <= glyph.base &&
                    glyph.base <= box.bottom;
    if (!in) continue;
    auto const size = page.styles[glyph.style].size;
    bool const new_line = before != nullptr && std::abs(glyph.left - before->left) > 0.5F * size;
    if (new_line && !text.empty() && text.back() != ' ') text += ' ';
    text += glyph.blank ? " " : glyph.text;
    before = &glyph;
  }
  return text::squeeze(text);
}

}  // namespace

MadeCell cell_of(PdfPage const& page, std::span<Run const> runs, std::vector<TextLine> const& lines,
                 float edge, text::Lexicon const& lexicon) {
  MadeCell made;
  auto& cell = made.cell;
  auto flowed = flow(lines, edge, lexicon);
  cell.text = std::move(flowed.text);
  cell.repairs = std::move(flowed.repairs);
  cell.doubts = std::move(flowed.doubts);
  if (std::ranges::any_of(runs, [&](Run const& run) { return at_page_edge(page, run); })) {
    cell.doubts.emplace_back(
        "Deze tekst loopt tot over de rand van de bladzijde. Vul aan wat er ontbreekt.");
  }
  cell.bold = !lines.empty() && std::ranges::all_of(lines, &TextLine::bold);
  PagePlace place;
  if (!runs.empty()) place.boxes.push_back({page.number, box_around(page, runs)});
  cell.place = std::move(place);
  made.lines = lines;
  return made;
}

PageTable table_of(PdfPage const& page, RuledLattice const& lattice, std::vector<Run> const& runs,
                   text::Lexicon const& lexicon) {
  PageTable table{.lefts = lattice.across,
                  .top = lattice.down.front(),
                  .bottom = lattice.down.back(),
                  .page = page.number};
  table.grid.rows.assign(lattice.rows(),
                         {.cells = std::vector<GridCell>(lattice.columns()), .page = page.number});
  for (auto& row : table.grid.rows) {
    for (auto& cell : row.cells) cell.place = PagePlace{};
  }
  std::vector<std::uint32_t> at(static_cast<std::size_t>(lattice.rows()) * lattice.columns());
  for (std::uint32_t i = 0; i < lattice.cells.size(); ++i) {
    auto const& cell = lattice.cells[i];
    for (auto r = cell.row; r < cell.row + cell.rows; ++r) {
      for (auto c = cell.column; c < cell.column + cell.columns; ++c) {
        at[static_cast<std::size_t>(r) * lattice.columns() + c] = i;
        table.grid.rows[r].cells[c].covered = r != cell.row || c != cell.column;
      }
    }
  }
  auto const slot = [](std::vector<float> const& lines, float place) {
    auto const after = std::ranges::upper_bound(lines, place) - lines.begin();
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(after - 1, 0, static_cast<std::ptrdiff_t>(lines.size()) - 2));
  };
  std::vector<std::vector<Run>> inside(lattice.cells.size());
  for (auto const& run : runs) {
    auto const row = slot(lattice.down, run.base - 0.3F * run.size);
    auto const column =
        slot(lattice.across, std::min(run.left + 0.5F * run.size, (run.left + run.right) / 2));
    inside[at[row * lattice.columns() + column]].push_back(run);
  }
  CellsOfLines lines;
  for (auto const& runs_inside : inside) lines.push_back(lines_of(page, runs_inside));
  for (std::uint32_t c = 0; c < lattice.columns(); ++c) {
    std::vector<TextLine*> column;  // a text over several columns counts for the last
    for (std::size_t i = 0; i < lattice.cells.size(); ++i) {
      auto const& cell = lattice.cells[i];
      if (cell.column + cell.columns - 1 != c) continue;
      for (auto& line : lines[i]) column.push_back(&line);
    }
    table.reach.push_back(set_left(column, lattice.across[c]));
  }
  table.lines.assign(lattice.rows(), std::vector<CellLines>(lattice.columns()));
  table.first_rows.assign(std::min<std::size_t>(most_head_rows, lattice.rows()),
                          RowRuns(lattice.columns()));
  for (std::size_t i = 0; i < lattice.cells.size(); ++i) {
    auto const& cell = lattice.cells[i];
    if (cell.row < table.first_rows.size()) table.first_rows[cell.row][cell.column] = inside[i];
    auto& made = table.grid.rows[cell.row].cells[cell.column];
    auto from_runs =
        cell_of(page, inside[i], lines[i], table.reach[cell.column + cell.columns - 1], lexicon);
    made = std::move(from_runs.cell);
    table.lines[cell.row][cell.column] = std::move(from_runs.lines);
    made.rows = cell.rows;
    made.columns = cell.columns;
    if (made.text.empty()) made.text = turned_text(page, cell.box);
  }
  return table;
}

PageTable table_of(PdfPage const& page, FreeTable const& table, text::Lexicon const& lexicon) {
  PageTable made{.lefts = table.lefts,
                 .begins = table.begins,
                 .top = table.top,
                 .bottom = table.bottom,
                 .page = page.number,
                 .torn = table.torn};
  made.grid.ruled = false;
  std::vector<float> gaps;
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    gaps.push_back(table.rows[r].top - table.rows[r - 1].bottom);
  }
  if (!gaps.empty()) {
    auto const middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    made.row_gap = *middle;
  }
  std::vector<CellsOfLines> lines;
  for (auto const& row : table.rows) {
    auto& cells = lines.emplace_back();
    for (auto const& cell : row.cells) cells.push_back(lines_of(page, cell));
  }
  // A sentence above the table may have been taken for its first row.
  constexpr std::size_t enough = 4;
  for (std::size_t c = 0; c < table.lefts.size(); ++c) {
    std::vector<TextLine*> column;
    for (std::size_t r = lines.size() > enough ? 1 : 0; r < lines.size(); ++r) {
      for (auto& line : lines[r][c]) {
        bool const over = c + 1 < table.lefts.size() && line.right > table.lefts[c + 1];
        if (!over) column.push_back(&line);  // a heading may be wider
      }
    }
    made.reach.push_back(set_left(column, table.lefts[c]));
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto const& row = table.rows[r];
    GridRow next{.page = page.number};
    auto& cells = made.lines.emplace_back();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto from_runs = cell_of(page, row.cells[c], lines[r][c], made.reach[c], lexicon);
      next.cells.push_back(std::move(from_runs.cell));
      cells.push_back(std::move(from_runs.lines));
      next.cells.back().covered = row.heading && c > 0;
    }
    if (row.heading) next.cells.front().columns = static_cast<std::uint32_t>(row.cells.size());
    made.grid.rows.push_back(std::move(next));
    if (made.first_rows.size() < most_head_rows) made.first_rows.push_back(row.cells);
  }
  return made;
}

}  // namespace verband::ingest
