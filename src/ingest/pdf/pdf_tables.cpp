// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_tables.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace verband::ingest {
namespace {

constexpr std::size_t most_head_rows = 3;

struct MadeCell {
  GridCell cell{};
  CellLines lines{};
};

MadeCell cell_of(PdfPage const& page, std::span<Run const> runs, float edge,
                 text::Lexicon const& lexicon) {
  MadeCell made;
  auto& cell = made.cell;
  auto const lines = lines_of(page, runs);
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
  if (!lines.empty()) made.lines = {lines.front(), lines.back()};
  return made;
}

/// How far the texts of each column reach; a text over several columns does not count.
std::vector<float> reaches(Lattice const& lattice, std::vector<std::vector<Run>> const& inside) {
  std::vector<float> reach(lattice.columns(), 0.0F);
  for (std::size_t i = 0; i < lattice.cells.size(); ++i) {
    auto const& cell = lattice.cells[i];
    auto& most = reach[cell.column + cell.columns - 1];
    for (auto const& run : inside[i]) most = std::max(most, run.right);
  }
  return reach;
}

bool sentence_end(std::string_view text) {
  return text.empty() || text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
         text.ends_with(';') || text.ends_with(':') || text.ends_with(')');
}

bool small_start(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// True when row `next` of the second table is the rest of the last row of the first, cut by the
/// page break: every text in it could have followed on a full line, and none begins anew.
bool rest_of(PageTable const& table, PageTable const& second, std::size_t next) {
  auto const& above = table.grid.rows.back();
  auto const& row = second.grid.rows[next];
  std::size_t filled = 0;
  std::size_t going_on = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto const& text = row.cells[c].text;
    if (text.empty()) continue;
    ++filled;
    auto const& before = above.cells[c].text;
    if (before.empty()) return false;
    bool const small = small_start(text);
    if (had_room(table.lines.back()[c].last, second.lines[next][c].first, table.reach[c])) {
      return false;
    }
    if (!small && before.ends_with('.')) return false;
    bool const open = before.ends_with(',') || before.ends_with('-');
    going_on += open || (small && !sentence_end(before)) ? 1 : 0;
  }
  if (filled == 0) return false;
  return row.cells.front().text.empty() || going_on > 0;
}

/// True when the first row lacks its first cell and the second has that, and no cell is filled in
/// both: some programs move only the cells of a row that do not fit to the next page.
bool completes(GridRow const& above, GridRow const& row) {
  if (!above.cells.front().text.empty() || row.cells.front().text.empty()) return false;
  std::size_t filled = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (!above.cells[c].text.empty() && !row.cells[c].text.empty()) return false;
    filled += above.cells[c].text.empty() ? 0 : 1;
  }
  return filled > 0;
}

void add_rest(GridRow& above, GridRow& row) {
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto& more = row.cells[c];
    if (more.text.empty()) continue;
    auto& cell = above.cells[c];
    bool const torn = cell.text.ends_with('-') && !more.text.starts_with("en ");
    cell.text += (cell.text.empty() || torn ? "" : " ") + more.text;
    cell.repairs.insert(cell.repairs.end(), more.repairs.begin(), more.repairs.end());
    cell.doubts.insert(cell.doubts.end(), more.doubts.begin(), more.doubts.end());
    auto* const place = std::get_if<PagePlace>(&cell.place);
    auto const* const other = std::get_if<PagePlace>(&more.place);
    if (place != nullptr && other != nullptr) {
      place->boxes.insert(place->boxes.end(), other->boxes.begin(), other->boxes.end());
    }
  }
}

/// Gives the table the columns that it lacks, without texts.
void widen(PageTable& table, std::vector<float> const& lefts) {
  for (std::size_t c = 0; c < lefts.size() && table.lefts.size() < lefts.size(); ++c) {
    bool const there =
        c < table.lefts.size() && holds_columns({&table.lefts[c], 1}, {&lefts[c], 1});
    if (there) continue;
    auto const at = static_cast<std::ptrdiff_t>(c);
    table.lefts.insert(table.lefts.begin() + at, lefts[c]);
    table.reach.insert(table.reach.begin() + at, 0.0F);
    for (auto& row : table.grid.rows) {
      row.cells.insert(row.cells.begin() + at, {.place = PagePlace{}});
    }
    for (auto& row : table.lines) row.insert(row.begin() + at, CellLines{});
  }
}

bool same_texts(GridRow const& a, GridRow const& b) {
  return std::ranges::equal(a.cells, b.cells, {}, &GridCell::text, &GridCell::text);
}

}  // namespace

PageTable table_of(PdfPage const& page, Lattice const& lattice, std::vector<Run> const& runs,
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
  table.reach = reaches(lattice, inside);
  table.lines.assign(lattice.rows(), std::vector<CellLines>(lattice.columns()));
  for (std::size_t i = 0; i < lattice.cells.size(); ++i) {
    auto const& cell = lattice.cells[i];
    auto& made = table.grid.rows[cell.row].cells[cell.column];
    auto from_runs = cell_of(page, inside[i], table.reach[cell.column + cell.columns - 1], lexicon);
    made = std::move(from_runs.cell);
    table.lines[cell.row][cell.column] = std::move(from_runs.lines);
    made.rows = cell.rows;
    made.columns = cell.columns;
  }
  return table;
}

PageTable table_of(PdfPage const& page, FreeTable const& table, text::Lexicon const& lexicon) {
  PageTable made{.lefts = table.lefts,
                 .begins = table.begins,
                 .top = table.top,
                 .bottom = table.bottom,
                 .page = page.number};
  made.grid.ruled = false;
  auto& reach = made.reach;
  reach.assign(table.lefts.size(), 0.0F);
  // A sentence above the table may have been taken for its first row.
  constexpr std::size_t enough = 4;
  std::span<FreeRow const> const rows{table.rows};
  for (auto const& row : rows.size() > enough ? rows.subspan(1) : rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      for (auto const& run : row.cells[c]) {
        bool const over = c + 1 < table.lefts.size() && run.right > table.lefts[c + 1];
        if (!over) reach[c] = std::max(reach[c], run.right);  // a heading may be wider
      }
    }
  }
  for (auto const& row : table.rows) {
    GridRow next{.page = page.number};
    auto& lines = made.lines.emplace_back();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto from_runs = cell_of(page, row.cells[c], reach[c], lexicon);
      next.cells.push_back(std::move(from_runs.cell));
      lines.push_back(std::move(from_runs.lines));
    }
    made.grid.rows.push_back(std::move(next));
  }
  return made;
}

bool goes_on(PageTable const& first, PageTable const& second) {
  if (first.grid.ruled != second.grid.ruled || first.page >= second.page) return false;
  if (first.grid.ruled && first.lefts.size() != second.lefts.size()) return false;
  return holds_columns(second.lefts, first.lefts) ||
         (!first.begins.empty() && holds_columns(second.lefts, first.begins));
}

void append(PageTable& table, PageTable next) {
  widen(table, next.lefts);
  auto& rows = table.grid.rows;
  auto& more = next.grid.rows;
  std::size_t head = 0;
  while (head < std::min({most_head_rows, rows.size(), more.size()}) &&
         same_texts(rows[head], more[head])) {
    ++head;
  }
  for (std::size_t i = 0; i < head; ++i) rows[i].head = true;
  for (auto i = head; i < more.size(); ++i) {
    for (std::size_t c = 0; c < table.reach.size(); ++c) {
      table.reach[c] = std::max(table.reach[c], next.reach[c]);
    }
    bool const one_row =
        i == head && !rows.empty() && (completes(rows.back(), more[i]) || rest_of(table, next, i));
    if (one_row) {
      add_rest(rows.back(), more[i]);
      for (std::size_t c = 0; c < more[i].cells.size(); ++c) {
        if (!more[i].cells[c].text.empty()) table.lines.back()[c].last = next.lines[i][c].last;
      }
    } else {
      rows.push_back(std::move(more[i]));
      table.lines.push_back(std::move(next.lines[i]));
    }
  }
  table.begins = std::move(next.begins);
  table.page = next.page;
  table.bottom = next.bottom;
}

}  // namespace verband::ingest
