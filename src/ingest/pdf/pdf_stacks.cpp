// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_stacks.hpp"

#include <cmath>

namespace verband::ingest {

bool crosses_band(std::span<Rule const> bands, float upper, float lower, float x) {
  return std::ranges::any_of(bands, [&](Rule const& band) {
    auto const y = (band.top + band.bottom) / 2;
    return upper < y && y < lower && band.left <= x + 2 && x <= band.right;
  });
}

bool ruled_over(std::span<Rule const> bands, float upper, float lower, float left, float right) {
  constexpr float nearly = 0.9F;
  float covered = 0;
  for (auto const& band : bands) {
    if (band.top < upper || band.bottom > lower) continue;
    covered += std::max(0.0F, std::min(right, band.right) - std::max(left, band.left));
  }
  return covered >= nearly * (right - left);
}

namespace {

/// True for lines that end at one place, or have one middle: texts on the right of their column, or
/// in the middle.
bool on_one_axis(Run const& above, Run const& below) {
  return std::abs(above.right - below.right) <= same_edge ||
         std::abs(above.left + above.right - below.left - below.right) <= 2 * same_edge;
}

bool belongs(Stack const& stack, Run const& run, Known const& known) {
  auto const& [columns, bands, edges, pitch] = known;
  if (!columns.empty() && columns.of(run.left) != columns.of(stack.left) &&
      !columns.wide(stack.left, stack.right)) {
    return false;
  }
  if (run.outside != stack.runs.back().outside) return false;
  auto const size = std::max(stack.size, run.size);
  if (std::abs(run.base - stack.last_base) <= same_line * size) {
    auto const gap = run.left - stack.last_right;
    if (at_edge(edges, run.left)) return false;
    // without columns a gap wider than runs have inside may be one between cells
    return gap >= -0.5F * size && gap <= (columns.empty() ? 0.35F : 1.5F) * size;
  }
  // A heading and the text below it are two, and so are a text and the bold head below it.
  if (std::abs(run.size - stack.size) > 0.15F * size) return false;
  if (run.bold && !stack.runs.back().bold && columns.of(run.left) == 0) return false;
  auto const down = run.base - stack.last_base;
  auto const most =
      pitch > 0 ? std::min(leading * size, std::max(1.1F * pitch, 1.25F * size)) : leading * size;
  bool const in_line = (run.left >= stack.left - 3.0F && run.left <= stack.left + list_indent) ||
                       on_one_axis(stack.runs.back(), run);
  return down > 0 && down <= most && in_line &&
         !crosses_band(bands, stack.last_base, run.base - 0.3F * run.size, run.left);
}

}  // namespace

std::vector<Stack> stacks_of(std::vector<Run> const& runs, Known const& known) {
  std::vector<Stack> stacks;
  for (auto const& run : runs) {
    if (!stacks.empty() && belongs(stacks.back(), run, known)) {
      stacks.back().add(run);
    } else {
      stacks.emplace_back(run);
    }
  }
  return stacks;
}

bool next_cell(Stack const& a, Stack const& b) {
  auto const size = std::max(a.size, b.size);
  bool const beside = b.first_base <= a.last_base + same_line * size && b.bottom > a.top;
  constexpr float step = 8.0F;  // points: columns begin at least this far apart
  return beside && b.left > a.left + step && b.left >= a.right - 1.0F;
}

TextRows in_rows(std::vector<Stack> const& stacks) {
  TextRows rows;
  bool before = false;
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    bool const after = i + 1 < stacks.size() && next_cell(stacks[i], stacks[i + 1]);
    if (after && !before) rows.emplace_back();
    if (before || after) rows.back().push_back(&stacks[i]);
    before = after;
  }
  return rows;
}

}  // namespace verband::ingest
