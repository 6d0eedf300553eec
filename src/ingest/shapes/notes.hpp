// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The text with its figures as the raised ones that refer to a note: "12" → "¹²".
std::string as_raised(std::string_view text);

/// Where notes stand that the cells of tables refer to.
enum class NotesStand { foot_of_page, below_table };

/// Puts notes where they are referred to: "Bedum¹" and a paragraph "¹ tot 2012" become "Bedum (tot
/// 2012)". A mark without a note stays as it is, and so does a note that nothing refers to.
void attach_notes(Contents& contents, NotesStand stand);

}  // namespace verband::ingest
