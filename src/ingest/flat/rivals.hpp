// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "ingest/flat/plan.hpp"

namespace verband::ingest {

/// The first lines of a table as read by one plan.
struct Outcome {
  Plan plan{};
  std::vector<DecodedRow> rows{};
  float score{-1e30F};
};

/// Which columns of `best` other readings that explain the lines nearly as well see otherwise: with
/// other cells, as another kind, or below another head. `top` is the score to be near to.
std::vector<bool> contested_columns(Outcome const& best, std::span<Outcome const> outcomes,
                                    float top);

/// Contests the columns of a table, of these roles, that are taken for something neither their head
/// nor their words say, and without a header the further ones behind them.
void contest_unsaid(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                    DecodedRow const& header, std::vector<DecodedRow> const& rows,
                    std::span<ColumnRole const> roles, std::vector<bool>& contested);

/// Without heads further columns are known by their number alone: with one too many or too few the
/// next ones are others, so behind a contested one all are contested.
void contest_later_numbers(std::span<ColumnRole const> roles, std::vector<bool>& contested);

}  // namespace verband::ingest
