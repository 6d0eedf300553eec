// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/in_order.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <functional>
#include <utility>

#include "ingest/flat/by_columns.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t beam = 40;      // readings that are kept
constexpr std::size_t compared = 80;  // readings of which the order is worked out
constexpr std::size_t alike = 10;     // kept readings that differ in rows alone
constexpr std::size_t told = 10;      // readings of the whole page
constexpr std::uint32_t most_rows = 256;
constexpr float depth = 20.0F;       // nats below the best reading of the same lines
constexpr float waiting = 0.15F;     // of the cost of an empty place, while it may still be filled
constexpr float passed = 0.7F;       // the same when a cell stands below it
constexpr float denied = 3.0F;       // nats for each place where the order of the page is another
constexpr float not_yet = 0.5F;      // the same in a part of it: the order may come right
constexpr float by_rest = 1.0F;      // the same when the rest is known from before
constexpr float new_row = 1.5F;      // a row that begins further on
constexpr float name_behind = 2.0F;  // to the left in the row
constexpr float rows_on = 2.0F;      // further down
constexpr float back_up = 4.0F;

/// A reading of the first lines of the page.
struct Node {
  std::array<std::bitset<most_rows>, most_block_columns> filled{};
  std::array<std::uint32_t, most_block_columns> below{};  // of each column: past its last cell
  std::uint32_t rows{};
  float score{};              // of the cells
  float jumps{};              // what their order costs
  std::size_t differences{};  // places where pdftotext would have written otherwise
  std::uint64_t cuts{};       // differs for readings with other cells or columns
  std::vector<PlacedCell> cells{};
  float worth{};
};

/// The next paragraph in a place of such a reading.
struct Step {
  float promise{};
  std::uint32_t from{};
  std::uint32_t reading{};
  std::uint32_t row{};
  float jump{};
};

class Reader {
 public:
  Reader(BlockTask const& task, PageOrder const& order, CellScores& scores, std::uint32_t first,
         std::uint32_t last, std::vector<PlacedCell> const& before)
      : task_{task},
        order_{order},
        before_{before},
        denied_so_far_{before.empty() ? not_yet : by_rest},
        paragraphs_{paragraphs_of(task, first, last)} {
    for (auto const& [begin, end] : paragraphs_) {
      readings_.push_back(all_readings(task, scores, begin, end));
    }
  }

  std::vector<PageReading> run() {
    nodes_ = {Node{}};
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) add(p);
    for (auto& node : nodes_) {
      node.score -= empty(node, 1.0F, 1.0F);
      node.worth = node.score - denied * static_cast<float>(node.differences);
    }
    std::ranges::stable_sort(nodes_, std::greater{}, &Node::worth);
    std::vector<PageReading> out;
    for (auto& node : nodes_) {
      if (out.size() < told) out.push_back({std::move(node.cells), node.score});
    }
    return out;
  }

 private:
  /// Puts a paragraph in every place that it may have and keeps the best readings.
  void add(std::uint32_t paragraph) {
    auto steps = steps_of(paragraph);
    std::ranges::sort(steps, std::greater{}, &Step::promise);
    std::vector<Node> reached;
    for (auto const& step : steps) {
      if (reached.size() >= compared || step.promise < steps[0].promise - depth) break;
      auto node = placed(paragraph, step);
      bool const known =
          std::ranges::any_of(reached, [&](Node const& other) { return as_good(other, node); });
      if (!known) reached.push_back(std::move(node));
    }
    std::ranges::stable_sort(reached, std::greater{}, &Node::worth);
    nodes_.clear();
    for (auto& node : reached) {
      if (nodes_.size() >= beam || node.worth < reached[0].worth - depth) break;
      auto const same =
          static_cast<std::size_t>(std::ranges::count(nodes_, node.cuts, &Node::cuts));
      if (same < alike) nodes_.push_back(std::move(node));
    }
  }

  /// What follows can be read below the one as it can below the other.
  static bool as_good(Node const& other, Node const& node) {
    auto const& last = other.cells.back();
    return last.row == node.cells.back().row && last.column == node.cells.back().column &&
           other.differences <= node.differences && other.filled == node.filled;
  }

  std::vector<Step> steps_of(std::uint32_t paragraph) const {
    std::vector<Step> out;
    auto const& readings = readings_[paragraph];
    for (std::uint32_t from = 0; from < nodes_.size(); ++from) {
      auto const& node = nodes_[from];
      for (std::uint32_t k = 0; k < readings.size(); ++k) {
        auto const& reading = readings[k];
        for (std::uint32_t row = 0; row <= node.rows && row + reading.cells() < most_rows; ++row) {
          if (taken(node, reading, row)) continue;
          auto const jump = jump_to(node, reading.column, row);
          auto const promise =
              node.worth + reading.division.score - jump + places_filled(node, reading, row);
          out.push_back({promise, from, k, row, jump});
        }
      }
    }
    return out;
  }

  static bool taken(Node const& node, ParagraphReading const& reading, std::uint32_t row) {
    for (std::size_t k = 0; k < reading.cells(); ++k) {
      if (node.filled.at(reading.column_of(k)).test(row + k)) return true;
    }
    return false;
  }

  /// pdftotext goes on to the right, or to the next row.
  static float jump_to(Node const& node, std::uint32_t column, std::uint32_t row) {
    if (node.cells.empty()) return 0.0F;
    auto const& last = node.cells.back();
    if (row == last.row) return column > last.column ? 0.0F : name_behind;
    if (row == last.row + 1 && column <= last.column) return 0.0F;
    if (row == node.rows) return new_row;
    return row > last.row ? rows_on : back_up;
  }

  /// What the empty places cost less once the cells stand there.
  float places_filled(Node const& node, ParagraphReading const& reading, std::uint32_t row) const {
    float gain = 0.0F;
    auto below = node.below;
    for (std::size_t k = 0; k < reading.cells(); ++k, ++row) {
      auto& own = below.at(reading.column_of(k));
      auto const each = empty_place(reading.column_of(k));
      if (row < own) {
        gain += passed * each;
      } else {
        gain += waiting * each - (passed - waiting) * each * static_cast<float>(row - own);
        own = row + 1;
      }
    }
    auto const rows = std::max(node.rows, row) - node.rows;
    for (std::uint32_t c = 0; c < task_.columns && rows > 0; ++c) {
      gain -= waiting * empty_place(c) * static_cast<float>(rows);
    }
    return gain;
  }

  float empty(Node const& node, float above, float below) const {
    float cost = 0.0F;
    for (std::uint32_t c = 0; c < task_.columns; ++c) {
      auto const open = static_cast<float>(node.rows - node.below.at(c));
      auto const gaps = static_cast<float>(node.below.at(c) - node.filled.at(c).count());
      cost += (above * gaps + below * open) * empty_place(c);
    }
    return cost;
  }

  Node placed(std::uint32_t paragraph, Step const& step) const {
    auto node = nodes_[step.from];
    auto const& reading = readings_[paragraph][step.reading];
    auto const& begins = reading.division.begins;
    auto row = step.row;
    for (std::size_t k = 0; k < begins.size(); ++k, ++row) {
      auto const column = reading.column_of(k);
      auto const end = k + 1 < begins.size() ? begins[k + 1] : paragraphs_[paragraph].second;
      node.cells.push_back({begins[k], end, column, row});
      node.filled.at(column).set(row);
      node.below.at(column) = std::max(node.below.at(column), row + 1);
      node.cuts = (node.cuts ^ (begins[k] * most_block_columns + column)) * 0x100000001B3U;
    }
    node.rows = std::max(node.rows, row);
    node.score += reading.division.score;
    node.jumps += step.jump;
    node.differences = differences(node, paragraphs_[paragraph].second);
    node.worth = node.score - node.jumps - empty(node, passed, waiting) -
                 denied_so_far_ * static_cast<float>(node.differences);
    return node;
  }

  /// Where pdftotext would write otherwise if what follows stood as it was read before.
  std::size_t differences(Node const& node, std::uint32_t end) const {
    auto cells = node.cells;
    std::uint32_t rows = 0;
    for (auto const& cell : before_) {
      if (cell.begin < end) rows = std::max(rows, cell.row + 1);
    }
    std::size_t without_place = 0;
    for (auto cell : before_) {
      if (cell.begin < end) continue;
      if (cell.row >= rows) {
        cell.row += node.rows - rows;
      } else if (node.filled.at(cell.column).test(cell.row)) {
        ++without_place;
        continue;
      }
      cells.push_back(cell);
    }
    return order_.differences(cells).size() + without_place;
  }

  BlockTask const& task_;
  PageOrder const& order_;
  std::vector<PlacedCell> const& before_;
  float denied_so_far_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> paragraphs_;
  std::vector<std::vector<ParagraphReading>> readings_{};
  std::vector<Node> nodes_{};  // the best readings so far
};

}  // namespace

std::vector<PageReading> read_in_order(BlockTask const& task, PageOrder const& order,
                                       CellScores& scores, std::uint32_t first, std::uint32_t last,
                                       std::vector<PlacedCell> const& before) {
  return Reader{task, order, scores, first, last, before}.run();
}

}  // namespace verband::ingest
