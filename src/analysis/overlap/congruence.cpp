// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/congruence.hpp"

#include <map>

namespace verband::analysis {
namespace {

/// Of all sets with `self` in them, that many partnerships each.
Congruence congruence(std::string const& code, std::vector<std::span<std::uint32_t const>> sets) {
  Congruence result{.code = code, .partnerships = sets.size()};
  std::ranges::sort(sets, [](auto const& a, auto const& b) {
    return std::ranges::lexicographical_compare(a, b);
  });
  struct Border {
    std::span<std::uint32_t const> members;
    std::size_t times{};
  };
  std::vector<Border> borders;
  for (auto const& each : sets) {
    if (borders.empty() || !std::ranges::equal(borders.back().members, each)) {
      borders.push_back({each});
    }
    ++borders.back().times;
  }
  result.borders = borders.size();
  for (std::size_t i = 0; i < borders.size(); ++i) {
    auto const& a = borders[i];
    result.usual = std::max(result.usual, a.times);
    result.sum += static_cast<double>(a.times) * static_cast<double>(a.times - 1) / 2;
    for (std::size_t k = 0; k < i; ++k) {
      auto const& b = borders[k];
      auto const both = common(a.members, b.members) - 1;  // without itself
      auto const either = a.members.size() + b.members.size() - 2 - both;
      result.sum += static_cast<double>(a.times * b.times) * static_cast<double>(both) /
                    static_cast<double>(either);
    }
  }
  result.pairs = sets.empty() ? 0 : sets.size() * (sets.size() - 1) / 2;
  return result;
}

}  // namespace

std::optional<double> Congruence::value() const {
  if (pairs == 0) return std::nullopt;
  return sum / static_cast<double>(pairs);
}

std::vector<Congruence> congruences(std::span<BeliefView const* const> beliefs, Atlas const& atlas,
                                    Date day) {
  auto const all = numbered(beliefs, atlas, Counted::municipalities);
  auto const country = municipality_count(atlas, day);
  std::vector<Congruence> result;
  for (std::size_t i = 0; i < all.codes.size(); ++i) {
    std::vector<std::span<std::uint32_t const>> sets;
    for (auto const number : all.memberships.partnerships[i]) {
      auto const members = all.memberships.members[number];
      if (members.size() > 1 && members.size() < country) sets.push_back(members);
    }
    result.push_back(congruence(all.codes[i], std::move(sets)));
  }
  std::ranges::stable_sort(result, {},
                           [&](Congruence const& each) { return sort_key(atlas, each.code); });
  return result;
}

}  // namespace verband::analysis
