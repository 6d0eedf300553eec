// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/group_column.hpp"

#include <algorithm>
#include <set>

#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool may_group(Kind kind) {
  return kind == Kind::policy_area || kind == Kind::nature || kind == Kind::legal_form;
}

/// True when most of the row behind its first cell is filled, its name with it.
bool full(HeadedRow const& row, std::size_t name) {
  auto const empty = std::count_if(row.cells.begin() + 1, row.cells.end(),
                                   [](GridCell const& cell) { return cell.text.empty(); });
  return !row.cells[name].text.empty() &&
         static_cast<std::size_t>(empty) * 3 <= row.cells.size() - 1;
}

/// True when the first column begins groups: every text once, and many rows without.
bool groups(HeadedTable const& table, std::size_t name) {
  constexpr std::size_t least = 2;
  std::set<std::string> seen;
  std::size_t empty = 0;
  for (auto const& row : table.rows) {
    auto const text = text::fold(row.cells.front().text);
    if (!text.empty()) {
      if (!seen.insert(text).second) return false;
      continue;
    }
    if (seen.empty() || !full(row, name)) return false;
    ++empty;
  }
  return seen.size() >= least && empty >= least && empty * 8 >= table.rows.size();
}

}  // namespace

HeadedTable groups_filled(HeadedTable table, std::vector<Kind> const& kinds) {
  auto const name = std::ranges::find(kinds, Kind::name);
  if (kinds.empty() || name == kinds.end() || !may_group(kinds.front())) return table;
  if (!groups(table, static_cast<std::size_t>(name - kinds.begin()))) return table;
  GridCell above;
  for (auto& row : table.rows) {
    auto& cell = row.cells.front();
    if (!cell.text.empty()) {
      above = cell;
      continue;
    }
    cell = above;
    cell.doubts.emplace_back("Deze cel is leeg; gelezen is wat erboven staat.");
  }
  return table;
}

}  // namespace verband::ingest
