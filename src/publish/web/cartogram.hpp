// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "analysis/map.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// In how many steps the colour tells how much is shared.
inline constexpr std::size_t cartogram_steps = 4;

/// The step of a count, from 1 to cartogram_steps, when `most` is the largest; 0 for nothing.
std::size_t cartogram_step(std::size_t count, std::size_t most);

/// The municipalities as dots where they lie, larger and darker the more they take part in what
/// those chosen do. A table beside it is to say the same.
void cartogram(Html& html, PageRequest const& request, analysis::Map const& map,
               std::span<std::string const> chosen);

}  // namespace verband::publish
