// SPDX-License-Identifier: EUPL-1.2
#include "ingest/blocks.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "ingest/split.hpp"
#include "ingest/widths.hpp"

namespace verband::ingest {
namespace {

constexpr float never = -std::numeric_limits<float>::infinity();
constexpr std::size_t longest_cell = 30;  // lines
constexpr float depth = 26.0F;            // nats below the best reading of the same lines
constexpr float waiting = 0.6F;         // of the cost of an open place, as long as it may be filled
constexpr float hopeless = 14.0F;       // nats below the best column for the same lines
constexpr std::uint8_t most_lag = 250;  // rows

// Penalties in nats.
constexpr float blank_inside = 6.0F;  // a cell of two paragraphs
constexpr float early_break = 2.5F;   // the next word would have fitted
constexpr float small_letter = 0.5F;  // a line of a cell that begins with one
constexpr float capital = 0.3F;
constexpr float tall_name = 1.0F;  // for each line that is too many
constexpr float tall_area = 0.6F;
constexpr float passed_over = 0.5F;  // a place that is not filled in its turn
constexpr float name_behind = 1.5F;  // the first cell of a row behind the others

/// How the rows of a page are filled so far. Rows count back from the newest one.
struct Filling {
  std::array<std::uint8_t, most_block_columns> lag{};  // of each column: its last filled row
  std::uint8_t rows{};                                 // on this page
  std::uint8_t row{};                                  // of the last cell
  std::uint8_t column{};
  bool operator==(Filling const&) const = default;
  /// Differs for nearly all that differ.
  std::uint64_t key() const {
    std::uint64_t sum = rows * 65536U + row * 256U + column;
    for (auto const each : lag) sum = (sum ^ each) * 0x100000001B3U;
    return sum;
  }
};

/// A cell: lines [begin, end) in a column, in the row so many back, or in a new row (-1).
struct Step {
  std::uint32_t begin{};
  std::uint32_t end{};
  std::uint8_t column{};
  std::int16_t back{};
};

struct Way {
  std::uint32_t from{};  // node at the line where the cell begins
  Step step{};
};

struct Node {
  Filling filling{};
  std::uint64_t key{};
  float score{never};    // of the best way to come here
  float promise{never};  // the same, less what its open places are likely to cost
  Way way{};             // that way
};

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
    float score = first >= 'a' && first <= 'z' ? small_letter : -capital;
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

class Reader {
 public:
  Reader(BlockTask const& task, std::uint32_t first, std::uint32_t last)
      : task_{task}, first_{first}, lines_{last - first}, columns_{task.columns} {
    nodes_.resize(lines_ + 1);
    best_.resize(lines_ + 1, never);
  }

  std::vector<PageReading> run(std::size_t most) {
    nodes_[0].push_back({.filling = {}, .score = 0.0F, .promise = 0.0F});
    for (std::uint32_t u = 0; u < lines_; ++u) {
      prune(nodes_[u]);
      if (!nodes_[u].empty()) extend(u);
    }
    auto& last = nodes_[lines_];
    for (auto& node : last) node.score -= left_empty(node.filling);
    std::ranges::sort(last, std::greater{}, &Node::score);
    std::vector<PageReading> out;
    for (auto const& node : last) {
      if (out.size() < most) out.push_back({.cells = trace(node), .score = node.score});
    }
    return out;
  }

 private:
  /// What the places cost that stay empty once a column is filled further down.
  static float emptied(std::uint32_t column, int places) {
    return static_cast<float>(places) * empty_place(column);
  }

  float left_empty(Filling const& filling) const {
    float cost = 0.0F;
    for (std::uint32_t c = 0; c < columns_; ++c) cost += emptied(c, filling.lag.at(c));
    return cost;
  }

  /// What the open places cost that the reading has passed, when they stay empty.
  float left_behind(Filling const& filling) const {
    float cost = 0.0F;
    for (std::uint32_t c = 0; c < columns_; ++c) {
      auto const ahead = c > filling.column ? filling.row + 1 : filling.row;
      cost += emptied(c, std::max(0, filling.lag.at(c) - ahead));
      // In rows below the last cell everything that is open is passed as well.
      cost += emptied(c, std::min<int>(filling.lag.at(c), filling.row));
    }
    return cost;
  }

  void prune(std::vector<Node>& nodes) const {
    std::ranges::sort(nodes, std::greater{}, &Node::promise);
    if (nodes.size() > task_.beam) nodes.resize(task_.beam);
    std::erase_if(nodes, [&](Node const& node) { return node.promise < nodes[0].promise - depth; });
  }

  void extend(std::uint32_t u) {
    std::array<std::array<float, most_block_columns>, longest_cell + 1> cells{};
    for (auto& scores_of_length : cells) scores_of_length.fill(never);
    for (std::uint32_t column = 0; column < columns_; ++column) {
      grow(u, column,
           [&](std::uint32_t end, float score) { cells.at(end - u).at(column) = score; });
    }
    for (std::uint32_t length = 1; length <= longest_cell; ++length) {
      auto const& own = cells.at(length);
      auto const least = std::ranges::max(own) - hopeless;
      for (std::uint32_t column = 0; column < columns_; ++column) {
        if (own.at(column) == never || own.at(column) < least) continue;
        for (std::uint32_t from = 0; from < nodes_[u].size(); ++from) {
          place(u, u + length, column, from, own.at(column));
        }
      }
    }
  }

  /// The cells of a column that begin with a line, one line longer each time.
  template <typename Visit>
  void grow(std::uint32_t begin, std::uint32_t column, Visit visit) const {
    CellScorer scorer{task_, first_ + begin, column};
    auto const glued = task_.opens(first_ + begin) ? 0.0F : task_.habits.glued;
    auto const last = std::min<std::size_t>(lines_, begin + longest_cell);
    for (auto u = begin; u < last && scorer.add(first_ + u); ++u) {
      visit(u + 1, scorer.score() - glued);
    }
  }

  /// Places a cell in every row of its page that it may belong to.
  void place(std::uint32_t begin, std::uint32_t end, std::uint32_t column, std::uint32_t from,
             float score) {
    auto const filling = nodes_[begin][from].filling;
    if (filling.rows < most_lag) {
      auto next = filling;
      for (std::uint32_t c = 0; c < columns_; ++c) ++next.lag.at(c);
      ++next.rows;
      ++next.row;
      reach({begin, end, static_cast<std::uint8_t>(column), -1}, from, next, 0, score);
    }
    auto const lag = filling.lag.at(column);
    if (lag == 0) return;
    // On in this row, in the next one, or below the last cell of the column; or at the end.
    std::array<int, 4> rows{filling.row, filling.row - 1, lag - 1, 0};
    std::ranges::sort(rows);
    auto const [past, end_of_rows] = std::ranges::unique(rows);
    for (auto const back : std::span{rows.begin(), past}) {
      if (back < 0 || back >= lag) continue;
      reach({begin, end, static_cast<std::uint8_t>(column), static_cast<std::int16_t>(back)}, from,
            filling, back, score);
    }
  }

  void reach(Step const& step, std::uint32_t from, Filling filling, int back, float score) {
    bool const first = filling.rows == 1 && step.back < 0;
    auto const cost =
        first ? skipped(filling, back, 0, step.column) : order(filling, back, step.column);
    auto& lag = filling.lag.at(step.column);
    auto const gain = score - cost - emptied(step.column, lag - back - 1);
    lag = static_cast<std::uint8_t>(back);
    filling.row = static_cast<std::uint8_t>(back);
    filling.column = step.column;
    auto const total = nodes_[step.begin][from].score + gain;
    auto const promise = total - waiting * task_.habits.patience * left_behind(filling);
    auto& most = best_[step.end];
    if (promise < most - depth) return;
    most = std::max(most, promise);
    auto& nodes = nodes_[step.end];
    if (nodes.size() >= task_.beam * 4) prune(nodes);
    auto const key = filling.key();
    auto node = std::ranges::find_if(
        nodes, [&](Node const& each) { return each.key == key && each.filling == filling; });
    if (node == nodes.end()) {
      nodes.push_back({.filling = filling, .key = key});
      node = nodes.end() - 1;
    }
    if (total > node->score) {
      node->score = total;
      node->promise = promise;
      node->way = {from, step};
    }
  }

  /// The places [from, to) of a row that are still open.
  static float skipped(Filling const& filling, int back, std::uint32_t from, std::uint32_t to) {
    float count = 0.0F;
    for (auto c = from; c < to; ++c) {
      if (filling.lag.at(c) > back) count += 1.0F;
    }
    return count * passed_over;
  }

  /// The cost of a cell there after the cell before: rows are read from left to right over the
  /// places that are open, columns sometimes from top to bottom; else it stands elsewhere.
  float order(Filling const& filling, int back, std::uint32_t column) const {
    auto const& habits = task_.habits;
    if (filling.row == back && column > filling.column) {
      return habits.right + skipped(filling, back, filling.column + 1U, column);
    }
    if (filling.row == back && column == 0 && filling.lag[1] > back) return name_behind;
    if (filling.row != back + 1) return habits.elsewhere;
    auto const over = skipped(filling, back, 0, column) +
                      skipped(filling, back + 1, filling.column + 1U, columns_);
    auto const row = habits.next_row + over;
    return column == filling.column ? std::min(row, habits.down) : std::min(row, habits.elsewhere);
  }

  std::vector<PlacedCell> trace(Node const& last) const {
    std::vector<Step> steps;
    auto const* node = &last;
    for (auto at = lines_; at > 0;) {
      auto const& way = node->way;
      steps.push_back(way.step);
      at = way.step.begin;
      node = &nodes_[at][way.from];
    }
    std::vector<PlacedCell> out;
    std::uint32_t rows = 0;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      if (step->back < 0) ++rows;
      auto const back = static_cast<std::uint32_t>(std::max<int>(step->back, 0));
      out.push_back({.begin = first_ + step->begin,
                     .end = first_ + step->end,
                     .column = step->column,
                     .row = rows - 1 - back});
    }
    return out;
  }

  BlockTask const& task_;
  std::uint32_t first_;
  std::uint32_t lines_;
  std::uint32_t columns_;
  std::vector<std::vector<Node>> nodes_{};  // by number of lines read
  std::vector<float> best_{};               // score of the best of them
};

}  // namespace

float cell_score(BlockTask const& task, std::uint32_t begin, std::uint32_t end,
                 std::uint32_t column) {
  CellScorer scorer{task, begin, column};
  for (auto u = begin; u < end; ++u) {
    if (!scorer.add(u)) return never;
  }
  return scorer.score();
}

std::vector<PageReading> read_page(BlockTask const& task, std::uint32_t first, std::uint32_t last,
                                   std::size_t most) {
  return Reader{task, first, last}.run(most);
}

}  // namespace verband::ingest
