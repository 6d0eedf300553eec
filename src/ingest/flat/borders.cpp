// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/borders.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace verband::ingest {
namespace {

// Weights of a logistic regression over 258,000 cells of made annexes, three quarters of them read
// with a third of the known words and a quarter of the known heads hidden. At the line of doubt
// (1.3) one cell in twenty-two is wrong.
constexpr float base = -2.0F;
constexpr float near = 1.01F;   // for each nat of the margin up to the first of these
constexpr float clear = 0.79F;  // from there to the second
constexpr float far = 0.22F;    // and to the third
constexpr float near_until = 3.0F;
constexpr float clear_until = 7.0F;
constexpr float far_until = 13.0F;
constexpr float least = -5.0F;
constexpr float empty = 1.77F;
constexpr float before_empty = 1.26F;  // an empty cell is often nearly as good somewhere else
constexpr float behind_empty = 1.12F;
constexpr float content = 0.3F;  // for each nat that a word of the cell says, in the mean
constexpr float least_content = -3.0F;
constexpr float most_content = 4.0F;
constexpr float heads = 0.73F;
constexpr float over_page = 1.63F;   // the row goes on over a page end
constexpr float odd_length = 0.71F;  // for each deviation from the usual length in the column
constexpr float most_odd = 3.0F;
constexpr float weak_table = 1.68F;  // the share of cells with little margin
constexpr float weak = 3.0F;

float words_of(DecodedCell const& cell) {
  float words = 0.0F;
  for (auto const& piece : cell.pieces) words += static_cast<float>(piece.end - piece.begin);
  return words;
}

/// How many words the cells of a column have, in logarithms.
struct Length {
  float mean{};
  float deviation{0.5F};

  float odd(float words) const {
    return std::min(std::abs(std::log(words) - mean) / deviation, most_odd);
  }
};

Length length_of(std::vector<DecodedRow> const& rows, std::size_t column) {
  constexpr float least_spread = 0.05F;
  float sum = 0.0F;
  float squares = 0.0F;
  float cells = 0.0F;
  for (auto const& row : rows) {
    auto const words = words_of(row[column]);
    if (words <= 0.0F) continue;
    auto const length = std::log(words);
    sum += length;
    squares += length * length;
    cells += 1.0F;
  }
  Length out;
  if (cells > 0.0F) out.mean = sum / cells;
  if (cells > 1.0F)
    out.deviation = std::sqrt(std::max(squares / cells - out.mean * out.mean, least_spread));
  return out;
}

/// What the margin alone is worth.
float worth(float margin) {
  return near * std::clamp(margin, least, near_until) +
         clear * (std::clamp(margin, near_until, clear_until) - near_until) +
         far * (std::clamp(margin, clear_until, far_until) - clear_until);
}

/// What a word of the cell says for its column, in the mean.
float said(std::vector<LineScores> const& scores, DecodedCell const& cell, std::size_t column) {
  float sum = 0.0F;
  for (auto const& piece : cell.pieces) {
    if (piece.end > piece.begin)
      sum += scores[piece.line].words(static_cast<std::uint32_t>(column), piece.begin, piece.end);
  }
  return std::clamp(sum / words_of(cell), least_content, most_content);
}

bool over_page_end(std::vector<Line> const& lines, DecodedRow const& row) {
  auto page = lines.size();
  for (auto const& cell : row) {
    for (auto const& piece : cell.pieces) {
      if (page != lines.size() && lines[piece.line].page != page) return true;
      page = lines[piece.line].page;
    }
  }
  return false;
}

float weak_share(std::vector<DecodedRow> const& rows) {
  float all = 0.0F;
  float little = 0.0F;
  for (auto const& row : rows) {
    for (auto const& cell : row) {
      all += 1.0F;
      if (cell.margin < weak) little += 1.0F;
    }
  }
  return little / std::max(all, 1.0F);
}

}  // namespace

void weigh_borders(std::vector<Line> const& lines, std::vector<LineScores> const& scores,
                   bool headed, std::vector<DecodedRow>& rows) {
  if (rows.empty()) return;
  auto const columns = rows.front().size();
  std::vector<Length> lengths;
  for (std::size_t c = 0; c < columns; ++c) lengths.push_back(length_of(rows, c));
  auto const table = base - weak_table * weak_share(rows) + (headed ? heads : 0.0F);
  for (auto& row : rows) {
    auto const filled = [&](std::size_t c) { return words_of(row[c]) > 0.0F; };
    auto const sure = table - (over_page_end(lines, row) ? over_page : 0.0F);
    for (std::size_t c = 0; c < columns; ++c) {
      auto own = sure + worth(row[c].margin);
      if (c + 1 < columns && !filled(c + 1)) own += before_empty;
      if (c > 0 && !filled(c - 1)) own += behind_empty;
      own += filled(c)
                 ? content * said(scores, row[c], c) - odd_length * lengths[c].odd(words_of(row[c]))
                 : empty;
      row[c].margin = own;
    }
  }
}

}  // namespace verband::ingest
