// SPDX-License-Identifier: EUPL-1.2
// Tables that lie on their side.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// True when a word of a head speaks of names: "Naam regeling".
bool speaks_of_names(std::string_view head) {
  return std::ranges::any_of(words_of(head), [](std::string const& word) {
    auto const* const known = header_word(word);
    return known != nullptr && known->kind == Kind::name;
  });
}

/// True for a corner that says nothing of the names beside it: empty, "Kenmerk", "Gegevens".
bool says_no_more(std::string_view corner) {
  constexpr std::array<std::string_view, 10> words{"kenmerk",   "kenmerken", "aspect",   "aspecten",
                                                   "onderdeel", "gegeven",   "gegevens", "item",
                                                   "rubriek",   "onderwerp"};
  return corner.empty() || std::ranges::find(words, text::fold(corner)) != words.end();
}

}  // namespace

void around_apart(HeadedTable& table) {
  auto const alone = [](HeadedRow const& row) {
    return std::ranges::count_if(row.cells, [](GridCell const& c) { return !c.text.empty(); }) < 2;
  };
  auto& rows = table.rows;
  auto const first = std::ranges::find_if_not(rows, alone);
  if (first == rows.end()) return;
  for (auto row = rows.begin(); row != first; ++row) {
    for (auto const& cell : row->cells) {
      if (cell.text.empty()) continue;
      table.title += (table.title.empty() ? "" : " ") + text::squeeze(cell.text);
    }
  }
  rows.erase(rows.begin(), first);
  while (!rows.empty() && alone(rows.back()) &&
         !header_kind(text::squeeze(rows.back().cells.front().text))) {
    auto const line = text::squeeze(rows.back().cells.front().text);
    table.notes = line + (table.notes.empty() ? "" : "\n") + table.notes;
    rows.pop_back();
  }
}

HeadedTable turned(HeadedTable table) {
  if (!table.headed) {
    // Names of partnerships look like no head: the first row is it.
    table.head_cells = std::move(table.rows.front().cells);
    table.rows.erase(table.rows.begin());
    for (std::size_t c = 0; c < table.columns(); ++c) {
      table.headers[c] = text::squeeze(table.head_cells[c].text);
    }
  }
  HeadedTable out{.title = table.title, .unread = table.unread, .headed = true};
  out.headers.push_back(table.headers.front());
  for (auto const& row : table.rows) out.headers.push_back(text::squeeze(row.cells.front().text));
  for (std::size_t c = 1; c < table.columns(); ++c) {
    HeadedRow row{.page = table.rows.front().page};
    GridCell name{.text = table.headers[c]};
    if (c < table.head_cells.size()) name.place = table.head_cells[c].place;
    row.cells.push_back(std::move(name));
    for (auto const& each : table.rows) row.cells.push_back(each.cells[c]);
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::optional<HeadedTable> upright(Grid const& grid) {
  constexpr std::size_t least = 3;  // columns; with so many kinds of heads one may be unknown
  auto table = headless(grid);
  around_apart(table);
  if (table.columns() < least || table.rows.size() < 2) return std::nullopt;
  std::set<Kind> kinds;
  std::size_t labels = 0;
  std::size_t elsewhere = 0;  // heads in the other columns
  for (auto const& row : table.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto const line = text::squeeze(row.cells[c].text);
      auto const kind = header_kind(line);
      if (!kind || head_likeness(line) < 0.5) continue;
      if (c > 0) {
        ++elsewhere;
        continue;
      }
      ++labels;
      kinds.insert(*kind);
    }
  }
  bool const all = labels == table.rows.size() && kinds.size() == labels;
  if (!all && (labels * 3 < table.rows.size() * 2 || kinds.size() < least)) return std::nullopt;
  if (elsewhere * 2 >= labels * (table.columns() - 1)) return std::nullopt;
  auto const first = text::squeeze(table.rows.front().cells.front().text);
  auto const& names = table.rows.front().cells;
  bool const organisations = std::any_of(names.begin() + 1, names.end(), [](GridCell const& cell) {
    return is_organisation(text::squeeze(cell.text));
  });
  bool const silent = first.empty() || (says_no_more(first) && organisations);
  bool const named = speaks_of_names(first) || (kinds.size() >= least && silent) ||
                     (header_kind(first) == Kind::nature && !kinds.contains(Kind::name));
  if (!named) return std::nullopt;
  auto out = turned(table);
  out.notes = std::move(table.notes);
  if (says_no_more(out.headers.front())) out.headers.front() = "Naam";
  return out;
}

}  // namespace verband::ingest
