// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t most_head_rows = 3;
constexpr float same_line = 0.45F;  // em

struct MadeCell {
  GridCell cell{};
  CellLines lines{};
};

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

bool sentence_end(std::string_view text) {
  return text.empty() || text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
         text.ends_with(';') || text.ends_with(':') || text.ends_with(')');
}

bool small_start(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// A text that cannot end a cell: a comma, a hyphen or a small word that asks for another.
bool unfinished(std::string_view text) {
  static constexpr std::array<std::string_view, 14> words{" en",   " of",  " de", " het", " een",
                                                          " van",  " in",  " op", " met", " voor",
                                                          " door", " tot", ",",   "-"};
  return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

/// How a row at the head of a page goes on with the row before.
enum class Rest : std::uint8_t {
  none,
  likely,  // it may be a row that lacks its first cell
  sure
};

/// Whether row `next` of the second table is the rest of the last row of the first, cut by the page
/// break: every text in it could have followed on a full line, and none begins anew. A row that
/// lacks its first cell may also hold cells that moved to the next page as a whole.
Rest rest_of(PageTable const& table, PageTable const& second, std::size_t next) {
  auto const& above = table.grid.rows.back();
  auto const& row = second.grid.rows[next];
  bool const lacks_first = row.cells.front().text.empty() && !above.cells.front().text.empty();
  std::size_t filled = 0;
  std::size_t going_on = 0;
  std::size_t moved = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto const& text = row.cells[c].text;
    if (text.empty()) continue;
    ++filled;
    auto const& before = above.cells[c].text;
    if (table.lines.back()[c].empty() || second.lines[next][c].empty()) {
      if (!lacks_first) return Rest::none;
      ++moved;
      continue;
    }
    bool const small = small_start(text);
    auto const& [last, first] =
        std::pair{table.lines.back()[c].back(), second.lines[next][c].front()};
    if (had_room(last, first, table.reach[c])) return Rest::none;
    if (!small && before.ends_with('.')) return Rest::none;
    going_on += unfinished(before) || (small && !sentence_end(before)) ? 1 : 0;
  }
  if (filled == 0) return Rest::none;
  bool const first = !row.cells.front().text.empty();
  if (lacks_first && moved == filled) return Rest::sure;
  if (going_on > 0) return first && going_on * 2 < filled ? Rest::none : Rest::sure;
  // The end of a name alone: no row of the table has nothing but a name.
  bool const name_alone =
      !second.torn && filled == 1 && !row.cells.front().bold &&
      std::ranges::all_of(table.grid.rows, [](GridRow const& other) {
        return std::any_of(other.cells.begin() + 1, other.cells.end(),
                           [](GridCell const& cell) { return !cell.text.empty(); });
      });
  return first && !name_alone ? Rest::none : Rest::likely;
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

/// Adds the rest of the last row of a table: row `next` of the second. The lines of each cell are
/// read as one text anew: a word may be broken between them.
void add_rest(PageTable& table, PageTable& second, std::size_t next, Rest rest,
              text::Lexicon const& lexicon) {
  auto& above = table.grid.rows.back();
  auto& row = second.grid.rows[next];
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto& more = row.cells[c];
    if (more.text.empty()) continue;
    auto& cell = above.cells[c];
    auto& lines = table.lines.back()[c];
    bool const moved = lines.empty();
    lines.insert(lines.end(), second.lines[next][c].begin(), second.lines[next][c].end());
    auto flowed = flow(lines, table.reach[c], lexicon);
    cell.text = std::move(flowed.text);
    cell.repairs = std::move(flowed.repairs);
    cell.doubts.insert(cell.doubts.end(), more.doubts.begin(), more.doubts.end());
    std::erase(cell.doubts, line_doubt);
    cell.doubts.insert(cell.doubts.end(), flowed.doubts.begin(), flowed.doubts.end());
    if (rest == Rest::likely && !moved) {
      cell.doubts.emplace_back(
          "Deze cel staat op twee bladzijden. Kijk of er op de tweede geen nieuwe rij begint.");
    }
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

/// The words of a cell; where its lines break depends on the page.
std::string words_of(GridCell const& cell) {
  auto words = cell.text;
  std::ranges::replace(words, '\n', ' ');
  return words;
}

bool same_texts(GridRow const& a, GridRow const& b) {
  return std::ranges::equal(a.cells, b.cells, {}, words_of, words_of);
}

/// How many rows at the head of both tables are the same.
std::size_t rows_again(PageTable const& table, PageTable const& next) {
  auto const& rows = table.grid.rows;
  auto const& more = next.grid.rows;
  std::size_t head = 0;
  while (head < std::min({most_head_rows, rows.size(), more.size()}) &&
         same_texts(rows[head], more[head])) {
    ++head;
  }
  return head;
}

/// What stands below `head` in a cell that begins with that text; nothing when it does not.
std::optional<std::vector<Run>> below_head(PdfPage const& page, std::vector<Run> const& runs,
                                           float edge, std::string const& head,
                                           text::Lexicon const& lexicon) {
  auto const lines = lines_of(page, runs);
  for (std::size_t count = 0; count <= lines.size(); ++count) {
    auto const flowed = flow(std::span{lines}.first(count), edge, lexicon);
    if (words_of({.text = flowed.text}) != head) continue;
    std::vector<Run> below;
    std::ranges::copy_if(runs, std::back_inserter(below), [&](Run const& run) {
      return count == 0 || run.base > lines[count - 1].base + same_line * run.size;
    });
    return below;
  }
  return std::nullopt;
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
    }
    made.grid.rows.push_back(std::move(next));
    if (made.first_rows.size() < most_head_rows) made.first_rows.push_back(row.cells);
  }
  return made;
}

bool goes_on(PageTable const& first, PageTable const& second) {
  if (first.grid.ruled != second.grid.ruled || first.page >= second.page) return false;
  if (first.grid.ruled && first.lefts.size() != second.lefts.size()) return false;
  return holds_columns(second.lefts, first.lefts) ||
         (!first.begins.empty() && holds_columns(second.lefts, first.begins));
}

void part_head(PageTable const& table, PdfPage const& page, PageTable& next,
               text::Lexicon const& lexicon) {
  constexpr std::size_t enough = 2;  // cells of a head
  auto const at = rows_again(table, next);
  if (at >= std::min(table.grid.rows.size(), next.first_rows.size())) return;
  auto const& head = table.grid.rows[at].cells;
  auto const& runs = next.first_rows[at];
  if (head.size() != runs.size()) return;
  RowRuns below;
  std::size_t filled = 0;
  std::size_t torn = 0;
  for (std::size_t c = 0; c < head.size(); ++c) {
    auto rest = below_head(page, runs[c], next.reach[c], words_of(head[c]), lexicon);
    if (!rest || (head[c].text.empty() && !rest->empty())) return;
    filled += head[c].text.empty() ? 0 : 1;
    torn += rest->empty() ? 0 : 1;
    below.push_back(std::move(*rest));
  }
  if (filled < enough || torn == 0) return;
  auto& rows = next.grid.rows;
  GridRow row{.page = page.number};
  std::vector<CellLines> lines;
  for (std::size_t c = 0; c < below.size(); ++c) {
    auto made = cell_of(page, below[c], lines_of(page, below[c]), next.reach[c], lexicon);
    row.cells.push_back(std::move(made.cell));
    lines.push_back(std::move(made.lines));
    rows[at].cells[c].text = head[c].text;
  }
  auto const behind = static_cast<std::ptrdiff_t>(at) + 1;
  rows.insert(rows.begin() + behind, std::move(row));
  next.lines.insert(next.lines.begin() + behind, std::move(lines));
}

bool begins_with_rest(PageTable const& table, PageTable const& second) {
  return !table.grid.rows.empty() && !second.grid.rows.empty() &&
         rest_of(table, second, 0) != Rest::none;
}

void append(PageTable& table, PageTable next, text::Lexicon const& lexicon) {
  widen(table, next.lefts);
  auto& rows = table.grid.rows;
  auto& more = next.grid.rows;
  auto const head = rows_again(table, next);
  for (std::size_t i = 0; i < head; ++i) rows[i].head = true;
  for (auto i = head; i < more.size(); ++i) {
    for (std::size_t c = 0; c < table.reach.size(); ++c) {
      table.reach[c] = std::max(table.reach[c], next.reach[c]);
    }
    auto const rest = i > head || rows.empty()          ? Rest::none
                      : completes(rows.back(), more[i]) ? Rest::sure
                                                        : rest_of(table, next, i);
    if (rest != Rest::none) {
      add_rest(table, next, i, rest, lexicon);
    } else {
      rows.push_back(std::move(more[i]));
      table.lines.push_back(std::move(next.lines[i]));
    }
  }
  table.begins = std::move(next.begins);
  table.page = next.page;
  table.bottom = next.bottom;
  if (!next.torn) table.row_gap = next.row_gap;
}

}  // namespace verband::ingest
