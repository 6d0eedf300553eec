// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace verband {

/// "Groningen, Tynaarlo en Assen".
std::string enumerated(std::vector<std::string> const& names);

/// The parts with that between each two; empty ones at the begin are passed over.
std::string joined(std::vector<std::string> const& parts, std::string_view between);

/// "1 rij", "2 rijen".
std::string counted(std::size_t count, std::string_view one, std::string_view more);

/// Letters and digits with one hyphen in the place of all else between them, for keys and
/// addresses: "regio groningen-assen" → "regio-groningen-assen". Takes folded text.
std::string hyphenated(std::string_view folded);

}  // namespace verband
