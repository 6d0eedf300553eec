// SPDX-License-Identifier: EUPL-1.2
// What was read as a table of partnerships and is none.
#pragma once

#include <cstddef>

#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// How many cells have a text.
std::size_t filled_cells(Draft const& draft);

/// Without a header a table shows itself by who takes part, in what, or how: minutes of a meeting
/// have numbers and colons, but no such column.
bool tells_of_partnerships(Draft const& draft);

/// True for a flattened text of which the rows are a letter, running text, figures or heads;
/// `header` = a line of heads was found.
bool is_no_table(Draft const& draft, bool header, text::Lexicon const& lexicon);

}  // namespace verband::ingest
