// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "ingest/shapes/contents.hpp"
#include "ingest/words/encoding.hpp"

namespace verband::ingest {

/// A text with a table drawn in signs ("+-----+", "| Naam |"), as databases and programs write it;
/// nothing when the text has no such table.
std::optional<Contents> boxed(DecodedText const& document);

}  // namespace verband::ingest
