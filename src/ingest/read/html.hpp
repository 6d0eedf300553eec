// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// Reads a page or a fragment of HTML, right or not: tables, headings, items of lists and
/// paragraphs in the order of the text; tables in cells as `nest` has it. Scripts, styles and what
/// is hidden are left out.
Contents read_html(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
