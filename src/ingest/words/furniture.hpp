// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/words/lines.hpp"

namespace verband::ingest {

/// Marks page numbers, links at a page foot and heads that return on every page, and sets the pages
/// that follow from them. Returns the texts of the marked lines.
std::vector<std::string> mark_furniture(std::vector<Line>& lines, std::string_view text);

/// Feet of pages in a text too short to have several alike, between empty lines: "Pagina 2 van 4",
/// a title with a number that counts it ("Begroting 2015 2"), or else a number where no other line
/// is one and no column counts. Each may be a cell all the same. Nothing where pages are known.
std::vector<std::uint32_t> lone_feet(std::vector<Line> const& lines);

}  // namespace verband::ingest
