// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/split.hpp"

namespace verband::ingest {

inline constexpr float impossible = -std::numeric_limits<float>::infinity();

/// What a reading remembers at the end of a line.
struct Node {
  float score{};            // best way to come here
  float back{};             // best way from here to the end
  std::uint32_t line{};     // last line that is part of the table
  std::uint16_t lines{1};   // of the cell so far
  std::uint16_t height{1};  // of the row so far
  std::uint16_t word{};     // where the last piece begins in its line
  std::uint8_t column{};
  std::uint8_t start{};  // column in which the last line began
  bool paragraph{};      // the last line began a paragraph
  bool fragment{};       // rest of a row that a page end cut
  bool trailer{};        // the table is over
  bool free{};           // the law says nothing about the next separator
  bool before_table{};
  bool skipped{};  // the last line was no part of the table
};

/// From a node of the step before to a node of this one (or to a group).
struct Edge {
  std::uint32_t from{};
  std::uint32_t to{};
  float score{};
};

/// Readings that cut the line into cells from the same column of a row as high.
struct Group {
  std::uint32_t column{};
  std::uint32_t height{};
  bool fragment{};
  bool new_row{};
  bool goes_on{};  // the line begins with the rest of the open cell, and others follow
  std::uint32_t from{};
  float score{impossible};
};

/// From a group by a split of its column to a node.
struct Opening {
  std::uint32_t group{};
  std::uint32_t split{};
  std::uint32_t to{};
};

/// All readings kept at the end of one line, and how each was reached.
struct Step {
  std::vector<Node> nodes{};
  std::vector<Edge> direct{};   // the cell goes on, or the line is skipped
  std::vector<Edge> entries{};  // node → group
  std::vector<Group> groups{};
  std::vector<Opening> opened{};
  std::vector<Split> splits{};  // of the line, from all columns

  /// Empties it, and keeps its memory for the next line.
  void clear();
};

/// Thins out the readings found at the end of a line; its memory serves from line to line.
class Thinning {
 public:
  /// The step with equal nodes joined and only the best ones kept. With `alternatives` all ways to
  /// a node are told, else only what the best reading of each needs.
  Step kept(Step& found, std::size_t beam, float depth, bool alternatives);

 private:
  void join_equal(std::vector<Node> const& nodes, float least);
  void renumber(auto& edges) const;

  std::vector<std::uint64_t> keys_{};        // by node
  std::vector<std::uint32_t> slots_{};       // by key: the best node that has it
  std::vector<std::uint32_t> filled_{};      // the slots in use
  std::vector<std::uint32_t> stands_for_{};  // by node: its slot
  std::vector<std::uint32_t> best_{};        // the nodes kept, best first
  std::vector<std::uint32_t> index_{};       // by node: its place among them
};

/// The steps of a decoding, from the start of the table to its end.
struct Lattice {
  std::vector<Step> steps{};

  /// The best reading.
  Decoding trace(std::uint32_t first_line, std::uint32_t columns) const;
  /// Fills the margins of the cells of the best reading. Of a border between lines `shown` is
  /// added: the white space there says more than the score of another reading tells.
  void measure(Decoding& decoding, float shown);

 private:
  /// How the best reading passed one line.
  struct Choice {
    std::uint32_t node{};  // where it arrived
    bool skipped{};
    bool opened{};  // by `group` and `split`, else the cell went on
    std::uint32_t group{};
    std::uint32_t split{};
  };
  std::vector<Choice> path() const;
  void backward();
};

}  // namespace verband::ingest
