// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace verband::text {

/// Dutch words, and the names a caller adds (organisations, regions, field terms).
/// The words live in a compact table inside the binary; looking up allocates nothing for plain
/// text.
class Lexicon {
 public:
  /// The Dutch word list in the binary, no names yet.
  Lexicon();

  /// Adds each word of a name (and the whole name) as known; for instance "Hoogezand-Sappemeer".
  void add_name(std::string_view name);

  /// True for a word as it stands in the list or added as a name; capitals are forgiven where a
  /// sentence or name would have them ("Gezamenlijke", "GEMEENTEN"), diacritics are not needed.
  bool word(std::string_view utf8) const;
  /// True for a compound of known words by Dutch rules (linking s, en, e, hyphen), each part ≥ 3
  /// letters.
  bool compound(std::string_view utf8) const;
  /// True when some whole name that was added starts with this folded text.
  bool name_prefix(std::string_view folded) const;
  /// True for exactly a whole name that was added, folded.
  bool whole_name(std::string_view folded) const;

 private:
  std::unordered_set<std::string> name_words_{};
  std::vector<std::string> names_{};  // folded, sorted on demand
};

}  // namespace verband::text
