// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/amounts.hpp"

#include <algorithm>
#include <array>

namespace verband::ingest {
namespace {

constexpr float torn_amount = 4.0F;
constexpr float torn_count = 2.0F;

bool digit(char c) { return c >= '0' && c <= '9'; }

bool number(std::string_view word) {
  return std::ranges::any_of(word, digit) &&
         std::ranges::all_of(word, [](char c) { return digit(c) || c == '.' || c == ','; });
}

bool year(std::string_view word) {
  return word.size() == 4 && std::ranges::all_of(word, digit) &&
         (word.starts_with("19") || word.starts_with("20"));
}

}  // namespace

float counted(std::string_view last, std::string_view next) {
  static constexpr std::array<std::string_view, 6> before{"tot",   "per",  "sinds",
                                                          "vanaf", "ruim", "circa"};
  if (next.empty()) return 0.0F;
  if (last == "€" || next.starts_with('%')) return -torn_amount;
  bool const bracketed = next.starts_with('(') && year(next.substr(1, 4));
  bool const unit = next[0] >= 'a' && next[0] <= 'z';
  if (number(last) && (bracketed || (unit && !year(last)))) return -torn_count;
  bool const said = std::ranges::find(before, last) != before.end();
  return said && std::ranges::any_of(next, digit) ? -torn_count : 0.0F;
}

}  // namespace verband::ingest
