// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/group_column.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/head_rows.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool may_group(ColumnRole role) {
  using enum ColumnRole;
  return role == policy_area || role == nature || role == legal_form;
}

/// True when most of the row behind its first cell is filled, its name with it.
bool full(auto const& row, std::size_t name) {
  auto const empty = std::count_if(row.cells.begin() + 1, row.cells.end(),
                                   [](auto const& cell) { return cell.text.empty(); });
  return !row.cells[name].text.empty() &&
         static_cast<std::size_t>(empty) * 3 <= row.cells.size() - 1;
}

/// True when the first column begins groups: every text once, and many rows without.
bool groups(auto const& rows, std::size_t name) {
  constexpr std::size_t least = 2;
  std::set<std::string> seen;
  std::size_t empty = 0;
  for (auto const& row : rows) {
    auto const text = text::fold(row.cells.front().text);
    if (!text.empty()) {
      if (!seen.insert(text).second) return false;
      continue;
    }
    if (seen.empty() || !full(row, name)) return false;
    ++empty;
  }
  return seen.size() >= least && empty >= least && empty * 8 >= rows.size();
}

/// Fills the rows of a table whose columns hold this, where the first one groups them.
void fill(auto& rows, std::vector<ColumnRole> const& roles) {
  auto const name = std::ranges::find(roles, ColumnRole::name);
  if (roles.empty() || name == roles.end() || !may_group(roles.front())) return;
  if (!groups(rows, static_cast<std::size_t>(name - roles.begin()))) return;
  auto above = rows.front().cells.front();
  for (auto& row : rows) {
    auto& cell = row.cells.front();
    if (!cell.text.empty()) {
      above = cell;
      continue;
    }
    cell = above;
    cell.doubts.emplace_back("Deze cel is leeg; gelezen is wat erboven staat.");
  }
}

}  // namespace

HeadedTable groups_filled(HeadedTable table, std::vector<Kind> const& kinds) {
  std::vector<ColumnRole> roles;
  std::ranges::transform(kinds, std::back_inserter(roles), role_of);
  fill(table.rows, roles);
  return table;
}

void shift_rows_without_form(HeadedTable& table) {
  constexpr std::size_t least = 2;
  auto const columns = table.columns();
  bool const forms =
      table.headed && columns > 2 && header_kind(table.headers[0]) == Kind::legal_form;
  if (!forms) return;
  auto const says_form = [](HeadedRow const& row) {
    return legal_heading(row.cells.front().text) || is_form(row.cells.front().text);
  };
  // All cells but the last one, and the first says no form.
  auto const shifted = [&](HeadedRow const& row) {
    return row.cells.back().text.empty() && filled(row.cells) + 1 == columns && !says_form(row);
  };
  auto& rows = table.rows;
  auto const others = static_cast<std::size_t>(std::ranges::count_if(rows, shifted));
  bool const rest = std::ranges::all_of(rows, [&](HeadedRow const& row) {
    return shifted(row) || (filled(row.cells) == columns && says_form(row));
  });
  if (others < least || !rest || shifted(rows.front())) return;
  GridCell above;
  for (auto& row : rows) {
    if (!shifted(row)) {
      above = row.cells.front();
      continue;
    }
    row.cells.pop_back();
    row.cells.insert(row.cells.begin(), above);
    row.cells.front().doubts.emplace_back(
        "In deze rij ontbreekt de cel met de rechtsvorm; gelezen is wat erboven staat.");
  }
}

void fill_groups(Draft& draft) {
  std::vector<ColumnRole> roles;
  std::ranges::transform(draft.columns, std::back_inserter(roles), &Column::role);
  fill(draft.rows, roles);
}

}  // namespace verband::ingest
