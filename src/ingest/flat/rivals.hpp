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

/// Without heads further columns are known by their number alone: with one too many or too few the
/// next ones are others, so behind a contested one all are contested.
void contest_later_numbers(std::span<Kind const> kinds, std::vector<bool>& contested);

}  // namespace verband::ingest
