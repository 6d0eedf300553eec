// SPDX-License-Identifier: EUPL-1.2
#include "model/atlas.hpp"

#include <algorithm>
#include <set>

namespace verband {

std::string full_name(Organisation const& organisation) {
  bool const province = organisation.kind == OrganisationKind::province;
  return (province ? "provincie " : "") + organisation.name;
}

std::string full_name(Atlas const& atlas, std::string_view code) {
  auto const* const known = atlas.organisation(code);
  return known == nullptr ? std::string{code} : full_name(*known);
}

std::string origin(Grouping const& grouping, Date day) {
  for (auto const& each : grouping.origins) {
    if (each.period.contains(day)) {
      return "de indeling „" + each.division + "”, toegevoegd uit " + each.file;
    }
  }
  return {};
}

void Atlas::index() {
  by_code.clear();
  by_grouping.clear();
  by_code.reserve(organisations.size());
  by_grouping.reserve(groupings.size());
  for (std::uint32_t i = 0; i < organisations.size(); ++i)
    by_code.emplace(organisations[i].code, i);
  for (std::uint32_t i = 0; i < groupings.size(); ++i) by_grouping.emplace(groupings[i].key, i);
}

Organisation const* Atlas::organisation(std::string_view code) const {
  auto const found = by_code.find(std::string{code});
  return found == by_code.end() ? nullptr : &organisations[found->second];
}

Grouping const* Atlas::grouping(std::string_view key) const {
  auto const found = by_grouping.find(std::string{key});
  return found == by_grouping.end() ? nullptr : &groupings[found->second];
}

std::vector<std::string> Atlas::members(std::string_view key, Date day) const {
  std::vector<std::string> codes;
  auto const* const group = grouping(key);
  if (group == nullptr) return codes;
  if (group->kind == GroupingKind::country || group->kind == GroupingKind::province) {
    std::string_view const province =
        group->kind == GroupingKind::province ? key.substr(key.find(':') + 1) : std::string_view{};
    for (auto const& each : organisations) {
      if (each.kind == OrganisationKind::municipality && each.period.contains(day) &&
          (province.empty() || each.province == province)) {
        codes.push_back(each.code);
      }
    }
  } else {
    for (auto const& member : group->members) {
      if (member.period.contains(day)) codes.push_back(member.code);
    }
  }
  std::ranges::sort(codes);
  codes.erase(std::ranges::unique(codes).begin(), codes.end());
  return codes;
}

namespace {

/// Goes from an organisation to those that came after it, each once, and gives those of which
/// `stays` is true, sorted. `stays(code, open)` adds to `open` where to go on.
template <typename Stays>
std::vector<std::string> through_time(std::string_view code, Stays const& stays) {
  std::set<std::string> result;
  std::set<std::string> seen;
  std::vector<std::string> open{std::string{code}};
  while (!open.empty()) {
    std::string const next = std::move(open.back());
    open.pop_back();
    if (seen.insert(next).second && stays(next, open)) result.insert(next);
  }
  return {result.begin(), result.end()};
}

}  // namespace

std::vector<std::string> Atlas::alive(std::string_view code, Date day) const {
  return through_time(code, [&](std::string const& next, std::vector<std::string>& open) {
    auto const* const found = organisation(next);
    if (found == nullptr || day < found->period.from) return false;
    if (found->period.contains(day)) return true;
    for (auto const& each : found->successors) open.push_back(each.code);
    return false;
  });
}

std::vector<std::string> Atlas::heirs(std::string_view code, Date day) const {
  return through_time(code, [&](std::string const& next, std::vector<std::string>& open) {
    auto const* const found = organisation(next);
    if (found == nullptr || day < found->period.to || found->successors.empty()) return true;
    bool const whole = std::ranges::any_of(found->successors,
                                           [](Succession const& each) { return !each.partial; });
    for (auto const& each : found->successors) {
      if (!whole || !each.partial) open.push_back(each.code);
    }
    return false;
  });
}

}  // namespace verband
