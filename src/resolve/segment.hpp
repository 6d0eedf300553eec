// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// Cuts a participants cell into mentions: longest known name first, separators as evidence only.
/// `variants` are the names of variants of the row ("RBPO-plus"), so that "Plus: …" finds its own.
Segments segment(Scene const& scene, Tokens const& tokens,
                 std::vector<std::string> const& variants);

}  // namespace verband::resolve
