// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/flat/gutter_search.hpp"

namespace verband::ingest {

/// The number of columns: the most that some part of the text shows. Empty cells and narrow white
/// hide columns; hardly anything makes more of them.
std::uint32_t usual_columns(std::vector<Page> const& pages);

/// Says where each of the columns begins on every page, also where a page does not show it.
void settle(std::vector<Page>& pages, std::uint32_t columns);

}  // namespace verband::ingest
