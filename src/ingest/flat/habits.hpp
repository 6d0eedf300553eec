// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

/// What the order of a document costs, in nats.
struct BlockHabits {
  float glued{4.5F};     // no blank line before a cell
  float right{0.0F};     // the next cell of the row
  float next_row{0.0F};  // on to the next row
  float down{5.0F};      // out of a row that is filled on later
  float elsewhere{6.0F};

  /// A table of which each column was written by itself.
  static BlockHabits by_column() { return {.glued = 1.0F, .down = 0.5F, .elsewhere = 3.5F}; }
};

/// What the order costs in a document that was read so.
BlockHabits learn_habits(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows);

}  // namespace verband::ingest
