// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verband::resolve {

/// The number a folded word stands for, in digits ("23") or in Dutch words from one to a hundred
/// ("drieentwintig"); nothing for other words and for numbers above 999.
std::optional<std::uint32_t> count(std::string_view folded);

}  // namespace verband::resolve
