// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace verband::analysis {

/// `text` in lower case, ASCII and the Latin letters À to Þ; for comparing and sorting names.
std::string lower(std::string_view text);

}  // namespace verband::analysis
