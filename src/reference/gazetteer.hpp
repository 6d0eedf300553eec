// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"

namespace verband::reference {

/// The reference data in the binary: one string of bytes, all data files packed. Its SHA-256 need
/// not be computed at start: `embedded_hash()` was computed at build time.
std::string_view embedded_release();
std::string_view embedded_hash();

/// The atlas in packed bytes; throws Error when they are damaged. A few milliseconds.
std::shared_ptr<Atlas const> load(std::string_view release_bytes);

/// How a text was recognised as a name.
enum class How : std::uint8_t {
  exact,       // the name as it stands (folded)
  alias,       // another known spelling, an abbreviation, an old name
  short_form,  // a unique part: "Hoogezand" for Hoogezand-Sappemeer
  misspelled   // nearest name within a small edit distance
};

/// What a text may name. Exactly one of `organisation` and `grouping` is set.
struct Candidate {
  Organisation const* organisation{};
  Grouping const* grouping{};
  How how{};
  std::uint32_t distance{};     // edits, for misspelled
  bool alive{};                 // exists on the day asked
  std::string_view known_as{};  // the spelling in the data that matched
};

/// Names to organisations and groupings through time. Immutable after construction, safe to share.
class Gazetteer {
 public:
  explicit Gazetteer(std::shared_ptr<Atlas const> atlas);
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;

  std::shared_ptr<Atlas const> const& atlas() const;

  /// Everything that `name` may mean, best first: alive on `day` before not, exact before alias
  /// before short form, municipality before province before others. Prefixes such as "gemeente",
  /// "provincie", "waterschap" restrict the kind. A division of 2016 is found with its kind
  /// ("RMC-regio Twente"), and without it when nothing else has the name. No misspellings.
  std::vector<Candidate> find(std::string_view name, Date day) const;
  /// Like find, and when nothing is found the nearest spellings within 1 edit (2 from 12 letters
  /// on, none under 6 letters, first letter kept unless swapped); empty when the nearest is not
  /// clearly nearer than the second, or the name is foreign.
  std::vector<Candidate> nearest(std::string_view name, Date day) const;

  /// The longest known name that starts at the beginning of `folded` and ends at a word boundary:
  /// its length in bytes, 0 when none. For segmenting lists with missing separators.
  std::size_t longest_name(std::string_view folded) const;

  /// True when the text names a place or body beyond the border: "Haren (Ems) (Duitsland)",
  /// "Wittmund". False when an organisation of that name exists here on `day`.
  bool foreign(std::string_view name, Date day) const;

  /// Every spelling known (names, aliases, abbreviations, groupings), for filling a lexicon.
  std::vector<std::string_view> spellings() const;

 private:
  struct Index;
  std::shared_ptr<Atlas const> atlas_;
  std::unique_ptr<Index> index_;
};

}  // namespace verband::reference
