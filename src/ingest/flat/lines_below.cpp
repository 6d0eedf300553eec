// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/lines_below.hpp"

#include <algorithm>

#include "ingest/words/joins.hpp"
#include "ingest/words/legend_line.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

/// True for a line that explains abbreviations: "Afkortingen: KB = Kaag en Braassem; NK =
/// Nieuwkoop".
bool begins_legend(Line const& line) {
  auto const equal =
      std::ranges::count_if(line.words, [](Word const& word) { return word.text == "="; });
  return equal >= 3 || explains_signs(words_together(line));
}

}  // namespace

std::uint32_t lines_below(std::vector<Line> const& lines, std::uint32_t first, std::uint32_t last) {
  constexpr int most = 4;
  auto found = last;
  int seen = 0;
  for (auto i = last; i > first && seen < most; --i) {
    auto const& line = lines[i - 1];
    if (line.empty() || line.furniture) continue;
    ++seen;
    auto const& word = line.words[0];
    bool const closes = capital(word.text) && closing_word(word.folded);
    if (closes || begins_legend(line)) found = i - 1;
  }
  return found;
}

}  // namespace verband::ingest
