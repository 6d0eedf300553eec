// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// Puts letters back that were turned into UTF-8 twice, as in a sheet made from a text that was
/// opened in another encoding, and says so with a finding.
void undo_double_encoding(Contents& contents);

}  // namespace verband::ingest
