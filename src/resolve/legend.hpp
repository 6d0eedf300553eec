// SPDX-License-Identifier: EUPL-1.2
// The short names that a document explains itself: "ALM = Almere, DRO = Dronten".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The short names that the text around a table explains, also by each other, as far as all that
/// they stand for is known: behind "=" anywhere, behind ":" or a dash where two or more of a
/// list are.
std::vector<ShortName> legend_of(Scene scene, std::string_view text);

/// The short name of the legend that stands at token i and the token behind it; none otherwise.
struct ShortNameAt {
  ShortName const* name{};
  std::size_t end{};
};
ShortNameAt short_name_at(Scene const& scene, Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
