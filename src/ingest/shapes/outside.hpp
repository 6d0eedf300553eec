// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "model/draft.hpp"

namespace verband::ingest {

/// Names of organisations in the running text that no cell of a list has.
struct NamesOutside {
  std::vector<std::string> names{};  // as written, each once: "Stichting Noorderlicht"
  bool all{true};                    // false when the text has too many names to seek them all
};

/// The names of organisations in the running text of a document that no cell of its list has.
NamesOutside names_outside(std::vector<Paragraph> const& paragraphs, Draft const& draft);

/// Doubts the cells that were read from a text that is itself doubted.
void doubt_cells(std::vector<Paragraph> const& paragraphs, Draft& draft);

/// Tells of items in running text that are in no cell: below a legal form any, and where the list
/// was read from items those that look like them, unless most items are none of the list.
std::optional<Finding> items_unread(std::vector<Paragraph> const& paragraphs, Draft const& draft);

/// Tells of texts of the document that may belong to its list and are in no cell; there are some.
Finding texts_unread(std::vector<std::string> const& texts);

}  // namespace verband::ingest
