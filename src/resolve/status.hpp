// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/interpretation.hpp"
#include "resolve/participants.hpp"
#include "resolve/said.hpp"

namespace verband::resolve {

/// Fills the status: from a column for it; else from the nature, the name or remarks, where these
/// say it of the row itself.
void read_status(RowText const& text, Date day, Own const& own, Interpretation& into);

}  // namespace verband::resolve
