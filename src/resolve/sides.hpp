// SPDX-License-Identifier: EUPL-1.2
// Partnerships taken apart so that they can be compared: words and participants as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/register.hpp"
#include "resolve/tasks.hpp"

namespace verband::resolve {

using Number = std::uint32_t;
using Numbers = std::vector<Number>;

/// Sorts the numbers and leaves each in once.
void tidy(Numbers& numbers);
/// How many numbers two tidy lists have in common.
std::size_t common(Numbers const& a, Numbers const& b);

/// Gives each text a number.
class Dictionary {
 public:
  Number number(std::string const& text) {
    auto const [at, fresh] = numbers_.try_emplace(text, static_cast<Number>(texts_.size()));
    if (fresh) texts_.push_back(text);
    return at->second;
  }
  std::string const& text(Number number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::unordered_map<std::string, Number> numbers_{};
  std::vector<std::string> texts_{};
};

/// A name, or a part of it that could stand alone.
struct Form {
  Numbers proper{};  // in their order, not sorted
  Numbers whole{};   // likewise
  bool area{};       // its proper words name an area
  std::string initials{};
};

/// The participants that one row lists.
struct Listed {
  Numbers then{};  // as listed
  Numbers now{};   // they, or who succeeded them
};

/// A partnership as far as it can be compared. Its lists of numbers are tidy.
struct Side {
  std::string uri{};
  std::vector<Form> forms{};
  Tasks tasks{};
  std::vector<Form> went_into{};
  Numbers abbreviations{};
  Numbers names{};    // whole names, folded: to see whether one takes part in the other
  Numbers parties{};  // whole names of its participants
  std::vector<Listed> listed{};
  Numbers bodies{};  // official codes
  Numbers seats{};
  /// What tells of it, with the period that each gives (its versions together); none = it gives
  /// none.
  std::map<std::string_view, std::optional<Period>> sources{};
};

/// All partnerships of a register, taken apart.
struct Sides {
  Dictionary words{};
  Dictionary codes{};
  std::vector<Side> all{};       // by URI
  std::vector<double> rarity{};  // of each word in the names: the logarithm of how rare it is
};

/// The partnerships of the register that something tells of; looks into the snapshot.
Sides sides_of(Snapshot const& snapshot);

}  // namespace verband::resolve
