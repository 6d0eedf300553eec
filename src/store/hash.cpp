// SPDX-License-Identifier: EUPL-1.2
#include "store/hash.hpp"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace verband::store {

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context{};
  sha256_init(&context);
  // A string of bytes is a string of chars; nettle wants to see them as uint8_t.
  sha256_update(&context, bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (auto const byte : digest) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

}  // namespace verband::store
