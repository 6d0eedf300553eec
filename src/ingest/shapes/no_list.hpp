// SPDX-License-Identifier: EUPL-1.2
// What is said of a document in which no list of partnerships was found.
#pragma once

#include <string_view>

#include "model/finding.hpp"

namespace verband::ingest {

/// The problem `no-table` for a document with this text, with what it does have: names in a list,
/// or labels of cards; of a `flattened` text the document itself may say more.
Finding no_list(std::string_view text, bool flattened);

/// True for a text of which most lines are those of a table of contents, with the number of a page
/// at their end.
bool is_contents_page(std::string_view text);

}  // namespace verband::ingest
