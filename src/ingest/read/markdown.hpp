// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// True when a table with a rule line (|---|---|) below its head stands in the text.
bool has_markdown_table(std::string_view utf8);

/// True when the text has several headings with number signs ("## Doel").
bool has_markdown_signs(std::string_view utf8);

/// Reads Markdown: tables with upright bars, headings, items of lists and paragraphs; of bold text,
/// code and links the words remain.
Contents read_markdown(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
