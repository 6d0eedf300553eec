// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace verband::text {

/// The hash of a folded text, letter by letter (FNV-1a, 64 bits).
class RunningHash {
 public:
  /// Takes one more byte.
  void add(char byte) { value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3U; }
  /// The hash of the bytes so far.
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_{0xCBF29CE484222325U};
};

/// Names for asking only whether one is there: their words, whole names and beginnings, each as 64
/// bits in one table without text. Filling it is a matter of microseconds, for that is done at each
/// start; two texts in a million million share their bits.
class NameSet {
 public:
  /// Adds names, in any spelling.
  void add(std::span<std::string_view const> names);

  bool empty() const { return count_ == 0; }
  /// True for a word of some name or a whole name, folded.
  bool word(std::string_view folded) const;
  /// The same for a hash of a folded word.
  bool word(RunningHash hash) const { return contains(hash.value() ^ word_mark); }
  /// True for the first words of some name, folded, or a whole name.
  bool beginning(std::string_view folded) const;
  /// True for exactly a whole name, folded.
  bool whole(std::string_view folded) const;

 private:
  static constexpr std::uint64_t word_mark = 0x9E3779B97F4A7C15U;
  static constexpr std::uint64_t whole_mark = 0xD1B54A32D192ED03U;

  void add_folded(std::string_view folded);
  void make_room(std::size_t more);
  void insert(std::uint64_t bits);
  bool contains(std::uint64_t bits) const;

  std::vector<std::uint64_t> slots_{};  // a power of two; 0 is free
  std::size_t count_{0};
};

}  // namespace verband::text
