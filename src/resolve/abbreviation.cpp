// SPDX-License-Identifier: EUPL-1.2
#include "resolve/abbreviation.hpp"

#include <algorithm>

#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }

// Codes of legal forms are no abbreviation of a name.
bool legal_code(std::string_view folded) {
  constexpr std::string_view codes[] = {"gr",  "nv", "bv", "ol",  "bvo", "go",  "st",  "cv",
                                        "vof", "io", "ev", "wgr", "gr.", "etc", "pps", "il"};
  return std::ranges::find(codes, folded) != std::end(codes);
}

std::string letters(std::string_view text) {
  auto folded = text::fold(text);
  std::erase_if(folded, [](char c) { return !lower(c) && !(c >= '0' && c <= '9'); });
  return folded;
}

bool subsequence(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (char const each : part) {
    at = whole.find(each, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

bool function_word(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"en", "de", "het", "van", "voor", "in", "der", "te", "op", "aan", "met",
                       "tot", "ter", "bij", "een"});
}

// "VNG", "PG&Z", "RIGG": short, without blanks, nearly all capitals.
bool acronym(std::string_view word, std::size_t longest) {
  auto const capitals = std::ranges::count_if(word, upper);
  auto const small = std::ranges::count_if(word, lower);
  return word.size() >= 2 && word.size() <= longest && capitals >= 2 && capitals > 2 * small &&
         word.find(' ') == std::string_view::npos && !legal_code(text::fold(word));
}

std::string initials(Tokens const& tokens, std::size_t from, std::size_t to, bool all) {
  std::string found;
  for (auto i = from; i < to; ++i) {
    if (!tokens[i].word() || (!all && function_word(tokens, i))) continue;
    found += tokens[i].folded.front();
  }
  return found;
}

// "RBL" behind "Bureau Leerplicht …": all letters but one begin words, where the name had one more.
bool nearly_of(std::string_view code, std::string_view beginnings) {
  constexpr std::size_t least = 3;
  if (code.size() < least || !province_mark(code).empty()) return false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    std::string rest{code};
    rest.erase(i, 1);
    if (subsequence(rest, beginnings)) return true;
  }
  return false;
}

std::string in_bracket(Tokens const& tokens, std::size_t open) {
  auto const close = tokens.after_bracket(open);
  if (!tokens.sign(close - 1, ')')) return {};
  return tokens.written(open + 1, close - 1);
}

}  // namespace

Abbreviation stated_abbreviation(std::string_view cell) {
  constexpr std::size_t longest = 24;
  auto const text = text::squeeze(cell);
  Tokens const tokens{text, 10};
  bool const none = tokens.is(0, {"geen", "nvt", "onbekend", "idem"});
  bool const letter = text.find_first_not_of("-–—.?/") != std::string::npos;
  if (text.size() > longest || none || !letter) return {};
  return {text, "Staat in de kolom voor de afkorting."};
}

Abbreviation abbreviation(std::string_view name, std::vector<std::string_view> const& elsewhere) {
  Tokens const tokens{name, 80};
  if (tokens.size() == 0) return {};
  std::size_t open = 0;
  while (open < tokens.size() && !tokens.sign(open, '(')) ++open;
  auto const before = tokens.written(0, open);
  if (open > 0 && open < tokens.size()) {
    auto const inner = in_bracket(tokens, open);
    auto const first = std::string_view{inner}.substr(0, inner.find(' '));
    bool const short_name = acronym(first, 14) && inner.size() <= 24;
    bool const only = first == inner && tokens.after_bracket(open) == tokens.size();
    bool const fits = subsequence(letters(first), letters(before)) ||
                      (only && nearly_of(letters(first), initials(tokens, 0, open, false)));
    if (short_name && fits) return {inner, "Staat tussen haakjes achter de naam."};
    if (acronym(before, 12) && subsequence(letters(before), letters(inner)))
      return {before, "De naam is een afkorting; voluit staat zij tussen haakjes."};
    // mixed case such as "WerkSaam" in brackets is a name, not an abbreviation, unless it fits
    bool const mixed = inner.find(' ') == std::string::npos && inner.size() <= 10 &&
                       std::ranges::count_if(inner, upper) >= 2;
    if (mixed && !legal_code(text::fold(inner)) &&
        letters(inner).starts_with(initials(tokens, 0, open, false).substr(0, 1)) &&
        subsequence(initials(tokens, 0, open, false), letters(inner)))
      return {inner, "Staat tussen haakjes achter de naam."};
  }
  // "GR Meerschap": the code of the form is no part of the name
  std::size_t from = 0;
  if (legal_code(tokens[0].folded) && tokens.size() > 1) from = 1;
  if (auto const length = tokens.phrase(0, "gemeenschappelijke regeling")) from = length;
  auto const rest = tokens.written(from, open);
  if (acronym(rest, 8)) return {rest, "De naam is zelf een afkorting."};
  for (auto i = from; i < open; ++i) {  // "VRZ - Veiligheidsregio Zeeland", "X, afgekort Y"
    auto const word = tokens.written(i, i + 1);
    if (!acronym(word, 8) || open - from < 3) continue;
    bool const first = i == from && open > i + 1 && tokens[i + 1].dash_before;
    bool const last = i + 1 == open && (tokens[i].dash_before || tokens.is(i - 1, {"afgekort"}));
    auto const other = first ? tokens.written(i + 1, open) : tokens.written(from, i);
    if ((first || last) && subsequence(letters(word), letters(other)))
      return {word, "Staat bij de naam."};
  }
  auto const some = initials(tokens, from, open, false);
  auto const all = initials(tokens, from, open, true);
  if (some.size() < 2) return {};
  auto const whole = letters(rest);
  for (auto const cell : elsewhere) {
    Tokens const words{cell};
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].word()) continue;
      auto const word = cell.substr(words[i].begin, words[i].end - words[i].begin);
      if (!acronym(word, 8)) continue;
      auto const own = letters(word);
      bool const exact = own == some || own == all;
      bool const near = own.size() <= some.size() + 2 && own.size() > 2 && subsequence(some, own) &&
                        own.front() == some.front() && subsequence(own, whole);
      if (exact || near)
        return {std::string{word},
                "De rij gebruikt elders " + std::string{word} + ", de beginletters van de naam."};
    }
  }
  return {};
}

}  // namespace verband::resolve
