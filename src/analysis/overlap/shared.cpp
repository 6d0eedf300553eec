// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/shared.hpp"

#include <algorithm>

namespace verband::analysis {
namespace {

std::vector<std::size_t> who(OverlapRow const& row) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < row.takes_part.size(); ++i) {
    if (row.takes_part[i]) result.push_back(i);
  }
  return result;
}

}  // namespace

std::size_t OverlapRow::count() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(takes_part, [](auto const& each) { return each.has_value(); }));
}

std::size_t Overlap::of_all() const {
  return static_cast<std::size_t>(std::ranges::count(rows, chosen.size(), &OverlapRow::count));
}

Overlap overlap(std::span<BeliefView const* const> beliefs, std::vector<std::string> chosen) {
  Overlap result{.chosen = std::move(chosen)};
  auto const size = result.chosen.size();
  result.shared.assign(size, std::vector<std::size_t>(size));
  for (auto const* const belief : beliefs) {
    OverlapRow row{.belief = belief};
    row.takes_part.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      auto const at = std::ranges::find(belief->members, result.chosen[i], &Member::code);
      if (at != belief->members.end()) row.takes_part[i] = at->standing;
    }
    auto const present = who(row);
    if (present.empty()) continue;
    for (auto const a : present) {
      for (auto const b : present) ++result.shared[a][b];
    }
    result.rows.push_back(std::move(row));
  }
  // More of them first; of as many, those with the first chosen first.
  std::ranges::stable_sort(result.rows, [](OverlapRow const& a, OverlapRow const& b) {
    auto const in_a = who(a);
    auto const in_b = who(b);
    return in_a.size() != in_b.size() ? in_a.size() > in_b.size() : in_a < in_b;
  });
  for (auto const& row : result.rows) {
    auto present = who(row);
    if (result.combinations.empty() || result.combinations.back().who != present) {
      result.combinations.push_back({.who = std::move(present)});
    }
    result.combinations.back().beliefs.push_back(row.belief);
  }
  return result;
}

}  // namespace verband::analysis
