// SPDX-License-Identifier: EUPL-1.2
// Records of labels and texts in tables.
#include <algorithm>
#include <set>
#include <utility>

#include "ingest/header.hpp"
#include "ingest/labels.hpp"
#include "ingest/records.hpp"
#include "ingest/shape_lines.hpp"
#include "ingest/shapes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

namespace {

/// Columns of a card with a label in the first and more than one other column.
bool may_be_wide(HeadedTable const& table) {
  constexpr std::size_t least = 3;
  constexpr std::size_t widest = 6;
  if (table.columns() < least || table.columns() > widest || table.rows.size() < least)
    return false;
  std::size_t labels = 0;
  std::size_t filled = 0;
  std::size_t single = 0;  // rows with one text beside the label
  for (auto const& row : table.rows) {
    auto const& first = row.cells.front().text;
    filled += first.empty() ? 0 : 1;
    labels += is_label(label_of(first)) ? 1 : 0;
    auto const others = std::count_if(row.cells.begin() + 1, row.cells.end(),
                                      [](GridCell const& cell) { return !cell.text.empty(); });
    single += !first.empty() && others == 1 ? 1 : 0;
  }
  return labels >= least && labels * 10 >= filled * 6 && single * 2 >= filled;
}

}  // namespace

HeadedTable narrow_cards(HeadedTable table) {
  if (!may_be_wide(table)) return table;
  HeadedTable out{.title = std::move(table.title), .headers = {"", ""}};
  std::vector<std::string> heads(table.columns());
  for (auto& row : table.rows) {
    auto& cells = row.cells;
    auto const others = std::count_if(cells.begin() + 1, cells.end(),
                                      [](GridCell const& cell) { return !cell.text.empty(); });
    if (cells.front().text.empty() && others > 1) {
      // What the columns below it are of: "1-1-2020", "31-12-2020".
      for (std::size_t c = 1; c < cells.size(); ++c) heads[c] = text::squeeze(cells[c].text);
      continue;
    }
    for (std::size_t c = 1; c < cells.size(); ++c) {
      if (cells[c].text.empty() && (others > 0 || c > 1)) continue;
      auto label = cells.front();
      label.text = label_of(label.text);
      if (others > 1 && !heads[c].empty()) label.text += " " + heads[c];
      out.rows.push_back({{std::move(label), std::move(cells[c])}, row.page, row.section});
    }
  }
  return out;
}

std::optional<PartnershipList> card_table(HeadedTable const& table, std::string const& above) {
  auto const columns = table.columns();
  if (!in_pairs(columns)) return std::nullopt;
  struct Pair {
    GridCell const& label;
    GridCell const& text;
    HeadedRow const& row;
  };
  std::vector<Pair> pairs;
  auto const take = [&](HeadedRow const& row, std::size_t c) {
    pairs.push_back({row.cells[c], row.cells[c + 1], row});
  };
  // With the same labels left and right two cards stand side by side.
  bool const twins =
      columns == 4 && std::ranges::all_of(table.rows, [](HeadedRow const& row) {
        return text::fold(label_of(row.cells[0].text)) == text::fold(label_of(row.cells[2].text));
      });
  if (twins) {
    for (auto const& row : table.rows) take(row, 0);
    for (auto const& row : table.rows) take(row, 2);
  } else {
    for (auto const& row : table.rows) {
      for (std::size_t c = 0; c + 1 < columns; c += 2) take(row, c);
    }
  }
  std::size_t labels = 0;
  std::size_t filled = 0;
  std::size_t known_right = 0;  // of four columns: labels in the third
  std::size_t right = 0;
  std::set<Kind> kinds;
  for (auto const& pair : pairs) {
    if (pair.label.text.empty()) continue;
    ++filled;
    bool const third = &pair.label != &pair.row.cells.front();
    right += third ? 1 : 0;
    auto const label = label_of(pair.label.text);
    if (!is_label(label)) continue;
    ++labels;
    known_right += third ? 1 : 0;
    kinds.insert(*header_kind(label));
  }
  // A table of four columns may have heads and persons of which words are those of labels.
  bool const both = known_right * 2 >= right && (labels - known_right) * 2 >= filled - right;
  if (!both || labels < 3 || labels * 10 < filled * 6 || kinds.size() < 3) return std::nullopt;
  Records records;
  std::string first;
  std::string section;
  for (auto const& pair : pairs) {
    auto const label = label_of(pair.label.text);
    if (label.empty() && !pair.text.text.empty() && records.open()) {
      records.go_on(as_cell(pair.text));
      continue;
    }
    if (!records.open() || pair.row.section != section || text::fold(label) == first) {
      section = pair.row.section;
      records.begin(!section.empty()          ? without_number(section)
                    : &pair == &pairs.front() ? without_number(above)
                                              : std::string{},
                    pair.label.place, pair.row.page);
      first = text::fold(label);
    }
    records.add(label, as_cell(pair.text));
  }
  auto list = records.take(1);
  if (list)
    list->reason = "Elk samenwerkingsverband is een kaart: links wat het is, rechts de tekst.";
  return list;
}

}  // namespace verband::ingest
