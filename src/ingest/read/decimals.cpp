// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/decimals.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace verband::ingest {
namespace {

constexpr int significant = 15;

/// Adds one to the last digit; true when the number became a digit longer.
bool increment(std::string& digits) {
  for (auto i = digits.size(); i-- > 0;) {
    if (digits[i] != '9') {
      ++digits[i];
      return false;
    }
    digits[i] = '0';
  }
  digits.insert(digits.begin(), '1');
  return true;
}

}  // namespace

Decimals::Decimals(double value) {
  std::array<char, 64> buffer{};
  auto const [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                          std::chars_format::scientific, significant - 1);
  std::string_view const text{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
  auto const power = text.find('e');
  for (char const c : text.substr(0, power)) {
    if (c != '.') digits_ += c;
  }
  int exponent = 0;
  auto digits = text.substr(power + 1);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  point_ = exponent + 1;
  while (!digits_.empty() && digits_.back() == '0') digits_.pop_back();
  if (digits_.empty()) point_ = 0;
}

std::string Decimals::text(std::size_t least, std::size_t most, std::size_t whole) const {
  auto digits = digits_;
  auto point = point_;
  auto const kept = static_cast<std::int64_t>(point) + static_cast<std::int64_t>(most);
  if (kept < 0) {
    digits.clear();
  } else if (static_cast<std::size_t>(kept) < digits.size()) {
    bool const up = digits[static_cast<std::size_t>(kept)] >= '5';
    digits.resize(static_cast<std::size_t>(kept));
    if (up && increment(digits)) ++point;
  }
  std::string before;
  std::string after;
  for (int i = 0; i < std::max(point, 0); ++i) {
    auto const at = static_cast<std::size_t>(i);
    before += at < digits.size() ? digits[at] : '0';
  }
  for (int i = point; i < 0 && after.size() < most; ++i) after += '0';
  auto const from = static_cast<std::size_t>(std::max(point, 0));
  if (from < digits.size() && after.size() < most) after += digits.substr(from);
  while (after.size() > least && after.back() == '0') after.pop_back();
  after.resize(std::max(after.size(), least), '0');
  if (before.size() < whole) before.insert(0, whole - before.size(), '0');
  return after.empty() ? before : before + ',' + after;
}

std::string grouped(std::string_view number) {
  auto const comma = std::min(number.find(','), number.size());
  std::string result;
  for (std::size_t i = 0; i < comma; ++i) {
    if (i > 0 && (comma - i) % 3 == 0) result += '.';
    result += number[i];
  }
  return result + std::string{number.substr(comma)};
}

}  // namespace verband::ingest
