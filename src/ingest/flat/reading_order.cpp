// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/reading_order.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace verband::ingest {
namespace {

constexpr float far_away = std::numeric_limits<float>::max();
constexpr float aligned_across = 0.7F;  // how far edges of one column may differ
constexpr float aligned_along = 0.5F;   // the same for a row
constexpr float flow_gap = 2.5F;        // white between blocks that flow on without a blank line

bool beside(BlockBox const& a, BlockBox const& b) { return a.top <= b.bottom && a.bottom >= b.top; }
bool above(BlockBox const& a, BlockBox const& b) { return a.left <= b.right && a.right >= b.left; }

/// For each block a set of blocks.
class Marks {
 public:
  explicit Marks(std::size_t size) : words_{(size + 63) / 64}, bits_(size * words_, 0) {}
  std::size_t words() const { return words_; }
  std::uint64_t& word(std::size_t row, std::size_t w) { return bits_[row * words_ + w]; }
  std::uint64_t word(std::size_t row, std::size_t w) const { return bits_[row * words_ + w]; }
  /// Fills a row: the blocks for which it holds.
  template <typename Holds>
  void fill(std::size_t row, std::size_t size, Holds const& holds) {
    for (std::size_t w = 0; w < words_; ++w) {
      std::uint64_t bits = 0;
      auto const first = w * 64;
      auto const last = std::min(size, first + 64);
      for (auto b = first; b < last; ++b) {
        bits |= static_cast<std::uint64_t>(holds(b)) << (b - first);
      }
      word(row, w) = bits;
    }
  }
  /// True when a block is both in a row here and in a row there.
  bool meet(std::size_t row, Marks const& other, std::size_t there) const {
    for (std::size_t w = 0; w < words_; ++w) {
      if ((word(row, w) & other.word(there, w)) != 0) return true;
    }
    return false;
  }

 private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

/// Four blocks that stand as two rows of two.
struct Square {
  std::size_t right{};
  std::size_t below{};
  std::size_t across{};
};

class Orderer {
 public:
  explicit Orderer(std::span<BlockBox const> boxes)
      : boxes_{boxes},
        wide_(boxes.begin(), boxes.end()),
        table_(boxes.size(), none),
        below_{boxes.size()},
        over_{boxes.size()},
        before_{boxes.size()} {}

  std::vector<OrderedBox> run() {
    find_tables();
    widen_tables();
    widen_others();
    mark_first_rule();
    mark_before();
    visited_.assign(before_.words(), 0);
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      if ((visited_[b / 64] >> (b % 64) & 1U) == 0) visit(b);
    }
    flow();
    return std::move(order_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The nearest blocks to the right of, below, and below to the right of a block.
  std::optional<Square> square_at(std::size_t at) const {
    auto const& own = boxes_[at];
    Square square{none, none, none};
    float right = far_away;
    float below = far_away;
    BlockBox across{.left = far_away, .top = far_away};
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      auto const& other = boxes_[b];
      if (b == at) continue;
      if (beside(own, other) && other.left > own.right && other.left < right) {
        right = other.left;
        square.right = b;
      } else if (above(own, other) && other.top > own.bottom && other.top < below) {
        below = other.top;
        square.below = b;
      } else if (other.left > own.right && other.left < across.left && other.top > own.bottom &&
                 other.top < across.top) {
        across = other;
        square.across = b;
      }
    }
    if (square.right == none || square.below == none || square.across == none) return {};
    return square;
  }

  /// True when the four stand free of each other in two rows and two columns.
  bool regular(Square const& square) const {
    auto const& right = boxes_[square.right];
    auto const& below = boxes_[square.below];
    auto const& across = boxes_[square.across];
    bool const mixed = above(below, across) || beside(right, across) || above(right, below) ||
                       beside(right, below);
    return !mixed && above(across, right) && beside(across, below);
  }

  /// True when an edge or the middle lies in one line in both directions.
  bool aligned(BlockBox const& own, Square const& square) const {
    auto const& right = boxes_[square.right];
    auto const& below = boxes_[square.below];
    auto const& across = boxes_[square.across];
    auto const near = [](float a, float b, float c, float d, float slack) {
      return std::abs(a - b) <= slack && std::abs(c - d) <= slack;
    };
    auto const middle = [](BlockBox const& box) { return (box.left + box.right) / 2; };
    auto const height = [](BlockBox const& box) { return (box.top + box.bottom) / 2; };
    bool const columns =
        near(own.left, below.left, right.left, across.left, aligned_across) ||
        near(own.right, below.right, right.right, across.right, aligned_across) ||
        near(middle(own), middle(below), middle(right), middle(across), aligned_across);
    bool const rows =
        near(own.top, right.top, below.top, across.top, aligned_along) ||
        near(own.bottom, right.bottom, below.bottom, across.bottom, aligned_along) ||
        near(height(own), height(right), height(below), height(across), aligned_along);
    return columns && rows;
  }

  void find_tables() {
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      auto const square = square_at(b);
      if (!square || !regular(*square) || !aligned(boxes_[b], *square)) continue;
      auto id = none;
      for (auto const each : {b, square->right, square->below, square->across}) {
        if (table_[each] != none && (id == none || table_[each] > id)) id = table_[each];
      }
      if (id == none) id = tables_++;
      for (auto const each : {b, square->right, square->below, square->across}) table_[each] = id;
    }
  }

  /// To what is no part of it, a table is one block.
  void widen_tables() {
    std::vector<BlockBox> hulls(tables_, BlockBox{far_away, 0.0F, far_away, 0.0F});
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      if (table_[b] == none) continue;
      auto& hull = hulls[table_[b]];
      hull.left = std::min(hull.left, boxes_[b].left);
      hull.right = std::max(hull.right, boxes_[b].right);
      hull.top = std::min(hull.top, boxes_[b].top);
      hull.bottom = std::max(hull.bottom, boxes_[b].bottom);
    }
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      if (table_[b] != none) wide_[b] = hulls[table_[b]];
    }
  }

  /// Other blocks reach out to what stands below them, as far as nothing stands beside them.
  void widen_others() {
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      if (table_[b] != none) continue;
      auto const& own = boxes_[b];
      float most = far_away;
      float least = 0.0F;
      for (auto const& other : boxes_) {
        if (&other == &own || !beside(own, other)) continue;
        if (other.left > own.right) most = std::min(most, other.left);
        if (other.right < own.left) least = std::max(least, other.right);
      }
      for (auto const& other : boxes_) {
        if (&other == &own || other.top < own.bottom) continue;
        if (other.right <= most) wide_[b].right = std::max(wide_[b].right, other.right);
        if (other.left >= least) wide_[b].left = std::min(wide_[b].left, other.left);
      }
    }
  }

  /// Breuel's first rule: a block stands above another one.
  void mark_first_rule() {
    for (std::size_t a = 0; a < boxes_.size(); ++a) {
      auto const own = wide_[a];
      // NOLINTBEGIN(hicpp-signed-bitwise): without branches
      below_.fill(a, boxes_.size(), [&](std::size_t b) {
        auto const& box = wide_[b];
        return (own.top < box.top) & (own.left <= box.right) & (own.right >= box.left);
      });
      over_.fill(a, boxes_.size(), [&](std::size_t b) {
        auto const& box = wide_[b];
        return (box.top < own.top) & (own.left <= box.right) & (own.right >= box.left);
      });
      // NOLINTEND(hicpp-signed-bitwise)
    }
  }

  /// What must be written before each block: what stands above it, and by his second rule what
  /// stands left of it when nothing stands below this one and above that. In one table it is what
  /// stands beside it to the left, or in a row above.
  void mark_before() {
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      auto const own = wide_[b];
      before_.fill(b, boxes_.size(), [&](std::size_t a) { return wide_[a].right <= own.left; });
      for (std::size_t w = 0; w < before_.words(); ++w) {
        for (auto left = before_.word(b, w); left != 0; left &= left - 1) {
          auto const bit = static_cast<std::size_t>(std::countr_zero(left));
          if (below_.meet(b, over_, w * 64 + bit)) before_.word(b, w) &= ~(1ULL << bit);
        }
        before_.word(b, w) |= over_.word(b, w);
      }
      if (table_[b] == none) continue;
      for (std::size_t a = 0; a < boxes_.size(); ++a) {
        if (table_[a] != table_[b]) continue;
        auto const& first = boxes_[a];
        auto const& second = boxes_[b];
        bool const earlier =
            (first.right <= second.left && beside(first, second)) || first.bottom <= second.top;
        auto& word = before_.word(b, a / 64);
        auto const bit = std::uint64_t{1} << (a % 64);
        word = earlier ? word | bit : word & ~bit;
      }
    }
  }

  // NOLINTNEXTLINE(misc-no-recursion): at most as deep as there are blocks on a page
  void visit(std::size_t b) {
    visited_[b / 64] |= std::uint64_t{1} << (b % 64);
    for (std::size_t w = 0; w < visited_.size(); ++w) {
      auto const all = before_.word(b, w);
      for (auto left = all & ~visited_[w]; left != 0; left &= ~visited_[w]) {
        visit(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
      }
    }
    order_.push_back({.box = b});
  }

  /// The stretch beside a block in which nothing else stands.
  std::pair<float, float> room(BlockBox const& own) const {
    float least = 0.0F;
    float most = far_away;
    for (auto const& other : boxes_) {
      if (&other == &own || other.top >= own.bottom || other.bottom <= own.top) continue;
      if (other.left < own.left) least = std::max(least, std::min(other.right, own.left));
      if (other.right > own.right) most = std::min(most, std::max(other.left, own.right));
    }
    return {least, most};
  }

  void flow() {
    std::pair<float, float> flow{};
    for (std::size_t k = 0; k < order_.size(); ++k) {
      auto const& own = boxes_[order_[k].box];
      auto const fits = [&](std::pair<float, float> const& range) {
        return own.left >= range.first && own.right <= range.second;
      };
      if (k > 0 && fits(flow)) {
        auto const& last = boxes_[order_[k - 1].box];
        order_[k].blank_before =
            !(own.top - last.bottom <= flow_gap && own.top > last.top && fits(room(last)));
      }
      if (order_[k].blank_before) flow = room(own);
    }
  }

  std::span<BlockBox const> boxes_;
  std::vector<BlockBox> wide_;
  std::vector<std::size_t> table_;
  std::size_t tables_{0};
  Marks below_;  // by block: the blocks that it stands above
  Marks over_;   // by block: the blocks that stand above it
  Marks before_;
  std::vector<std::uint64_t> visited_{};
  std::vector<OrderedBox> order_{};
};

}  // namespace

std::vector<OrderedBox> reading_order(std::span<BlockBox const> boxes) {
  return Orderer{boxes}.run();
}

}  // namespace verband::ingest
