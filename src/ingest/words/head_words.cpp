// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/head_words.hpp"

#include <algorithm>

#include "ingest/words/lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

std::string next_word(std::string_view& rest) {
  auto const end = std::ranges::find_if(
      rest, [](char c) { return c == ' ' || c == '\n' || c == '/' || c == '_'; });
  auto const size = static_cast<std::size_t>(end - rest.begin());
  auto word = bare(rest.substr(0, size));
  rest.remove_prefix(std::min(size + 1, rest.size()));
  return word;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    if (auto word = next_word(text); !word.empty()) words.push_back(std::move(word));
  }
  return words;
}

bool no_head(std::string_view line) {
  if (line.starts_with("€")) {
    auto const amount = text::squeeze(line.substr(std::string_view{"€"}.size()));
    // "€ 1.000" over a column says in what its amounts are.
    return !amount.empty() && amount[0] >= '0' && amount[0] <= '9' && amount != "1.000" &&
           amount != "1000";
  }
  // "31 gemeenten", "12,5 % van de kosten"; not "2018", "2018 (begroot)" or "1. Naam"
  auto const figures = std::min(line.find_first_not_of("0123456789,"), line.size());
  constexpr std::size_t year = 4;
  bool const is_year = figures == year && line.substr(0, year).find(',') == std::string_view::npos;
  bool const counted = figures > 0 && !is_year && figures + 1 < line.size() &&
                       (line[figures] == ' ' || line[figures] == '%');
  if (counted) return true;
  auto const words = static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
  constexpr std::size_t sentence = 5;
  // Heads of many words ask something, or explain themselves in brackets.
  bool const long_text = words > longest_head && line.find(',') != std::string_view::npos &&
                         line.find_first_of("?(:") == std::string_view::npos;
  return long_text || (line.ends_with('.') && words >= sentence);
}

}  // namespace verband::ingest
