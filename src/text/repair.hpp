// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/lexicon.hpp"

namespace verband::text {

enum class Mend : std::uint8_t { false_space, encoding };

/// One repair: the bytes [begin, end) of the text given, how they stood and how they are read.
struct Mending {
  Mend kind{};
  std::uint32_t begin{};
  std::uint32_t end{};
  std::string before{};
  std::string after{};
  std::string reason{};  // plain Dutch
};

/// A place where one word and two were about as likely, or where no list knows the word made.
struct Unsure {
  std::uint32_t begin{};
  std::uint32_t end{};
  std::string reason{};  // plain Dutch
};

/// A repaired text; `origin[i]` is the offset in the text given of byte i of `text`.
struct Mended {
  std::string text{};
  std::vector<std::uint32_t> origin{};
  std::vector<Mending> mendings{};
  std::vector<Unsure> unsure{};
};

/// What a document shows of its false spaces: the share (0..1) of the places inside words where one
/// stands, by the letters around the place (both narrow, one, neither), and the words it has whole.
struct Damage {
  std::array<double, 3> rates{};
  double share{};                           // of the places of the kinds that are damaged
  std::unordered_set<std::string> words{};  // folded; empty in a document without damage

  /// True for a document without false spaces.
  bool none() const { return rates[0] == 0 && rates[1] == 0 && rates[2] == 0; }
};

/// The false spaces of a whole document; none for clean text.
Damage damage(std::string_view document, Lexicon const& lexicon);

/// The share of the places inside words that hold a false space; 0 for clean text.
double false_space_rate(std::string_view document, Lexicon const& lexicon);

/// Joins words broken by false spaces. Joins when the result is a known word, a compound or a name,
/// and at least one fragment is not a word itself; fragments that are all words only when the
/// damage makes a break likelier than two words. A word that no list knows is made when its letters
/// are likelier as one word, and told as unsure. Without damage nothing is joined.
Mended mend(std::string_view line, Lexicon const& lexicon, Damage const& damage);

/// The same with one rate for every place beside a narrow letter.
Mended mend(std::string_view line, Lexicon const& lexicon, double rate);

}  // namespace verband::text
