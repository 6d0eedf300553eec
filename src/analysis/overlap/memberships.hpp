// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace verband::analysis {

/// Someone takes part in something, as numbers.
struct Link {
  std::uint32_t partnership{};
  std::uint32_t organisation{};
  auto operator<=>(Link const&) const = default;
};

/// Lists of numbers, one after the other.
struct NumberLists {
  std::vector<std::uint32_t> begin{0};  // of each list, and where the last one ends
  std::vector<std::uint32_t> numbers{};

  std::size_t size() const { return begin.size() - 1; }
  std::span<std::uint32_t const> operator[](std::size_t list) const {
    return {numbers.data() + begin[list], numbers.data() + begin[list + 1]};
  }
  bool operator==(NumberLists const&) const = default;
};

/// Who takes part in what: the members of each partnership and the partnerships of each
/// organisation, both ascending, each once.
struct Memberships {
  NumberLists members{};       // by partnership
  NumberLists partnerships{};  // by organisation
  bool operator==(Memberships const&) const = default;
};

/// The links in both directions; their numbers are below the two counts. Links may occur twice.
Memberships memberships(std::span<Link const> links, std::size_t partnerships,
                        std::size_t organisations);

/// How many numbers two ascending lists have in common.
std::size_t common(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b);

/// Another list and how many numbers it has in common with the one asked about.
struct Shared {
  std::uint32_t other{};
  std::uint32_t count{};
  auto operator<=>(Shared const&) const = default;
};

/// For each list of `lists` in turn, calls `visit(list, shared)`: the later lists with which it has
/// numbers in common. `across` says in which lists a number occurs. Of two lists once, in no order.
template <typename Visit>
void each_overlap(NumberLists const& lists, NumberLists const& across, Visit const& visit) {
  std::vector<std::uint32_t> count(lists.size());
  // Lists come in ascending order, so of each number the earlier ones have been dealt with.
  std::vector<std::uint32_t> next(across.begin.begin(), across.begin.end() - 1);
  std::vector<std::uint32_t> met;
  std::vector<Shared> shared;
  for (std::size_t list = 0; list < lists.size(); ++list) {
    for (auto const number : lists[list]) {
      auto const end = across.begin[number + 1];
      for (auto at = ++next[number]; at < end; ++at) {
        auto const other = across.numbers[at];
        if (count[other]++ == 0) met.push_back(other);
      }
    }
    shared.clear();
    for (auto const other : met) {
      shared.push_back({other, count[other]});
      count[other] = 0;
    }
    met.clear();
    visit(list, std::span<Shared const>{shared});
  }
}

}  // namespace verband::analysis
