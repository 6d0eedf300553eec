// SPDX-License-Identifier: EUPL-1.2
#include "resolve/places.hpp"

#include <algorithm>
#include <utility>

#include "resolve/lists.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t most_places = 12;

bool lead_in(Tokens const& tokens, std::size_t i) {
  return place_preposition(tokens, i) ||
         tokens.is(
             i, {"der", "behorend", "behorende", "tot", "vallend", "vallende", "gelegen", "het",
                 "de", "werkgebied", "grondgebied", "verzorgingsgebied", "heel", "hele", "gehele"});
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

}  // namespace

bool place_preposition(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"in", "binnen", "van", "uit", "onder", "op"});
}

namespace {

std::size_t members_of(Scene const& scene, Place const& place) {
  return scene.atlas.members(place.key, scene.day).size();
}

/// True for a division that was made for one task, such as a Veilig Thuis region.
bool of_one_task(Scene const& scene, Place const& place) {
  auto const* const group = scene.atlas.grouping(place.key);
  return group != nullptr && group->kind == GroupingKind::division;
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

/// Adds a place that makes the municipalities as many as the text says: "22 gemeenten in Twente en
/// de Achterhoek".
void add_counted(Scene const& scene, Tokens const& tokens, std::size_t i, std::uint32_t number,
                 Places& read) {
  auto [place, end] = longest_place(scene, tokens, i, nullptr, std::nullopt);
  if (!place) return;
  auto together = read.known;
  together.push_back(std::move(*place));
  if (!agree(scene, together, number)) return;
  read.known = std::move(together);
  read.end = end;
}

/// "Noord- en Midden-Limburgse": the place that the first word means with the tail of the other.
std::optional<std::string> shared_adjective(Tokens const& tokens, std::size_t i) {
  if (!tokens[i].hyphen_after || !direction(tokens, i) || !listed(tokens, i + 1))
    return std::nullopt;
  auto const other = direction(tokens, i + 2) ? adjective(tokens, i + 2) : std::nullopt;
  if (!other) return std::nullopt;
  return tokens[i].folded +
         other->place.substr(std::min(other->place.find_first_of(" -"), other->place.size()));
}

constexpr std::string_view municipalities_tail = "gemeenten";

/// The place whose name is made of the words from i on and the beginning of one that ends in
/// "gemeenten": "Kop van Noord-Hollandgemeenten", "Haaglandengemeenten".
Found place_in_compound(Scene const& scene, Tokens const& tokens, std::size_t i,
                        std::optional<std::uint32_t> number) {
  for (auto last = i; last < words_end(tokens, i); ++last) {
    auto const& word = tokens[last].folded;
    if (word.size() <= municipalities_tail.size() + 3 || !word.ends_with(municipalities_tail))
      continue;
    auto const stem = word.substr(0, word.size() - municipalities_tail.size());
    auto const name = last > i ? std::string{tokens.folded(i, last)} + " " + stem : stem;
    auto place = place_named(scene, name, nullptr, number);
    if (!place) place = place_named(scene, "de " + name, nullptr, number);  // "de Wadden"
    return {std::move(place), last + 1};
  }
  return {std::nullopt, i};
}

/// The number of tokens of "onder andere", "o.a." at i, or 0.
std::size_t examples_follow(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"onder", "oa", "om"}) ? example_words(tokens, i) : 0;
}

/// The token "gemeenten" behind the words of a name that begins at i; i + 1 when there is none.
std::size_t municipalities_behind(Tokens const& tokens, std::size_t i) {
  for (auto at = i + 1; at < words_end(tokens, i); ++at) {
    if (municipalities_word(tokens, at)) return at;
  }
  return i + 1;
}

}  // namespace

std::optional<Places> places_before(Scene const& scene, Tokens const& tokens, std::size_t i,
                                    std::optional<std::uint32_t> number) {
  Places read{.end = i};
  bool shared = false;  // "Noord- en Midden-Limburgse"
  auto const province = [&](std::size_t at) { return tokens.is(at, {"provincie", "provincies"}); };
  bool whole = false;                     // a name that stands by itself: "Drenthe"
  bool named = i > 0 && province(i - 1);  // as one that takes part itself
  while (read.end < tokens.size() && read.known.size() < most_places) {
    std::optional<Place> place;
    std::size_t next = read.end;
    auto const& word = tokens[read.end].folded;
    if (auto name = shared_adjective(tokens, read.end)) {
      place = place_named(scene, *name, nullptr, number);
      if (!place) place = Place{.name = std::move(*name)};
      next = read.end + 1;
    } else if (auto const stem = adjective(tokens, read.end)) {
      if (named) return std::nullopt;  // "provincie Overijssel, Twentse gemeenten"
      place = place_named(scene, stem->place, nullptr, number);
      next = read.end + stem->tokens;
      if (!place) place = Place{.name = tokens.written(read.end, next)};
    } else if (read.end > i && foreign_word(word)) {  // "Nederlandse en Duitse gemeenten"
      place = Place{.name = tokens.written(i, read.end + 1)};
      next = read.end + 1;
    } else if (auto const end = name_end(scene, tokens, read.end); end > read.end) {
      place = place_named(scene, tokens.folded(read.end, end), nullptr, number);
      next = end;
      named = named || province(read.end);
      whole = true;
    } else if (auto compound = place_in_compound(scene, tokens, read.end, number); compound.place) {
      if (named || whole) return std::nullopt;  // "Groningen, waddengemeenten": two parties
      read.known.push_back(std::move(*compound.place));
      read.end = compound.end;
      read.asked = true;
      return read;
    } else if (tokens[read.end].capital) {  // "Achterhoek-gemeenten", "Hart van Brabant gemeenten"
      next = municipalities_behind(tokens, read.end);
      place = place_named(scene, tokens.folded(read.end, next), nullptr, number);
    }
    if (!place) return std::nullopt;
    if (place->key.empty()) {
      read.unknown = place->name;
    } else if (std::ranges::find(read.known, place->key, &Place::key) != read.known.end()) {
      return std::nullopt;  // "Zeeland, Zeeuwse gemeenten": the first is a party of its own
    } else {
      read.known.push_back(*place);
    }
    shared = shared || tokens[read.end].hyphen_after;
    if (municipalities_word(tokens, next) || (next > read.end && tokens.is(next, {"gem"}))) {
      if (shared && !number && read.known.size() == 2) join_safety_region(scene, read.known);
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
    while (lead_in(tokens, at) && !examples_follow(tokens, at) &&
           (name_end(scene, tokens, at) == at ||
            (!tokens[at].capital && name_end(scene, tokens, at) == at + 1))) {
      announced = announced || !tokens.is(at, {"de", "het"}) || !joined;
      ++at;
    }
    if (auto const examples = announced ? examples_follow(tokens, at) : 0) {
      read.examples = true;
      at += examples;
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
      if (!place || !place->key.starts_with("province:")) {
        if (number) add_counted(scene, tokens, at, *number, read);
        break;
      }
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
    bool const parts = (asked == nullptr || !asked->kind) && !number &&
                       (!one_name || of_one_task(scene, *whole.place)) && two.known.size() == 2 &&
                       join_safety_region(scene, two.known);
    if (!two.known.empty() && (!one_name || parts || (fits && !whole_fits))) {
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
      // "23 gemeenten in de regio": the one of the row
      bool const nameless = asked != nullptr && (at >= tokens.size() || !tokens[at].word());
      if (nameless && !asked->kind) return {.end = at, .of_row = true};
      if (auto own = nameless ? region_of_kind(scene, *asked) : std::nullopt) {
        read.known.push_back(std::move(*own));
        read.end = at;
        return read;
      }
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

std::size_t behind_more_places(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto end = i;
  while (listed(tokens, end)) {
    bool const article = tokens.is(end + 1, {"de", "het"}) && !tokens[end + 1].capital;
    auto const at = article ? end + 2 : end + 1;
    if (kind_word(tokens, at) || region_word(tokens, at)) break;
    // "Zwolle" is a party; "de Noordoostpolder" is where the municipalities lie
    bool const area = article || municipalities_at(scene, tokens, at).codes.empty();
    auto const next = longest_place(scene, tokens, at, nullptr, std::nullopt).end;
    auto const behind = std::max(next, article ? name_end(scene, tokens, at) : at);
    if (!area || behind == at) break;
    end = behind;
  }
  return end;
}

std::optional<Places> place_beside(Scene const& scene, Tokens const& tokens, std::size_t i,
                                   std::optional<std::uint32_t> number) {
  if (i >= tokens.size() || !tokens[i].capital || municipalities_at(scene, tokens, i).end > i)
    return std::nullopt;
  auto [place, end] = longest_place(scene, tokens, i, nullptr, number);
  bool const fits = place && number && members_of(scene, *place) == *number;
  if (number && !fits) {  // "de 15 gemeenten Noord- en Midden-Limburg"
    auto two = sharing(scene, tokens, i, nullptr);
    if (two.known.size() == 2 && agree(scene, two.known, *number)) {
      two.asked = true;
      return two;
    }
  }
  if (!place) return std::nullopt;
  return Places{.known = {std::move(*place)}, .end = end, .asked = true};
}

std::optional<Places> places_beside(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto read = place_beside(scene, tokens, i, std::nullopt);
  if (!read) return std::nullopt;
  while (listed(tokens, read->end) && read->known.size() < most_places) {
    auto const next = read->end + 1;
    auto const end = name_end(scene, tokens, next);
    auto place = end > next ? place_named(scene, tokens.folded(next, end)) : std::nullopt;
    bool const another = place && tokens[next].capital &&
                         (place->key.starts_with("province:") ||
                          municipalities_at(scene, tokens, next).codes.empty());
    if (!another) break;
    read->known.push_back(std::move(*place));
    read->end = end;
  }
  bool const last = read->end >= tokens.size() || !tokens[read->end].word() ||
                    tokens[read->end].dash_before || listed(tokens, read->end);
  return last ? read : std::nullopt;
}

std::optional<Place> place_in_name(Scene const& scene, Tokens const& name, std::uint32_t number) {
  auto const region = region_word(name, 0);
  auto const from = region ? region->tokens : 0;
  auto found = longest_place(scene, name, from, region ? &*region : nullptr, number);
  return found.end == name.size() ? std::move(found.place) : std::nullopt;
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
      // "Uitvoeringsdienst Noord-Holland Noord" is of more than the province
      auto const longer = longest_place(scene, tokens, at, nullptr, std::nullopt);
      if (longer.end > end) add(longer.place);
      auto place = place_named(scene, tokens.folded(at, end), region ? &*region : nullptr);
      // "Omgevingsdienst Twente" is no region, but works in one
      bool const body = !place && !region && municipalities_at(scene, tokens, at).codes.empty();
      for (auto tail = at + 1; body && !place && tail < end; ++tail)
        place = tokens[tail].capital ? place_named(scene, tokens.folded(tail, end)) : std::nullopt;
      add(place);
    }
    i = std::max(i, end > at ? end - 1 : i);
  }
  return keys;
}

}  // namespace verband::resolve
