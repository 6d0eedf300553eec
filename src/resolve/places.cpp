// SPDX-License-Identifier: EUPL-1.2
#include "resolve/places.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "resolve/lists.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t most_places = 12;

bool lead_in(Tokens const& tokens, std::size_t i) {
  return place_preposition(tokens, i) ||
         tokens.is(
             i, {"der", "behorend", "behorende", "tot", "vallend", "vallende", "gelegen", "het",
                 "de", "werkgebied", "grondgebied", "verzorgingsgebied", "heel", "hele", "gehele"});
}

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
  for (auto const& group : scene.atlas.groupings) {
    if (!fits(group, region)) continue;
    // folding shortens a name, by its accents
    if (!of_kind && (group.name.size() < folded.size() || group.name.size() > folded.size() + 4))
      continue;
    auto const known = text::fold(group.name);
    if (!of_kind && known != folded) continue;
    if (known == folded || known.ends_with(" " + folded) || known.starts_with(folded + " "))
      add(&group);
  }
  return found;
}

// The words that may make up the name of a place; "en" may stand inside it.
std::size_t words_end(Tokens const& tokens, std::size_t i) {
  auto at = i;
  while (at < tokens.size() && at < i + 6 && tokens[at].word() &&
         (at == i || !tokens[at].dash_before))
    ++at;
  return at;
}

struct Found {
  std::optional<Place> place{};
  std::size_t end{};
};

// The longest stretch of words that names a place of the kind asked for. A stretch that ends inside
// "Arnhem-Nijmegen" names something else.
Found longest_place(Scene const& scene, Tokens const& tokens, std::size_t i,
                    RegionWord const* region, std::optional<std::uint32_t> number) {
  for (auto last = words_end(tokens, i); last > i; --last) {
    if (tokens[last - 1].hyphen_after || tokens.is(last - 1, {"en", "de", "het"})) continue;
    if (auto place = place_named(scene, tokens.folded(i, last), region, number))
      return {std::move(place), last};
  }
  return {std::nullopt, i};
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

}  // namespace

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
    for (std::size_t i = 0; i < places.size(); ++i) {
      places[i].key = keys[i];
      places[i].doubt.clear();
    }
    return true;
  }
  return false;
}

bool place_preposition(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"in", "binnen", "van", "uit", "onder", "op"});
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
  if (number) {  // of one name, the one with as many municipalities
    auto const counted = std::ranges::find_if(
        found, [&](Grouping const* each) { return members(each).size() == *number; });
    if (counted != found.end()) return Place{.key = (*counted)->key, .name = (*counted)->name};
  }
  auto const* const best = most_agreed(found, region, members);
  Place place{.key = best->key, .name = best->name};
  if (rank(*best, region) <= 2) return place;
  if (auto meant = named_by_row(scene, name)) return meant;
  // several divisions of one name: say so when they are not the same municipalities
  auto const first = members(best);
  if (!std::ranges::all_of(found, [&](Grouping const* each) { return members(each) == first; })) {
    place.doubt = "Er zijn meer indelingen met de naam " + best->name +
                  "; gekozen is: " + (best->division.empty() ? best->key : best->division) + ".";
  }
  return place;
}

namespace {

std::size_t members_of(Scene const& scene, Place const& place) {
  return scene.atlas.members(place.key, scene.day).size();
}

// "Noord- en Midden-Limburg" as two places; nothing when the first is not known.
Places sharing(Scene const& scene, Tokens const& tokens, std::size_t i, RegionWord const* region) {
  Places read{.end = i};
  auto const name = shared_name(scene, tokens, i);
  auto place = name ? place_named(scene, *name, region) : std::nullopt;
  if (!place) return read;
  read.known.push_back(std::move(*place));
  read.end = i + 1;
  auto [other, end] = longest_place(scene, tokens, i + 2, region, std::nullopt);
  if (!other) return read;
  read.known.push_back(std::move(*other));
  read.end = end;
  return read;
}

}  // namespace

std::optional<Places> places_before(Scene const& scene, Tokens const& tokens, std::size_t i,
                                    std::optional<std::uint32_t> number) {
  constexpr std::string_view tail = "gemeenten";
  Places read{.end = i};
  while (read.end < tokens.size() && read.known.size() < most_places) {
    std::optional<Place> place;
    std::size_t next = read.end;
    auto const& word = tokens[read.end].folded;
    if (auto const stem = adjective(tokens, read.end)) {
      place = place_named(scene, stem->place, nullptr, number);
      next = read.end + stem->tokens;
      if (!place) place = Place{.name = tokens.written(read.end, next)};
    } else if (read.end > i && foreign_word(word)) {  // "Nederlandse en Duitse gemeenten"
      place = Place{.name = tokens.written(i, read.end + 1)};
      next = read.end + 1;
    } else if (auto const end = name_end(scene, tokens, read.end); end > read.end) {
      place = place_named(scene, tokens.folded(read.end, end), nullptr, number);
      next = end;
    } else if (word.size() > tail.size() + 3 && word.ends_with(tail)) {
      auto const stem_of = std::string_view{word}.substr(0, word.size() - tail.size());
      place = place_named(scene, stem_of, nullptr, number);  // "Haaglandengemeenten"
      if (!place) return std::nullopt;
      read.known.push_back(*place);
      read.end += 1;
      read.asked = true;
      return read;
    }
    if (!place) return std::nullopt;
    if (place->key.empty()) {
      read.unknown = place->name;
    } else {
      read.known.push_back(*place);
    }
    if (municipalities_word(tokens, next) || (next > read.end && tokens.is(next, {"gem"}))) {
      read.end = next + 1;
      read.asked = true;
      return read;
    }
    if (!listed(tokens, next)) return std::nullopt;
    read.end = next + 1;
  }
  return std::nullopt;
}

Places places_after(Scene const& scene, Tokens const& tokens, std::size_t i,
                    std::optional<std::uint32_t> number) {
  Places read{.end = i};
  std::optional<RegionWord> region;
  auto at = i;
  while (at < tokens.size() && read.known.size() < most_places) {
    auto const before = at;
    bool const joined = at != i;
    bool announced = false;
    if (joined && tokens.is(at, {"de", "het"})) {
      // "en de provincie Overijssel" behind another sort of place is a party of its own
      auto const word = region_word(tokens, at + 1);
      auto first = i;  // "in de provincie Groningen en de provincie Drenthe" are two of a sort
      while (first < at && lead_in(tokens, first)) ++first;
      auto const before_it = region_word(tokens, first);
      auto const same_as = [&](std::optional<RegionWord> const& other) {
        return other && word && other->kind == word->kind;
      };
      if (word && !same_as(region) && !same_as(before_it)) break;
    }
    while (lead_in(tokens, at) &&
           (name_end(scene, tokens, at) == at ||
            (!tokens[at].capital && name_end(scene, tokens, at) == at + 1))) {
      announced = announced || !tokens.is(at, {"de", "het"}) || !joined;
      ++at;
    }
    if (auto const word = region_word(tokens, at)) {
      // "+ provincie", "en de Veiligheidsregio" behind a place are parties of their own
      if (joined && !announced && (!region || region->kind != word->kind)) break;
      region = word;
      at += word->tokens;
      while (tokens.is(at, {"van", "de", "het"}) && name_end(scene, tokens, at) == at) ++at;
    } else if (joined && !announced && (!region || !region->plural)) {
      // behind "en" only another province or a list of regions goes on: "in Groningen en Drenthe"
      auto const end = name_end(scene, tokens, at);
      auto const place = end > at ? place_named(scene, tokens.folded(at, end)) : std::nullopt;
      if (!place || !place->key.starts_with("province:")) break;
    } else if (!announced && !joined) {
      break;
    } else if (announced && !joined) {
      region.reset();
    }
    read.asked = true;
    auto const* const asked = region ? &*region : nullptr;
    auto whole = longest_place(scene, tokens, at, asked, number);
    bool const one_name = whole.place && whole.end > at + 2;  // "Midden- en West-Brabant"
    auto two = sharing(scene, tokens, at, asked);
    bool const fits = number && two.known.size() == 2 && agree(scene, two.known, *number);
    bool const whole_fits = one_name && number && members_of(scene, *whole.place) == *number;
    // where that is no region of its own, or has not as many municipalities as the text states
    if (!two.known.empty() && (!one_name || (fits && !whole_fits))) {
      read.known.insert(read.known.end(), two.known.begin(), two.known.end());
      read.end = two.end;
      break;
    }
    auto& [place, end] = whole;
    if (!place && asked != nullptr && asked->kind == GroupingKind::province && !joined &&
        name_end(scene, tokens, at) == at && !scene.province.empty()) {
      place = Place{.key = "province:" + scene.province, .name = "de provincie"};
    }
    if (!place) {
      if (joined) break;
      auto last = at;
      while (last < words_end(tokens, at) && !tokens.is(last, {"en"})) ++last;
      read.unknown = tokens.written(before, last);
      read.end = last;
      return read;
    }
    read.known.push_back(*place);
    read.end = end;
    if (!listed(tokens, end)) break;
    at = end + 1;
  }
  return read;
}

std::vector<std::string> places_in(Scene const& scene, Tokens const& tokens) {
  std::vector<std::string> keys;
  auto const add = [&](std::optional<Place> const& place) {
    if (place && std::ranges::find(keys, place->key) == keys.end()) keys.push_back(place->key);
  };
  std::size_t const limit = std::min<std::size_t>(tokens.size(), 60);
  for (std::size_t i = 0; i < limit; ++i) {
    if (!tokens[i].word()) continue;
    if (auto const word = adjective(tokens, i)) {
      add(place_named(scene, word->place));
      continue;
    }
    auto const region = region_word(tokens, i);
    auto const at = region ? i + region->tokens : i;
    if (!region && !tokens[at].capital) continue;
    // "Veiligheidsregio Brabant-Zuidoost" is a region that only its kind makes known
    auto of_kind = region ? longest_place(scene, tokens, at, &*region, std::nullopt) : Found{};
    auto const end = of_kind.place ? of_kind.end : name_end(scene, tokens, at);
    if (of_kind.place) {
      add(of_kind.place);
    } else if (end > at) {
      add(place_named(scene, tokens.folded(at, end), region ? &*region : nullptr));
    }
    i = std::max(i, end > at ? end - 1 : i);
  }
  return keys;
}

}  // namespace verband::resolve
