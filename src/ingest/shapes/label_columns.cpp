// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/label_columns.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/shapes/labels.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// The lines of a cell as labels and texts; nothing when it does not begin with a label.
std::vector<Field> fields_of(std::string_view text, Labels const& labels) {
  std::vector<Field> fields;
  for (auto const line : text_lines(text)) {
    if (auto field = labels.field(line)) {
      fields.push_back(std::move(*field));
    } else if (fields.empty()) {
      return {};
    } else {
      auto& said = fields.back().second;
      said += (said.empty() ? "" : "\n") + std::string{line};
    }
  }
  return fields;
}

/// The fields of each row of a column, and all their labels in order of appearance.
struct LabelledColumn {
  std::vector<std::vector<Field>> rows{};
  std::vector<std::string> labels{};
  std::size_t place_of(std::string_view label) const {
    auto const same = [&](std::string const& one) { return text::fold(one) == text::fold(label); };
    return static_cast<std::size_t>(std::ranges::find_if(labels, same) - labels.begin());
  }
};

/// The column taken apart; without labels when most of its cells hold none, or only one each.
LabelledColumn taken_apart(HeadedTable const& table, std::size_t column) {
  LabelledColumn made;
  Labels returning;
  for (auto const& row : table.rows) {
    for (auto const line : text_lines(row.cells[column].text)) returning.hear(line);
  }
  std::size_t filled = 0;
  std::size_t told = 0;
  for (auto const& row : table.rows) {
    auto const& text = row.cells[column].text;
    auto& fields = made.rows.emplace_back(fields_of(text, returning));
    filled += text.empty() ? 0 : 1;
    told += fields.size() >= 2 ? 1 : 0;
    for (auto const& [label, said] : fields) {
      if (made.place_of(label) == made.labels.size()) made.labels.push_back(label);
    }
  }
  if (told < 2 || told * 5 < filled * 4) return {};
  return made;
}

}  // namespace

HeadedTable labels_apart(HeadedTable table) {
  constexpr std::size_t most_labels = 24;
  for (std::size_t c = 0; c < table.columns(); ++c) {
    auto const apart = taken_apart(table, c);
    auto const count = apart.labels.size();
    if (count < 2 || count > most_labels) continue;
    auto const at = static_cast<std::ptrdiff_t>(c);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      auto& cells = table.rows[r].cells;
      auto whole = std::move(cells[c]);
      std::vector<GridCell> parts(count, {.place = whole.place, .doubts = whole.doubts});
      for (auto const& [label, said] : apart.rows[r]) {
        auto& text = parts[apart.place_of(label)].text;
        text += (text.empty() ? "" : "\n") + said;
      }
      // A cell without labels stays whole, under the first of them.
      if (apart.rows[r].empty()) parts.front() = std::move(whole);
      cells.erase(cells.begin() + at);
      cells.insert(cells.begin() + at, parts.begin(), parts.end());
    }
    if (!table.head_cells.empty()) {
      auto const head = table.head_cells[c];
      table.head_cells.insert(table.head_cells.begin() + at, count - 1, head);
    }
    table.headers.erase(table.headers.begin() + at);
    table.headers.insert(table.headers.begin() + at, apart.labels.begin(), apart.labels.end());
    c += count - 1;
  }
  return table;
}

}  // namespace verband::ingest
