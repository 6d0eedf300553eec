// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "ingest/shapes/headed.hpp"

namespace verband::ingest {

/// Items of which nearly each has as many parts between dashes or semicolons ("1) GGD - inenten -
/// Assen en Emmen") as a table without a head, a part a column; nothing when they are not so
/// divided. What an item has more or less is doubted.
std::optional<HeadedTable> divided_items(std::vector<Paragraph> const& paragraphs);

}  // namespace verband::ingest
