// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string_view>

namespace verband::text {

/// The dashes that divide what stands on a line, the sure ones first: each with a blank at either
/// side, as one inside a word divides nothing.
inline constexpr std::array<std::string_view, 3> dividing_dashes{" – ", " — ", " - "};

/// True for a text that ends in a dash longer than a hyphen.
constexpr bool ends_in_long_dash(std::string_view text) {
  return text.ends_with("–") || text.ends_with("—");
}

}  // namespace verband::text
