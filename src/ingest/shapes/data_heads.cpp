// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/data_heads.hpp"

#include <algorithm>
#include <string>

#include "ingest/flat/doubts.hpp"
#include "ingest/shapes/headed.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool address(std::string_view text) { return text.starts_with("www.") || text.starts_with("http"); }

/// True when at least half of the heads are nothing but words of heads: a row hardly ever is.
bool known_heads(Draft const& draft) {
  auto const known = std::ranges::count_if(
      draft.columns, [](Column const& column) { return all_of_heads(column.header); });
  return static_cast<std::size_t>(known) * 2 >= draft.columns.size();
}

/// True when the head of a column is one of its cells, or what no head is.
bool data_head(Draft const& draft, std::size_t column) {
  auto const head = text::fold(draft.columns[column].header);
  if (head.empty()) return false;
  if (address(head)) return true;
  // Over names something says that they are names, or whose.
  bool const names = draft.columns[column].role == ColumnRole::name;
  if (names && head_likeness(draft.columns[column].header) < 0.5 && !known_heads(draft))
    return true;
  return std::ranges::any_of(draft.rows, [&](DraftRow const& row) {
    return column < row.cells.size() && text::fold(row.cells[column].text) == head;
  });
}

bool small_start(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && !address(text);
}

/// True when nearly all cells of the column that are filled begin otherwise than with a small
/// letter.
bool capitals(Draft const& draft, std::size_t column) {
  constexpr std::size_t enough = 4;
  std::size_t filled = 0;
  std::size_t small = 0;
  for (auto const& row : draft.rows) {
    auto const& text = row.cells[column].text;
    filled += text.empty() || address(text) ? 0 : 1;
    small += small_start(text) ? 1 : 0;
  }
  return filled >= enough && small * 8 <= filled;
}

/// True when one column holds web addresses and, in several cells, other words: two columns, of
/// which many cells are empty, taken for one.
bool mixed(Draft const& draft, std::size_t column) {
  constexpr std::size_t several = 2;
  constexpr std::size_t letters = 3;
  std::size_t addresses = 0;
  std::size_t others = 0;
  for (auto const& row : draft.rows) {
    auto const& text = row.cells[column].text;
    bool other = false;
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find_first_of(" \n", at), text.size());
      auto const word = std::string_view{text}.substr(at, end - at);
      bool const is_address = address(word) || word.find(".nl") != std::string_view::npos;
      addresses += is_address ? 1 : 0;
      other = other || (!is_address && word.size() >= letters);
      at = end + 1;
    }
    others += other ? 1 : 0;
  }
  return addresses > 0 && others >= several;
}

/// True when every row has a cell for each column.
bool whole_rows(Draft const& draft) {
  return std::ranges::all_of(
      draft.rows, [&](DraftRow const& row) { return row.cells.size() == draft.columns.size(); });
}

}  // namespace

void doubt_data_heads(Draft& draft) {
  bool data = false;
  for (std::size_t c = 0; c < draft.columns.size(); ++c) data = data || data_head(draft, c);
  if (!data) return;
  for (auto& row : draft.rows) {
    for (std::size_t c = 0; c < std::min(draft.columns.size(), row.cells.size()); ++c) {
      if (draft.columns[c].role != ColumnRole::extra) continue;
      doubt_cell(row.cells[c],
                 "De kop van de tabel lijkt zelf een rij. Vergelijk de kop en de eerste rij met "
                 "het document.");
    }
  }
}

void doubt_mixed_columns(Draft& draft) {
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    if (draft.columns[c].role != ColumnRole::extra || !whole_rows(draft) || !mixed(draft, c))
      continue;
    for (auto& row : draft.rows) {
      doubt_cell(row.cells[c],
                 "In deze kolom staan adressen van websites en andere teksten. Vergelijk de kolom "
                 "met het document.");
    }
  }
}

void doubt_small_starts(Draft& draft) {
  for (std::size_t c = 1; c < draft.columns.size() && whole_rows(draft); ++c) {
    if (draft.columns[c].role != ColumnRole::extra || !capitals(draft, c)) continue;
    for (auto& row : draft.rows) {
      if (!small_start(row.cells[c].text)) continue;
      for (auto const at : {c - 1, c}) {
        doubt_cell(row.cells[at],
                   "De grens van deze cel is niet zeker: de tekst begint met een kleine letter. "
                   "Vergelijk de cel met het document.");
      }
    }
  }
}

}  // namespace verband::ingest
