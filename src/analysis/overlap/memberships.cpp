// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/memberships.hpp"

#include <numeric>

namespace verband::analysis {
namespace {

/// For each number of `lists` the lists it occurs in, ascending; what follows itself is left out.
NumberLists turned(NumberLists const& lists, std::size_t numbers) {
  NumberLists result;
  result.begin.assign(numbers + 1, 0);
  for (auto const number : lists.numbers) ++result.begin[number + 1];
  std::partial_sum(result.begin.begin(), result.begin.end(), result.begin.begin());
  result.numbers.resize(lists.numbers.size());
  std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
  for (std::size_t list = 0; list < lists.size(); ++list) {
    for (auto const number : lists[list]) {
      result.numbers[next[number]++] = static_cast<std::uint32_t>(list);
    }
  }
  // Lists were gone through in order: what occurs twice stands side by side.
  std::uint32_t kept = 0;
  for (std::size_t number = 0; number < numbers; ++number) {
    auto const from = number == 0 ? 0 : next[number - 1];
    auto const to = next[number];
    result.begin[number] = kept;
    for (auto at = from; at < to; ++at) {
      if (at == from || result.numbers[at] != result.numbers[at - 1]) {
        result.numbers[kept++] = result.numbers[at];
      }
    }
  }
  result.begin[numbers] = kept;
  result.numbers.resize(kept);
  return result;
}

}  // namespace

Memberships memberships(std::span<Link const> links, std::size_t partnerships,
                        std::size_t organisations) {
  NumberLists by_organisation;
  by_organisation.begin.assign(organisations + 1, 0);
  for (auto const& link : links) ++by_organisation.begin[link.organisation + 1];
  std::partial_sum(by_organisation.begin.begin(), by_organisation.begin.end(),
                   by_organisation.begin.begin());
  by_organisation.numbers.resize(links.size());
  std::vector<std::uint32_t> next(by_organisation.begin.begin(), by_organisation.begin.end() - 1);
  for (auto const& link : links) {
    by_organisation.numbers[next[link.organisation]++] = link.partnership;
  }
  Memberships result;
  result.members = turned(by_organisation, partnerships);
  result.partnerships = turned(result.members, organisations);
  return result;
}

std::size_t common(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b) {
  std::size_t count = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    count += a[i] == b[k] ? 1 : 0;
    bool const step_a = a[i] <= b[k];
    bool const step_b = b[k] <= a[i];
    i += step_a ? 1 : 0;
    k += step_b ? 1 : 0;
  }
  return count;
}

}  // namespace verband::analysis
