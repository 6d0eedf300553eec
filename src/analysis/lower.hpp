// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verband::analysis {

/// `text` in lower case, ASCII and the Latin letters À to Þ; for comparing and sorting names.
std::string lower(std::string_view text);

/// Sorts the things by the name that `name_of` gives, without regard for capitals; of equal names
/// the first stays first.
template <typename T, typename NameOf = std::identity>
void sort_by_name(std::vector<T>& things, NameOf const& name_of = {}) {
  std::vector<std::pair<std::string, std::size_t>> order;  // made once: it is dear
  order.reserve(things.size());
  for (std::size_t i = 0; i < things.size(); ++i) {
    order.emplace_back(lower(std::invoke(name_of, things[i])), i);
  }
  std::ranges::sort(order);
  std::vector<T> sorted;
  sorted.reserve(things.size());
  for (auto const& [name, at] : order) sorted.push_back(std::move(things[at]));
  things = std::move(sorted);
}

}  // namespace verband::analysis
