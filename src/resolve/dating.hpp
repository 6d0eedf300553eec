// SPDX-License-Identifier: EUPL-1.2
// How a document dates itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// What a document tells of its day.
struct DateClues {
  Draft const& draft;
  std::vector<RowText> const& rows;
  std::string title{};  // name of the file
  Date today{};
  Period window{};              // in which the municipalities that take part existed together
  std::vector<Period> loose{};  // in which a fair part of them did, latest first
};

/// The day a document speaks of, how we know, and the code of the finding that says so.
struct DateFound {
  Date day{};
  std::string reason{};
  std::string_view code{};
};

/// The day a document speaks of: the one it says it is of, else that on which it was made, else the
/// year in its title, else what fits the municipalities that take part; dates in the list itself
/// come last.
DateFound date_of(DateClues const& clues);

}  // namespace verband::resolve
