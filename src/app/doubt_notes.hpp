// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/draft.hpp"
#include "model/interpretation.hpp"

namespace verband::app {

/// The Dutch word for a field of the JSON export; a head of a document as it is.
std::string field_word(std::string const& field);

/// The doubts of the rows of a document, each reason once: rows refer to it by its number.
class DoubtNotes {
 public:
  /// What is doubted in a row, short enough for a column: "wie, wat (1); naam (2)". Empty when
  /// nothing is.
  std::string of_row(Draft const& draft, DraftRow const& row, Interpretation const& typed);

  /// The reasons so far; the first has number 1.
  std::vector<std::string> const& reasons() const { return reasons_; }
  /// True for one of these reasons.
  bool tells(std::string const& reason) const { return numbers_.contains(reason); }

 private:
  std::size_t number_of(std::string const& reason);

  std::vector<std::string> reasons_{};
  std::unordered_map<std::string, std::size_t> numbers_{};
};

}  // namespace verband::app
