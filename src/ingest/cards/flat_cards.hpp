// SPDX-License-Identifier: EUPL-1.2
// Cards in a flattened text: labels before their texts, with nothing or only white between them.
#pragma once

#include <optional>

#include "ingest/flat/assemble.hpp"
#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The cards of a flattened text as titles and tables of two columns, a label and its text; nothing
/// when its lines do not begin with labels that return.
std::optional<Contents> flat_cards(Source const& source);

}  // namespace verband::ingest
