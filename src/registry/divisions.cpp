// SPDX-License-Identifier: EUPL-1.2
// Divisions of the country that someone adds to the reference data, as changes that can be undone.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "registry/commands.hpp"
#include "registry/inside.hpp"

namespace verband::registry {
namespace {

using Members =
    std::map<std::string, std::set<std::string>, std::less<>>;  // code → keys of regions

Members members_of(RegionDivision const& division) {
  Members result;
  for (auto const& region : division.regions) {
    for (auto const& code : region.members) result[code].insert(region.key);
  }
  return result;
}

/// The same municipalities in regions of the same names.
bool same_regions(RegionDivision const& a, RegionDivision const& b) {
  auto const names = [](RegionDivision const& division) {
    std::map<std::string, std::string> result;
    for (auto const& region : division.regions) result[region.key] = region.name;
    return result;
  };
  return names(a) == names(b) && members_of(a) == members_of(b);
}

std::string in_words(Period const& period) {
  return (period.from == Date::min() ? "altijd" : dutch(period.from)) +
         (period.to == Date::max() ? " (zonder einde)" : " tot " + dutch(period.to));
}

/// What the two say differently, a line for each municipality; the first lines and how many more.
std::vector<std::string> differences(RegionDivision const& there, RegionDivision const& offered,
                                     Atlas const* atlas) {
  constexpr std::size_t most = 10;
  std::map<std::string_view, std::string_view> names;
  for (auto const* const division : {&there, &offered}) {
    for (auto const& region : division->regions) names[region.key] = region.name;
  }
  auto const before = members_of(there);
  auto const after = members_of(offered);
  auto codes = before;
  codes.insert(after.begin(), after.end());
  std::vector<std::string> result;
  for (auto const& [code, keys] : codes) {
    auto const said = [&](Members const& members) {
      auto const at = members.find(code);
      std::string text;
      if (at == members.end()) return std::string{"in geen regio"};
      for (auto const& key : at->second) {
        if (!text.empty()) text += " en ";
        text += names[key];
      }
      return text;
    };
    auto const was = said(before);
    auto const is = said(after);
    if (was == is) continue;
    auto line = atlas == nullptr ? code : full_name(*atlas, code);
    line.append(": in het register ").append(was).append(", in dit bestand ").append(is);
    result.push_back(std::move(line));
  }
  if (result.size() > most) {
    auto const more = result.size() - most;
    result.resize(most);
    result.push_back("en nog " + std::to_string(more) + " gemeenten");
  }
  return result;
}

/// The refusal because of a version that speaks of the same days.
tl::unexpected<Refusal> overlaps(RegionDivision const& there, RegionDivision const& offered,
                                 Atlas const* atlas) {
  bool const same = same_regions(there, offered);
  std::string detail = "De indeling „" + there.name + "” staat al in het register voor " +
                       in_words(there.period) + ", " +
                       (same ? "met dezelfde regio's. " : "met andere regio's. ");
  detail +=
      "Kies met --from en --until een periode die daar niet in valt, of haal de oude eerst weg: "
      "verband reference remove \"" +
      there.name + "\" --from " + iso(there.period.from);
  return refused(RefusalKind::division_overlaps, std::move(detail),
                 differences(there, offered, atlas));
}

}  // namespace

Result<Change> add_division(Snapshot const& snapshot, RegionDivision division, By const& by,
                            Tools const& tools) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto change = begun(ChangeKind::division, by);
  change.summary = "Indeling „" + division.name + "” toegevoegd, vanaf " +
                   dutch(division.period.from) +
                   (division.period.to == Date::max() ? "" : " tot " + dutch(division.period.to));
  for (auto const& [id, there] : snapshot.divisions) {
    if (there.division != division.division || !there.period.overlaps(division.period)) continue;
    bool const same = same_regions(there, division);
    bool const open = division.period.to == Date::max();
    bool const begins_as_it = there.period.from == division.period.from;
    bool const inside = there.period.intersect(division.period) == division.period;
    if (same && (inside || (begins_as_it && open))) {
      return refused(RefusalKind::nothing_changes,
                     "Deze indeling staat al in het register, met dezelfde regio's, voor " +
                         in_words(there.period) + ".");
    }
    bool const follows =
        there.period.to == Date::max() && open && there.period.from < division.period.from;
    if (!follows) return overlaps(there, division, snapshot.atlas.get());
    auto ended = there;
    ended.period.to = division.period.from;
    change.summary += "; de versie van " + dutch(there.period.from) + " eindigt dan";
    add(change, std::move(ended));
  }
  division.id = tools.mint();
  add(change, std::move(division));
  return change;
}

Result<Change> remove_division(Snapshot const& snapshot, std::string_view id, By const& by) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto const found = snapshot.divisions.find(id);
  if (found == snapshot.divisions.end()) {
    return refused(RefusalKind::unknown_division, "Deze indeling staat niet in het register.");
  }
  auto change = begun(ChangeKind::division, by);
  change.summary = "Indeling „" + found->second.name + "” weggehaald, die gold vanaf " +
                   dutch(found->second.period.from);
  change.events.push_back({key_of(found->second), std::nullopt});
  return change;
}

}  // namespace verband::registry
