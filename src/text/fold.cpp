// SPDX-License-Identifier: EUPL-1.2
#include "text/fold.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "text/utf8.hpp"

namespace verband::text {

namespace {

// Base letters of U+00C0 to U+017F in order; '#' stands for a ligature, '=' for a sign without
// letter.
constexpr std::string_view base_letters =
    "aaaaaa#ceeeeiiiidnooooo=ouuuuy##"
    "aaaaaa#ceeeeiiiidnooooo=ouuuuy#y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii##jjkkkllllllllllnnnnnnnnnoooooo##rrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(base_letters.size() == 0x180 - 0xC0);

struct Range {
  char32_t first{};
  char32_t last{};
  std::string_view to{};
};

// What the table above does not hold: ligatures (also those of PDF fonts), letters with two marks,
// quotes, dashes, and marks without width, which fold to nothing.
constexpr auto ranges = std::to_array<Range>({
    {0xA0, 0xA0, " "},       {0xAD, 0xAD, ""},        {0xB4, 0xB4, "'"},
    {0xAB, 0xAB, "'"},       {0xBB, 0xBB, "'"},       {0xC6, 0xC6, "ae"},
    {0xDE, 0xDE, "th"},      {0xDF, 0xDF, "ss"},      {0xE6, 0xE6, "ae"},
    {0xFE, 0xFE, "th"},      {0x132, 0x133, "ij"},    {0x152, 0x153, "oe"},
    {0x192, 0x192, "f"},     {0x1CD, 0x1CE, "a"},     {0x1CF, 0x1D0, "i"},
    {0x1D1, 0x1D2, "o"},     {0x1D3, 0x1DC, "u"},     {0x1E2, 0x1E3, "ae"},
    {0x1E6, 0x1E7, "g"},     {0x1FC, 0x1FD, "ae"},    {0x1FE, 0x1FF, "o"},
    {0x218, 0x219, "s"},     {0x21A, 0x21B, "t"},     {0x2B9, 0x2BC, "'"},
    {0x300, 0x36F, ""},      {0x1E9E, 0x1E9E, "ss"},  {0x1EA0, 0x1EB7, "a"},
    {0x1EB8, 0x1EC7, "e"},   {0x1EC8, 0x1ECB, "i"},   {0x1ECC, 0x1EE3, "o"},
    {0x1EE4, 0x1EF1, "u"},   {0x1EF2, 0x1EF9, "y"},   {0x200B, 0x200F, ""},
    {0x2010, 0x2015, " "},   {0x2018, 0x201F, "'"},   {0x2032, 0x2036, "'"},
    {0x2039, 0x203A, "'"},   {0x2060, 0x2060, ""},    {0x2212, 0x2212, " "},
    {0xFB00, 0xFB00, "ff"},  {0xFB01, 0xFB01, "fi"},  {0xFB02, 0xFB02, "fl"},
    {0xFB03, 0xFB03, "ffi"}, {0xFB04, 0xFB04, "ffl"}, {0xFB05, 0xFB06, "st"},
    {0xFEFF, 0xFEFF, ""},
});

constexpr std::array<char, 128> folded_ascii = [] {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto const c = static_cast<char>(i);
    auto const blank = c == ' ' || c == '-' || (c >= '\t' && c <= '\r');
    auto const upper = c >= 'A' && c <= 'Z';
    table[i] = blank ? ' ' : upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  table['"'] = '\'';
  table['`'] = '\'';
  return table;
}();

void append_character(std::string& text, char32_t code) {
  if (code >= 0xC0 && code < 0x180) {
    auto const letter = base_letters[code - 0xC0];
    if (letter != '#' && letter != '=') {
      text += letter;
      return;
    }
  }
  for (auto const& range : ranges) {
    if (code >= range.first && code <= range.last) {
      text += range.to;
      return;
    }
  }
  if (white(code)) {
    text += ' ';
  } else {
    append(text, code);
  }
}

/// The byte that cp1252 or Latin-1 shows as this character, or 0 when there is none above 0x7F.
unsigned char byte_shown_as(char32_t code) {
  constexpr std::array<char32_t, 32> cp1252 = {
      0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
      0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};
  if (code >= 0x80 && code <= 0xFF) {
    return static_cast<unsigned char>(code);
  }
  for (std::size_t i = 0; code > 0xFF && i < cp1252.size(); ++i) {
    if (cp1252[i] == code) {
      return static_cast<unsigned char>(0x80 + i);
    }
  }
  return 0;
}

/// True for characters that Dutch documents hold; a pair such as "É’" at the end of a quotation
/// would give a phonetic letter, and is therefore left alone.
bool expected_in_dutch(char32_t code) {
  return (code >= 0xA0 && code <= 0xFF) || code == 0x132 || code == 0x133 ||
         (code > 0xFF && byte_shown_as(code) != 0) || (code >= 0x2010 && code <= 0x203A) ||
         code == 0x2212 || (code >= 0xFB00 && code <= 0xFB06) || code == 0xFEFF;
}

std::string undo_once(std::string_view utf8) {
  std::string result;
  result.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    auto const first = character(utf8, at);
    auto end = at;
    std::string bytes;
    // A run of characters that are bytes in disguise, as long as one encoded character can be.
    auto const lead = first.code < 0x80 ? 0 : byte_shown_as(first.code);
    auto const wanted = lead < 0xC2 ? 0U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    while (bytes.size() < wanted && end < utf8.size()) {
      auto const next = character(utf8, end);
      auto const byte = byte_shown_as(next.code);
      if (byte == 0) {
        break;
      }
      bytes += static_cast<char>(byte);
      end += next.size;
    }
    auto const read = wanted > 0 && bytes.size() == wanted ? character(bytes, 0) : Character{};
    if (read.size == wanted && wanted > 0 && expected_in_dutch(read.code)) {
      result += bytes;
      at = end;
    } else {
      result += utf8.substr(at, first.size);
      at += first.size;
    }
  }
  return result;
}

bool plain_ascii(std::string_view bytes) {
  std::uint64_t all = 0;
  for (; bytes.size() >= sizeof all; bytes.remove_prefix(sizeof all)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data(), sizeof eight);
    all |= eight;
  }
  for (auto const c : bytes) {
    all |= static_cast<unsigned char>(c);
  }
  return (all & 0x8080808080808080U) == 0;
}

/// A letter, figure or sign of ASCII: no white space.
bool plain_sign(char c) { return c > ' ' && c < 0x7F; }

/// Nearly every text: no characters to decode, no more bytes than there were. False, and the text
/// as it was, when it holds another character than those of ASCII.
bool append_folded_ascii(std::string& text, std::string_view utf8) {
  auto const start = text.size();
  text.resize(start + utf8.size());
  auto* const begin = text.data() + start;
  auto* end = begin;
  for (auto const c : utf8) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
      text.resize(start);
      return false;
    }
    auto const letter = folded_ascii[byte];
    if (letter != ' ' || (end != begin && end[-1] != ' ')) {
      *end++ = letter;
    }
  }
  text.resize(start + static_cast<std::size_t>(end - begin));
  return true;
}

void append_folded_any(std::string& text, std::string_view utf8, std::size_t start) {
  for (std::size_t at = 0; at < utf8.size();) {
    auto const before = text.size();
    auto const c = static_cast<unsigned char>(utf8[at]);
    if (c < 0x80) {
      text += folded_ascii[c];
      ++at;
    } else {
      auto const [code, size] = character(utf8, at);
      append_character(text, code == not_a_character ? U'?' : code);
      at += size;
    }
    auto const added_space = text.size() > before && text[before] == ' ';
    if (added_space && (before == start || text[before - 1] == ' ')) {
      text.pop_back();
    }
  }
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string folded;
  append_folded(folded, utf8);
  return folded;
}

void append_folded(std::string& text, std::string_view utf8) {
  auto const start = text.size();
  if (!append_folded_ascii(text, utf8)) {
    append_folded_any(text, utf8, start);
  }
  if (text.size() > start && text.back() == ' ') {
    text.pop_back();
  }
}

bool valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    auto const [code, size] = character(bytes, at);
    if (code == not_a_character) {
      return false;
    }
    at += size;
  }
  return true;
}

std::string undo_double_encoding(std::string_view utf8) {
  std::string text{utf8};
  if (plain_ascii(utf8)) {
    return text;
  }
  return undo_once(undo_once(text));
}

std::string squeeze(std::string_view utf8) {
  std::string squeezed(utf8.size(), '\0');
  auto* const begin = squeezed.data();
  auto* end = begin;
  bool apart = false;  // white space stands before the next character
  for (std::size_t at = 0; at < utf8.size();) {
    auto const from = at;
    while (at < utf8.size() && plain_sign(utf8[at])) {
      ++at;
    }
    if (at == from) {
      auto const [code, size] = character(utf8, at);
      at += size;
      if (white(code)) {
        apart = end != begin;
        continue;
      }
    }
    if (apart) {
      *end++ = ' ';
      apart = false;
    }
    std::memcpy(end, utf8.data() + from, at - from);
    end += at - from;
  }
  squeezed.resize(static_cast<std::size_t>(end - begin));
  return squeezed;
}

std::string_view trimmed(std::string_view text, std::string_view blanks) {
  auto const begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

}  // namespace verband::text
