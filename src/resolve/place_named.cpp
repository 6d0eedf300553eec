// SPDX-License-Identifier: EUPL-1.2
// Which division a name means.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "model/wording.hpp"
#include "resolve/places.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

bool fits(Grouping const& group, RegionWord const* region) {
  if (region == nullptr || !region->kind) return true;
  if (group.kind != *region->kind) return false;
  return region->division.empty() || text::fold(group.division).starts_with(region->division);
}

// A province before a named region before the divisions: the order in which people mean a name.
int rank(Grouping const& group, RegionWord const* region) {
  bool const region_asked = region != nullptr && !region->kind;
  switch (group.kind) {
    case GroupingKind::country:
      return 0;
    case GroupingKind::province:
      return region_asked ? 7 : 1;
    case GroupingKind::region:
      return 2;
    case GroupingKind::safety_region:
      return 3;
    case GroupingKind::health_region:
      return 4;
    case GroupingKind::division:
      return 5;
    case GroupingKind::police_unit:
      return 6;
  }
  return 8;
}

std::vector<Grouping const*> groupings_named(Scene const& scene, std::string_view name,
                                             RegionWord const* region) {
  std::vector<Grouping const*> found;
  auto const add = [&](Grouping const* group) {
    if (group != nullptr && fits(*group, region) && std::ranges::find(found, group) == found.end())
      found.push_back(group);
  };
  auto const candidates = scene.gazetteer.find(name, scene.day);
  for (auto const& each : candidates) {
    add(each.grouping);
    if (each.organisation != nullptr && each.organisation->kind == OrganisationKind::province)
      add(scene.atlas.grouping("province:" + each.organisation->code));
  }
  if (!found.empty()) return found;
  auto const folded = text::fold(name);
  if (folded == "nederland") add(scene.atlas.grouping("country:nl"));
  bool const body =
      !candidates.empty() && std::ranges::none_of(candidates, [](reference::Candidate const& each) {
        return each.organisation != nullptr &&
               each.organisation->kind == OrganisationKind::municipality;
      });
  if (!found.empty() || (region == nullptr && !body) || folded.size() < 4) return found;
  // "GGD-regio Zeeland" for the health region that is called "GGD Zeeland"; "(de regio)
  // Rivierenland" when a body has that name too.
  bool const of_kind = region != nullptr && region->kind;
  std::string known;
  for (auto const& group : scene.atlas.groupings) {
    if (of_kind && group.kind != *region->kind) continue;
    // folding shortens a name, by its accents
    if (group.name.size() < folded.size()) continue;
    if (!of_kind && group.name.size() > folded.size() + 4) continue;
    known.clear();
    text::append_folded(known, group.name);
    bool const part = of_kind && (known.ends_with(" " + folded) || known.starts_with(folded + " "));
    if (known == folded || part) add(&group);
  }
  return found;
}

// The region that the row names, when the words are the whole or the end of its name: "Rijnmond" in
// a row of Veiligheidsregio Rotterdam-Rijnmond.
std::optional<Place> named_by_row(Scene const& scene, std::string_view name) {
  auto const folded = text::fold(name);
  for (auto const& key : scene.near) {
    auto const* const group = scene.atlas.grouping(key);
    if (group == nullptr || group->kind == GroupingKind::province) continue;
    auto const known = text::fold(group->name);
    if (known == folded || known.ends_with(" " + folded))
      return Place{.key = group->key, .name = group->name};
  }
  return std::nullopt;
}

// Of the divisions that people mean equally soon, the first of those that agree with most others.
template <typename Members>
Grouping const* most_agreed(std::vector<Grouping const*> const& found, RegionWord const* region,
                            Members const& members) {
  std::vector<Grouping const*> equals;
  std::ranges::copy_if(found, std::back_inserter(equals), [&](Grouping const* each) {
    return rank(*each, region) == rank(*found.front(), region);
  });
  return *std::ranges::max_element(equals, {}, [&](Grouping const* each) {
    auto const own = members(each);
    return std::ranges::count_if(equals,
                                 [&](Grouping const* other) { return members(other) == own; });
  });
}

// "ZO-Brabant" as "zuidoost brabant"; the name itself when no direction stands before it.
std::string with_direction(std::string_view folded) {
  static constexpr std::pair<std::string_view, std::string_view> directions[] = {
      {"n", "noord"},      {"z", "zuid"},       {"o", "oost"},      {"w", "west"},
      {"no", "noordoost"}, {"nw", "noordwest"}, {"zo", "zuidoost"}, {"zw", "zuidwest"}};
  auto const blank = std::min(folded.find(' '), folded.size());
  for (auto const& [mark, word] : directions) {
    if (blank < folded.size() && folded.substr(0, blank) == mark)
      return std::string{word} + std::string{folded.substr(blank)};
  }
  return std::string{folded};
}

/// The divisions that know all these places by name ("corop", "wmo"), each with the keys of its
/// groupings in the order of the places.
std::map<std::string, std::vector<std::string>> divisions_of(Scene const& scene,
                                                             std::vector<Place> const& places) {
  std::map<std::string, std::vector<std::string>> keys;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (auto const& each : scene.atlas.groupings) {
      if (each.name != places[i].name) continue;
      auto& those = keys[each.key.substr(0, each.key.find(':'))];
      if (those.size() == i) those.push_back(each.key);
    }
  }
  std::erase_if(keys, [&](auto const& each) { return each.second.size() < places.size(); });
  return keys;
}

/// The division that has as many municipalities as the text says; with a doubt when people mean
/// another one by the name: "vijf Drechtstedengemeenten" may be five of the six.
Place chosen_by_count(Scene const& scene, Grouping const& counted, Grouping const& best) {
  Place place{.key = counted.key, .name = counted.name};
  auto const size = scene.atlas.members(best.key, scene.day).size();
  if (scene.atlas.members(counted.key, scene.day).size() == size) return place;
  place.by_count = true;
  place.doubt = "Er zijn meer indelingen met de naam " + best.name +
                "; gekozen is: " + (counted.division.empty() ? counted.key : counted.division) +
                ", om het aantal. Meestal zijn het er " + std::to_string(size) +
                ". Kijk wie er meedoet.";
  return place;
}

}  // namespace

std::string thinned(Scene const& scene, Grouping const& group) {
  if (group.kind != GroupingKind::region) return {};
  auto const belongs = [&](std::string const& code) {
    return std::ranges::find(group.members, code, &GroupMember::code) != group.members.end() ||
           std::ranges::find(group.optional_members, code) != group.optional_members.end();
  };
  auto const name_of = [&](std::string const& code) {
    auto const* const one = scene.atlas.organisation(code);
    return one == nullptr ? code : one->name;
  };
  std::vector<std::string> gone;
  std::vector<std::string> now;
  for (auto const& each : group.members) {
    if (each.period.to > scene.day) continue;
    auto const became = scene.atlas.alive(each.code, scene.day);
    if (became.empty() || std::ranges::any_of(became, belongs)) continue;
    gone.push_back(name_of(each.code));
    for (auto const& code : became) {
      auto const name = name_of(code);
      if (std::ranges::find(now, name) == now.end()) now.push_back(name);
    }
  }
  if (gone.empty()) return {};
  return "Van " + group.name + " " + (gone.size() == 1 ? "bestaat " : "bestaan ") +
         enumerated(gone) + " op deze dag niet meer; nu: " + enumerated(now) +
         ". Kijk wie meedoet.";
}

bool agree(Scene const& scene, std::vector<Place>& places, std::uint32_t number) {
  auto const size = [&](std::string const& key) {
    return scene.atlas.members(key, scene.day).size();
  };
  std::size_t total = 0;
  for (auto const& each : places) total += size(each.key);
  if (total == number) return true;
  for (auto const& [division, keys] : divisions_of(scene, places)) {
    total = 0;
    for (auto const& key : keys) total += size(key);
    if (total != number) continue;
    if (places.size() == 1) {
      places = {chosen_by_count(scene, *scene.atlas.grouping(keys.front()),
                                *scene.atlas.grouping(places.front().key))};
      return true;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      places[i].key = keys[i];
      places[i].doubt.clear();
    }
    return true;
  }
  return false;
}

bool join_safety_region(Scene const& scene, std::vector<Place>& places) {
  auto const members = [&](std::string const& key) {
    auto const codes = scene.atlas.members(key, scene.day);
    return std::set<std::string>{codes.begin(), codes.end()};
  };
  for (auto const& [division, keys] : divisions_of(scene, places)) {
    std::set<std::string> together;
    for (auto const& key : keys) together.merge(members(key));
    bool const whole = std::ranges::any_of(scene.atlas.groupings, [&](Grouping const& each) {
      return each.kind == GroupingKind::safety_region && members(each.key) == together;
    });
    if (!whole) continue;
    for (std::size_t i = 0; i < places.size(); ++i) {
      places[i].key = keys[i];
      places[i].doubt.clear();
    }
    return true;
  }
  return false;
}

std::optional<Place> region_of_kind(Scene const& scene, RegionWord const& region) {
  if (!region.kind || *region.kind == GroupingKind::province) return std::nullopt;
  for (auto const& key : scene.near) {
    auto const* const group = scene.atlas.grouping(key);
    if (group != nullptr && fits(*group, &region)) return Place{.key = key, .name = group->name};
  }
  std::optional<Place> own;
  for (auto const& group : scene.atlas.groupings) {
    if (!fits(group, &region)) continue;
    auto const members = scene.atlas.members(group.key, scene.day);
    if (std::ranges::find(members, scene.owner) == members.end()) continue;
    if (own) return std::nullopt;
    own = Place{.key = group.key, .name = group.name};
  }
  if (own) own->doubt = "De tekst noemt de streek niet; gelezen is " + own->name + ".";
  return own;
}

std::optional<Place> place_named(Scene const& scene, std::string_view name,
                                 RegionWord const* region, std::optional<std::uint32_t> number) {
  auto found = groupings_named(scene, with_direction(name), region);
  auto const members = [&](Grouping const* each) {
    return scene.atlas.members(each->key, scene.day);
  };
  std::erase_if(found, [&](Grouping const* each) {
    if (each->kind == GroupingKind::country || each->kind == GroupingKind::province) return false;
    return members(each).empty();
  });
  if (found.empty()) return std::nullopt;
  std::ranges::stable_sort(found, {}, [&](Grouping const* each) { return rank(*each, region); });
  auto const* const best = most_agreed(found, region, members);
  if (number) {  // of one name, the one with as many municipalities
    auto const fits = [&](Grouping const* each) { return members(each).size() == *number; };
    auto const counted =
        fits(best) ? std::ranges::find(found, best) : std::ranges::find_if(found, fits);
    if (counted != found.end()) return chosen_by_count(scene, **counted, *best);
  }
  Place place{.key = best->key, .name = best->name, .doubt = thinned(scene, *best)};
  if (rank(*best, region) <= 2) return place;
  if (auto meant = named_by_row(scene, name)) return meant;
  // several divisions of one name: say so when they are not the same municipalities; a single task
  // that has one more does not make a safety region unclear
  auto const first = members(best);
  auto const same =
      std::ranges::count_if(found, [&](Grouping const* each) { return members(each) == first; });
  bool const safety = best->kind == GroupingKind::safety_region;
  if (same < std::ssize(found) && !(safety && 4 * same >= 3 * std::ssize(found))) {
    place.doubt = "Er zijn meer indelingen met de naam " + best->name +
                  "; gekozen is: " + (best->division.empty() ? best->key : best->division) + ".";
  }
  return place;
}

}  // namespace verband::resolve
