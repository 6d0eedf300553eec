// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// Reads the JSON that this program writes (verband export --format json): a table with the words
/// of the sources, the identities, and whose document it was. Any other JSON is refused with
/// `unknown-data`, one that is not whole with `damaged-document`.
Contents read_own_json(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
