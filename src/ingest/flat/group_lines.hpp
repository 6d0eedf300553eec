// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "ingest/flat/gutters.hpp"

namespace verband::ingest {

/// A heading between the rows of a table: "Sociaal domein" above the rows it holds for.
struct GroupLine {
  std::uint32_t line{};
  std::string text{};
  bool sure{};  // it cannot be the end of the cell above
};

/// Takes the headings between rows out of the strips of a table: lines with one short text at the
/// left that names a theme or a legal form, each right above a line that fills several columns.
/// Nothing where there are fewer than two, or where each may be the end of the cell above it.
std::vector<GroupLine> take_group_lines(std::vector<Line> const& lines, std::vector<Strip>& body);

}  // namespace verband::ingest
