// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/draft.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// The cells of a row by what they are about; a column for the status or the abbreviation is known
/// by its head.
RowText row_text(Draft const& draft, DraftRow const& row);

}  // namespace verband::resolve
