// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The token behind an amount that says what a party has in something ("40%", "1/3", "300
/// aandelen", "€ 12.500"), or i where none stands.
std::size_t share_end(Tokens const& tokens, std::size_t i);

/// True when the part of a cell that starts at i is such an amount and nothing else.
bool only_share(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
