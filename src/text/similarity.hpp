// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>

namespace verband::text {

/// Optimal string alignment distance (insert, delete, replace, swap of neighbours) between two byte
/// strings, or limit + 1 when it is larger than `limit`. Damerau 1964; banded dynamic programming.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace verband::text
