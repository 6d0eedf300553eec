// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "resolve/participants.hpp"

namespace verband::resolve {

/// True for a cell that repeats the one above it: "idem", "dezelfde gemeenten", a ditto mark.
bool is_ditto(std::string_view cell);

/// Gives every cell with a ditto mark the words of the cell above it; the participants apart, of
/// which more may be said (`Echo`).
void take_from_above(std::vector<RowText>& rows);

}  // namespace verband::resolve
