// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/flat/law.hpp"
#include "ingest/words/content.hpp"

namespace verband::ingest {

/// The header of a table, as found in the lines.
struct Header {
  std::vector<DecodedCell> cells{};
  std::vector<Kind> kinds{};
  std::uint32_t begin{};  // first line
  std::uint32_t end{};    // past the last line
  Pen pen{};              // where it ended
  float score{};
};

/// The ways to read a row of header words near the beginning, best first; they differ in lines or
/// in the number of cells. Empty when there is none.
std::vector<Header> find_headers(std::vector<Line> const& lines, White white);

/// The kind that a header given as one text speaks for; nothing when no word is known.
std::optional<Kind> header_kind(std::string_view text);

/// Marks the header where it is repeated on later pages; returns how often.
std::size_t mark_repeated_header(std::vector<Line>& lines, Header const& header);

}  // namespace verband::ingest
