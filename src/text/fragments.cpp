// SPDX-License-Identifier: EUPL-1.2
#include "text/fragments.hpp"

#include <algorithm>
#include <limits>

#include "text/fold.hpp"
#include "text/spelling.hpp"
#include "text/utf8.hpp"

namespace verband::text {

namespace {

// Costs in nats; the ranks of the word list stand in for frequencies.
constexpr double function_cost = 5;
constexpr double common_cost = 7.5;
constexpr double frequent_cost = 9.8;
constexpr double seen_cost = 12;
constexpr double plain_cost = 14;
constexpr double name_cost = 13;
constexpr double apart_cost = 16;
constexpr double rare_short_cost = 16;
// Slightly more than its parts as words: words that stand apart are never joined for this alone.
constexpr double part_cost = 14.5;
constexpr double unknown_base_cost = 6;
constexpr double unknown_name_cost = 4.5;
constexpr double impossible_cost = 6;

constexpr std::size_t longest_fragment = 48;

bool upper(char32_t code) {
  return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE) || code == 0x132;
}

bool letter(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  auto const sign = code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code < 0x2C00) ||
                    (code >= 0xE000 && code < 0xFB00) || (code >= 0xFE00 && code <= 0xFFFF);
  return code >= 0xC0 && !sign && code != not_a_character && !white(code);
}

char32_t small(char32_t code) { return code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code; }

constexpr std::u32string_view narrow_before = U"ijlftrïíì\uFB00\uFB01\uFB02\u0133";
constexpr std::u32string_view narrow_after = U"ijlïíì\u0133";

/// The small letters among `letters` that are ASCII, by their code; nearly every letter is.
constexpr std::array<bool, 128> ascii_among(std::u32string_view letters) {
  std::array<bool, 128> table{};
  for (auto const letter : letters) {
    if (letter < 0x80) table[letter] = true;
  }
  return table;
}
constexpr auto ascii_before = ascii_among(narrow_before);
constexpr auto ascii_after = ascii_among(narrow_after);

Gap gap_between(char32_t before, char32_t after) {
  before = small(before);
  after = small(after);
  auto const left = before < 0x80 ? ascii_before[before]
                                  : narrow_before.find(before) != std::u32string_view::npos;
  auto const right =
      after < 0x80 ? ascii_after[after] : narrow_after.find(after) != std::u32string_view::npos;
  return left && right ? Gap::narrow : left || right ? Gap::half : Gap::open;
}

// A quarter of a Dutch text is made of these.
constexpr auto most_frequent = std::to_array<std::pair<std::string_view, double>>({{"de", 2.7},
                                                                                   {"van", 3.2},
                                                                                   {"het", 3.3},
                                                                                   {"en", 3.2},
                                                                                   {"een", 3.8},
                                                                                   {"in", 3.8},
                                                                                   {"te", 4.2},
                                                                                   {"of", 4.5},
                                                                                   {"op", 4.5},
                                                                                   {"voor", 4.4},
                                                                                   {"is", 4.4},
                                                                                   {"die", 4.6},
                                                                                   {"dat", 4.6},
                                                                                   {"met", 4.6},
                                                                                   {"deze", 4.4}});

double cost_of(std::string_view text, Rank rank) {
  auto const known =
      std::ranges::find(most_frequent, text, [](auto const& one) { return one.first; });
  return rank == Rank::function && known != most_frequent.end() ? known->second
                                                                : word_cost(rank, text.size());
}

/// A word never goes on with a capital, unless it is written in capitals.
bool same_case(char32_t before, char32_t after) { return !upper(after) || upper(before); }

}  // namespace

double word_cost(Rank rank, std::size_t bytes) {
  switch (rank) {
    case Rank::function:
      return function_cost;
    case Rank::common:
      return common_cost;
    case Rank::frequent:
      return frequent_cost;
    case Rank::seen:
      return seen_cost;
    case Rank::plain:
      return bytes <= 3 ? rare_short_cost : plain_cost;
    case Rank::name:
      return bytes <= 3 ? rare_short_cost : name_cost;
    case Rank::apart:
      return apart_cost;
    case Rank::none:
      break;
  }
  return std::numeric_limits<double>::infinity();
}

double compound_cost(std::size_t parts) { return part_cost * static_cast<double>(parts); }

double unknown_cost(std::string_view text) {
  auto const name = upper(character(text, 0).code);
  return (name ? unknown_name_cost : unknown_base_cost) + spelling_cost(fold(text));
}

bool impossible_word(std::string_view text) {
  constexpr std::string_view vowels = "aeiouy";
  auto vowel = false;
  auto upper_case = false;
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, size] = character(text, at);
    vowel = vowel || code >= 0x80 ||
            vowels.find(static_cast<char>(small(code))) != std::string_view::npos;
    upper_case = upper_case || upper(code) || !letter(code);
    at += size;
  }
  auto const torn_ij = text.size() > 1 && text[0] == 'j' && static_cast<signed char>(text[1]) > 0 &&
                       vowels.find(text[1]) == std::string_view::npos;
  return !upper_case && (!vowel || torn_ij || text.size() == 1);
}

Fragment fragment(std::size_t begin, std::size_t end, std::string text, Lexicon const& lexicon) {
  Fragment result{.begin = begin, .end = end, .text = std::move(text)};
  auto const bytes = result.text.size();
  if (bytes <= longest_fragment) {
    result.rank = lexicon.familiarity(result.text);
    if (result.rank != Rank::none) {
      result.cost = cost_of(result.text, result.rank);
      result.known = true;
      return result;
    }
    if (auto const parts = lexicon.parts(result.text); parts > 0) {
      result.cost = compound_cost(parts);
      result.known = true;
      return result;
    }
    result.impossible = impossible_word(result.text);
  }
  result.cost = unknown_cost(result.text) + (result.impossible ? impossible_cost : 0);
  return result;
}

Chain Chains::next() {
  // A fragment is looked up only when it turns out to have a neighbour: most words have none.
  Chain chain;
  Stretch pending;
  auto const add = [&](Stretch const& s) {
    auto one =
        fragment(s.begin, s.end, std::string{text_.substr(s.begin, s.end - s.begin)}, lexicon_);
    one.before = s.before;
    chain.push_back(std::move(one));
  };
  auto linked = false;
  auto gap = Gap::narrow;
  while (at_ < text_.size()) {
    auto stretch = letters();
    if (stretch.begin == stretch.end) {
      break;
    }
    if (linked) {
      if (chain.empty()) {
        add(pending);
      }
      stretch.before = gap;
      add(stretch);
    }
    pending = stretch;
    linked = continues(stretch, gap);
    if (!linked && !chain.empty()) {
      return chain;
    }
  }
  return chain;
}

/// The next stretch of letters from `at_`, with hyphens and apostrophes between letters.
Chains::Stretch Chains::letters() {
  auto begin = at_;
  while (begin < text_.size()) {
    auto const [code, size] = character(text_, begin);
    if (letter(code)) {
      break;
    }
    begin += size;
  }
  auto end = begin;
  last_ = 0;
  while (end < text_.size()) {
    auto const [code, size] = character(text_, end);
    auto const inside = (code == '-' || code == '\'' || code == 0x2019) &&
                        end + size < text_.size() && end > begin &&
                        letter(character(text_, end + size).code);
    if (!letter(code) && !inside) {
      break;
    }
    if (last_ != 0 && letter(code) && letter(last_) && same_case(last_, code)) {
      ++places_[static_cast<std::size_t>(gap_between(last_, code))];
    }
    last_ = code;
    end += size;
  }
  at_ = end;
  return {.begin = begin, .end = end};
}

/// True when one space and a letter follow, and a false space could stand here.
bool Chains::continues(Stretch const& stretch, Gap& gap) const {
  auto const end = stretch.end;
  if (end + 1 >= text_.size() || text_[end] != ' ') {
    return false;
  }
  auto const after = character(text_, end + 1);
  if (!letter(after.code) || !letter(last_) || !same_case(last_, after.code)) {
    return false;
  }
  gap = gap_between(last_, after.code);
  // "e.a.", "m.u.v." are never the end of a word.
  auto const dot = end + 1 + after.size;
  auto const abbreviation =
      dot + 1 < text_.size() && text_[dot] == '.' && letter(character(text_, dot + 1).code);
  return open_[static_cast<std::size_t>(gap)] && !abbreviation && !part_of_sign(stretch) &&
         !label(stretch) && !label({.begin = end + 1, .end = end + 1 + after.size});
}

/// "'t loket", "2e klas", "art.b en c": letters glued to a sign or a figure are not torn off a
/// word.
bool Chains::part_of_sign(Stretch const& stretch) const {
  if (stretch.begin == 0) {
    return false;
  }
  auto const before = text_.substr(0, stretch.begin);
  constexpr std::string_view figures = "0123456789";
  constexpr std::string_view signs = ".&@+_/";
  auto const sign = signs.find(before.back()) != std::string_view::npos;
  // "'t", "'s"; what else a quote stands before is a word.
  auto const quote = before.back() == '\'' || before.ends_with("’") || before.ends_with("‘");
  auto const letters = stretch.end - stretch.begin;
  return figures.find(before.back()) != std::string_view::npos || (sign && letters <= 2) ||
         (quote && letters == 1);
}

/// "onder b en c", "sub a t/m d": the letter of a list.
bool Chains::label(Stretch const& stretch) const {
  auto const single = stretch.end - stretch.begin == 1;
  if (!single || (stretch.end < text_.size() && letter(character(text_, stretch.end).code))) {
    return false;
  }
  auto const after = text_.substr(stretch.end);
  if (after.starts_with(" t/m") || after.starts_with(")")) {
    return true;
  }
  auto before = text_.substr(0, stretch.begin);
  if (!before.ends_with(' ')) {
    return false;
  }
  before.remove_suffix(1);
  if (before.empty()) {
    return false;
  }
  constexpr auto heads = std::to_array<std::string_view>(
      {"onder", "sub", "letter", "letters", "onderdeel", "onderdelen", "t/m"});
  auto const word = before.substr(before.find_last_of(" \n") + 1);  // npos + 1 is 0
  if (std::ranges::find(heads, word) != heads.end()) {
    // "onder l inge" is one word.
    auto const rest = after.starts_with(' ') ? after.substr(1) : after.substr(0, 0);
    auto const whole = std::string{word} + std::string{text_.substr(stretch.begin, 1)} +
                       std::string{rest.substr(0, rest.find_first_of(" \n.,;:()"))};
    return rest.empty() || !lexicon_.word(whole);
  }
  auto const listed = before.ends_with(',') || (before.back() >= '0' && before.back() <= '9');
  auto const more =
      !after.starts_with(' ') || after.starts_with(" en ") || after.starts_with(" of ");
  return listed && more;
}

}  // namespace verband::text
