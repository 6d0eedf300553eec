// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// Reads a Word document (.docx and its templates): paragraphs, headings, lists and tables in the
/// order of the body; what stands in headers and footers of pages is left out.
/// * A table in a cell: see `nest`. Items of a list in a cell begin with their mark.
/// * Text boxes are read once, behind the paragraph they are fixed to.
/// * Places are paths: "body/3" is the third paragraph or table of the body, "body/3/2/1" the first
///   column of the second row of the table; "body/3/2/1/1/4/2" lies in the first table in that
///   cell.
Contents read_docx(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
