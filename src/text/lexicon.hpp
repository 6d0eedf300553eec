// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/names.hpp"
#include "text/word_table.hpp"

namespace verband::text {

/// Dutch words, and the names a caller adds (organisations, regions, field terms).
/// The words live in a compact table inside the binary; looking up allocates nothing for plain
/// text.
class Lexicon {
 public:
  /// The Dutch word list in the binary, no names yet.
  Lexicon() = default;

  /// Adds each word of the names (and the whole names) as known; for instance
  /// "Hoogezand-Sappemeer".
  void add_names(std::span<std::string_view const> names) { names_.add(names); }
  /// The same for one name.
  void add_name(std::string_view name) { names_.add({&name, 1}); }

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
  /// True when some name that was added starts with these folded words.
  bool name_prefix(std::string_view folded) const;
  /// True for exactly a whole name that was added, folded.
  bool whole_name(std::string_view folded) const;

 private:
  NameSet names_{};
};

}  // namespace verband::text
