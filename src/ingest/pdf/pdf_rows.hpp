// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "ingest/pdf/pdf_columns.hpp"
#include "ingest/pdf/pdf_stacks.hpp"

namespace verband::ingest {

/// The tables of texts in the order in which they were written, and the runs that are of none.
/// `continued`: the table began on the page before, so its first row may be the rest of a torn one.
FreeTables rows_of(std::vector<Stack> const& stacks, Columns const& columns,
                   std::span<Rule const> bands, bool continued);

}  // namespace verband::ingest
