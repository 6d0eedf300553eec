// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.hpp"

namespace verband::text {

/// Where in a word two letters stand: both narrow (l|i), one of them (r|e), or neither (m|e).
/// Programs that read a PDF see false spaces beside narrow letters, each by a law of its own.
enum class Gap : std::uint8_t { narrow, half, open };

inline constexpr std::size_t gap_kinds = 3;

/// Letters that stand together; after a join its text lacks the spaces between `begin` and `end`.
struct Fragment {
  std::size_t begin{};
  std::size_t end{};
  std::string text{};
  Gap before{};       // the space before it, unless it is the first of its chain
  double cost{};      // minus the logarithm of how likely it is as a word
  Rank rank{};        // none for a compound
  bool known{};       // a word, a name or a compound
  bool impossible{};  // no Dutch word looks like this: "jk"
};

/// Fragments with a single space between each two, in which each space may be a false one.
using Chain = std::vector<Fragment>;

/// The cost of a text as a listed word or a name; infinite when it is neither.
double word_cost(Rank rank, std::size_t bytes);
/// The cost of a compound of so many parts.
double compound_cost(std::size_t parts);
/// The cost of a text that no list knows: less when it looks like Dutch, and when it is written as
/// a name.
double unknown_cost(std::string_view text);
/// True for a text that cannot be a Dutch word: no vowel, a single letter, or j and a consonant
/// first.
bool impossible_word(std::string_view text);

/// A fragment with what the lexicon knows of it.
Fragment fragment(std::size_t begin, std::size_t end, std::string text, Lexicon const& lexicon);

/// A walk over a text that hands out its chains; also counts the places inside words.
class Chains {
 public:
  /// Breaks the chains at spaces of a kind that is not `open`.
  Chains(std::string_view text, Lexicon const& lexicon, std::array<bool, gap_kinds> open)
      : text_{text}, lexicon_{lexicon}, open_{open} {}

  /// The next chain of at least two fragments, or an empty one at the end.
  Chain next();

  /// How many places of each kind stood inside the fragments passed.
  std::array<std::size_t, gap_kinds> const& places() const { return places_; }

 private:
  struct Stretch {
    std::size_t begin{};
    std::size_t end{};
    Gap before{};
  };

  Stretch letters();
  bool continues(Stretch const& stretch, Gap& gap) const;
  bool part_of_sign(Stretch const& stretch) const;
  bool label(Stretch const& stretch) const;

  std::string_view text_;
  Lexicon const& lexicon_;
  std::array<bool, gap_kinds> open_;
  std::array<std::size_t, gap_kinds> places_{};
  std::size_t at_{0};
  char32_t last_{0};
};

}  // namespace verband::text
