// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "ingest/read.hpp"
#include "score.hpp"

namespace verband::generator {

/// What the reader may know: the Dutch words and every name in the reference data.
ingest::Knowledge knowledge();

/// A draft's rows as the export would give them.
std::vector<ReadRow> rows_of(Draft const& draft);

}  // namespace verband::generator
