// SPDX-License-Identifier: EUPL-1.2
#include "ingest/data_heads.hpp"

#include <algorithm>
#include <string>

#include "ingest/doubts.hpp"
#include "ingest/headed.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool address(std::string_view text) { return text.starts_with("www.") || text.starts_with("http"); }

/// True when the head of a column is one of its cells, or what no head is.
bool data_head(Draft const& draft, std::size_t column) {
  auto const head = text::fold(draft.columns[column].header);
  if (head.empty()) return false;
  if (address(head)) return true;
  // Over names something says that they are names, or whose.
  bool const names = draft.columns[column].role == ColumnRole::name;
  if (names && head_likeness(draft.columns[column].header) < 0.5) return true;
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

/// True when one column holds web addresses and amounts.
bool mixed(Draft const& draft, std::size_t column) {
  bool addresses = false;
  bool amounts = false;
  for (auto const& row : draft.rows) {
    auto const& text = row.cells[column].text;
    addresses = addresses || address(text);
    amounts = amounts || text.find("€") != std::string::npos;
  }
  return addresses && amounts;
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

void doubt_odd_cells(Draft& draft) {
  auto const columns = draft.columns.size();
  auto const whole = [&](DraftRow const& row) { return row.cells.size() == columns; };
  if (!std::ranges::all_of(draft.rows, whole)) return;
  for (std::size_t c = 0; c < columns; ++c) {
    if (draft.columns[c].role == ColumnRole::extra && mixed(draft, c)) {
      for (auto& row : draft.rows) {
        doubt_cell(row.cells[c],
                   "In deze kolom staan adressen van websites en bedragen. Vergelijk de kolom met "
                   "het document.");
      }
    }
    if (c == 0 || draft.columns[c].role != ColumnRole::extra || !capitals(draft, c)) continue;
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
