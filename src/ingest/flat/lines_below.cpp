// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/lines_below.hpp"

#include "ingest/words/joins.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {

std::uint32_t lines_below(std::vector<Line> const& lines, std::uint32_t first, std::uint32_t last) {
  constexpr int most = 4;
  auto found = last;
  int seen = 0;
  for (auto i = last; i > first && seen < most; --i) {
    auto const& line = lines[i - 1];
    if (line.empty() || line.furniture) continue;
    ++seen;
    auto const& word = line.words[0];
    if (capital(word.text) && closing_word(word.folded)) found = i - 1;
  }
  return found;
}

}  // namespace verband::ingest
