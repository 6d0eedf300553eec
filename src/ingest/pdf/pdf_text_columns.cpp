// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_text_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <span>

namespace verband::ingest {
namespace {

/// The lines of some runs below `top`: how many base lines they have.
std::size_t lines_below(std::span<Run const> runs, float top) {
  std::set<long> bases;
  for (auto const& run : runs) {
    if (run.base >= top) bases.insert(std::lround(run.base));
  }
  return bases.size();
}

/// True when all runs from `at` on stand beside those before it, to their right: each side a
/// column of lines of its own. What stands higher than both, as a running head, does not count.
bool goes_on_beside(std::span<Run const> runs, std::size_t at) {
  constexpr std::size_t least = 4;  // lines
  constexpr float gap = 6.0F;       // points between columns
  auto const before = runs.first(at);
  auto const after = runs.subspan(at);
  auto const top = runs[at].base - 2 * runs[at].size;
  float left = runs[at].left;
  for (auto const& run : after) {
    if (run.base >= top) left = std::min(left, run.left);
  }
  bool const apart = std::ranges::all_of(
      before, [&](Run const& run) { return run.base < top || run.right + gap <= left; });
  return apart && lines_below(before, top) >= least && lines_below(after, top) >= least;
}

}  // namespace

std::vector<std::vector<Run>> text_columns(std::vector<Run> const& runs) {
  constexpr float up = 4.0F;  // lines: further up than a note or an accent stands
  std::vector<std::vector<Run>> columns;
  std::size_t begin = 0;
  for (std::size_t at = 1; at < runs.size(); ++at) {
    auto const& last = runs[at - 1];
    auto const& next = runs[at];
    bool const jumps = next.base < last.base - up * next.size && next.left > last.left + next.size;
    if (!jumps || !goes_on_beside(std::span{runs}.subspan(begin), at - begin)) continue;
    columns.emplace_back(runs.begin() + static_cast<std::ptrdiff_t>(begin),
                         runs.begin() + static_cast<std::ptrdiff_t>(at));
    begin = at;
  }
  columns.emplace_back(runs.begin() + static_cast<std::ptrdiff_t>(begin), runs.end());
  // What was written last but stands before the columns, as a running head, comes first.
  for (std::size_t i = 1; i < columns.size(); ++i) {
    auto& column = columns[i];
    auto const left = column.front().left - 3 * column.front().size;
    auto const other = [&](Run const& run) { return run.left < left; };
    std::ranges::copy_if(column, std::back_inserter(columns.front()), other);
    std::erase_if(column, other);
  }
  return columns;
}

}  // namespace verband::ingest
