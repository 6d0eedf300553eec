// SPDX-License-Identifier: EUPL-1.2
#include "text/similarity.hpp"

#include <algorithm>
#include <vector>

namespace verband::text {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() < b.size()) {
    std::swap(a, b);
  }
  while (!b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  while (!b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  // No distance is larger than the longer text, and a larger limit would overflow the sums below.
  auto const too_far = std::min(limit, a.size()) + 1;
  if (a.size() - b.size() >= too_far) {
    return limit + 1;
  }
  // Rows of the classic table; cells further than the limit from the diagonal hold `too_far`.
  std::vector<std::size_t> two_back(b.size() + 1, too_far);
  std::vector<std::size_t> back(b.size() + 1, too_far);
  std::vector<std::size_t> row(b.size() + 1, too_far);
  for (std::size_t j = 0; j <= b.size() && j < too_far; ++j) {
    back[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto const from = i >= too_far ? i - too_far + 1 : 1;
    auto const to = std::min(b.size(), i + too_far - 1);
    row[from - 1] = from == 1 ? std::min(i, too_far) : too_far;
    auto best = row[from - 1];
    for (auto j = std::max<std::size_t>(from, 1); j <= to; ++j) {
      auto const same = a[i - 1] == b[j - 1];
      auto cost = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost = std::min(cost, two_back[j - 2] + 1);
      }
      row[j] = std::min(cost, too_far);
      best = std::min(best, row[j]);
    }
    if (to < b.size()) {
      row[to + 1] = too_far;
    }
    if (best >= too_far && i > 1 && *std::ranges::min_element(back) >= too_far) {
      return limit + 1;
    }
    std::swap(two_back, back);
    std::swap(back, row);
  }
  return back[b.size()] >= too_far ? limit + 1 : back[b.size()];
}

}  // namespace verband::text
