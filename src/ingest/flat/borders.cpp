// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/borders.hpp"

#include <algorithm>
#include <cstddef>

namespace verband::ingest {
namespace {

// Nats, counted over made annexes of which a third of the words was hidden: near the line of doubt
// 2 of 600 empty cells were wrong, 1 of 100 that stand on lines of their own, 1 of 25 of several
// words, 1 of 10 single words, and 1 of 6 single words that no list knows.
constexpr float empty = 1.0F;
constexpr float own_lines = 1.5F;
constexpr float one_word = -0.5F;
constexpr float strange_word = -1.0F;

/// What a cell of a row is, seen from its borders.
struct Sides {
  bool filled{};
  bool begins_inside{};  // behind another cell in the same line
  bool ends_inside{};
  bool single{};   // one word
  bool strange{};  // of which no list says what it is

  bool inside() const { return begins_inside || ends_inside; }
  float weight() const { return strange ? strange_word : single ? one_word : 0.0F; }
};

Sides sides_of(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
               DecodedCell const& cell) {
  std::size_t words = 0;
  for (auto const& piece : cell.pieces) words += piece.end - piece.begin;
  if (words == 0) return {};
  auto const& first = cell.pieces.front();
  auto const& last = cell.pieces.back();
  Sides sides{.filled = true,
              .begins_inside = first.begin > 0,
              .ends_inside = last.end < lines[last.line].words.size(),
              .single = words == 1};
  if (!sides.single) return sides;
  auto const& only = *std::ranges::find_if(
      cell.pieces, [](Piece const& piece) { return piece.end > piece.begin; });
  auto const& there = facts[only.line];
  sides.strange = !there.words[only.begin].known && there.named[only.begin] == 0;
  return sides;
}

/// The weight of the filled cell next to this one, `step` further on; nothing when there is none.
float weight_beside(std::vector<Sides> const& row, std::size_t at, std::ptrdiff_t step) {
  for (auto c = static_cast<std::ptrdiff_t>(at) + step; c >= 0 && c < std::ssize(row); c += step) {
    auto const& other = row[static_cast<std::size_t>(c)];
    if (other.filled) return other.weight();
  }
  return 0.0F;
}

/// What the margin of a cell has to be changed by.
float correction(std::vector<Sides> const& row, std::size_t at, bool headed) {
  auto const& cell = row[at];
  if (!cell.filled) return empty;
  if (!cell.inside()) return headed ? own_lines : 0.0F;
  auto weight = cell.weight();
  if (cell.begins_inside) weight = std::min(weight, weight_beside(row, at, -1));
  if (cell.ends_inside) weight = std::min(weight, weight_beside(row, at, 1));
  return weight;
}

}  // namespace

void weigh_borders(std::vector<Line> const& lines, std::vector<LineFacts> const& facts, bool headed,
                   std::vector<DecodedRow>& rows) {
  for (auto& row : rows) {
    std::vector<Sides> sides;
    for (auto const& cell : row) sides.push_back(sides_of(lines, facts, cell));
    for (std::size_t c = 0; c < row.size(); ++c) row[c].margin += correction(sides, c, headed);
  }
}

}  // namespace verband::ingest
