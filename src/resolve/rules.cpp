// SPDX-License-Identifier: EUPL-1.2
#include "resolve/rules.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include "resolve/counts.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/lists.hpp"
#include "resolve/places.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

struct Quantifier {
  bool all{}, some{}, definite{};
  bool others{};  // "de twaalf andere Zeeuwse gemeenten": all but those the cell named before
  std::optional<std::uint32_t> number{};
  std::size_t end{};
};

Quantifier quantifier(Scene const& scene, Tokens const& tokens, std::size_t i) {
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
    } else if (tokens.is(at, {"overige", "andere"}) &&
               (read.all || read.number ||
                (at + 1 < tokens.size() && count(tokens[at + 1].folded)))) {
      read.others = true;  // also "de overige 21 gemeenten"
    } else if (tokens.is(at, {"overige"}) && places_before(scene, tokens, at + 1, read.number)) {
      read.definite = true;  // "overige Zeeuwse gemeenten": all but the one whose list it is
    } else if (read.definite && tokens.is(at, {"andere"}) &&
               places_before(scene, tokens, at + 1, read.number)) {
      read.others = true;  // "Goes samen met de andere Zeeuwse gemeenten"
    } else if (read.definite && tokens.is(at, {"overige", "andere"}) &&
               municipalities_word(tokens, at + 1) && place_preposition(tokens, at + 2) &&
               !places_after(scene, tokens, at + 2, {}).known.empty()) {
      read.others = true;  // "de overige gemeenten van Holland Rijnland"
    } else if (open_word(tokens, at) && example_words(tokens, at) == 0 &&
               !tokens.is(at, {"onder"}) && !tokens[at].folded.ends_with("gemeenten")) {
      read.some = true;
    } else if (read.all && !read.number && tokens.sign(at, '(') && tokens.sign(at + 2, ')') &&
               count(tokens[at + 1].folded)) {
      read.number = count(tokens[at + 1].folded);  // "alle (13) gemeenten"
      read.end += 2;
    } else if (auto const number = count(tokens[at].folded); number && !read.number) {
      read.number = number;
    } else {
      break;
    }
  }
  return read;
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

/// ", volgens de indeling …" where the members on the day come from a division that was added.
std::string according_to(Scene const& scene, Grouping const* group) {
  auto const from = group == nullptr ? std::string{} : origin(*group, scene.day);
  return from.empty() ? from : ", volgens " + from;
}

/// The name with the kind of division where only that tells what it is: "politie-eenheid Den Haag".
std::string called(Grouping const* group, std::string const& name) {
  if (group == nullptr || group->division.empty()) return name;
  auto const known = text::fold(name);
  auto const kind = text::fold(group->division);
  auto const first = kind.substr(0, kind.find(' '));
  return known.starts_with(first) || known.find("regio") != std::string::npos
             ? name
             : group->division + " " + name;
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
                                : "De tekst noemt de gemeenten van " + called(group, place.name) +
                                      according_to(scene, group) + ".";
  mention.doubt = place.doubt;
  return mention;
}

/// The region with this key, when it has as many municipalities on the day as the text says.
std::optional<Mention> region_with(Scene const& scene, std::string const& text,
                                   std::string const& key, std::uint32_t number) {
  auto const* const group = scene.atlas.grouping(key);
  if (group == nullptr || scene.atlas.members(key, scene.day).size() != number) return std::nullopt;
  auto mention = rule_mention(scene, text, Place{.key = key, .name = group->name});
  mention.rule.expected_count = number;
  mention.rule.reason = "Op deze dag telt " + group->name + " precies " + std::to_string(number) +
                        " gemeenten" + according_to(scene, group) + ".";
  return mention;
}

/// The region that the row names, when it has as many municipalities as the text says and nearly
/// all of those that its words mean: "de 15 gemeenten in Noord- en Midden-Limburg" of
/// Veiligheidsregio Limburg-Noord.
std::optional<Mention> region_of_row(Scene const& scene, std::string const& text,
                                     std::uint32_t number, std::vector<Mention> const& rules) {
  std::set<std::string> meant;
  for (auto const& each : rules) {
    auto const codes = expand(each.rule, scene.atlas, scene.day);
    meant.insert(codes.begin(), codes.end());
  }
  for (auto const& key : scene.near) {
    auto region = region_with(scene, text, key, number);
    if (!region) continue;
    auto const both = static_cast<std::size_t>(
        std::ranges::count_if(scene.atlas.members(key, scene.day),
                              [&](auto const& code) { return meant.contains(code); }));
    if (both * 4 >= std::max<std::size_t>(number, meant.size()) * 3) return region;
  }
  return std::nullopt;
}

/// Of a region with members that some count and others do not, a number tells that they are meant:
/// "de zeven Drechtsteden". The rule and those members; none where the number says something else.
std::vector<Mention> with_optional(Scene const& scene, Mention rule, std::uint32_t number) {
  auto const* const group = scene.atlas.grouping(rule.rule.grouping);
  auto const total = expand(rule.rule, scene.atlas, scene.day).size();
  std::vector<Mention> found;
  if (group == nullptr || group->optional_members.empty()) return found;
  rule.rule.expected_count = static_cast<std::uint32_t>(total);
  rule.doubt.clear();
  found.push_back(std::move(rule));
  for (auto const& code : group->optional_members) {
    auto const* const one = scene.atlas.organisation(code);
    if (one == nullptr || !one->period.contains(scene.day)) continue;
    Mention member{.kind = Mention::Kind::name, .text = one->name};
    member.candidates.push_back({.organisation = one, .alive = true});
    member.doubt = "\"" + found.front().text + "\" klopt alleen met " + one->name +
                   " erbij, dat niet altijd bij dit gebied wordt geteld. Kijk of die meedoet.";
    member.reason = "Het aantal in \"" + found.front().text + "\" klopt met " + one->name +
                    " erbij, dat niet altijd bij dit gebied wordt geteld.";
    found.push_back(std::move(member));
  }
  return total + found.size() - 1 == number ? found : std::vector<Mention>{};
}

// What a stated number means for the rules that were found; `named` need not be counted.
void check_number(Scene const& scene, std::vector<Mention>& rules, Quantifier const& read,
                  std::set<std::string> const& named) {
  if (!read.number) return;
  std::size_t total = 0;
  std::size_t others = 0;
  for (auto& each : rules) {
    if (rules.size() == 1) each.rule.expected_count = read.number;
    auto const codes = expand(each.rule, scene.atlas, scene.day);
    total += codes.size();
    others += static_cast<std::size_t>(
        std::ranges::count_if(codes, [&](auto const& code) { return !named.contains(code); }));
  }
  auto& first = rules.front();
  bool const with_owner = std::ranges::any_of(rules, [&](Mention const& each) {
    return std::ranges::count(expand(each.rule, scene.atlas, scene.day), scene.owner) > 0;
  });
  // "12 Drentse gemeenten, excl. Assen": counted with or without those
  auto const but = rules.size() == 1 ? rules.front().rule.except.size() : 0;
  bool const the_others = others == *read.number || (with_owner && others + 1 == *read.number);
  bool const fits = total == *read.number || (but > 0 && total + but == *read.number) ||
                    (read.others && the_others);
  if (fits && rules.size() == 1) first.rule.expected_count = static_cast<std::uint32_t>(total);
  if (fits) {
    for (auto& each : rules) {
      each.counted = !read.all && !read.definite;
      each.rule.reason += " Het aantal klopt: " + std::to_string(*read.number) + ".";
      if (rules.size() == 1) each.doubt.clear();  // the count tells which division is meant
    }
    return;
  }
  if (auto meant = region_of_row(scene, first.text, *read.number, rules)) {
    rules = {std::move(*meant)};
    return;
  }
  if (rules.size() == 1 && first.text.find(" van ") == std::string::npos) {
    if (auto more = with_optional(scene, first, *read.number); !more.empty()) {
      rules = std::move(more);
      return;
    }
  }
  // A document of another date differs by a few; by more, another set was meant.
  auto const difference = total > *read.number ? total - *read.number : *read.number - total;
  if (read.all && 4 * difference <= total) {
    first.finding = "count-differs";
    first.doubt = "De tekst noemt " + std::to_string(*read.number) +
                  " gemeenten, maar op deze dag zijn het er " + std::to_string(total) +
                  ". Controleer de datum van het document.";
    return;
  }
  for (auto& each : rules) {
    each.open = true;
    each.rule.kind = RuleKind::some_municipalities_of;
    each.rule.reason = "De tekst noemt " + std::to_string(*read.number) +
                       " gemeenten; in de gegevens telt dit gebied er " + std::to_string(total) +
                       ". Vul de namen aan.";
  }
  if (first.doubt.empty()) first.doubt = first.rule.reason;
}

// True for a number of municipalities that the whole country had at the start of a year nearby.
bool once_all(Scene const& scene, std::uint32_t number) {
  constexpr int years = 15;
  std::chrono::year_month_day const day{scene.day};
  for (int each = -years; each <= years; ++each) {
    Date const start{(day.year() + std::chrono::years{each}) / 1 / 1};
    auto const there = std::ranges::count_if(scene.atlas.organisations, [&](auto const& one) {
      return one.kind == OrganisationKind::municipality && one.period.contains(start);
    });
    if (there == static_cast<std::ptrdiff_t>(number)) return true;
  }
  return false;
}

/// Why a region that was only found by its count may be another; empty where the document is about
/// it. "48 gemeenten en vijf waterschappen" speaks of a larger area.
std::string doubt_of_count(Scene const& scene, Tokens const& tokens, std::size_t end,
                           std::string const& key) {
  auto const members = scene.atlas.members(key, scene.day);
  bool const at_home =
      std::ranges::find(members, scene.owner) != members.end() || key == "province:" + scene.owner;
  auto const next = listed(tokens, end) ? end + 1 : end;
  auto const kind = next > end && next < tokens.size() && count(tokens[next].folded)
                        ? kind_word(tokens, next + 1)
                        : std::nullopt;
  bool const more = kind && kind->plural && kind->kind != OrganisationKind::municipality;
  if (at_home && !more) return {};
  auto const* const group = scene.atlas.grouping(key);
  return "De cel zegt alleen hoeveel gemeenten het zijn; gelezen is " + group->name +
         ", omdat dat er zoveel heeft. Kijk wie er meedoet.";
}

// "Veiligheidsregio Hollands Midden: 18 gemeenten": what the label before token i names.
std::vector<std::string> places_in_label(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 6;
  if (i < 2 || !tokens.sign(i - 1, ':')) return {};
  auto from = i - 1;
  while (from > 0 && i - from <= longest && tokens[from - 1].word() && !tokens[from].dash_before)
    --from;
  return from + 1 < i ? places_in(scene, Tokens{tokens.written(from, i - 1)})
                      : std::vector<std::string>{};
}

// A count without a place: the region that the row names, or else the owner's province.
RulePhrase counted(Scene const& scene, Tokens const& tokens, std::size_t i, std::string const& text,
                   std::uint32_t number, std::size_t end) {
  auto keys = places_in_label(scene, tokens, i);
  keys.insert(keys.end(), scene.near.begin(), scene.near.end());
  if (!scene.province.empty()) keys.push_back("province:" + scene.province);
  for (auto const& key : keys) {
    auto region = region_with(scene, text, key, number);
    if (!region) continue;
    region->rule.kind = RuleKind::count_of_municipalities;
    region->counted = true;
    region->doubt = doubt_of_count(scene, tokens, end, key);
    return {{std::move(*region)}, end};
  }
  if (once_all(scene, number)) {  // the document is of another day
    RulePhrase all{{rule_mention(scene, text, Place{.key = "country:nl", .name = "Nederland"})},
                   end};
    check_number(scene, all.mentions, {.all = true, .number = number}, {});
    if (!all.mentions.front().open) return all;
  }
  return {{unresolved(text, UnresolvedKind::open_ended,
                      "De rij zegt niet welke gemeenten dit zijn, en geen streek die de rij noemt "
                      "telt er op deze dag " +
                          std::to_string(number) + ". Vul de namen aan.")},
          end};
}

/// The codes of the municipalities named before token i, and of the owner.
std::set<std::string> named_before(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t far = 500;  // tokens
  std::set<std::string> codes{scene.owner};
  for (auto at = i - std::min(i, far); at < i;) {
    auto const list = municipalities_at(scene, tokens, at);
    codes.insert(list.codes.begin(), list.codes.end());
    at = std::max(list.end, at + 1);
  }
  return codes;
}

// "(21)", "(21 gemeenten)", "(12 van de 14)" behind the phrase is its count; the token behind it,
// or i.
std::size_t count_in_bracket(Tokens const& tokens, std::size_t i, Quantifier& read) {
  if (!tokens.sign(i, '(') || read.number) return i;
  auto const said = count_said(tokens, i + 1);
  if (!said || !tokens.sign(said->end, ')')) return i;
  if (said->some()) {
    read.some = true;
  } else {
    read.number = said->number;
  }
  return said->end + 1;
}

// "diverse gemeenten en waterschappen in Utrecht en Gelderland", "48 gemeenten en 6 waterschappen
// uit …": one open phrase.
std::optional<RulePhrase> open_kinds(Scene const& scene, Tokens const& tokens, std::size_t i,
                                     std::size_t noun) {
  auto at = noun + 1;
  while (listed(tokens, at)) {
    auto const next = at + 1 < tokens.size() && count(tokens[at + 1].folded) ? at + 2 : at + 1;
    if (!party_word(tokens, next) && !kind_word(tokens, next)) break;
    at = next + 1;
  }
  if (at == noun + 1 || !place_preposition(tokens, at)) return std::nullopt;
  auto end = at + 1;
  for (auto next = name_end(scene, tokens, end); next > end;) {
    end = next;
    if (listed(tokens, end)) next = name_end(scene, tokens, end + 1);
  }
  return RulePhrase{{unresolved(tokens.written(i, end), UnresolvedKind::open_ended,
                                "De tekst zegt niet wie dit precies zijn.")},
                    end};
}

// "de vijf Kempengemeenten", "alle Drechtsteden": a name that is a plural itself.
std::optional<Places> places_called(Scene const& scene, Tokens const& tokens, std::size_t i,
                                    std::optional<std::uint32_t> number) {
  static constexpr std::string_view plurals[] = {"gemeenten", "steden", "eilanden"};
  auto const end = name_end(scene, tokens, i);
  if (end == i || std::ranges::none_of(plurals, [&](std::string_view each) {
        return tokens[end - 1].folded.ends_with(each);
      }))
    return std::nullopt;
  auto place = place_named(scene, tokens.folded(i, end), nullptr, number);
  if (!place) return std::nullopt;
  // "de zes Drechtsteden gemeenten"
  auto const behind = municipalities_word(tokens, end) ? end + 1 : end;
  return Places{.known = {std::move(*place)}, .end = behind, .asked = true};
}

// True when a name that a municipality has, or had, stands at token i; "alle Friese gemeenten
// provincie Fryslân" names another party, and so does "alle Groninger gemeenten Groningen".
bool municipality_named(Scene const& scene, Tokens const& tokens, std::size_t i,
                        std::string const& all_of) {
  auto const name = name_end(scene, tokens, i) > i ? name_at(scene, tokens, i) : std::nullopt;
  bool const namesake =
      name && std::ranges::any_of(name->candidates, [&](reference::Candidate const& each) {
        return each.organisation != nullptr && "province:" + each.organisation->code == all_of;
      });
  if (namesake) return false;
  return name && std::ranges::any_of(name->candidates, [](reference::Candidate const& each) {
           return each.organisation != nullptr &&
                  each.organisation->kind == OrganisationKind::municipality;
         });
}

// "gemeenten" without a place: a count, or the region that the row itself names.
std::optional<RulePhrase> placeless(Scene const& scene, Tokens const& tokens, std::size_t i,
                                    std::string const& text, Quantifier const& read,
                                    Places& places) {
  if (read.number) return counted(scene, tokens, i, text, *read.number, places.end);
  if (!read.all) return std::nullopt;
  if (read.some || scene.near.empty()) {
    return RulePhrase{{unresolved(text, UnresolvedKind::open_ended,
                                  "De rij zegt niet van welk gebied dit alle gemeenten zijn. "
                                  "Vul het gebied of de namen aan.")},
                      places.end};
  }
  auto const& key = scene.near.front();
  places.known.push_back({.key = key, .name = scene.atlas.grouping(key)->name});
  places.known.back().doubt = "De cel noemt geen gebied; gelezen is " + places.known.back().name +
                              ", omdat de rij dat noemt.";
  return RulePhrase{};
}

/// "gemeenten in Noord- en Midden-Limburg (15)": what the words mean with that number, where they
/// then have so many.
Places counted_places(Scene const& scene, Tokens const& tokens, std::size_t at,
                      Quantifier const& read, Places const& places) {
  if (!municipalities_word(tokens, at)) return places;
  auto counted = places_after(scene, tokens, at + 1, read.number);
  bool const same = counted.end == places.end && counted.unknown.empty();
  return same && agree(scene, counted.known, *read.number) ? counted : places;
}

std::vector<Mention> rules_of(Scene const& scene, Places places, std::string const& text,
                              std::vector<std::string> const& except, Quantifier const& read,
                              std::set<std::string> const& named) {
  std::vector<Mention> rules;
  if (read.number && !read.others) agree(scene, places.known, *read.number);
  for (auto const& place : places.known) {
    auto mention = rule_mention(scene, text, place);
    mention.rule.except = except;
    if (!except.empty()) mention.rule.reason += " Genoemde uitzonderingen doen niet mee.";
    // "Nederlandse en Duitse gemeenten" are some; who means all of a country says so
    bool const country = place.key.starts_with("country:") && !read.all && !read.definite;
    if ((read.some || country) && !read.number) {
      mention.open = true;
      mention.rule.kind = RuleKind::some_municipalities_of;
      mention.rule.reason =
          "Een deel van de gemeenten van " + place.name + "; de tekst zegt niet welke.";
    }
    rules.push_back(std::move(mention));
  }
  check_number(scene, rules, read, named);
  if (places.known.size() == 1 && places.known.front().by_count && rules.front().doubt.empty())
    rules.front().doubt = places.known.front().doubt;
  return rules;
}

}  // namespace

std::optional<RulePhrase> municipalities_beside(Scene const& scene, Tokens const& tokens,
                                                std::size_t from, std::size_t at) {
  auto const places = places_beside(scene, tokens, at);
  if (!places) return std::nullopt;
  return RulePhrase{
      rules_of(scene, *places, tokens.written(from, places->end), {}, {.end = at}, {}),
      places->end};
}

std::optional<RulePhrase> rule_phrase(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto read = quantifier(scene, tokens, i);
  auto const at = read.end;
  if (at >= tokens.size() || !tokens[at].word()) return std::nullopt;
  // "Eindhoven en 20 andere gemeenten in …": the region counts more than those twenty
  auto const size = read.others ? std::nullopt : read.number;
  Places places;
  bool const several = read.all || read.number;
  // "de Peelgemeenten": the municipalities, not the body that calls itself so
  bool const plural = read.definite && tokens[at].folded.ends_with("gemeenten");
  if (auto called = several || plural ? places_called(scene, tokens, at, size) : std::nullopt) {
    places = std::move(*called);
  } else if (auto before = places_before(scene, tokens, at, size)) {
    places = std::move(*before);
    bool const names_follow =
        tokens.sign(places.end, ':') ||
        municipality_named(
            scene, tokens, places.end,
            read.all && !places.known.empty() ? places.known.front().key : std::string{});
    if (names_follow && !read.some) return std::nullopt;  // "de Drentse gemeenten Assen en Emmen"
  } else if (municipalities_word(tokens, at) || (read.number && tokens.is(at, {"gem"}))) {
    if (read.some || read.number) {
      if (auto phrase = open_kinds(scene, tokens, i, at)) return phrase;
    }
    places = places_after(scene, tokens, at + 1, size);
    read.some = read.some || places.examples;
    auto beside = places.asked ? std::nullopt
                  : several    ? place_beside(scene, tokens, at + 1, size)
                               : places_beside(scene, tokens, at + 1);
    if (beside) {
      places = std::move(*beside);
    } else if (!places.asked) {
      if (!places.of_row) places.end = at + 1;
      read.all = read.all || places.of_row;
      bool const names_follow = tokens.sign(at + 1, ':') || tokens.sign(at + 1, '(') ||
                                name_end(scene, tokens, at + 1) > at + 1;
      if (names_follow) return std::nullopt;
      auto phrase = placeless(scene, tokens, i, tokens.written(i, places.end), read, places);
      if (!phrase || !phrase->mentions.empty()) return phrase;
    }
  } else {
    return std::nullopt;
  }
  if (places.known.empty() && places.unknown.empty()) return std::nullopt;
  Exceptions except{.end = places.end};
  if (places.end < tokens.size())
    except = exceptions(scene, tokens, places.end, members_of(scene, places.known));
  bool const unclear = except.end == places.end && behind_except(tokens, except.end) != except.end;
  if (except.strangers) except = {.end = places.end};  // said of a set before this one
  if (read.others &&
      tokens.is(except.end, {"dan"})) {  // "de overige gemeenten in Zeeland dan Goes"
    auto list = municipalities_at(scene, tokens, except.end + 1);
    if (!list.codes.empty()) except = {.codes = std::move(list.codes), .end = list.end};
  }
  auto end = count_in_bracket(tokens, except.end, read);
  if (!size && read.number && !read.others)
    places = counted_places(scene, tokens, at, read, places);
  auto text = tokens.written(i, end);
  if (!places.unknown.empty()) {
    if (read.number) end = behind_more_places(scene, tokens, end);
    text = tokens.written(i, end);
    return RulePhrase{{unresolved(text, UnresolvedKind::unknown,
                                  "Welke gemeenten bij \"" + places.unknown +
                                      "\" horen, staat niet in de gegevens. Vul de namen aan.")},
                      end};
  }
  auto named =
      read.others && read.number ? named_before(scene, tokens, i) : std::set<std::string>{};
  if (read.others && named.size() == 1 && listed(tokens, end)) {
    // "De twaalf overige Twentse gemeenten, Almelo en Enschede"
    for (auto& code : municipalities_at(scene, tokens, end + 1).codes)
      named.insert(std::move(code));
  }
  RulePhrase phrase{rules_of(scene, places, text, except.codes, read, named), end};
  phrase.others = read.others && !read.number;
  // the number is of all places together: what follows takes no part by itself
  bool const open = read.number && std::ranges::all_of(phrase.mentions, &Mention::open);
  if (auto const more = open ? behind_more_places(scene, tokens, end) : end; more > end) {
    phrase.end = more;
    for (auto& each : phrase.mentions) each.text = each.rule.text = tokens.written(i, more);
  }
  if (!except.doubt.empty()) phrase.mentions.front().doubt = except.doubt;
  if (unclear && !phrase.mentions.empty()) {
    phrase.mentions.front().doubt = exception_not_known;
  }
  // "gemeenten uit Drenthe", "gemeenten in Overijssel, Gelderland en Drenthe": from there, and not
  // said that all of them are
  constexpr std::size_t many = 3;
  bool const from = !several && !read.definite && municipalities_word(tokens, at) &&
                    (tokens.is(at + 1, {"uit"}) || places.known.size() >= many);
  if (from && phrase.mentions.front().doubt.empty()) {
    phrase.mentions.front().doubt = "Of alle gemeenten uit deze gebieden meedoen, staat er niet.";
  }
  // "Groningen en Drentse gemeenten": one of that name, or all that lie there
  bool const or_one = !read.all && !read.number && phrase.mentions.size() > 1 &&
                      listed(tokens, at + 1) && municipality_named(scene, tokens, at, {});
  if (or_one && phrase.mentions.front().doubt.empty()) {
    phrase.mentions.front().doubt = "\"" + tokens.written(at, at + 1) +
                                    "\" kan ook alleen de gemeente zijn. Kijk wie er meedoet.";
  }
  bool const listed_behind = end < tokens.size() && tokens[end].word() && tokens[end].capital &&
                             municipalities_at(scene, tokens, end).codes.size() > 1;
  if (listed_behind && !phrase.mentions.empty() && phrase.mentions.front().doubt.empty()) {
    phrase.mentions.front().doubt =
        "Achter \"" + text + "\" staan namen van gemeenten. Kijk of alleen die meedoen.";
  }
  return phrase;
}

std::optional<CountSaid> count_said(Tokens const& tokens, std::size_t i) {
  auto const number_at = [&](std::size_t at) {
    return at < tokens.size() ? count(tokens[at].folded) : std::nullopt;
  };
  auto at = i;
  while (tokens.is(at, {"alle", "de", "in", "totaal", "samen"})) ++at;
  auto const number = number_at(at);
  if (!number) return std::nullopt;
  CountSaid said{.number = *number};
  ++at;
  if (tokens.is(at, {"van"})) {
    ++at;
    while (tokens.is(at, {"de", "alle", "in", "totaal"})) ++at;
    said.of = number_at(at);
    if (!said.of) return std::nullopt;
    ++at;
  }
  if (tokens.is(at, {"deelnemende"})) ++at;
  said.municipalities = municipalities_word(tokens, at);
  if (said.municipalities) ++at;
  while (tokens.is(at, {"in", "totaal", "samen"})) ++at;
  said.end = at;
  bool const whole = at >= tokens.size() || !tokens[at].word() || behind_except(tokens, at) > at ||
                     tokens.is(at, {"en", "plus", "op"});
  return whole && !tokens.sign(at, '/') ? std::optional{said} : std::nullopt;
}

std::optional<std::uint32_t> municipalities_counted(Tokens const& note) {
  auto const said = count_said(note, 0);
  bool const all =
      said && said->end == note.size() && said->number == said->of.value_or(said->number);
  return all && (said->municipalities || said->of) ? std::optional{said->number} : std::nullopt;
}

std::optional<Mention> rule_by_count(Scene const& scene, std::string const& name,
                                     std::string const& note) {
  auto const number = municipalities_counted(Tokens{note});
  if (!number) return std::nullopt;
  auto const place = place_in_name(scene, Tokens{name}, *number);
  if (!place || scene.atlas.members(place->key, scene.day).size() != *number) return std::nullopt;
  auto mention = rule_mention(scene, name + " (" + note + ")", *place);
  mention.rule.expected_count = number;
  mention.rule.reason += " Het aantal klopt: " + std::to_string(*number) + ".";
  mention.doubt.clear();
  return mention;
}

}  // namespace verband::resolve
