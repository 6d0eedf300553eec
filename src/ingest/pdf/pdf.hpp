// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/shapes/contents.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// The paragraphs and tables of a PDF, from what verband-pdf tells of its glyphs and rules. Tables
/// come from rules, else from white space and the order of the content; a table that goes on over
/// pages is one, without its repeated head. Page numbers and running heads are left out.
Contents read_pdf(std::string_view lines, text::Lexicon const& lexicon, Limits const& limits);

}  // namespace verband::ingest
