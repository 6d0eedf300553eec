// SPDX-License-Identifier: EUPL-1.2
#include "resolve/rules.hpp"

#include <algorithm>
#include <map>

#include "resolve/counts.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

bool preposition(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"in",
                       "binnen",
                       "van",
                       "uit",
                       "der",
                       "behorend",
                       "behorende",
                       "tot",
                       "vallend",
                       "vallende",
                       "onder",
                       "gelegen",
                       "het",
                       "de",
                       "werkgebied",
                       "grondgebied",
                       "verzorgingsgebied",
                       "heel",
                       "hele",
                       "gehele"});
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
  for (auto const& each : scene.gazetteer.find(name, scene.day)) {
    add(each.grouping);
    if (each.organisation != nullptr && each.organisation->kind == OrganisationKind::province)
      add(scene.atlas.grouping("province:" + each.organisation->code));
  }
  if (!found.empty()) return found;
  auto const folded = text::fold(name);
  if (folded == "nederland") add(scene.atlas.grouping("country:nl"));
  if (!found.empty() || region == nullptr || folded.size() < 4) return found;
  // "GGD-regio Zeeland" for the health region that is called "GGD Zeeland".
  for (auto const& group : scene.atlas.groupings) {
    if (!fits(group, region)) continue;
    auto const known = text::fold(group.name);
    if (known == folded || known.ends_with(" " + folded) || known.starts_with(folded + " "))
      add(&group);
  }
  return found;
}

struct Quantifier {
  bool all{}, some{}, definite{};
  std::optional<std::uint32_t> number{};
  std::size_t end{};
};

Quantifier quantifier(Tokens const& tokens, std::size_t i) {
  Quantifier read;
  for (read.end = i; read.end < tokens.size(); ++read.end) {
    auto const at = read.end;
    if (tokens.is(at, {"alle", "al", "iedere", "elke"})) {
      read.all = true;
    } else if (tokens.is(at, {"de", "het", "van", "tot"})) {
      read.definite = true;
    } else if (tokens.is(at, {"een"}) && tokens.is(at + 1, {"aantal", "deel"})) {
      read.some = true;
      ++read.end;
    } else if (tokens.is(at, {"een"})) {
      break;
    } else if (tokens.is(at, {"overige", "andere"}) && read.all) {
      continue;
    } else if (open_word(tokens, at) && !tokens.is(at, {"oa", "onder", "waaronder", "wo"}) &&
               !tokens[at].folded.ends_with("gemeenten")) {
      read.some = true;
    } else if (auto const number = count(tokens[at].folded); number && !read.number) {
      read.number = number;
    } else {
      break;
    }
  }
  return read;
}

struct Places {
  std::vector<Place> known{};
  std::string unknown{};  // the words that should have named a region
  std::size_t end{};
  bool asked{};  // a preposition or a region word announced a place
};

std::size_t name_end(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !tokens[i].word()) return i;
  return tokens.after(i, scene.gazetteer.longest_name(tokens.folded_from(i)));
}

bool listed(Tokens const& tokens, std::size_t i) {
  return tokens.sign(i, ',') || tokens.sign(i, '/') || tokens.sign(i, '+') || tokens.sign(i, '&') ||
         tokens.is(i, {"en"});
}

// "Groninger", "Groningse en Drentse", "Groningen en Drentse" in front of "gemeenten".
std::optional<Places> places_before(Scene const& scene, Tokens const& tokens, std::size_t i) {
  Places read{.end = i};
  while (read.end < tokens.size() && read.known.size() < 12) {
    std::optional<Place> place;
    std::size_t next = read.end;
    if (auto const word = adjective(tokens, read.end)) {
      place = place_named(scene, word->place);
      next = read.end + word->tokens;
      if (!place) place = Place{.name = tokens.written(read.end, next)};
    } else if (auto const end = name_end(scene, tokens, read.end); end > read.end) {
      place = place_named(scene, tokens.folded(read.end, end));
      next = end;
    }
    if (!place) return std::nullopt;
    if (place->key.empty()) {
      read.unknown = place->name;
    } else {
      read.known.push_back(*place);
    }
    if (municipalities_word(tokens, next)) {
      read.end = next + 1;
      read.asked = true;
      return read;
    }
    if (!listed(tokens, next)) return std::nullopt;
    read.end = next + 1;
  }
  return std::nullopt;
}

std::size_t words_end(Tokens const& tokens, std::size_t i) {
  while (i < tokens.size() && tokens[i].word() && !tokens[i].dash_before && !tokens.is(i, {"en"}))
    ++i;
  return i;
}

// "in de provincie Zeeland", "binnen politie-eenheid Noord-Nederland" behind "gemeenten".
Places places_after(Scene const& scene, Tokens const& tokens, std::size_t i) {
  Places read{.end = i};
  auto at = i;
  std::optional<RegionWord> region;
  while (at < tokens.size()) {
    auto const before = at;
    bool const joined = at != i;
    while (preposition(tokens, at) &&
           (name_end(scene, tokens, at) == at ||
            (!tokens[at].capital && name_end(scene, tokens, at) == at + 1)))
      ++at;
    bool const announced = at != before;
    if (auto const word = region_word(tokens, at)) {
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
    auto end = name_end(scene, tokens, at);
    std::optional<Place> place;
    if (end > at) place = place_named(scene, tokens.folded(at, end), asked);
    for (auto last = std::min(words_end(tokens, at), at + 5); !place && last > at; --last) {
      place = place_named(scene, tokens.folded(at, last), asked);
      end = last;
    }
    if (!place && asked != nullptr && asked->kind == GroupingKind::province && end == at &&
        !scene.province.empty()) {
      place = Place{.key = "province:" + scene.province, .name = "de provincie"};
    }
    if (!place) {
      if (joined) break;
      auto const last = words_end(tokens, at);
      read.unknown = tokens.written(before, std::max(last, at));
      read.end = std::max(last, at);
      return read;
    }
    read.known.push_back(*place);
    read.end = end;
    if (!listed(tokens, end) || read.known.size() >= 12) break;
    at = end + 1;
  }
  return read;
}

// "behalve Tholen en Veere", "m.u.v. de gemeente Tholen"
std::size_t exceptions(Scene const& scene, Tokens const& tokens, std::size_t i,
                       std::vector<std::string>& codes) {
  auto at = i;
  if (tokens.sign(at, '(') || tokens.sign(at, ',')) ++at;
  if (tokens.is(at, {"behalve", "uitgezonderd", "muv", "exclusief", "excl", "zonder", "minus"})) {
    ++at;
  } else if (auto const length = tokens.phrase(at, "met uitzondering van")) {
    at += length;
  } else {
    return i;
  }
  while (tokens.is(at, {"de", "gemeente", "gemeenten"}) && name_end(scene, tokens, at) == at) ++at;
  while (true) {
    auto const end = name_end(scene, tokens, at);
    if (end == at) return codes.empty() ? i : at;
    for (auto const& each : scene.gazetteer.find(tokens.folded(at, end), scene.day)) {
      if (each.organisation == nullptr || each.organisation->kind != OrganisationKind::municipality)
        continue;
      codes.push_back(each.organisation->code);
      break;
    }
    at = end;
    if (tokens.sign(at, ')')) return at + 1;
    auto const next = listed(tokens, at) ? at + 1 : at;
    if (next == at || name_end(scene, tokens, next) == next) return at;
    at = next;
  }
}

Mention unresolved(std::string text, UnresolvedKind kind, std::string reason) {
  Mention mention;
  mention.kind = Mention::Kind::other;
  mention.text = std::move(text);
  mention.unresolved = kind;
  mention.doubt = reason;
  mention.reason = std::move(reason);
  return mention;
}

Mention rule_mention(Scene const& scene, std::string const& text, Place const& place) {
  Mention mention;
  mention.kind = Mention::Kind::rule;
  mention.text = text;
  auto const* const group = scene.atlas.grouping(place.key);
  mention.rule.text = text;
  mention.rule.grouping = place.key;
  bool const country = group != nullptr && group->kind == GroupingKind::country;
  mention.rule.kind = country ? RuleKind::all_municipalities : RuleKind::municipalities_of;
  mention.rule.reason = country ? "De tekst noemt alle gemeenten van Nederland."
                                : "De tekst noemt de gemeenten van " + place.name + ".";
  mention.doubt = place.doubt;
  return mention;
}

// A count without a place: the region that the row names, or else the owner's province.
RulePhrase counted(Scene const& scene, std::string const& text, std::uint32_t number,
                   std::size_t end) {
  auto keys = scene.near;
  if (!scene.province.empty()) keys.push_back("province:" + scene.province);
  for (auto const& key : keys) {
    auto const* const group = scene.atlas.grouping(key);
    if (group == nullptr || scene.atlas.members(key, scene.day).size() != number) continue;
    auto mention = rule_mention(scene, text, Place{.key = key, .name = group->name});
    mention.rule.kind = RuleKind::count_of_municipalities;
    mention.rule.expected_count = number;
    mention.rule.reason =
        "Op deze dag telt " + group->name + " precies " + std::to_string(number) + " gemeenten.";
    mention.counted = true;
    return {{std::move(mention)}, end};
  }
  return {{unresolved(text, UnresolvedKind::open_ended,
                      "De rij zegt niet welke gemeenten dit zijn, en geen streek die de rij noemt "
                      "telt er op deze dag " +
                          std::to_string(number) + ". Vul de namen aan.")},
          end};
}

// What a stated number means for the rules that were found.
void check_number(Scene const& scene, std::vector<Mention>& rules, Quantifier const& read) {
  if (!read.number) return;
  std::size_t total = 0;
  for (auto& each : rules) {
    if (rules.size() == 1) each.rule.expected_count = read.number;
    total += expand(each.rule, scene.atlas, scene.day).size();
  }
  auto& first = rules.front();
  if (total == *read.number) {
    for (auto& each : rules) {
      each.counted = !read.all && !read.definite;
      each.rule.reason += " Het aantal klopt: " + std::to_string(total) + ".";
    }
    return;
  }
  if (read.all) {
    first.finding = "count-differs";
    first.doubt = "De tekst noemt " + std::to_string(*read.number) +
                  " gemeenten, maar op deze dag zijn het er " + std::to_string(total) +
                  ". Controleer de datum van het document.";
    return;
  }
  for (auto& each : rules) {
    each.open = true;
    each.rule.kind = RuleKind::some_municipalities_of;
    each.rule.reason = "De tekst noemt " + std::to_string(*read.number) + " van de " +
                       std::to_string(total) + " gemeenten en zegt niet welke.";
  }
}

}  // namespace

std::optional<Place> place_named(Scene const& scene, std::string_view name,
                                 RegionWord const* region) {
  auto found = groupings_named(scene, name, region);
  std::erase_if(found, [&](Grouping const* each) {
    if (each->kind == GroupingKind::country || each->kind == GroupingKind::province) return false;
    return scene.atlas.members(each->key, scene.day).empty();
  });
  if (found.empty()) return std::nullopt;
  std::ranges::stable_sort(found, {}, [&](Grouping const* each) { return rank(*each, region); });
  auto const* const best = found.front();
  Place place{.key = best->key, .name = best->name};
  if (rank(*best, region) <= 2) return place;
  // several divisions of one name: say so when they are not the same municipalities
  auto const members = scene.atlas.members(best->key, scene.day);
  bool const same = std::ranges::all_of(found, [&](Grouping const* each) {
    return scene.atlas.members(each->key, scene.day) == members;
  });
  if (!same) {
    place.doubt = "Er zijn meer indelingen met de naam " + best->name +
                  "; gekozen is: " + (best->division.empty() ? best->key : best->division) + ".";
  }
  return place;
}

std::optional<RulePhrase> rule_phrase(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto const read = quantifier(tokens, i);
  auto const at = read.end;
  if (at >= tokens.size() || !tokens[at].word()) return std::nullopt;
  Places places;
  auto before = places_before(scene, tokens, at);
  if (before) {
    places = std::move(*before);
    bool const names_follow =
        tokens.sign(places.end, ':') || name_end(scene, tokens, places.end) > places.end;
    if (names_follow && !read.some) return std::nullopt;  // "de Drentse gemeenten Assen en Emmen"
  } else if (municipalities_word(tokens, at)) {
    places = places_after(scene, tokens, at + 1);
    if (!places.asked) {
      places.end = at + 1;
      bool const names_follow = tokens.sign(at + 1, ':') || tokens.sign(at + 1, '(') ||
                                name_end(scene, tokens, at + 1) > at + 1;
      if (names_follow) return std::nullopt;
      auto const text = tokens.written(i, places.end);
      if (read.number) return counted(scene, text, *read.number, places.end);
      if (!read.all) return std::nullopt;
      if (read.some || scene.near.empty()) {
        return RulePhrase{{unresolved(text, UnresolvedKind::open_ended,
                                      "De rij zegt niet van welk gebied dit alle gemeenten zijn. "
                                      "Vul het gebied of de namen aan.")},
                          places.end};
      }
      auto const& key = scene.near.front();
      places.known.push_back({.key = key, .name = scene.atlas.grouping(key)->name});
      places.known.back().doubt = "De cel noemt geen gebied; gelezen is " +
                                  places.known.back().name + ", omdat de rij dat noemt.";
    }
  } else {
    return std::nullopt;
  }
  if (places.known.empty() && places.unknown.empty()) return std::nullopt;
  std::vector<std::string> except;
  auto const end = exceptions(scene, tokens, places.end, except);
  auto const text = tokens.written(i, end);
  if (!places.unknown.empty()) {
    return RulePhrase{{unresolved(text, UnresolvedKind::unknown,
                                  "Welke gemeenten bij \"" + places.unknown +
                                      "\" horen, staat niet in de gegevens. Vul de namen aan.")},
                      end};
  }
  RulePhrase phrase{.end = end};
  for (auto const& place : places.known) {
    auto mention = rule_mention(scene, text, place);
    mention.rule.except = except;
    if (!except.empty()) mention.rule.reason += " Genoemde uitzonderingen doen niet mee.";
    if (read.some && !read.number) {
      mention.open = true;
      mention.rule.kind = RuleKind::some_municipalities_of;
      mention.rule.reason =
          "Een deel van de gemeenten van " + place.name + "; de tekst zegt niet welke.";
    }
    phrase.mentions.push_back(std::move(mention));
  }
  check_number(scene, phrase.mentions, read);
  return phrase;
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
    auto const end = name_end(scene, tokens, at);
    if (end > at) add(place_named(scene, tokens.folded(at, end), region ? &*region : nullptr));
    i = std::max(i, end > at ? end - 1 : i);
  }
  return keys;
}

}  // namespace verband::resolve
