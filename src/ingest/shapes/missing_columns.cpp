// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/missing_columns.hpp"

#include <algorithm>
#include <string>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/list_parts.hpp"

namespace verband::ingest {
namespace {

/// A text of words: no amount, day or address.
bool of_words(std::string_view text) {
  bool const figure = !text.empty() && (text[0] < 'A' || text[0] == '\xE2');  // "€", "3,50"
  return !text.empty() && !figure && !text.starts_with("www.") && !text.starts_with("http") &&
         !text.starts_with("EUR");
}

/// True for a column of words that is contested, under a head that is not known or under none.
bool unknown(Draft const& draft, std::size_t column, std::vector<bool> const& contested) {
  auto const& [role, header] = draft.columns[column];
  bool const disputed = column < contested.size() && contested[column];
  if (!disputed || role == ColumnRole::name || header == section_header || header_kind(header))
    return false;
  auto const words = std::ranges::count_if(draft.rows, [&](DraftRow const& row) {
    auto const text = column < row.cells.size() ? std::string_view{row.cells[column].text} : "";
    bool const one = text.find(' ') == std::string_view::npos;  // "rood", below "Kleur"
    return of_words(text) && (header.empty() || !one);
  });
  return static_cast<std::size_t>(words) * 2 >= draft.rows.size();
}

}  // namespace

void doubt_missing_columns(Draft& draft, std::vector<bool> const& contested) {
  if (draft.rows.empty()) return;
  std::size_t column = 0;
  while (column < draft.columns.size() && !unknown(draft, column, contested)) ++column;
  if (column == draft.columns.size()) return;
  auto const head = draft.columns[column].header;
  auto const where = head.empty() ? "een kolom zonder kop" : "de kolom „" + head + "”";
  using enum ColumnRole;
  for (auto const role : {purpose, participants, policy_area, nature}) {
    bool const told = column_of(draft, role) || (role == nature && column_of(draft, legal_form));
    if (told) continue;
    draft.columns.push_back({.role = role});
    for (auto& row : draft.rows) {
      row.cells.resize(draft.columns.size() - 1);
      row.cells.push_back(
          {.doubts = {"Hiervoor is geen kolom herkend. Misschien staat het in " + where + "."}});
    }
  }
}

}  // namespace verband::ingest
