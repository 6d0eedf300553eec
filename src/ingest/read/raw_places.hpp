// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/words/encoding.hpp"
#include "model/place.hpp"

namespace verband::ingest {

/// The raw bytes of stretches of a decoded text.
TextPlace raw_place(DecodedText const& decoded, std::vector<Span> const& stretches);

/// The repairs of its letters that lie in that place.
std::vector<Repair> repairs_within(DecodedText const& decoded, TextPlace const& place);

}  // namespace verband::ingest
