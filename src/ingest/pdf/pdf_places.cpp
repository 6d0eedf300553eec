// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_places.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace verband::ingest {
namespace {

constexpr std::size_t most_columns = 40;

/// Where the texts of rows stand: stretches that most of them leave free divide the columns.
Columns columns_of(std::span<std::vector<Stack const*> const> rows, float width) {
  Columns columns;
  constexpr float step_size = 0.25F;  // points: how finely white space is measured
  if (rows.size() < 2) return columns;
  auto const slots = static_cast<std::size_t>(std::clamp(width, 1.0F, 20'000.0F) / step_size) + 2;
  std::vector<int> change(slots + 1, 0);
  auto const slot = [&](float x) {
    return static_cast<std::size_t>(std::clamp(x / step_size, 0.0F, static_cast<float>(slots - 1)));
  };
  for (auto const& row : rows) {
    for (auto const* stack : row) {
      ++change[slot(stack->left)];
      // A text may reach the very edge of its column.
      --change[std::min(slot(std::max(stack->left, stack->right - 1.0F)) + 1, slots)];
    }
  }
  auto const few = static_cast<int>(rows.size() / 12);
  int count = 0;
  bool open = false;
  for (std::size_t i = 0; i < slots; ++i) {
    count += change[i];
    auto const x = static_cast<float>(i) * step_size;
    if (!open && count > few) {
      columns.lefts.push_back(x);
      open = true;
    } else if (open && count <= few) {
      open = false;
    }
  }
  if (columns.lefts.size() < 2 || columns.lefts.size() > most_columns) return {};
  return columns;
}

}  // namespace

std::vector<float> usual_edges(std::vector<Stack> const& stacks) {
  std::vector<float> lefts;
  for (std::size_t i = 1; i < stacks.size(); ++i) {
    if (next_cell(stacks[i - 1], stacks[i])) lefts.push_back(stacks[i].left);
  }
  std::ranges::sort(lefts);
  std::vector<float> edges;
  for (std::size_t i = 0; i < lefts.size();) {
    auto end = i;
    while (end < lefts.size() && lefts[end] - lefts[i] <= same_edge) ++end;
    if (end - i >= (lefts.size() < 40 ? 2 : 3)) edges.push_back(lefts[i]);
    i = end;
  }
  return edges;
}

Columns columns_of_table(TextRows const& rows, float width) {
  std::span<std::vector<Stack const*> const> const all{rows};
  auto best = columns_of(all, width);
  constexpr std::size_t enough = 4;  // rows to see columns by
  for (std::size_t first = 0; first < 2; ++first) {
    for (std::size_t last = 0; last < 2; ++last) {
      if (all.size() < enough + first + last) continue;
      auto columns = columns_of(all.subspan(first, all.size() - first - last), width);
      if (columns.lefts.size() > best.lefts.size()) best = std::move(columns);
    }
  }
  return best;
}

Columns with_heads(std::vector<Stack> const& stacks, Columns columns) {
  std::vector<float> reach(columns.lefts.size(), 0.0F);
  for (auto const& stack : stacks) {
    if (columns.wide(stack.left, stack.right)) continue;
    auto& most = reach[columns.of(stack.left)];
    most = std::max(most, stack.right);
  }
  auto lefts = columns.lefts;
  for (auto const& stack : stacks) {
    auto const column = columns.of(stack.left);
    bool const in_white = columns.wide(stack.left, stack.right) && stack.left >= reach[column] &&
                          reach[column] > 0.0F;
    if (in_white) lefts[column + 1] = std::min(lefts[column + 1], stack.left);
  }
  columns.lefts = std::move(lefts);
  return columns;
}

namespace {

/// The place at which most of these texts begin, and how many do.
std::pair<float, std::size_t> most_begin(std::vector<float> lefts) {
  std::ranges::sort(lefts);
  std::size_t best = 0;
  float edge = 0;
  for (std::size_t i = 0, j = 0; i < lefts.size(); ++i) {
    while (lefts[i] - lefts[j] > same_edge) ++j;
    if (i - j + 1 > best) {
      best = i - j + 1;
      edge = lefts[j];
    }
  }
  return {edge, best};
}

}  // namespace

std::vector<float> exact_edges(std::vector<Stack> const& stacks, Columns const& columns) {
  std::vector<float> edges;
  for (std::size_t c = 1; c < columns.lefts.size(); ++c) {
    std::vector<float> lefts;
    for (auto const& stack : stacks) {
      if (columns.of(stack.left) == c) lefts.push_back(stack.left);
    }
    auto const [edge, count] = most_begin(lefts);
    if (count >= 2 && count * 2 >= lefts.size()) edges.push_back(edge);
  }
  return edges;
}

std::optional<float> first_edge(std::vector<Run> const& runs, Columns const& columns) {
  std::vector<float> lefts;
  for (auto const& run : runs) {
    if (columns.of(run.left) == 0 && !columns.wide(run.left, run.right)) lefts.push_back(run.left);
  }
  auto const [edge, count] = most_begin(lefts);
  if (count < 3 || count * 3 < lefts.size() * 2) return std::nullopt;
  return edge;
}

bool fits(TextRows const& rows, Columns const& columns, std::vector<bool> const& moved) {
  std::size_t good = 0;
  std::size_t all = 0;
  for (auto const& row : rows) {
    all += row.size();
    good += static_cast<std::size_t>(std::ranges::count_if(row, [&](Stack const* stack) {
      auto const column = columns.of(stack->left);
      return !columns.wide(stack->left, stack->right) &&
             (moved[column] || stack->left <= columns.lefts[column] + list_indent);
    }));
  }
  return all >= 2 && good * 10 >= all * 9;
}

Columns seams_of(std::vector<Run> const& runs, std::span<Rule const> bands) {
  constexpr float meets = 1.0F;  // points
  constexpr std::size_t enough = 2;
  std::vector<Rule> near;
  std::ranges::copy_if(bands, std::back_inserter(near), [&](Rule const& rule) {
    return std::ranges::any_of(
        runs, [&](Run const& run) { return std::abs(run.base - rule.top) <= leading * run.size; });
  });
  std::ranges::sort(near, {},
                    [](Rule const& rule) { return std::pair{std::lround(rule.top), rule.left}; });
  std::vector<Rule> met;
  for (std::size_t i = 1; i < near.size(); ++i) {
    bool const level = std::abs(near[i].top - near[i - 1].top) <= meets;
    if (level && std::abs(near[i].left - near[i - 1].right) <= meets) met.push_back(near[i]);
  }
  std::ranges::sort(met, {}, &Rule::left);
  Columns columns;
  for (std::size_t i = 0; i < met.size();) {
    auto end = i;
    while (end < met.size() && met[end].left - met[i].left <= meets) ++end;
    if (end - i >= enough) columns.lefts.push_back(met[i].left);
    i = end;
  }
  if (columns.empty() || columns.lefts.size() >= most_columns) return {};
  columns.lefts.insert(columns.lefts.begin(), std::ranges::min(near, {}, &Rule::left).left);
  auto const [top, bottom] = std::ranges::minmax(met, {}, &Rule::top);
  std::vector<Run> between;
  std::ranges::copy_if(runs, std::back_inserter(between),
                       [&](Run const& run) { return top.top < run.base && run.base < bottom.top; });
  auto const stacks = stacks_of(between, {columns, bands});
  auto const wide = std::ranges::count_if(
      stacks, [&](Stack const& stack) { return columns.wide(stack.left, stack.right); });
  return wide * 10 <= std::ssize(stacks) ? columns : Columns{};
}

}  // namespace verband::ingest
