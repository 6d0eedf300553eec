// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/joins.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "ingest/words/lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool conjunction(std::string_view bare_word) {
  return bare_word == "en" || bare_word == "of" || bare_word == "en/of" || bare_word == "of/en";
}

/// The part of a word before its last hyphen, and behind one before it: "VTH" of "(VTH-".
std::string_view half_before(std::string_view word) {
  word.remove_suffix(1);
  auto const begin = word.find_last_of("-/(");
  return begin == std::string_view::npos ? word : word.substr(begin + 1);
}

}  // namespace

bool known_word(std::string_view word, text::Lexicon const& lexicon) {
  return lexicon.word(word) || lexicon.compound(word);
}

bool abbreviation(std::string_view word) {
  static constexpr auto small = std::to_array<std::string_view>(
      {"anw",  "awb", "bbv", "boa", "bso", "cao",  "e",   "gft", "ggd",
       "ggz",  "hbo", "hr",  "i",   "ict", "ioaw", "mbo", "ozb", "sw",
       "vmbo", "vth", "wgr", "wlz", "wmo", "woz",  "wsw", "wvg", "zzp"});
  if (std::ranges::any_of(word, [](char c) { return !any_letter(c); })) return false;
  bool const capitals = std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals ? word.size() >= 2 : std::ranges::find(small, text::fold(word)) != small.end();
}

bool vowels_clash(std::string_view before, std::string_view next) {
  if (before.empty() || next.empty()) return false;
  static constexpr std::string_view clashing{"aa ae ai au ee ei eu ie ii oe oi oo ou ui uu "};
  std::string const pair{before.back(), next.front()};
  return clashing.find(pair + ' ') != std::string_view::npos;
}

std::optional<Join> after_hyphen(std::string_view last, std::string_view next,
                                 text::Lexicon const& lexicon) {
  if (!last.ends_with('-') || last.size() < 2) return std::nullopt;
  auto const bare_next = bare(next);
  if (conjunction(bare_next)) return Join::space;
  if (abbreviation(half_before(last))) return Join::none;
  bool const one_word = small_letter(next[0]) && !vowels_clash(bare(last), bare_next) &&
                        known_word(bare(last) + bare_next, lexicon);
  return one_word ? Join::drop_hyphen : Join::none;
}

bool perhaps_typed_hyphen(std::string_view last, std::string_view next,
                          text::Lexicon const& lexicon) {
  auto const before = bare(last);
  auto const behind = bare(next);
  return lexicon.word(before) && lexicon.word(behind) && !lexicon.word(before + behind);
}

bool torn_date(std::string_view last, std::string_view next) {
  if (!last.ends_with('-')) return false;
  std::string date{last};
  date += next;
  while (!date.empty() && !digit(date.back())) date.pop_back();
  while (!date.empty() && !digit(date.front())) date.erase(0, 1);
  std::vector<std::size_t> figures{0};  // of day, month and year
  for (char const c : date) {
    if (c == '-') {
      figures.push_back(0);
    } else if (digit(c)) {
      ++figures.back();
    } else {
      return false;
    }
  }
  auto const day_or_month = [](std::size_t count) { return count == 1 || count == 2; };
  return figures.size() == 3 && day_or_month(figures[0]) && day_or_month(figures[1]) &&
         figures[2] == 4;
}

std::string joined_words(std::string_view last, std::string_view next, Join join) {
  std::string word{join == Join::drop_hyphen ? last.substr(0, last.size() - 1) : last};
  word += next;
  return word;
}

std::string_view join_reason(std::string_view last) {
  return last.ends_with('-') ? "Het woord is bij een streepje over twee regels verdeeld."
                             : "De twee helften vormen samen één woord.";
}

}  // namespace verband::ingest
