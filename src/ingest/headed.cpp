// SPDX-License-Identifier: EUPL-1.2
#include "ingest/headed.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "ingest/head_words.hpp"
#include "ingest/header.hpp"
#include "ingest/kinds.hpp"
#include "ingest/labels.hpp"
#include "ingest/lines.hpp"
#include "ingest/own_export.hpp"
#include "ingest/shape_lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t head_within = 12;  // rows: a head stands near the top
constexpr double enough = 0.5;

std::size_t filled(std::span<GridCell const> cells) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells, [](GridCell const& cell) { return !cell.text.empty(); }));
}

/// Leaves out rows and columns that the document does not show.
Grid shown(Grid const& grid, std::size_t& hidden) {
  Grid kept{.title = grid.title, .ruled = grid.ruled, .depth = grid.depth};
  auto const column_hidden = [&](std::size_t c) {
    return c < grid.hidden_columns.size() && grid.hidden_columns[c];
  };
  for (std::size_t c = 0; c < grid.columns(); ++c) hidden += column_hidden(c) ? 1 : 0;
  for (auto const& row : grid.rows) {
    if (row.hidden) {
      hidden += filled(row.cells) > 0 ? 1 : 0;
      continue;
    }
    GridRow next{.page = row.page, .head = row.head};
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (!column_hidden(c)) next.cells.push_back(row.cells[c]);
    }
    kept.rows.push_back(std::move(next));
  }
  return kept;
}

/// Columns in which nothing stands say nothing: a spreadsheet has many of them.
void drop_empty_columns(Grid& grid) {
  std::vector<bool> used(grid.columns(), false);
  for (auto const& row : grid.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      used[c] = used[c] || !row.cells[c].text.empty();
    }
  }
  for (auto& row : grid.rows) {
    std::size_t c = 0;
    std::erase_if(row.cells, [&](GridCell const&) { return !used[c++]; });
  }
}

struct HeadScore {
  std::size_t kinds{};  // different ones that heads speak for
  std::size_t filled{};
  std::size_t known{};  // cells that look like a head
  std::size_t data{};   // cells that a head cannot have
};

bool is_year(std::string_view line) {
  return line.size() == 4 && line.find_first_not_of("0123456789") == std::string_view::npos &&
         (line.starts_with("19") || line.starts_with("20"));
}

/// True when years follow each other in a row: amounts of those years stand below them.
bool counts_years(GridRow const& row) {
  std::vector<std::string> years;
  for (auto const& cell : row.cells) {
    if (auto line = text::squeeze(cell.text); is_year(line)) years.push_back(std::move(line));
  }
  return years.size() >= 2 &&
         (std::ranges::is_sorted(years, std::less<>{}) ||
          std::ranges::is_sorted(years, std::greater<>{})) &&
         years.front() != years.back();
}

HeadScore head_score(GridRow const& row) {
  HeadScore score;
  std::set<Kind> kinds;
  bool const years = counts_years(row);
  for (auto const& cell : row.cells) {
    if (cell.text.empty()) continue;
    ++score.filled;
    auto const line = text::squeeze(cell.text);
    if (years && is_year(line)) {
      kinds.insert(Kind::money);
      ++score.known;
      continue;
    }
    score.data += no_head(line) ? 1 : 0;
    if (head_likeness(line) < enough) continue;
    if (auto const kind = header_kind(line)) {
      kinds.insert(*kind);
      ++score.known;
    }
  }
  score.kinds = kinds.size();
  return score;
}

bool is_head(GridRow const& row) {
  if (own_export_head(row.cells)) return true;
  auto const score = head_score(row);
  if (score.filled < 2) return false;
  // The document says so itself: then one known word is enough.
  if (row.head && score.known >= 1) return true;
  if (score.data > 0) return false;
  return score.kinds >= 2 && score.known * 2 >= score.filled;
}

/// The head of a matrix: participants over the columns.
bool names_head(GridRow const& row, text::Lexicon const& lexicon) {
  std::size_t names = 0;
  std::size_t others = 0;
  for (std::size_t c = 1; c < row.cells.size(); ++c) {
    auto const& text = row.cells[c].text;
    if (text.empty()) continue;
    organisation_name(text, lexicon) ? ++names : ++others;
  }
  return names >= 3 && names > others;
}

/// True for a row of nothing but years that follow each other.
bool only_years(GridRow const& row) {
  return counts_years(row) && std::ranges::all_of(row.cells, [](GridCell const& cell) {
           return cell.text.empty() || is_year(text::squeeze(cell.text));
         });
}

/// A row that gives the columns under a merged head their names.
bool second_head(GridRow const& first, GridRow const& row) {
  bool any = false;
  if (only_years(row)) return true;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto const& cell = row.cells[c];
    if (cell.text.empty() || cell.covered) continue;
    bool under_merged = false;
    for (std::size_t left = c + 1; left-- > 0;) {
      auto const& above = first.cells[left];
      if (above.covered) continue;
      under_merged = above.columns > 1 && left + above.columns > c;
      break;
    }
    // Without merged cells the names stand under an empty place or under the first of them.
    bool const under_empty = first.cells[c].text.empty();
    if (!under_merged && !under_empty) return false;
    if (text::squeeze(cell.text).size() > 40) return false;
    any = any || under_merged || under_empty;
  }
  auto const holes = std::ranges::count_if(
      first.cells, [](GridCell const& cell) { return cell.text.empty() && !cell.covered; });
  bool const merged =
      std::ranges::any_of(first.cells, [](GridCell const& cell) { return cell.columns > 1; });
  auto const score = head_score(row);
  return any && (merged || (holes > 0 && score.kinds >= 1 && score.known * 2 >= score.filled));
}

/// The text of a head over a column; a merged one counts for all its columns.
std::string head_text(GridRow const& row, std::size_t column) {
  for (std::size_t left = column + 1; left-- > 0;) {
    auto const& cell = row.cells[left];
    if (cell.covered) continue;
    bool const over = left == column || left + cell.columns > column;
    return over ? text::squeeze(cell.text) : std::string{};
  }
  return {};
}

bool sum_row(std::span<GridCell const> cells) {
  for (auto const& cell : cells) {
    if (cell.text.empty()) continue;
    auto const words = words_of(cell.text);
    if (words.empty()) return false;
    bool const sum = words[0] == "totaal" || words[0] == "subtotaal" || words[0] == "eindtotaal" ||
                     words[0] == "som" || words[0] == "totalen";
    bool const figures = std::ranges::any_of(cells, [](GridCell const& one) {
      return one.number || (!one.text.empty() &&
                            one.text.find_first_not_of("0123456789.,€% -–") == std::string::npos);
    });
    return sum && (figures || filled(cells) == 1);
  }
  return false;
}

/// True for a heading inside the table: one text over the whole width, or alone and bold or a legal
/// form.
bool section_row(GridRow const& row, std::size_t columns) {
  if (columns < 2 || filled(row.cells) != 1) return false;
  auto const cell =
      std::ranges::find_if(row.cells, [](GridCell const& c) { return !c.text.empty(); });
  if (cell->text.size() > 120) return false;
  if (cell->columns >= columns) return true;
  if (cell != row.cells.begin()) return false;
  // A sheet often leaves the cells beside a legal form empty instead of merging them.
  bool const form = columns > 2 && legal_heading(cell->text);
  return form || cell->bold || cell->columns > 1;
}

/// Under a merged cell of several rows its text holds for all of them.
void fill_merged(Grid& grid) {
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < grid.rows[r].cells.size(); ++c) {
      auto const cell = grid.rows[r].cells[c];
      if (cell.covered || cell.rows < 2 || cell.text.empty()) continue;
      auto const last = std::min<std::size_t>(grid.rows.size(), r + cell.rows);
      for (auto below = r + 1; below < last; ++below) {
        auto& covered = grid.rows[below].cells[c];
        if (!covered.covered) break;
        covered.text = cell.text;
        covered.place = cell.place;
      }
    }
  }
}

/// True for the head again, also when a few of its words were cut on that page.
bool same_row(GridRow const& row, std::vector<std::string> const& headers) {
  std::size_t same = 0;
  for (std::size_t c = 0; c < headers.size(); ++c) {
    auto const here = text::fold(text::squeeze(row.cells[c].text));
    auto const head = text::fold(headers[c]);
    if (head.find(here) == std::string::npos) return false;
    same += here == head ? 1 : 0;
  }
  return same == headers.size() || (same >= 2 && same * 4 >= headers.size() * 3);
}

}  // namespace

double head_likeness(std::string_view text) {
  auto const words = words_of(text);
  if (words.empty() || words.size() > longest_head) return 0.0;
  // A sentence is no head, but "nr." is.
  constexpr std::size_t abbreviation = 6;
  if (text.ends_with('.') && text.size() > abbreviation) return 0.0;
  std::size_t known = 0;
  std::size_t unknown = 0;
  for (auto const& word : words) {
    if (header_word(word) != nullptr) {
      ++known;
    } else if (!header_filler(word)) {
      ++unknown;
    }
  }
  return known == 0 ? 0.0 : static_cast<double>(known) / static_cast<double>(known + unknown);
}

bool organisation_name(std::string_view text, text::Lexicon const& lexicon) {
  auto folded = text::fold(text);
  for (std::string_view const kind : {"gemeente ", "provincie ", "waterschap "}) {
    if (folded.starts_with(kind) && !lexicon.whole_name(folded)) folded.erase(0, kind.size());
  }
  return lexicon.whole_name(folded);
}

namespace {

/// Finds the head and sets it; the number of rows it takes with the titles above it, 0 for none.
std::size_t take_head(HeadedTable& table, Grid const& grid, text::Lexicon const& lexicon) {
  auto const columns = grid.columns();
  for (std::size_t r = 0; r < std::min(head_within, grid.rows.size()); ++r) {
    auto const& row = grid.rows[r];
    if (!is_head(row) && !names_head(row, lexicon)) continue;
    // Titles above a head are short rows; a head halfway a table is none.
    bool const titles = std::all_of(
        grid.rows.begin(), grid.rows.begin() + static_cast<std::ptrdiff_t>(r),
        [&](GridRow const& above) { return filled(above.cells) * 2 <= columns || columns == 2; });
    if (!titles) return 0;
    for (std::size_t above = 0; above < r; ++above) {
      for (auto const& cell : grid.rows[above].cells) {
        if (cell.text.empty()) continue;
        table.title += (table.title.empty() ? "" : " ") + text::squeeze(cell.text);
      }
    }
    table.headed = true;
    table.head_cells = row.cells;
    for (std::size_t c = 0; c < columns; ++c) table.headers[c] = head_text(row, c);
    if (r + 1 >= grid.rows.size() || !second_head(row, grid.rows[r + 1])) return r + 1;
    // Years below "Bijdrage" and the empty places beside it are all of that.
    for (std::size_t c = 1; only_years(grid.rows[r + 1]) && c < columns; ++c) {
      bool const both =
          !grid.rows[r + 1].cells[c].text.empty() && !grid.rows[r + 1].cells[c - 1].text.empty();
      if (both && table.headers[c].empty()) table.headers[c] = table.headers[c - 1];
    }
    for (std::size_t c = 0; c < columns; ++c) {
      auto const& below = grid.rows[r + 1].cells[c];
      auto const line = text::squeeze(below.text);
      if (line.empty() || below.covered || line == table.headers[c]) continue;
      table.headers[c] += (table.headers[c].empty() ? "" : " ") + line;
    }
    return r + 2;
  }
  return 0;
}

/// True for a row that explains the table above it: "* Voorlopig cijfer.", "Bron: jaarrekening".
bool note_row(HeadedRow const& row) {
  if (row.cells.size() < 2 || filled(row.cells) != 1) return false;
  auto const cell =
      std::ranges::find_if(row.cells, [](GridCell const& one) { return !one.text.empty(); });
  auto const line = text::squeeze(cell->text);
  constexpr std::size_t sentence = 5;
  static constexpr std::array<std::string_view, 9> begins{
      "*", "Bron:", "Noot:", "N.B.", "NB ", "NB:", "Bedragen ", "¹", "1)"};
  bool const told =
      std::ranges::any_of(begins, [&](std::string_view begin) { return line.starts_with(begin); });
  // "X = neemt deel" explains a mark
  auto const equals = line.find(" = ");
  bool const legend = equals >= 1 && equals <= 4;
  return told || legend || (line.ends_with('.') && words_of(line).size() >= sentence);
}

/// True when a text over the whole width follows nearly each row and the last one: it explains the
/// row above it, and is no heading of what comes below.
bool explains_rows(std::span<GridRow const> rows, std::size_t columns) {
  std::size_t plain = 0;
  std::size_t texts = 0;
  bool after_row = false;
  for (auto const& row : rows) {
    bool const text = section_row(row, columns);
    if (text && !after_row) return false;
    ++(text ? texts : plain);
    after_row = !text;
  }
  return texts >= 2 && !after_row && texts * 4 >= plain * 3;
}

/// Adds a column with the texts below the rows; a label that all of them have is its head.
void add_texts_below(HeadedTable& table, std::vector<GridCell> texts) {
  std::string head;
  bool same = true;
  for (auto const& text : texts) {
    auto const field = labelled(text.text);
    if (text.text.empty()) continue;
    same = same && field && (head.empty() || head == field->first);
    if (field) head = field->first;
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto& text = texts[r];
    if (same && !text.text.empty()) text.text = labelled(text.text)->second;
    text.columns = 1;
    if (text.text.empty()) text.place = table.rows[r].cells.front().place;
    table.rows[r].cells.push_back(std::move(text));
  }
  table.headers.push_back(same ? head : "Toelichting");
  table.head_cells.push_back({.text = table.headers.back()});
}

HeadedTable table_of(Grid const& original, text::Lexicon const* lexicon) {
  HeadedTable table;
  auto grid = shown(original, table.hidden);
  std::erase_if(grid.rows, [](GridRow const& row) { return filled(row.cells) == 0; });
  drop_empty_columns(grid);
  table.title = grid.title;
  auto const columns = grid.columns();
  table.headers.resize(columns);
  if (columns == 0) return table;
  auto const first = lexicon == nullptr ? 0 : take_head(table, grid, *lexicon);
  fill_merged(grid);
  std::string section;
  bool const explained =
      table.headed && explains_rows(std::span{grid.rows}.subspan(first), columns);
  std::vector<GridCell> below;
  for (auto r = first; r < grid.rows.size(); ++r) {
    auto& row = grid.rows[r];
    // The head again, on a next page.
    if (table.headed && same_row(row, table.headers)) continue;
    if (sum_row(row.cells)) {
      ++table.sums;
    } else if (section_row(row, columns)) {
      auto const told =
          std::ranges::find_if(row.cells, [](GridCell const& cell) { return !cell.text.empty(); });
      if (explained && !below.empty()) {
        below.back() = *told;
      } else {
        section = text::squeeze(told->text);
      }
    } else {
      table.rows.push_back({std::move(row.cells), row.page, section});
      below.emplace_back();
    }
  }
  if (explained) add_texts_below(table, std::move(below));
  while (table.headed && table.rows.size() > 1 && note_row(table.rows.back())) {
    for (auto const& cell : table.rows.back().cells) {
      if (cell.text.empty()) continue;
      table.notes = text::squeeze(cell.text) + (table.notes.empty() ? "" : "\n") + table.notes;
    }
    table.rows.pop_back();
  }
  return table;
}

}  // namespace

HeadedTable headed(Grid const& grid, text::Lexicon const& lexicon) {
  return table_of(grid, &lexicon);
}

HeadedTable headless(Grid const& grid) { return table_of(grid, nullptr); }

Cell as_cell(GridCell const& cell) {
  return {.text = cell.text,
          .place = cell.place,
          .repairs = cell.repairs,
          .confidence = cell.doubts.empty() ? 1.0 : 0.4,
          .doubts = cell.doubts};
}

}  // namespace verband::ingest
