// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "ingest/pdf/pdf_runs.hpp"

namespace verband::ingest {

constexpr float same_line = 0.35F;    // em
constexpr float leading = 1.9F;       // em: lines further apart belong to other texts
constexpr float list_indent = 40.0F;  // points: a line of a list stands to the right of its text

/// Lines under each other, as one cell or paragraph is written.
struct Stack {
  std::vector<Run> runs{};
  float left{}, right{}, top{}, bottom{};
  float first_base{}, last_base{}, last_right{};
  float size{};

  explicit Stack(Run const& run)
      : runs{run},
        left{run.left},
        right{run.right},
        top{run.top},
        bottom{run.bottom},
        first_base{run.base},
        last_base{run.base},
        last_right{run.right},
        size{run.size} {}

  void add(Run const& run) {
    runs.push_back(run);
    left = std::min(left, run.left);
    right = std::max(right, run.right);
    bottom = std::max(bottom, run.bottom);
    last_base = run.base;
    last_right = run.right;
  }
};

/// Columns as stretches of the page, from left to right.
struct Columns {
  std::vector<float> lefts{};
  bool empty() const { return lefts.empty(); }
  /// The column in which a text that begins here stands.
  std::size_t of(float left) const {
    auto const after = std::ranges::upper_bound(lefts, left + 1.5F);
    return after == lefts.begin() ? 0 : static_cast<std::size_t>(after - lefts.begin()) - 1;
  }
  /// True when a text goes on into the column behind its own.
  bool wide(float left, float right) const {
    auto const column = of(left);
    return column + 1 < lefts.size() && right > lefts[column + 1] + 3.0F;
  }
};

/// True when a rule across lies at `x` between two heights; points from the top.
bool crosses_band(std::span<Rule const> bands, float upper, float lower, float x);

/// True when rules across, end to end, lie over a stretch of the page between two heights.
bool ruled_over(std::span<Rule const> bands, float upper, float lower, float left, float right);

/// What is known of a page when its texts are gathered.
struct Known {
  Columns const& columns;  // none yet in the first round
  std::span<Rule const> bands{};
  std::span<float const> edges{};
  float pitch{};  // points between the lines of a text, 0 = not known yet
};

/// The runs as texts, in the order in which they were written.
std::vector<Stack> stacks_of(std::vector<Run> const& runs, Known const& known);

/// True when the second text is the next cell of the row of the first.
bool next_cell(Stack const& a, Stack const& b);

/// The texts of each row.
using TextRows = std::vector<std::vector<Stack const*>>;
TextRows in_rows(std::vector<Stack> const& stacks);

}  // namespace verband::ingest
