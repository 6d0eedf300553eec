// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/list_marks.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t letters_in_alphabet = 26;
constexpr std::size_t longest_sign = 8;
constexpr char32_t private_first = 0xE000;
constexpr char32_t private_last = 0xF8FF;

/// After z come aa, bb, cc: so Word and LibreOffice count.
std::string letters(std::uint32_t number, char first) {
  if (number == 0) return {};
  auto const letter =
      static_cast<char>(first + static_cast<char>((number - 1) % letters_in_alphabet));
  auto const times = std::min<std::uint32_t>((number - 1) / letters_in_alphabet + 1, longest_sign);
  return std::string(times, letter);
}

std::string roman(std::uint32_t number) {
  static constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> values{{{1000, "m"},
                                                                                      {900, "cm"},
                                                                                      {500, "d"},
                                                                                      {400, "cd"},
                                                                                      {100, "c"},
                                                                                      {90, "xc"},
                                                                                      {50, "l"},
                                                                                      {40, "xl"},
                                                                                      {10, "x"},
                                                                                      {9, "ix"},
                                                                                      {5, "v"},
                                                                                      {4, "iv"},
                                                                                      {1, "i"}}};
  if (number >= 4000) return std::to_string(number);
  std::string result;
  for (auto const& [value, sign] : values) {
    for (; number >= value; number -= value) result += sign;
  }
  return result;
}

std::string upper(std::string text) {
  for (auto& each : text) {
    if (each >= 'a' && each <= 'z') each = static_cast<char>(each - 'a' + 'A');
  }
  return text;
}

}  // namespace

std::string shown(std::uint32_t number, MarkForm form) {
  switch (form) {
    case MarkForm::none:
      return {};
    case MarkForm::decimal:
      return std::to_string(number);
    case MarkForm::decimal_zero:
      return (number < 10 ? "0" : "") + std::to_string(number);
    case MarkForm::lower_letter:
      return letters(number, 'a');
    case MarkForm::upper_letter:
      return letters(number, 'A');
    case MarkForm::lower_roman:
      return roman(number);
    case MarkForm::upper_roman:
      return upper(roman(number));
  }
  return {};
}

std::string_view symbol(std::uint32_t code) {
  switch (code & 0xFFU) {
    case 0xFC:
      return "✓";
    case 0xFB:
      return "✗";
    case 0xFE:
      return "☑";
    case 0xFD:
      return "☒";
    case 0xA8:
      return "☐";
    case 0xE0:
    case 0xF0:
      return "→";
    default:
      return "•";
  }
}

std::string bullet(std::string_view sign) {
  std::string result;
  for (std::size_t at = 0; at < sign.size() && result.size() < longest_sign;) {
    auto const [code, size] = text::character(sign, at);
    at += size;
    if (text::white(code) || code == text::not_a_character || code < 0x20) continue;
    if (code >= private_first && code <= private_last) {
      result += symbol(static_cast<std::uint32_t>(code));
    } else {
      text::append(result, code);
    }
  }
  // The letter o of Courier and the signs of Symbol that are not marked as private.
  if (result == "o" || result == "·" || result == "§") return "•";
  return result;
}

}  // namespace verband::ingest
