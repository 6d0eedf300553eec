// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/draft.hpp"

namespace verband::ingest {

/// Where what a column of words tells is contested, and its head does not say it, and the table has
/// no column for the goal, who takes part, the theme or the nature: gives it that column, empty and
/// with a doubt in each row.
void doubt_missing_columns(Draft& draft, std::vector<bool> const& contested);

}  // namespace verband::ingest
