// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "ingest/words/lines.hpp"

namespace verband::ingest {

/// No character column.
inline constexpr std::uint32_t absent = std::numeric_limits<std::uint32_t>::max();

/// Words with single spaces between them.
struct Stretch {
  std::uint32_t begin{};  // character columns
  std::uint32_t end{};
};

/// A line with the character column of each word.
struct Measured {
  std::uint32_t line{};
  std::vector<std::uint32_t> at{};
  std::vector<std::uint32_t> end{};
  std::vector<bool> apart{};  // the word stands first or behind two spaces
  std::vector<bool> small{};  // the word begins with a small letter
  std::vector<Stretch> stretches{};

  /// One space divides the word from the one before it.
  bool joined(std::size_t w) const { return !apart[w]; }
};

/// So many places a cell stands to the left of its column at most, when the gap before it is so
/// narrow that pdftotext makes one space of it.
inline constexpr std::uint32_t pushed_left = 7;

/// Where a column begins and how much white speaks for it.
struct Gutter {
  std::uint32_t at{};
  int score{};
};

struct Page {
  std::vector<Measured> lines{};
  std::vector<Gutter> gutters{};        // between its columns
  std::vector<std::uint32_t> starts{};  // of all columns of the table; `absent` when not there
  std::vector<bool> guessed{};          // by column: where it ends or begins is a guess
  bool unsure{};                        // which columns are absent is not certain
};

/// How far two character columns are apart.
constexpr std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

/// The lines with text in parts whose columns stand straight below each other, with the gutters of
/// each.
std::vector<Page> pages_of(std::vector<Line> const& lines, std::string_view text);

}  // namespace verband::ingest
