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

/// What stands behind "idem" or "dezelfde gemeenten" when more follows, with the word that joins
/// it: "idem plus provincie Zeeland"; empty otherwise.
std::string_view behind_ditto(std::string_view cell) {
  for (auto at = cell.find(' '); at != std::string_view::npos; at = cell.find(' ', at + 1)) {
    auto const rest = cell.substr(at);
    auto const folded = text::fold(rest.substr(1));
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
    if (auto const more = behind_ditto(rows[i].participants); !more.empty())
      rows[i].participants = rows[i - 1].participants + std::string{more};
    for (auto const field :
         {&RowText::purpose, &RowText::participants, &RowText::policy_area, &RowText::nature}) {
      if (is_ditto(rows[i].*field)) rows[i].*field = rows[i - 1].*field;
    }
  }
  return taken;
}

}  // namespace verband::resolve
