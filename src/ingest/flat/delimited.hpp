// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/flat/layout.hpp"

namespace verband::ingest {

/// Reads a table with one row a line whose cells are divided by tabs or upright bars, as copied
/// from a spreadsheet or written in Markdown; nothing when the text is no such table.
std::optional<LaidOutTable> read_delimited(std::vector<Line> const& lines, std::string_view text,
                                           std::vector<ColumnRole> const& given,
                                           text::Lexicon const& lexicon);

}  // namespace verband::ingest
