// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace verband::app {

/// The bytes compressed (RFC 1952), the same for the same input.
std::string gzip(std::string_view bytes);

}  // namespace verband::app
