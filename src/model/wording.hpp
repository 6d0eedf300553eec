// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verband {

/// "Groningen, Tynaarlo en Assen".
std::string enumerated(std::vector<std::string> const& names);

/// The parts with that between each two; empty ones at the begin are passed over.
std::string joined(std::vector<std::string> const& parts, std::string_view between);

}  // namespace verband
