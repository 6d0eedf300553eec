// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/flat/plan.hpp"

namespace verband::ingest {

/// A decoded table with the roles of its columns.
struct Table {
  Decoding decoding{};
  std::vector<ColumnRole> roles{};
};

/// Lowers the margin of cells whose words would fit another column much better; where the law of
/// white space speaks for them that is no reason.
void doubt_misfits(std::vector<LineScores> const& scores, std::vector<DecodedRow>& rows,
                   std::uint32_t columns);

/// Decodes the lines by the plan in rounds: each learns widths, words and what the columns hold
/// from the one before.
Table read_table(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                 Plan const& plan, White white);

}  // namespace verband::ingest
