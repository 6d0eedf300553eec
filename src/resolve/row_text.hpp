// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/draft.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// The cells of each row by what they are about; a column for the status or the abbreviation is
/// known by its head.
std::vector<RowText> row_texts(Draft const& draft);

/// True when at least one row says who takes part.
bool names_participants(std::vector<RowText> const& rows);

}  // namespace verband::resolve
