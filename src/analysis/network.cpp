// SPDX-License-Identifier: EUPL-1.2
#include "analysis/network.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

/// How many of them are drawn: at most `limit`, and not some of those that are met equally often
/// while others are left out, when enough remain without them.
std::size_t fitting(std::vector<Companion> const& companions, std::size_t limit) {
  if (companions.size() <= limit) return companions.size();
  std::size_t whole = limit;
  while (whole > 0 && companions[whole - 1].ties.size() == companions[limit].ties.size()) --whole;
  constexpr std::size_t part = 4;
  return whole * part >= limit ? whole : limit;
}

/// Fills in what is drawn: the companions met most, and the partnerships with most of those.
void choose(Network& network, NetworkLimits const& limits) {
  auto const companions = fitting(network.companions, limits.companions);
  std::vector<std::size_t> met(network.partnerships.size());
  for (std::size_t i = 0; i < companions; ++i) {
    for (auto const& tie : network.companions[i].ties) ++met[tie.partnership];
  }
  auto& chosen = network.drawn_partnerships;
  for (std::uint32_t i = 0; i < met.size(); ++i) chosen.push_back(i);
  std::ranges::stable_sort(chosen, std::greater{}, [&](std::uint32_t i) { return met[i]; });
  if (chosen.size() > limits.partnerships) chosen.resize(limits.partnerships);
  std::ranges::sort(chosen);
  for (std::uint32_t i = 0; i < companions; ++i) {
    bool const tied = std::ranges::any_of(network.companions[i].ties, [&](Tie const& tie) {
      return std::ranges::binary_search(chosen, tie.partnership);
    });
    if (tied) network.drawn_companions.push_back(i);
  }
}

}  // namespace

Network network(std::span<BeliefView const* const> beliefs, std::string_view self,
                NetworkLimits const& limits) {
  Network result{.self = std::string{self}};
  std::map<std::string_view, Companion> met;
  for (auto const* const belief : beliefs) {
    auto const own = std::ranges::find(belief->members, self, &Member::code);
    if (own == belief->members.end()) continue;
    auto const number = static_cast<std::uint32_t>(result.partnerships.size());
    result.partnerships.push_back(belief);
    result.own.push_back(own->standing);
    for (auto const& member : belief->members) {
      if (member.code == self) continue;
      auto& companion = met[member.code];
      companion.code = member.code;
      companion.name = member.name;
      companion.ties.push_back({number, member.standing});
    }
  }
  for (auto& [code, companion] : met) result.companions.push_back(std::move(companion));
  std::ranges::sort(result.companions, {}, [](Companion const& each) {
    return std::tuple{-static_cast<std::int64_t>(each.ties.size()), lower(each.name), each.code};
  });
  choose(result, limits);
  return result;
}

}  // namespace verband::analysis
