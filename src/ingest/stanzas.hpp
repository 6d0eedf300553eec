// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "ingest/contents.hpp"
#include "ingest/encoding.hpp"

namespace verband::ingest {

/// A table copied cell below cell: the heads below each other, then as many lines for each row,
/// with blank lines between; nothing for any other text.
std::optional<Grid> stanza_table(DecodedText const& document);

}  // namespace verband::ingest
