// SPDX-License-Identifier: EUPL-1.2
#include "resolve/ditto.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace verband::resolve {

bool is_ditto(std::string_view cell) {
  static constexpr std::array<std::string_view, 7> marks{"\"", "''", "”", "“", "„", "〃", ",,"};
  static constexpr std::array<std::string_view, 14> words{"idem",
                                                          "id",
                                                          "dito",
                                                          "idem dito",
                                                          "als boven",
                                                          "zie boven",
                                                          "zie hierboven",
                                                          "hetzelfde",
                                                          "dezelfde",
                                                          "zelfde",
                                                          "idem als boven",
                                                          "dezelfde gemeenten",
                                                          "dezelfde deelnemers",
                                                          "zelfde deelnemers"};
  auto const text = text::squeeze(cell);
  if (std::ranges::find(marks, text) != marks.end()) return true;
  auto folded = text::fold(text);
  while (folded.ends_with('.')) folded.pop_back();
  return std::ranges::find(words, folded) != words.end();
}

namespace {

constexpr std::size_t longest_cell = 1000;  // bytes to which a row below may add

/// What stands behind "idem" or "dezelfde gemeenten" when more follows, with the word that joins
/// it: "idem plus provincie Zeeland"; empty otherwise.
std::string_view behind_ditto(std::string_view cell) {
  constexpr std::size_t longest_ditto = 24;  // "dezelfde deelnemers", and some white space
  constexpr std::size_t longest_joint = 8;   // "alsmede "
  for (auto at = cell.find(' '); at <= longest_ditto; at = cell.find(' ', at + 1)) {
    auto const rest = cell.substr(at);
    auto const folded = text::fold(rest.substr(1, longest_joint));
    bool const joined =
        std::ranges::any_of(std::array{"plus ", "en ", "+ ", "met ", "alsmede "},
                            [&](std::string_view word) { return folded.starts_with(word); });
    if (joined && is_ditto(cell.substr(0, at))) return rest;
  }
  return {};
}

}  // namespace

std::vector<bool> take_from_above(std::vector<RowText>& rows) {
  std::vector<bool> taken(rows.size(), false);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    taken[i] = is_ditto(rows[i].participants) && !rows[i - 1].participants.empty();
    auto const& above = rows[i - 1].participants;
    // Many such rows below each other would grow without end: those stay as they are written.
    bool const extends = !above.empty() && above.size() <= longest_cell;
    if (auto const more = behind_ditto(rows[i].participants); extends && !more.empty())
      rows[i].participants = above + std::string{more};
    for (auto const field :
         {&RowText::purpose, &RowText::participants, &RowText::policy_area, &RowText::nature}) {
      if (is_ditto(rows[i].*field)) rows[i].*field = rows[i - 1].*field;
    }
  }
  return taken;
}

}  // namespace verband::resolve
