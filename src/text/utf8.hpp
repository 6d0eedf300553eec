// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verband::text {

/// One character of a text and the bytes it takes; a byte that begins no well-formed sequence is
/// `not_a_character` of size 1, so that a walk over any bytes ends.
struct Character {
  char32_t code{};
  std::size_t size{};
  friend bool operator==(Character const&, Character const&) = default;
};

/// What `character` gives for a byte that is not UTF-8; no Unicode character has this value.
inline constexpr char32_t not_a_character = 0xFFFFFFFF;

/// The same as `character` for one that is not ASCII.
Character long_character(std::string_view bytes, std::size_t at);

/// The character that begins at `at`, which must be smaller than `bytes.size()`.
inline Character character(std::string_view bytes, std::size_t at) {
  auto const lead = static_cast<unsigned char>(bytes[at]);
  return lead < 0x80 ? Character{lead, 1} : long_character(bytes, at);
}

/// Adds a character to a text as UTF-8.
void append(std::string& text, char32_t code);

/// The letters that a font draws as one sign ("ﬃ"); empty for any other character.
std::string_view tied_letters(char32_t code);

/// The same as `white` for a character that is not ASCII.
bool long_white(char32_t code);

/// True for white space of any kind: blank, tab, line end, and the spaces of Unicode.
inline bool white(char32_t code) {
  return code < 0x80 ? code == ' ' || (code >= '\t' && code <= '\r') : long_white(code);
}

}  // namespace verband::text
