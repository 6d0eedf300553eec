// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ingest/read.hpp"
#include "ingest/words/encoding.hpp"

namespace verband::ingest {

/// What a text without a layout of its own holds: a table, cards or a list, with findings.
Draft read_decoded(DecodedText const& document, Knowledge const& knowledge, Options const& options);

}  // namespace verband::ingest
