// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verband::ingest {

/// A number that is not negative as at most 15 decimal digits, which is what a spreadsheet holds;
/// it is rounded in decimals, a half up, so that 0,285 becomes 0,29.
class Decimals {
 public:
  /// `value` is finite and not below zero.
  explicit Decimals(double value);

  /// Times ten to that power.
  void shift(int powers) { point_ += powers; }
  /// With a decimal comma, so many decimals at least and at most, and so many digits before it.
  std::string text(std::size_t least, std::size_t most, std::size_t whole) const;

 private:
  std::string digits_{};  // without noughts at its ends
  int point_{};           // so many of them stand before the comma; below 0: noughts follow it
};

/// The same with a dot between the thousands.
std::string grouped(std::string_view number);

}  // namespace verband::ingest
