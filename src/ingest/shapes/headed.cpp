// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/headed.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/shapes/head_rows.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/shapes/sign_legend.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

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
bool section_row(GridRow const& row, std::size_t columns, bool headed) {
  if (columns < 2 || filled(row.cells) != 1) return false;
  auto const cell =
      std::ranges::find_if(row.cells, [](GridCell const& c) { return !c.text.empty(); });
  if (cell->text.size() > 120) return false;
  if (cell->columns >= columns) return true;
  if (cell != row.cells.begin()) return false;
  // A sheet often leaves the cells beside a legal form empty instead of merging them.
  bool const form = (columns > 2 || headed) && legal_heading(cell->text);
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

/// True for a row that explains the table above it, "* Voorlopig cijfer.", "Bron: jaarrekening",
/// or ends a letter.
bool note_row(std::span<GridCell const> cells) {
  if (cells.size() < 2 || filled(cells) != 1) return false;
  auto const cell =
      std::ranges::find_if(cells, [](GridCell const& one) { return !one.text.empty(); });
  auto const line = text::squeeze(cell->text);
  constexpr std::size_t sentence = 5;
  static constexpr std::array<std::string_view, 15> begins{
      "*",   "Bron:",     "Noot:",        "N.B.",       "NB ",
      "NB:", "Bedragen ", "Toelichting:", "Opmerking:", "Let op",
      "¹",   "1)",        "Groet,",       "Mvg",        "Met vriendelijke groet"};
  bool const told =
      std::ranges::any_of(begins, [&](std::string_view begin) { return line.starts_with(begin); });
  return told || explains_signs(line) || (line.ends_with('.') && words_of(line).size() >= sentence);
}

/// True when a text over the whole width follows nearly each row and the last one: it explains the
/// row above it, and is no heading of what comes below.
bool explains_rows(std::span<GridRow const> rows, std::size_t columns) {
  std::size_t plain = 0;
  std::size_t texts = 0;
  bool after_row = false;
  for (auto const& row : rows) {
    bool const text = section_row(row, columns, true);
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

/// A text alone behind an empty row that ends a table, "Groet, Anja", is no row of it, unless it
/// speaks of an organisation. What does not explain the table either may be one after all.
void ending_apart(Grid& grid, HeadedTable& table) {
  constexpr std::size_t few = 3;
  while (grid.columns() >= few && grid.rows.size() > few && filled(grid.rows.back().cells) == 1 &&
         filled(grid.rows[grid.rows.size() - 2].cells) == 0) {
    auto const told = std::ranges::find_if(grid.rows.back().cells,
                                           [](GridCell const& cell) { return !cell.text.empty(); });
    if (has_name_word(told->text)) return;
    auto const& cells = grid.rows.back().cells;
    if (!note_row(cells) && !sum_row(cells)) table.unread.push_back(told->text);
    table.notes = text::squeeze(told->text) + (table.notes.empty() ? "" : "\n") + table.notes;
    grid.rows.pop_back();
    while (!grid.rows.empty() && filled(grid.rows.back().cells) == 0) grid.rows.pop_back();
  }
}

bool has_word_of(std::string_view text, Kind kind) {
  constexpr float telling = 0.5F;
  return std::ranges::any_of(words_of(text), [kind](std::string const& word) {
    return kind_scores(word).at(static_cast<std::size_t>(kind)) > telling;
  });
}

/// True for a row with a text in its first cell only.
bool alone(GridRow const& row) { return filled(row.cells) == 1 && !row.cells.front().text.empty(); }

/// True when the rows with a text alone are headings of the rows below them, although nothing marks
/// them: there are several, all of them speak of themes, and rows that are filled follow each.
bool themes_alone(std::span<GridRow const> rows, std::size_t columns) {
  constexpr std::size_t longest = 60;
  if (columns < 3) return false;
  std::size_t count = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!alone(rows[r])) continue;
    auto const& text = rows[r].cells.front().text;
    bool const heads = r + 1 < rows.size() && filled(rows[r + 1].cells) > 1;
    if (!heads || text.size() > longest || !is_theme(text) || has_name_word(text)) return false;
    ++count;
  }
  return count >= 2 && count * 2 <= rows.size();
}

HeadedTable table_of(Grid const& original, text::Lexicon const* lexicon) {
  HeadedTable table;
  auto grid = shown(original, table.hidden);
  if (lexicon != nullptr) ending_apart(grid, table);
  std::erase_if(grid.rows, [](GridRow const& row) { return filled(row.cells) == 0; });
  drop_empty_columns(grid);
  table.title = grid.title;
  auto const columns = grid.columns();
  table.headers.resize(columns);
  if (columns == 0) return table;
  auto const first = lexicon == nullptr ? 0 : take_head(table, grid, *lexicon);
  if (table.headed) signs_apart(grid, first, table);
  fill_merged(grid);
  std::string section;
  bool const themes = table.headed && themes_alone(std::span{grid.rows}.subspan(first), columns);
  bool const explained =
      table.headed && explains_rows(std::span{grid.rows}.subspan(first), columns);
  std::vector<GridCell> below;
  for (auto r = first; r < grid.rows.size(); ++r) {
    auto& row = grid.rows[r];
    // The head again, on a next page.
    if (table.headed && same_row(row, table.headers)) continue;
    if (sum_row(row.cells)) {
      ++table.sums;
    } else if (section_row(row, columns, table.headed) || (themes && alone(row))) {
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
  while (table.headed && table.rows.size() > 1 && note_row(table.rows.back().cells)) {
    for (auto const& cell : table.rows.back().cells) {
      if (cell.text.empty()) continue;
      table.notes = text::squeeze(cell.text) + (table.notes.empty() ? "" : "\n") + table.notes;
    }
    table.rows.pop_back();
  }
  return table;
}

}  // namespace

bool has_name_word(std::string_view text) { return has_word_of(text, Kind::name); }

bool is_theme(std::string_view text) { return has_word_of(text, Kind::policy_area); }

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
