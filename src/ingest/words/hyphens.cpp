// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/hyphens.hpp"

#include <algorithm>
#include <array>

#include "ingest/words/joins.hpp"
#include "text/dashes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t shortest = 4;  // letters of a half that is a word by itself

bool small(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) >= 0x80U); }
bool big(char c) { return c >= 'A' && c <= 'Z'; }

bool quarter(std::string_view word) {
  static constexpr std::array<std::string_view, 5> quarters{"Noord", "Midden", "Zuid", "Oost",
                                                            "West"};
  return std::ranges::find(quarters, word) != quarters.end();
}

bool starts_with_quarter(std::string_view word) { return quarter(word.substr(0, word.find('-'))); }

/// The letters and hyphens in the middle of a word, without punctuation around them.
std::string_view core(std::string_view word) {
  auto const inner = [](char c) { return small(c) || big(c) || digit(c) || c == '-'; };
  while (!word.empty() && !inner(word.front())) word.remove_prefix(1);
  while (!word.empty() && !inner(word.back())) word.remove_suffix(1);
  return word;
}

std::string hyphen_at(std::string_view word, std::size_t at) {
  return std::string(word.substr(0, at)) + "-" + std::string(word.substr(at));
}

/// Where a capital stands behind a small letter: the halves or the whole are names. That the word
/// is a name itself ("Westfriesland") says nothing of a quarter before such a capital.
std::string capital_inside(std::string_view word, text::Lexicon const& lexicon) {
  bool const name = lexicon.whole_name(text::fold(word));
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    if (!small(word[at - 1]) || !big(word[at]) || !small(word[at + 1])) continue;
    // The bytes of a long dash look like letters.
    if (text::ends_in_long_dash(word.substr(0, at))) continue;
    auto out = hyphen_at(word, at);
    auto const begin = word.rfind('-', at);
    auto const left =
        word.substr(begin == word.npos ? 0 : begin + 1, at - (begin == word.npos ? 0 : begin + 1));
    auto const right = word.substr(at, word.find('-', at) - at);
    // Two words alone are no proof: bodies like to write themselves so, "WerkZaak".
    if (quarter(left) || quarter(right)) return out;
    bool const names =
        lexicon.whole_name(text::fold(left)) && lexicon.whole_name(text::fold(right));
    if (!name && (names || lexicon.whole_name(text::fold(out)))) return out;
  }
  return std::string(word);
}

/// True for small letters that are a word or a compound long enough to stand behind a hyphen.
bool second_half(std::string_view rest, text::Lexicon const& lexicon) {
  return rest.size() >= shortest && std::ranges::all_of(rest, small) && known_word(rest, lexicon);
}

/// How many letters the abbreviation has that the word begins with: "WOZ", "Wmo", "mbo"; 0 for
/// none. A capital "E" is none, as a name may begin so: "Ekwadraat".
std::size_t abbreviation_of(std::string_view word) {
  auto letters = word.size();
  while (letters > 0 && !abbreviation(word.substr(0, letters))) --letters;
  return letters;
}

/// "WOZwaarde", "mboscholen": Dutch writes a hyphen between an abbreviation and a word. One or two
/// letters may be the beginning of a compound as well: "emissieloos".
std::string behind_abbreviation(std::string_view word, text::Lexicon const& lexicon) {
  if (lexicon.word(word)) return std::string(word);
  auto const at = abbreviation_of(word);
  if (at == 0 || !second_half(word.substr(at), lexicon)) return std::string(word);
  bool const perhaps_none = at <= 2 && small(word[at - 1]) && lexicon.compound(word);
  return perhaps_none ? std::string(word) : hyphen_at(word, at);
}

/// "CO2neutraal": between a figure and a word.
std::string behind_figure(std::string_view word, text::Lexicon const& lexicon) {
  auto const at = word.find_last_of("0123456789");
  if (at == word.npos || at == 0 || !big(word[0])) return std::string(word);
  return second_half(word.substr(at + 1), lexicon) ? hyphen_at(word, at + 1) : std::string(word);
}

/// True when the word may be two others than those before and behind `at`: "contant" + "einde".
bool divided_elsewhere(std::string_view word, std::size_t at, text::Lexicon const& lexicon) {
  constexpr std::size_t least = 3;  // letters of a half
  for (auto other = least; other + least <= word.size(); ++other) {
    auto const left = word.substr(0, other);
    if (other != at && lexicon.word(left) && lexicon.word(word.substr(other))) return true;
  }
  return false;
}

/// "regiooverleg": where two vowels would be read as one sound, unless other halves do as well.
std::string between_vowels(std::string_view word, text::Lexicon const& lexicon) {
  if (lexicon.word(word)) return std::string(word);
  for (auto at = shortest; at + shortest <= word.size(); ++at) {
    bool const halves = vowels_clash(word.substr(0, at), word.substr(at)) &&
                        lexicon.word(word.substr(0, at)) && second_half(word.substr(at), lexicon);
    if (!halves) continue;
    return divided_elsewhere(word, at, lexicon) ? std::string(word) : hyphen_at(word, at);
  }
  return std::string(word);
}

/// "Noorden Midden-Limburg", "beleidsen bedrijfsvoering": the hyphen stood for what follows.
std::string before_and(std::string_view word, std::string_view next, text::Lexicon const& lexicon) {
  for (std::string_view const joint : {"en", "of"}) {
    if (!word.ends_with(joint) || next.empty()) continue;
    auto const stem = word.substr(0, word.size() - joint.size());
    auto const out = std::string(stem) + "- " + std::string(joint);
    if (quarter(stem) && starts_with_quarter(next)) return out;
    bool const linked = stem.ends_with('s');
    if (stem.size() < shortest || lexicon.word(word)) continue;
    if (!linked && lexicon.compound(word)) continue;
    auto const bare = linked ? stem.substr(0, stem.size() - 1) : stem;
    if (std::ranges::all_of(next, small) && known_word(next, lexicon) &&
        (lexicon.word(stem) || lexicon.word(bare))) {
      return out;
    }
  }
  return std::string(word);
}

}  // namespace

std::string with_hyphen(std::string_view word, std::string_view next,
                        text::Lexicon const& lexicon) {
  // "'sHertogenbosch"
  for (std::string_view const start : {"'s", "\u2019s"}) {
    bool const more = word.starts_with(start) && word.size() > start.size();
    if (more && big(word[start.size()])) return hyphen_at(word, start.size());
  }
  auto const inner = core(word);
  if (inner.empty()) return std::string(word);
  auto changed = capital_inside(inner, lexicon);
  bool const name = lexicon.whole_name(text::fold(inner));
  if (changed == inner && name) return std::string(word);
  if (changed == inner) changed = behind_abbreviation(inner, lexicon);
  if (changed == inner) changed = behind_figure(inner, lexicon);
  if (changed == inner) changed = between_vowels(inner, lexicon);
  if (changed == inner && inner.data() + inner.size() == word.data() + word.size()) {
    changed = before_and(inner, core(next), lexicon);
  }
  if (changed == inner) return std::string(word);
  auto const begin = static_cast<std::size_t>(inner.data() - word.data());
  return std::string(word.substr(0, begin)) + changed +
         std::string(word.substr(begin + inner.size()));
}

bool may_miss_hyphen(std::string_view word, text::Lexicon const& lexicon) {
  auto const inner = core(word);
  if (lexicon.whole_name(text::fold(inner))) return false;
  bool const e_or_name = inner.starts_with('E') && second_half(inner.substr(1), lexicon) &&
                         !known_word(inner, lexicon);
  if (e_or_name) return true;       // "Eformulieren", "Ekwadraat"
  constexpr std::size_t least = 3;  // small letters on both sides
  for (auto at = least + 1; at + least < inner.size(); ++at) {
    bool const names = big(inner[at]) &&
                       std::ranges::all_of(inner.substr(at - least, least), small) &&
                       std::ranges::all_of(inner.substr(at + 1, least), small);
    if (names) return true;
  }
  return false;
}

}  // namespace verband::ingest
