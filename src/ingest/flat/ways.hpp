// SPDX-License-Identifier: EUPL-1.2
// How one line, written over the whole width of a table, is divided over its columns.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/split.hpp"

namespace verband::ingest {

/// One way: which columns have a piece of the line, and where those begin.
struct Way {
  float score{};
  std::uint16_t mask{};                            // bit c: column c has a piece
  std::array<std::uint8_t, max_columns> starts{};  // by column: its first word

  bool has(std::uint32_t column) const { return (mask >> column & 1U) != 0; }
  /// Past the last word of the piece of a column, in a line of so many words.
  std::uint32_t end_of(std::uint32_t column, std::uint32_t words) const;
  bool operator==(Way const& other) const { return mask == other.mask && starts == other.starts; }
};

inline constexpr std::size_t longest_across = 40;  // words; longer lines are running text

/// Divides lines over the columns; its memory serves from line to line.
class Divider {
 public:
  explicit Divider(Task const& task) : task_{task} {}

  /// What is asked of the columns, in nats.
  struct Asked {
    std::uint32_t columns{};  // bit c: column c may have a piece
    std::function<float(std::uint32_t column, std::uint32_t word)> const& begin;  // there
    std::function<float(std::uint32_t column)> const& without;                    // no piece
  };

  /// The best ways to divide line `i`, in no order, each with a piece at least. They hold until the
  /// next call.
  std::vector<Way> const& ways(std::uint32_t i, Asked const& asked);

 private:
  void add_column(std::uint32_t i, std::uint32_t column, Asked const& asked);

  Task const& task_;
  std::vector<std::vector<Way>> so_far_{};  // by words divided
  std::vector<std::vector<Way>> next_{};
};

}  // namespace verband::ingest
