// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/lines_below.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "ingest/words/joins.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

/// True for a line that explains abbreviations: "Afkortingen: KB = Kaag en Braassem; NK =
/// Nieuwkoop".
bool begins_legend(Line const& line) {
  static constexpr std::array<std::string_view, 5> titles{"afkortingen", "legenda", "legende",
                                                          "afkortingenlijst", "verklaring"};
  auto const& words = line.words;
  auto const near = words.begin() + std::min<std::ptrdiff_t>(std::ssize(words), 3);
  bool const titled = std::any_of(words.begin(), near, [](Word const& word) {
    return word.text.ends_with(':') && std::ranges::find(titles, bare(word.text)) != titles.end();
  });
  auto const equal =
      std::ranges::count_if(words, [](Word const& word) { return word.text == "="; });
  return titled || (equal >= 1 && words.size() > 2 && words[1].text == "=") || equal >= 3;
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
