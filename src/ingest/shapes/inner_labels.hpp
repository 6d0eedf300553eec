// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/draft.hpp"

namespace verband::ingest {

/// Doubts cells in which the label of a column of the same list stands ("… Doel: …"): two texts may
/// have run together there.
void doubt_inner_labels(Draft& draft);

}  // namespace verband::ingest
