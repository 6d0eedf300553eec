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

void take_from_above(std::vector<RowText>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (auto const field : {&RowText::purpose, &RowText::policy_area, &RowText::nature}) {
      if (is_ditto(rows[i].*field)) rows[i].*field = rows[i - 1].*field;
    }
  }
}

}  // namespace verband::resolve
