// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace verband::store {

/// The SHA-256 of the bytes, in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);

}  // namespace verband::store
