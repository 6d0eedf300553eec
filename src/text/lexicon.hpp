// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

#include "text/word_table.hpp"

namespace verband::text {

/// Dutch words, and the names a caller adds (organisations, regions, field terms).
/// The words live in a compact table inside the binary; looking up allocates nothing for plain
/// text.
class Lexicon {
 public:
  /// The Dutch word list in the binary, no names yet.
  Lexicon() = default;

  /// Adds each word of a name (and the whole name) as known; for instance "Hoogezand-Sappemeer".
  void add_name(std::string_view name);

  /// True for a word as it stands in the list or added as a name; capitals are forgiven where a
  /// sentence or name would have them ("Gezamenlijke", "GEMEENTEN"), diacritics are not needed.
  bool word(std::string_view utf8) const;
  /// True for a compound of known words by Dutch rules (linking s, en, hyphen), each part ≥ 3
  /// letters.
  bool compound(std::string_view utf8) const;
  /// How a word is known: `word` tells only that it is. A word added as a name has `Rank::common`.
  Rank familiarity(std::string_view utf8) const;
  /// The least number of known words that make up a compound (2 to 4), 0 when it is none.
  std::size_t parts(std::string_view utf8) const;
  /// True when some whole name that was added starts with this folded text.
  bool name_prefix(std::string_view folded) const;
  /// True for exactly a whole name that was added, folded.
  bool whole_name(std::string_view folded) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::unordered_set<std::string, Hash, std::equal_to<>> name_words_{};
  std::set<std::string, std::less<>> names_{};  // folded
};

}  // namespace verband::text
