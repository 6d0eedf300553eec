// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "ingest/shapes/contents.hpp"
#include "ingest/words/encoding.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// The paragraphs and tables of a text in which tables are drawn with signs; nothing when it has no
/// such table.
std::optional<Contents> read_drawn(DecodedText const& document, text::Lexicon const& lexicon);

}  // namespace verband::ingest
