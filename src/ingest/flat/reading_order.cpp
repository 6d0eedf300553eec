// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/reading_order.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
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

constexpr std::size_t in_word = 64;

/// 1 when all hold, worked out without branches.
constexpr std::uint8_t all_hold(auto... each) {
  return static_cast<std::uint8_t>((static_cast<unsigned>(each) & ...));
}

/// The blocks by edge, so that many are compared at once; a whole number of words of bits.
struct Edges {
  explicit Edges(std::size_t size)
      : left(size, 0.0F), right(size, 0.0F), top(size, 0.0F), bottom(size, 0.0F) {}
  std::vector<float> left, right, top, bottom;
};

/// Some sets of blocks, a row each.
class Marks {
 public:
  Marks(std::size_t rows, std::size_t size)
      : size_{size}, words_{(size + in_word - 1) / in_word}, bits_(rows * words_, 0) {}
  std::size_t words() const { return words_; }
  std::uint64_t& word(std::size_t row, std::size_t w) { return bits_[row * words_ + w]; }
  std::uint64_t word(std::size_t row, std::size_t w) const { return bits_[row * words_ + w]; }
  void add(std::size_t row, std::size_t b) {
    word(row, b / in_word) |= std::uint64_t{1} << (b % in_word);
  }
  /// Fills a row: the blocks for which it holds. `holds` has no branches.
  void fill(std::size_t row, auto const& holds) {
    for (std::size_t w = 0; w < words_; ++w) {
      std::array<std::uint8_t, in_word> each;  // NOLINT(cppcoreguidelines-pro-type-member-init)
      for (std::size_t b = 0; b < in_word; ++b) {
        each[b] = static_cast<std::uint8_t>(holds(w * in_word + b));
      }
      word(row, w) = packed(each);
    }
    auto const rest = size_ % in_word;
    if (rest != 0) word(row, words_ - 1) &= (std::uint64_t{1} << rest) - 1;
  }
  /// Calls `use` with each block of a row, the first one first.
  void each(std::size_t row, auto const& use) const {
    for (std::size_t w = 0; w < words_; ++w) {
      for (auto left = word(row, w); left != 0; left &= left - 1) {
        use(w * in_word + static_cast<std::size_t>(std::countr_zero(left)));
      }
    }
  }

 private:
  /// A bit for each byte, which is 0 or 1.
  static std::uint64_t packed(std::array<std::uint8_t, in_word> const& bytes) {
    constexpr std::uint64_t gather = 0x0102040810204080U;  // moves eight bytes into the highest one
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < in_word; i += 8) {
      std::uint64_t eight{};
      std::memcpy(&eight, &bytes[i], sizeof eight);
      if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
      out |= ((eight * gather) >> 56U) << i;
    }
    return out;
  }

  std::size_t size_;
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
        table_(boxes.size(), none),
        right_{boxes.size(), boxes.size()},
        scratch_{1, boxes.size()},
        below_{boxes.size(), boxes.size()},
        before_{boxes.size(), boxes.size()},
        own_{before_.words() * in_word},
        wide_{own_} {
    for (std::size_t b = 0; b < boxes.size(); ++b) {
      own_.left[b] = boxes[b].left;
      own_.right[b] = boxes[b].right;
      own_.top[b] = boxes[b].top;
      own_.bottom[b] = boxes[b].bottom;
    }
    wide_ = own_;
  }

  std::vector<OrderedBox> run() {
    find_tables();
    widen_tables();
    widen_others();
    mark_below();
    mark_before();
    visited_.assign(before_.words(), 0);
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      if ((visited_[b / in_word] >> (b % in_word) & 1U) == 0) visit(b);
    }
    flow();
    return std::move(order_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The nearest blocks to the right of, below, and below to the right of a block.
  std::optional<Square> square_at(std::size_t at) {
    auto const box = boxes_[at];
    Square square{none, none, none};
    right_.fill(at, [&](std::size_t b) {
      return all_hold(own_.left[b] > box.right, own_.top[b] <= box.bottom,
                      own_.bottom[b] >= box.top);
    });
    right_.each(at, [&](std::size_t b) {
      if (square.right == none || own_.left[b] < own_.left[square.right]) square.right = b;
    });
    if (square.right == none) return {};
    scratch_.fill(0, [&](std::size_t b) {
      return all_hold(own_.top[b] > box.bottom, own_.left[b] <= box.right,
                      own_.right[b] >= box.left);
    });
    scratch_.each(0, [&](std::size_t b) {
      if (square.below == none || own_.top[b] < own_.top[square.below]) square.below = b;
    });
    if (square.below == none) return {};
    scratch_.fill(0, [&](std::size_t b) {
      return all_hold(own_.left[b] > box.right, own_.top[b] > box.bottom);
    });
    scratch_.each(0, [&](std::size_t b) {
      bool const nearer = square.across == none || (own_.left[b] < own_.left[square.across] &&
                                                    own_.top[b] < own_.top[square.across]);
      if (nearer) square.across = b;
    });
    if (square.across == none) return {};
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
      if (table_[b] == none) continue;
      auto const& hull = hulls[table_[b]];
      wide_.left[b] = hull.left;
      wide_.right[b] = hull.right;
      wide_.top[b] = hull.top;
    }
  }

  /// Other blocks reach out to what stands below them, as far as nothing stands beside them.
  void widen_others() {
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      if (table_[b] != none) continue;
      auto const box = boxes_[b];
      float most = far_away;
      float least = 0.0F;
      right_.each(b, [&](std::size_t other) { most = std::min(most, own_.left[other]); });
      scratch_.fill(0, [&](std::size_t other) {
        return all_hold(own_.right[other] < box.left, own_.top[other] <= box.bottom,
                        own_.bottom[other] >= box.top);
      });
      scratch_.each(0, [&](std::size_t other) { least = std::max(least, own_.right[other]); });
      scratch_.fill(0, [&](std::size_t other) { return own_.top[other] >= box.bottom; });
      scratch_.each(0, [&](std::size_t other) {
        if (own_.right[other] <= most) wide_.right[b] = std::max(wide_.right[b], own_.right[other]);
        if (own_.left[other] >= least) wide_.left[b] = std::min(wide_.left[b], own_.left[other]);
      });
    }
  }

  /// Breuel's first rule: a block stands above another one.
  void mark_below() {
    for (std::size_t a = 0; a < boxes_.size(); ++a) {
      auto const left = wide_.left[a];
      auto const right = wide_.right[a];
      auto const top = wide_.top[a];
      below_.fill(a, [&](std::size_t b) {
        return all_hold(top < wide_.top[b], left <= wide_.right[b], right >= wide_.left[b]);
      });
    }
  }

  /// What must be written before each block: what stands above it, and by his second rule what
  /// stands left of it when nothing stands below this one and above that. In one table it is what
  /// stands beside it to the left, or in a row above.
  void mark_before() {
    Marks tables{tables_, boxes_.size()};
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      if (table_[b] != none) tables.add(table_[b], b);
    }
    std::vector<std::uint64_t> between(before_.words());
    for (std::size_t b = 0; b < boxes_.size(); ++b) {
      auto const left = wide_.left[b];
      auto const right = wide_.right[b];
      auto const top = wide_.top[b];
      before_.fill(b, [&](std::size_t a) { return wide_.right[a] <= left; });
      // What stands below what stands below this one.
      std::ranges::fill(between, 0);
      below_.each(b, [&](std::size_t c) {
        for (std::size_t w = 0; w < between.size(); ++w) between[w] |= below_.word(c, w);
      });
      scratch_.fill(0, [&](std::size_t a) {
        return all_hold(wide_.top[a] < top, left <= wide_.right[a], right >= wide_.left[a]);
      });
      for (std::size_t w = 0; w < between.size(); ++w) {
        before_.word(b, w) = (before_.word(b, w) & ~between[w]) | scratch_.word(0, w);
      }
      if (table_[b] == none) continue;
      auto const box = boxes_[b];
      scratch_.fill(0, [&](std::size_t a) {
        return all_hold(own_.right[a] <= box.left, own_.top[a] <= box.bottom,
                        own_.bottom[a] >= box.top) |
               all_hold(own_.bottom[a] <= box.top);
      });
      for (std::size_t w = 0; w < between.size(); ++w) {
        auto const same = tables.word(table_[b], w);
        before_.word(b, w) = (before_.word(b, w) & ~same) | (scratch_.word(0, w) & same);
      }
    }
  }

  // NOLINTNEXTLINE(misc-no-recursion): at most as deep as there are blocks on a page
  void visit(std::size_t b) {
    visited_[b / in_word] |= std::uint64_t{1} << (b % in_word);
    for (std::size_t w = 0; w < visited_.size(); ++w) {
      auto const all = before_.word(b, w);
      for (auto left = all & ~visited_[w]; left != 0; left &= ~visited_[w]) {
        visit(w * in_word + static_cast<std::size_t>(std::countr_zero(left)));
      }
    }
    order_.push_back({.box = b});
  }

  /// The stretch beside a block in which nothing else stands.
  std::pair<float, float> room(BlockBox const& box) {
    float least = 0.0F;
    float most = far_away;
    scratch_.fill(0, [&](std::size_t b) {
      return all_hold(own_.bottom[b] > box.top, own_.top[b] < box.bottom);
    });
    scratch_.each(0, [&](std::size_t b) {
      if (own_.left[b] < box.left) least = std::max(least, std::min(own_.right[b], box.left));
      if (own_.right[b] > box.right) most = std::min(most, std::max(own_.left[b], box.right));
    });
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
  std::vector<std::size_t> table_;
  std::size_t tables_{0};
  Marks right_;    // by block: what stands beside it to the right
  Marks scratch_;  // one set, in use
  Marks below_;    // by block: the blocks that it stands above
  Marks before_;   // by block: what is written earlier
  Edges own_;
  Edges wide_;  // as far as they reach
  std::vector<std::uint64_t> visited_{};
  std::vector<OrderedBox> order_{};
};

}  // namespace

std::vector<OrderedBox> reading_order(std::span<BlockBox const> boxes) {
  return Orderer{boxes}.run();
}

}  // namespace verband::ingest
