// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/cell_scores.hpp"

#include "ingest/flat/split.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

// Penalties in nats.
constexpr float blank_inside = 6.0F;  // a cell of two paragraphs
constexpr float early_break = 2.5F;   // the next word would have fitted
constexpr float small_begin = 0.5F;   // a line of a cell that begins with one
constexpr float capital = 0.3F;
constexpr float tall_name = 1.0F;  // for each line that is too many
constexpr float tall_area = 0.6F;

/// The score of a cell, line by line.
class CellScorer {
 public:
  CellScorer(BlockTask const& task, std::uint32_t begin, std::uint32_t column)
      : task_{task},
        begin_{begin},
        column_{column},
        sum_{task.scores[task.body[begin]].start[column]} {}

  /// Adds the next line; false when no cell goes on so far.
  bool add(std::uint32_t u) {
    auto const& own = task_.line(u);
    if (u > begin_ && task_.opens(u)) {
      if (paragraph_passed_) return false;
      paragraph_passed_ = true;
      sum_ -= blank_inside;
    }
    if (u > begin_) sum_ += next_line(u);
    auto const words = static_cast<std::uint32_t>(own.words.size());
    auto const& scores = task_.scores[task_.body[u]];
    sum_ += word_weight * scores.words(column_, 0, words) + width_score(u);
    end_ = scores.end[words * task_.columns + column_];
    return true;
  }
  float score() const { return sum_ + end_; }

 private:
  /// A sentence goes on with a small letter; names and areas are short.
  float next_line(std::uint32_t u) const {
    auto const first = task_.line(u).words[0].text[0];
    float score = first >= 'a' && first <= 'z' ? small_begin : -capital;
    auto const kind = task_.kinds[column_];
    if (kind == Kind::name && u - begin_ >= 4) score -= tall_name;
    if (kind == Kind::policy_area && u - begin_ >= 6) score -= tall_area;
    return score;
  }

  float width_score(std::uint32_t u) const {
    auto const most = task_.widths[column_];
    if (most <= 0.0F) return 0.0F;
    float score = -too_wide(width_of(task_.line(u), 0, task_.line(u).words.size()), most);
    if (u > begin_) {
      auto const& above = task_.line(u - 1);
      auto const next = task_.line(u).words[0].width;
      if (width_of(above, 0, above.words.size()) + space_width + next <= most * 0.985F) {
        score -= early_break;
      }
    }
    return score;
  }

  BlockTask const& task_;
  std::uint32_t begin_;
  std::uint32_t column_;
  float sum_;
  float end_{};
  bool paragraph_passed_{};
};

}  // namespace

float cell_score(BlockTask const& task, std::uint32_t begin, std::uint32_t end,
                 std::uint32_t column) {
  CellScorer scorer{task, begin, column};
  for (auto u = begin; u < end; ++u) {
    if (!scorer.add(u)) return CellScores::never;
  }
  return scorer.score();
}

}  // namespace verband::ingest
