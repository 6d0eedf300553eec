// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "ingest/words/lines.hpp"
#include "model/draft.hpp"

namespace verband::ingest {

/// Which program's white space this is; `unknown` when nothing points to one.
Dialect recognise_dialect(std::vector<Line> const& lines, std::string_view text);

}  // namespace verband::ingest
