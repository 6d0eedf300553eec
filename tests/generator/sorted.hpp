// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "page.hpp"

namespace verband::generator {

/// The pages as programs write them that sort the text by its place: line by line over the whole
/// width, one space between the cells, no blank lines.
std::string sorted_text(std::vector<Page> const& pages);

}  // namespace verband::generator
