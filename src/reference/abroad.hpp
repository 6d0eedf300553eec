// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace verband::reference {

/// The keys of places beyond the border in the table abroad.tsv: they are never corrected to a
/// Dutch name that looks like them.
std::unordered_set<std::string> places_abroad(std::string_view packed);

}  // namespace verband::reference
