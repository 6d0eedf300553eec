// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "reference/gazetteer.hpp"
#include "reference/nearest.hpp"
#include "reference/spelling.hpp"

namespace verband::reference {

/// In what way a spelling may be used.
enum class Use : std::uint8_t {
  free,
  with_kind,   // only behind a word for its kind: "Fryslân" of Wetterskip Fryslân
  as_written,  // abbreviations up to four letters, only in these capitals
  last_resort  // the name of a division alone, when nothing else is called so
};

/// One spelling of one organisation or grouping.
struct Spelling {
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  std::uint32_t key_begin{}, key_size{};
  std::uint32_t next{none};  // another spelling in the same slot
  std::uint32_t target{};    // number of the organisation or grouping
  bool grouping{};
  How how{};
  Use use{};
  std::string_view text{};  // as it stands in the atlas
};

/// All spellings of an atlas by their key; immutable after construction, safe to share.
class SpellingIndex {
 public:
  /// Takes in every name of the atlas, which must outlive the index.
  explicit SpellingIndex(Atlas const& atlas);

  /// What the text means, best first; `wanted` is the text taken apart.
  std::vector<Candidate> look_up(std::string_view name, Asked const& wanted, Date day) const;
  /// True when the spelling is usable for what was asked; `raw` is the text with its capitals.
  bool fits(Spelling const& spelling, Asked const& wanted, std::string_view raw) const;
  /// The spelling as an answer on that day.
  Candidate candidate(Spelling const& spelling, Date day) const;
  /// The organisation a spelling is of; it must not be one of a grouping.
  Organisation const& organisation(Spelling const& spelling) const;
  /// The spelling with that number.
  Spelling const& spelling(std::uint32_t number) const { return spellings_[number]; }
  /// The key by which a spelling is found.
  std::string_view key_of(Spelling const& spelling) const;
  /// True for the key of a place beyond the border.
  bool abroad(std::string const& made) const { return abroad_.contains(made); }
  /// The keys for misspellings; made when first needed, as a clean document never asks.
  Nearby const& nearby() const;

  /// Calls `function` with every spelling that has this key.
  template <typename Function>
  void each_spelled(std::string_view made, Function const& function) const {
    for (auto i = slots_[slot(made)]; i != Spelling::none; i = spellings_[i].next) {
      if (key_of(spellings_[i]) == made) function(spellings_[i]);
    }
  }

 private:
  std::size_t slot(std::string_view made) const {
    return std::hash<std::string_view>{}(made) & (slots_.size() - 1);
  }
  void add(std::string_view made, Spelling spelling);
  void add_text(std::string_view text, Spelling spelling);
  void add_organisation(std::uint32_t number);
  void add_water(Organisation const& each, Spelling alias);
  void add_grouping(std::uint32_t number);
  std::string const& prefix_of(Grouping const& group);
  bool alive(Spelling const& spelling, Date day) const;

  Atlas const& atlas_;
  std::unordered_set<std::string> abroad_;
  std::string keys_{};
  std::vector<Spelling> spellings_{};
  std::vector<std::uint32_t> slots_{};
  std::string prefixed_{};  // the division whose prefix was made last
  std::string prefix_{};
  std::string folded_{};    // the spelling that is being added
  std::string made_{};      // and its key
  std::string name_key_{};  // of the organisation that is being added
  mutable std::once_flag nearby_made_{};
  mutable Nearby nearby_{};
};

/// Sorts answers best first and drops doubles, short forms that do not count, and water authorities
/// where a municipality or province is really called so.
void settle(std::vector<Candidate>& found);

}  // namespace verband::reference
