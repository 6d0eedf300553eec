// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The sign between the values of a text with separated values: a comma, semicolon, tab or upright
/// bar; nothing when the text is no such table. Running text with commas is none.
std::optional<char> separator(std::string_view utf8);

/// Reads separated values, with quotes, quoted line ends and the line `sep=;` of Excel, as one
/// table. Rows that are too short are filled up with a note. The place of a cell is what stands
/// within its quotes.
Contents read_csv(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
