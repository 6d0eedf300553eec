// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/flat/layout.hpp"

namespace verband::ingest {

/// Reads a text in which the cells of a table are paragraphs, as pdftotext writes them without
/// -layout. The body decides how many columns there are; no rows when it is no such text.
LaidOutTable read_paragraphs(std::vector<Line> const& lines, std::vector<ColumnRole> const& given,
                             text::Lexicon const& lexicon);

}  // namespace verband::ingest
