// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

namespace verband::publish {

/// A file of the website that lies in the program: styles, script, letters.
struct Asset {
  std::string_view name, type, bytes;
  std::string_view hash;  // first 12 hexadecimal digits of the SHA-256
};

/// All of them, by name.
std::span<Asset const> assets();
/// The one with that name, or nullptr.
Asset const* asset(std::string_view name);

}  // namespace verband::publish
