// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/blocks.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <utility>

#include "ingest/flat/by_columns.hpp"
#include "ingest/flat/cell_scores.hpp"

namespace verband::ingest {
namespace {

constexpr float never = CellScores::never;
constexpr float depth = 20.0F;          // nats below the best reading of the same lines
constexpr float waiting = 0.15F;        // of the cost of an open place, as long as it may be filled
constexpr std::uint8_t most_lag = 250;  // rows

// Penalties in nats.
constexpr float passed_over = 0.5F;  // a first row that begins further on
constexpr float pending = 0.5F;      // rows above still have open places
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

/// The cells of a paragraph below each other in a column, the first one in the row so many back, or
/// in a new row (-1).
struct Step {
  std::uint32_t paragraph{};
  std::uint32_t division{};
  std::uint8_t column{};
  std::int16_t back{};
};

struct Way {
  std::uint32_t from{};  // node where the paragraph begins
  Step step{};
};

struct Node {
  Filling filling{};
  std::uint64_t key{};
  float score{never};    // of the best way to come here
  float promise{never};  // the same, less what its open places are likely to cost
  Way way{};             // that way
};

class Reader {
 public:
  Reader(BlockTask const& task, CellScores& scores, std::uint32_t first, std::uint32_t last)
      : task_{task}, columns_{task.columns}, paragraphs_{paragraphs_of(task, first, last)} {
    nodes_.resize(paragraphs_.size() + 1);
    best_.resize(paragraphs_.size() + 1, never);
    for (auto const& [begin, end] : paragraphs_) {
      readings_.push_back(likely_readings(task, scores, begin, end));
    }
  }

  std::vector<PageReading> run(std::size_t most) {
    nodes_[0].push_back({.filling = {}, .score = 0.0F, .promise = 0.0F});
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
      prune(nodes_[p]);
      for (std::uint32_t d = 0; d < readings_[p].size(); ++d) {
        for (std::uint32_t from = 0; from < nodes_[p].size(); ++from) place(p, d, from);
      }
    }
    auto& last = nodes_.back();
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

  void prune(std::vector<Node>& nodes) const {
    std::ranges::sort(nodes, std::greater{}, &Node::promise);
    if (nodes.size() > task_.beam) nodes.resize(task_.beam);
    std::erase_if(nodes, [&](Node const& node) { return node.promise < nodes[0].promise - depth; });
  }

  /// Places a paragraph in every row of its page that it may belong to.
  void place(std::uint32_t paragraph, std::uint32_t division, std::uint32_t from) {
    auto const& node = nodes_[paragraph][from];
    auto const& filling = node.filling;
    auto const& reading = readings_[paragraph][division];
    auto const score = node.score + reading.division.score;
    if (score < best_[paragraph + 1] - depth) return;
    auto const column = reading.column;
    Step step{paragraph, division, static_cast<std::uint8_t>(column), -1};
    if (filling.rows < most_lag) {
      auto next = filling;
      for (std::uint32_t c = 0; c < columns_; ++c) ++next.lag.at(c);
      ++next.rows;
      ++next.row;
      leave(step, from, next, 0, score);
    }
    int const open = filling.lag.at(column);
    if (open == 0) return;
    if (column > filling.column && open > filling.row) {
      step.back = filling.row;
      go_right(step, from, filling, score);
    }
    // In the next row, below the last cell of the column, in the newest row, or where the first
    // row is that still has an open place.
    int const first = *std::max_element(filling.lag.begin(), filling.lag.begin() + columns_);
    std::array<int, 6> rows{filling.row, filling.row - 1, open - 1, open - 2, 0, first - 1};
    std::ranges::sort(rows);
    auto const [past, end_of_rows] = std::ranges::unique(rows);
    for (auto const back : std::span{rows.begin(), past}) {
      if (back < 0 || back >= open || (back == filling.row && column > filling.column)) continue;
      step.back = static_cast<std::int16_t>(back);
      leave(step, from, filling, back, score);
    }
  }

  /// Places that are passed over on the way to a place stay empty: the price of them.
  static float close(Filling& filling, std::uint32_t begin, std::uint32_t end, int back) {
    float cost = 0.0F;
    for (auto c = begin; c < end; ++c) {
      auto& lag = filling.lag.at(c);
      if (lag <= back) continue;
      cost += emptied(c, lag - back);
      lag = static_cast<std::uint8_t>(back);
    }
    return cost;
  }

  static bool open(Filling const& filling, std::uint32_t begin, std::uint32_t end, int back) {
    for (auto c = begin; c < end; ++c) {
      if (filling.lag.at(c) > back) return true;
    }
    return false;
  }

  /// On in the row: what is passed over stays empty.
  void go_right(Step const& step, std::uint32_t from, Filling filling, float score) {
    auto const cost = close(filling, filling.column + 1U, step.column, filling.row);
    reach(step, from, filling, filling.row, score - cost - task_.habits.right);
  }

  /// Out of the row: what it has not filled is empty, or will be filled later. Then pdftotext comes
  /// back to the first open place.
  void leave(Step const& step, std::uint32_t from, Filling const& filling, int back, float score) {
    // Bits: the rest of the row is empty, the rows above are, the row is up to the new place.
    static constexpr std::array<unsigned, 5> ways{7, 4, 5, 6, 0};
    auto const& habits = task_.habits;
    bool const first = filling.rows == 1 && step.back < 0;
    for (auto const closed : ways) {
      auto next = filling;
      float cost = 0.0F;
      if ((closed & 1U) != 0 && !first) {
        cost += close(next, filling.column + 1U, columns_, filling.row);
      }
      if ((closed & 2U) != 0) cost += close(next, 0, columns_, back + 1);
      if ((closed & 4U) != 0) cost += close(next, 0, step.column, back);
      bool const above = open(next, 0, columns_, back + 1);
      bool const left = open(next, 0, step.column, back);
      if (!first && open(next, filling.column + 1U, columns_, filling.row)) cost += habits.down;
      if (above) cost += pending;
      if (left) cost += first ? passed_over : habits.elsewhere;
      bool const down =
          back + 1 == filling.row || (step.column == filling.column && back < filling.row);
      if (above && !down) cost += habits.elsewhere;
      if (back == filling.row && !first) {
        cost += step.column == 0 ? name_behind : habits.elsewhere;
      }
      reach(step, from, next, back, score - cost);
      if (cost == 0.0F) break;
    }
  }

  /// Fills the cells of the paragraph in, from that row on.
  void reach(Step const& step, std::uint32_t from, Filling filling, int back, float score) {
    auto const column = step.column;
    score -= emptied(column, filling.lag.at(column) - back - 1);
    auto const cells = readings_[step.paragraph][step.division].division.begins.size();
    for (std::size_t k = 1; k < cells; ++k) {
      if (--back >= 0) continue;
      back = 0;
      if (filling.rows >= most_lag) return;
      ++filling.rows;
      for (std::uint32_t c = 0; c < columns_; ++c) ++filling.lag.at(c);
    }
    filling.lag.at(column) = static_cast<std::uint8_t>(back);
    filling.row = static_cast<std::uint8_t>(back);
    filling.column = column;
    auto const promise = score - waiting * left_empty(filling);
    auto& most = best_[step.paragraph + 1];
    if (promise < most - depth) return;
    most = std::max(most, promise);
    auto& nodes = nodes_[step.paragraph + 1];
    if (nodes.size() >= task_.beam * 4) prune(nodes);
    auto const key = filling.key();
    auto node = std::ranges::find_if(
        nodes, [&](Node const& each) { return each.key == key && each.filling == filling; });
    if (node == nodes.end()) {
      nodes.push_back({.filling = filling, .key = key});
      node = nodes.end() - 1;
    }
    if (score > node->score) {
      node->score = score;
      node->promise = promise;
      node->way = {from, step};
    }
  }

  std::vector<PlacedCell> trace(Node const& last) const {
    std::vector<Step> steps;
    auto const* node = &last;
    for (auto p = paragraphs_.size(); p > 0; --p) {
      auto const& way = node->way;
      steps.push_back(way.step);
      node = &nodes_[p - 1][way.from];
    }
    std::vector<PlacedCell> out;
    std::uint32_t rows = 0;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      if (step->back < 0) ++rows;
      auto row = rows - 1 - static_cast<std::uint32_t>(std::max<int>(step->back, 0));
      auto const& begins = readings_[step->paragraph][step->division].division.begins;
      for (std::size_t k = 0; k < begins.size(); ++k, ++row) {
        auto const end =
            k + 1 < begins.size() ? begins[k + 1] : paragraphs_[step->paragraph].second;
        out.push_back({.begin = begins[k], .end = end, .column = step->column, .row = row});
        rows = std::max(rows, row + 1);
      }
    }
    return out;
  }

  BlockTask const& task_;
  std::uint32_t columns_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> paragraphs_;
  std::vector<std::vector<ParagraphReading>> readings_{};  // by paragraph
  std::vector<std::vector<Node>> nodes_{};                 // by number of paragraphs read
  std::vector<float> best_{};                              // promise of the best of them
};

}  // namespace

std::vector<PageReading> read_page(BlockTask const& task, CellScores& scores, std::uint32_t first,
                                   std::uint32_t last, std::size_t most) {
  return Reader{task, scores, first, last}.run(most);
}

}  // namespace verband::ingest
