// SPDX-License-Identifier: EUPL-1.2
#include "text/utf8.hpp"

#include <array>

namespace verband::text {

Character long_character(std::string_view bytes, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  auto const continues = [&](std::size_t i) {
    return i < bytes.size() && (byte(i) & 0xC0U) == 0x80U;
  };
  auto const lead = byte(at);
  auto const size = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
  if (lead < 0xC2 || lead > 0xF4) {
    return {not_a_character, 1};
  }
  char32_t code = lead & (0xFFU >> (size + 1));
  for (auto i = at + 1; i < at + size; ++i) {
    if (!continues(i)) {
      return {not_a_character, 1};
    }
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  auto const overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
  auto const surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (overlong || surrogate || code > 0x10FFFF) {
    return {not_a_character, 1};
  }
  return {code, size};
}

void append(std::string& text, char32_t code) {
  auto const put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::string_view tied_letters(char32_t code) {
  static constexpr std::array<std::string_view, 7> tied{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  constexpr char32_t first = 0xFB00;
  return code >= first && code < first + tied.size() ? tied.at(code - first) : std::string_view{};
}

bool long_white(char32_t code) {
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

}  // namespace verband::text
