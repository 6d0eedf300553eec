// SPDX-License-Identifier: EUPL-1.2
#include "app/doubt_notes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "publish/table.hpp"

namespace verband::app {
namespace {

void add_once(std::vector<std::string>& list, std::string text) {
  if (std::ranges::find(list, text) == list.end()) list.push_back(std::move(text));
}

std::string column_word(Column const& column) {
  if (column.role == ColumnRole::extra && column.header.empty()) return "verder";
  return field_word(column.role == ColumnRole::extra ? column.header
                                                     : std::string{name(column.role)});
}

std::string joined(std::vector<std::string> const& list, std::string_view between) {
  std::string text;
  for (auto const& each : list) {
    if (!text.empty()) text += between;
    text += each;
  }
  return text;
}

}  // namespace

std::string field_word(std::string const& field) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> words{
      {{"name", "naam"},
       {"purpose", "waarom"},
       {"participants_text", "wie"},
       {"policy_area_text", "wat"},
       {"nature_text", "hoe"},
       {"legal_form_text", "rechtsvorm"},
       {"participants", "deelnemers"},
       {"policy_areas", "thema's"},
       {"legal_basis", "grondslag"},
       {"legal_form", "rechtsvorm"},
       {"levels", "niveau"},
       {"obligation", "verplicht"},
       {"effect", "werking"},
       {"status", "status"},
       {"parent", "valt onder"},
       {"rules", "deelnemers"}}};
  for (auto const& [known, text] : words) {
    if (known == field) return std::string{text};
  }
  return publish::printable(field);
}

std::size_t DoubtNotes::number_of(std::string const& reason) {
  auto const [at, fresh] = numbers_.try_emplace(reason, reasons_.size() + 1);
  if (fresh) reasons_.push_back(reason);
  return at->second;
}

std::string DoubtNotes::of_row(Draft const& draft, DraftRow const& row,
                               Interpretation const& typed) {
  std::map<std::size_t, std::vector<std::string>> fields;  // by the number of the reason
  std::size_t filled = 0;
  for (std::size_t c = 0; c < row.cells.size() && c < draft.columns.size(); ++c) {
    auto const& cell = row.cells[c];
    filled += cell.text.empty() ? 0 : 1;
    for (auto const& reason : cell.doubts)
      add_once(fields[number_of(reason)], column_word(draft.columns[c]));
  }
  for (auto const& doubt : typed.doubts)
    add_once(fields[number_of(doubt.reason)], field_word(doubt.field));
  constexpr std::size_t several = 3;
  std::map<std::string, std::string> numbers;  // by what is doubted
  for (auto const& [number, names] : fields) {
    bool const all = names.size() >= several && names.size() >= filled;
    auto& list = numbers[all ? "alles" : joined(names, ", ")];
    list += (list.empty() ? "" : ", ") + std::to_string(number);
  }
  std::vector<std::string> parts;
  for (auto const& [names, list] : numbers) {
    parts.push_back(names);
    parts.back().append(" (").append(list).append(")");
  }
  return joined(parts, "; ");
}

}  // namespace verband::app
