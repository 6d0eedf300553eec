// SPDX-License-Identifier: EUPL-1.2
#include "resolve/term.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "text/fold.hpp"

namespace verband::resolve {
namespace {

template <std::size_t N>
bool among(std::array<std::string_view, N> const& words, std::string const& word) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> words_of(std::string_view note) {
  std::vector<std::string> words;
  auto small = text::squeeze(note);  // folding would take the dashes out of a day
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (std::string_view rest = small; !rest.empty();) {
    auto const end = std::min(rest.find(' '), rest.size());
    auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!word.empty() && std::string_view{".,:;()"}.find(word.back()) != word.npos)
      word.remove_suffix(1);
    while (!word.empty() && word.front() == '(') word.remove_prefix(1);
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// The day that begins at word i, and whether it is a year alone.
struct Told {
  Date day{};
  bool year{};
};
std::optional<Told> day_at(std::vector<std::string> const& words, std::size_t i) {
  constexpr std::size_t longest = 3;  // "1 januari 2020"
  for (auto count = std::min(longest, words.size() - std::min(i, words.size())); count > 0;
       --count) {
    std::string typed;
    for (std::size_t k = 0; k < count; ++k) typed += (k == 0 ? "" : " ") + words[i + k];
    constexpr std::size_t year = 4;
    if (auto const day = parse_date(typed)) return Told{*day, typed.size() == year};
  }
  return std::nullopt;
}

Date next_year(Date day) {
  auto const year = std::chrono::year_month_day{day}.year() + std::chrono::years{1};
  return year / std::chrono::January / 1;
}

}  // namespace

bool outside_term(std::string_view note, Date day) {
  static constexpr std::array<std::string_view, 3> until{"tot", "t/m", "tm"};
  static constexpr std::array<std::string_view, 5> from{"vanaf", "per", "sinds", "ingang", "m.i.v"};
  auto const words = words_of(note);
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const ends = among(until, words[i]);
    if (!ends && !among(from, words[i])) continue;
    auto at = i + 1;
    bool included = ends && words[i] != "tot";
    if (ends && at + 1 < words.size() && words[at] == "en" && words[at + 1] == "met") {
      included = true;
      at += 2;
    }
    while (at < words.size() && words[at] == "van") ++at;
    auto const told = day_at(words, at);
    if (!told) continue;
    if (!ends && told->day > day) return true;
    auto last = told->day;
    if (included) last = told->year ? next_year(last) : last + std::chrono::days{1};
    if (ends && last <= day) return true;
  }
  return false;
}

}  // namespace verband::resolve
