// SPDX-License-Identifier: EUPL-1.2
// What a careful reader would ask about a list as a whole, whatever shape it was read from.
#pragma once

#include <string>
#include <string_view>

#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// Why a text is no name of a partnership, in plain Dutch; empty when it may be one.
std::string_view odd_name(std::string const& name);

/// Doubts what does not look like what it is said to be: names that are heads, titles, figures or
/// legal forms, names that return, cells that are the head of another column or begin with one,
/// participants among whom nobody is known where the other rows name somebody; and all cells when
/// hardly any row speaks of an organisation. Where the borders of a cell are beyond doubt unknown
/// words are no reason, and an odd name is doubted without its row.
void doubt_odd_list(Draft& draft, text::Lexicon const& lexicon);

}  // namespace verband::ingest
