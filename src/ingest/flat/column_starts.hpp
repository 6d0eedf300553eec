// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/flat/gutter_search.hpp"

namespace verband::ingest {

/// The columns of a text: how many there are, and where they begin in the header if that tells.
struct TableColumns {
  std::uint32_t count{};
  std::vector<std::uint32_t> in_header{};
};

/// The most columns that some part of the text shows, or a line near its top that by its words and
/// its white is the header. Empty cells and narrow white hide columns; hardly anything makes more
/// of them.
TableColumns usual_columns(std::vector<Page> const& pages, std::vector<Line> const& lines);

/// Says where each of the columns begins on every page, also where a page does not show it.
void settle(std::vector<Page>& pages, TableColumns const& columns);

}  // namespace verband::ingest
