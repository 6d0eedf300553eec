// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "reference/gazetteer.hpp"
#include "resolve/participants.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// What a document tells of whose it is.
struct OwnerClues {
  Draft const& draft;
  std::vector<RowText> const& rows;
  std::map<std::string, std::size_t> named{};  // municipalities by name: in how many rows
  std::string title{};                         // name of the file
  Date day{};
};

/// Whose document it is and how we know; without a code the reason says why nobody is.
struct OwnerFound {
  std::string code{};
  std::string reason{};
  bool rival{};    // the name of the file names another
  bool by_file{};  // only the name of the file says it
};

/// The municipality of that name on that day, if one is meant; misspellings do not count.
Organisation const* living(reference::Gazetteer const& gazetteer, std::string_view name, Date day);

/// True for a line that says what the document is: short, no sentence, with a word for such lists.
bool title_line(Tokens const& line);

/// Whose document it is: what its title names, else the municipality it names most, else what the
/// name of the file names.
OwnerFound owner_of(OwnerClues const& clues, reference::Gazetteer const& gazetteer);

}  // namespace verband::resolve
