// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/legend_line.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t longest_short = 8;  // bytes
constexpr std::array<std::string_view, 4> legend_titles{"legenda", "afkortingen", "verklaring",
                                                        "gebruikte afkortingen"};

/// Where the sign ends that stands between a short name and what it means; 0 for any other text.
std::size_t behind_dash(std::string_view rest) {
  for (std::string_view const sign : {":", " : ", " - ", " – "}) {
    if (rest.starts_with(sign)) return sign.size();
  }
  return 0;
}

}  // namespace

bool legend_title(std::string_view line) {
  auto folded = text::fold(line);
  while (folded.ends_with(':') || folded.ends_with(' ')) folded.pop_back();
  return std::ranges::find(legend_titles, folded) != legend_titles.end() ||
         folded.starts_with("verklaring van ") || folded.starts_with("legenda ");
}

std::string_view without_legend_title(std::string_view line) {
  line = text::trimmed(line);
  for (auto const title : legend_titles) {
    auto const rest = line.substr(std::min(title.size(), line.size()));
    bool const colon = text::trimmed(rest).starts_with(':');
    // "Legenda x = deelnemer" needs no colon
    if ((!colon && title != "legenda") || text::fold(line.substr(0, title.size())) != title)
      continue;
    return text::trimmed(colon ? text::trimmed(rest).substr(1) : rest);
  }
  return line;
}

bool is_abbreviation(std::string_view word) {
  constexpr std::size_t longest = 12;  // bytes
  return !word.empty() && word.size() <= longest &&
         word.find_first_of(" \t\"()/,;:.=") == std::string_view::npos &&
         std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

bool explains_signs(std::string_view text) {
  auto const line = text::squeeze(text);
  if (legend_title(line)) return true;
  auto const bare = without_legend_title(line);
  auto const at = bare.find('=');
  if (at == std::string_view::npos || at == 0) return false;
  auto const sign = text::trimmed(bare.substr(0, at));
  return sign.size() <= longest_short && sign.find(' ') == std::string_view::npos &&
         !sign.empty() && !text::trimmed(bare.substr(at + 1)).empty();
}

std::string_view short_name_in(std::string_view line) {
  constexpr std::size_t longest_meaning = 60;  // bytes: no sentence
  auto bare = without_legend_title(line);
  if (bare.starts_with("- ")) bare = text::trimmed(bare.substr(2));
  auto const word = bare.substr(0, bare.find_first_of(" :"));
  auto const behind = is_abbreviation(word) ? behind_dash(bare.substr(word.size())) : 0;
  auto const meaning = text::trimmed(bare.substr(std::min(word.size() + behind, bare.size())));
  bool const told = behind > 0 && !meaning.empty() && meaning.size() <= longest_meaning &&
                    meaning.find_first_of(",;.") == std::string_view::npos;
  return told ? word : std::string_view{};
}

}  // namespace verband::ingest
