// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/numbered.hpp"

#include <unordered_map>

#include "analysis/lower.hpp"

namespace verband::analysis {

std::optional<std::uint32_t> Numbered::number(std::string_view code) const {
  auto const at = std::ranges::lower_bound(codes, code);
  if (at == codes.end() || *at != code) return std::nullopt;
  return static_cast<std::uint32_t>(at - codes.begin());
}

Numbered numbered(std::span<BeliefView const* const> beliefs, Atlas const& atlas, Counted counted) {
  Numbered result{.beliefs = {beliefs.begin(), beliefs.end()}};
  // In the order in which they are met; -1 = does not count.
  std::unordered_map<std::string_view, std::int64_t> met;
  std::vector<std::string_view> names;
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < beliefs.size(); ++i) {
    for (auto const& member : beliefs[i]->members) {
      auto const [at, fresh] = met.try_emplace(member.code, -1);
      if (fresh && (counted == Counted::everyone || is_municipality(atlas, member.code))) {
        at->second = static_cast<std::int64_t>(names.size());
        names.push_back(member.code);
      }
      if (at->second >= 0) links.push_back({i, static_cast<std::uint32_t>(at->second)});
    }
  }
  result.codes.assign(names.begin(), names.end());
  std::ranges::sort(result.codes);
  std::vector<std::uint32_t> place(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) place[i] = *result.number(names[i]);
  for (auto& link : links) link.organisation = place[link.organisation];
  result.memberships = memberships(links, beliefs.size(), names.size());
  return result;
}

bool is_municipality(Atlas const& atlas, std::string_view code) {
  auto const* const known = atlas.organisation(code);
  return known != nullptr && known->kind == OrganisationKind::municipality;
}

std::size_t municipality_count(Atlas const& atlas, Date day) {
  return static_cast<std::size_t>(std::ranges::count_if(atlas.organisations, [&](auto const& each) {
    return each.kind == OrganisationKind::municipality && each.period.contains(day);
  }));
}

std::string sort_key(Atlas const& atlas, std::string_view code) {
  auto const* const known = atlas.organisation(code);
  std::string key = lower(known == nullptr ? std::string{code} : known->name);
  key += '\n';
  key += code;
  return key;
}

}  // namespace verband::analysis
