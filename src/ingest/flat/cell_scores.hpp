// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <limits>
#include <vector>

#include "ingest/flat/blocks.hpp"

namespace verband::ingest {

/// How well lines [begin, end) of the body make a cell of the column, whatever stands around it.
float cell_score(BlockTask const& task, std::uint32_t begin, std::uint32_t end,
                 std::uint32_t column);

/// Remembers how well the lines of a page make cells.
class CellScores {
 public:
  static constexpr std::uint32_t longest = 30;  // lines of a cell
  /// Scores that cannot be reached.
  static constexpr float never = -std::numeric_limits<float>::infinity();

  CellScores(BlockTask const& task, std::uint32_t first, std::uint32_t last)
      : task_{task}, first_{first} {
    known_.assign(static_cast<std::size_t>(last - first) * longest * task.columns, unknown);
  }

  /// The score of lines [begin, end) of the body as a cell of the column, in nats.
  float operator()(std::uint32_t begin, std::uint32_t end, std::uint32_t column) {
    auto const lines = end - begin;
    if (lines > longest) return never;
    auto& own = known_[((begin - first_) * longest + lines - 1) * task_.columns + column];
    if (own == unknown) own = cell_score(task_, begin, end, column);
    return own;
  }

 private:
  static constexpr float unknown = std::numeric_limits<float>::max();

  BlockTask const& task_;
  std::uint32_t first_;
  std::vector<float> known_{};  // by first line, number of lines and column
};

}  // namespace verband::ingest
