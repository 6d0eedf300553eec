// SPDX-License-Identifier: EUPL-1.2
#include "resolve/exceptions.hpp"

#include <algorithm>

#include "resolve/counts.hpp"
#include "resolve/lists.hpp"
#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

constexpr auto of_others =
    "De uitzondering hoort niet bij de genoemde gemeenten. Kijk wie er wel en niet meedoet.";

/// One that may be left out: a municipality, or all of a group.
struct Party {
  std::vector<std::string> codes{};
  std::size_t end{};  // where it began when nobody is known by that name
  bool group{};
};

// Of those who bear the name the one in the set: "behalve Bergen" in Limburg; of a region its
// municipalities: "behalve de Waddeneilanden".
Party called(Scene const& scene, Codes const& members, std::string_view name) {
  std::string first;
  for (auto const& each : scene.gazetteer.find(name, scene.day)) {
    if (each.organisation == nullptr || each.organisation->kind != OrganisationKind::municipality)
      continue;
    auto const& code = each.organisation->code;
    if (members.contains(code)) return {.codes = {code}};
    if (first.empty()) first = code;
  }
  if (!first.empty()) return {.codes = {first}};
  auto region = place_named(scene, name);
  constexpr std::string_view article = "de ";
  if (!region && name.starts_with(article))
    region = place_named(scene, name.substr(article.size()));
  if (!region) return {};
  return {.codes = scene.atlas.members(region->key, scene.day), .group = true};
}

// "Tholen", "de gemeente Tholen", "de gemeenten in Rivierenland", "die in Rivierenland".
Party party_at(Scene const& scene, Tokens const& tokens, std::size_t i, Codes const& members,
               bool announced) {
  auto at = i;
  while ((tokens.is(at, {"de", "gemeente", "gemeenten"}) ||
          (at < tokens.size() && count(tokens[at].folded))) &&  // "de vier Waddeneilanden"
         name_end(scene, tokens, at) == at)
    ++at;
  // "behalve de Zeeuws-Vlaamse gemeenten"
  if (auto const before = announced ? places_before(scene, tokens, at, std::nullopt) : std::nullopt;
      before && !before->known.empty()) {
    Party party{.end = before->end, .group = true};
    for (auto const& code : members_of(scene, before->known)) party.codes.push_back(code);
    return party;
  }
  bool const those =
      tokens.is(at, {"die", "degene", "diegene"}) && place_preposition(tokens, at + 1);
  if (auto const end = those ? at : name_end(scene, tokens, at); end > at) {
    auto party = called(scene, members, tokens.folded(at, end));
    party.end = party.codes.empty() ? i : end;
    return party;
  }
  if (those) ++at;
  // "behalve Zuid-Limburg": a region that is no name by itself
  auto beside = those || !announced ? std::nullopt : place_beside(scene, tokens, at, std::nullopt);
  if (beside)
    return {.codes = scene.atlas.members(beside->known.front().key, scene.day),
            .end = beside->end,
            .group = true};
  if (at == i || !(those || municipalities_word(tokens, at - 1))) return {.end = i};
  auto const regions = places_after(scene, tokens, at, std::nullopt);
  Party party{.end = regions.known.empty() ? i : regions.end, .group = true};
  for (auto const& code : members_of(scene, regions.known)) party.codes.push_back(code);
  return party;
}

// What is left out must be a part of the set, and leave something of it.
bool belongs(Party const& party, Codes const& members) {
  auto const common = static_cast<std::size_t>(
      std::ranges::count_if(party.codes, [&](auto const& code) { return members.contains(code); }));
  return common > 0 && (!party.group || common < members.size());
}

void add(Party const& party, Codes const& members, std::vector<std::string>& codes) {
  std::ranges::copy_if(party.codes, std::back_inserter(codes),
                       [&](auto const& code) { return members.contains(code); });
}

/// "behalve Goes en AadR": a name behind an exception that nobody is known by.
bool unknown_name(Scene const& scene, Tokens const& tokens, std::size_t i) {
  return i < tokens.size() && tokens[i].word() && tokens[i].capital && stop(tokens, i + 1) &&
         !kind_word(tokens, i) && institution(tokens, i) == 0 && !party_word(tokens, i) &&
         !name_at(scene, tokens, i);
}

// The others of the list; one that is no part of the set takes part itself.
void read_more(Scene const& scene, Tokens const& tokens, Codes const& members, Exceptions& read) {
  while (listed(tokens, read.end) || tokens.is(read.end, {"of"})) {
    auto const from = read.end + 1;
    auto const next = party_at(scene, tokens, from, members, true);
    if (next.end == from) {
      if (unknown_name(scene, tokens, from))
        read.doubt = "\"" + tokens.written(from, from + 1) +
                     "\" staat achter de uitzonderingen, maar is niet herkend. Kijk wie er niet "
                     "meedoet.";
      return;
    }
    if (!belongs(next, members)) {
      if (!next.group && !tokens.sign(read.end, '+'))
        read.doubt = "\"" + tokens.written(from, next.end) +
                     "\" staat achter de uitzonderingen, maar hoort niet bij de genoemde "
                     "gemeenten: gelezen als deelnemer. Klopt dat?";
      return;
    }
    add(next, members, read.codes);
    read.end = next.end;
  }
}

/// The token behind words that say of the names before them that they take no part: "niet",
/// "uitgezonderd", "doen niet mee"; i when none do.
std::size_t behind_not(Tokens const& tokens, std::size_t i) {
  bool const last = i + 1 >= tokens.size() || !tokens[i + 1].capital;
  if (tokens.is(i, {"uitgezonderd"})) return last ? i + 1 : i;
  auto at = tokens.is(i, {"doet", "doen", "neemt", "nemen", "is", "zijn"}) ? i + 1 : i;
  if (!tokens.is(at, {"niet"})) return i;
  ++at;
  return tokens.is(at, {"mee", "deel", "aangesloten", "meegerekend"}) ? at + 1 : at;
}

bool is_set(std::vector<reference::Candidate> const& meanings) {
  bool group = false;
  for (auto const& each : meanings) {
    if (each.organisation != nullptr && each.alive) return false;
    group = group || each.grouping != nullptr;
  }
  return group;
}

void add_members(Scene const& scene, std::vector<reference::Candidate> const& meanings,
                 Codes& codes) {
  if (!is_set(meanings)) return;
  for (auto const& each : meanings) {
    if (each.grouping == nullptr) continue;
    auto const members = scene.atlas.members(each.grouping->key, scene.day);
    codes.insert(members.begin(), members.end());
  }
}

/// The municipalities that a mention of a set stands for; none when it is no set.
Codes members_of(Scene const& scene, Mention const& mention) {
  Codes codes;
  if (mention.kind == Mention::Kind::name) add_members(scene, mention.candidates, codes);
  if (mention.kind == Mention::Kind::rule) {
    auto whole = mention.rule;
    whole.kind = RuleKind::municipalities_of;  // also of one that only some take part of
    auto const members = expand(whole, scene.atlas, scene.day);
    codes.insert(members.begin(), members.end());
  }
  return codes;
}

Codes members_of(Scene const& scene, std::vector<Mention> const& mentions) {
  Codes codes;
  for (auto const& each : mentions) codes.merge(members_of(scene, each));
  return codes;
}

// "m.u.v. de kern Elsloo": a part of a municipality.
bool part_of_one(Tokens const& tokens, std::size_t i) {
  return part_of_place(tokens, tokens.is(i, {"de", "het"}) ? i + 1 : i);
}

void doubt_last_set(Scene const& scene, std::vector<Mention>& mentions, std::string const& doubt) {
  for (auto at = mentions.rbegin(); at != mentions.rend(); ++at) {
    if (members_of(scene, *at).empty()) continue;
    if (at->doubt.empty()) at->doubt = doubt;
    return;
  }
}

/// The token behind "Niet deelnemend:", "niet-deelnemende gemeenten:"; i when it is no such label.
std::size_t behind_not_taking_part(Tokens const& tokens, std::size_t i) {
  if (!tokens.is(i, {"niet"}) || !tokens.is(i + 1, {"deelnemend", "deelnemende", "deelnemers"}))
    return i;
  auto const at = municipalities_word(tokens, i + 2) ? i + 3 : i + 2;
  return tokens.sign(at, ':') ? at + 1 : i;
}

}  // namespace

Codes members_of(Scene const& scene, std::vector<Place> const& places) {
  Codes codes;
  for (auto const& place : places) {
    auto const members = scene.atlas.members(place.key, scene.day);
    codes.insert(members.begin(), members.end());
  }
  return codes;
}

std::size_t behind_except(Tokens const& tokens, std::size_t i) {
  auto at = tokens.sign(i, '(') || tokens.sign(i, ',') ? i + 1 : i;
  if (tokens.is(at, {"maar", "doch", "echter"})) ++at;
  if (tokens.phrase(at, "zonder uitzondering*") > 0) return i;
  if (auto const end = behind_not_taking_part(tokens, at); end > at) return end;
  for (auto const phrase :
       {"met uitzondering van", "met uitsluiting van", "afgezien van", "niet zijnde"}) {
    if (auto const length = tokens.phrase(at, phrase)) return at + length;
  }
  if (tokens.is(at, {"behalve", "behoudens", "uitgezonderd", "muv", "exclusief", "excl", "zonder",
                     "minus", "niet"}))
    return at + 1;
  // "Min. van BZK" is a ministry
  bool const less = tokens.is(at, {"min"}) && !tokens[at].capital && at + 1 < tokens.size() &&
                    tokens[at + 1].word();
  if (less) return at + 1;
  return i;
}

Exceptions exceptions(Scene const& scene, Tokens const& tokens, std::size_t i,
                      Codes const& members) {
  auto at = behind_except(tokens, i);
  bool const announced = at > i;
  if (!announced && (tokens.sign(i, '(') || tokens.sign(i, ','))) ++at;
  bool const upon = !announced && tokens.is(at, {"op"});
  if (upon) ++at;
  auto const first = party_at(scene, tokens, at, members, announced);
  if (first.end == at) return {.end = i};
  Exceptions read{.end = first.end, .strangers = !belongs(first, members)};
  if (read.strangers) {
    read.codes = first.codes;
  } else {
    add(first, members, read.codes);
    read_more(scene, tokens, members, read);
  }
  if (!announced) {
    auto const behind =
        upon ? read.end + (tokens.is(read.end, {"na"}) ? 1 : 0) : behind_not(tokens, read.end);
    // "Drentse gemeenten, Zwolle, Almere doet niet mee": others listed behind take part themselves
    if (behind == read.end || read.strangers) return {.end = i};
    read.end = behind;
  }
  if (tokens.sign(read.end, ')')) ++read.end;
  return read;
}

std::vector<std::string> exceptions_in(Scene const& scene, Tokens const& note, std::size_t i,
                                       Grouping const& group) {
  while (note.is(i, {"alle", "de"}) || municipalities_word(note, i) || note.sign(i, ';')) ++i;
  auto read =
      exceptions(scene, note, i, members_of(scene, {{.key = group.key, .name = group.name}}));
  return read.strangers ? std::vector<std::string>{} : std::move(read.codes);
}

void take_out(Scene const& scene, Mention& mention, std::vector<std::string> const& codes) {
  if (codes.empty()) return;
  auto const members = members_of(scene, mention);
  std::vector<std::string> out;
  std::ranges::copy_if(codes, std::back_inserter(out),
                       [&](auto const& code) { return members.contains(code); });
  if (out.empty()) return;
  if (mention.kind == Mention::Kind::name) {
    mention.except.insert(mention.except.end(), out.begin(), out.end());
    return;
  }
  auto& rule = mention.rule;
  rule.except.insert(rule.except.end(), out.begin(), out.end());
  rule.reason += " Genoemde uitzonderingen doen niet mee.";
  if (rule.expected_count == members.size())
    rule.expected_count = static_cast<std::uint32_t>(members.size() - out.size());
}

bool leaves_out(Scene const& scene, Tokens const& tokens, std::size_t i,
                std::vector<Mention> const& before, std::vector<reference::Candidate> const& last) {
  if (behind_except(tokens, i) == i) return false;
  // "Zwolle uitgezonderd Tholen": it may be Zwolle that takes no part
  if (tokens.is(i, {"uitgezonderd"}) && !is_set(last)) return false;
  auto members = members_of(scene, before);
  add_members(scene, last, members);
  auto const read = exceptions(scene, tokens, i, members);
  return read.end > i && !read.strangers;
}

std::size_t leave_out(Scene const& scene, Tokens const& tokens, std::size_t i,
                      std::vector<Mention>& before) {
  auto const at = behind_except(tokens, i);
  bool const announced = at > i;
  if (before.empty() || (!announced && !tokens.is(i, {"op"}))) return 0;
  if (announced && part_of_one(tokens, at)) {
    auto const end = part_end(tokens, i);
    auto& note = before.back().note;
    note += (note.empty() ? "" : "; ") + tokens.written(i, end);
    return end;
  }
  auto const members = members_of(scene, before);
  if (members.empty()) return 0;
  auto const read = exceptions(scene, tokens, i, members);
  if (read.end == i) {
    auto const name = tokens.is(at, {"de", "het", "gemeente"}) ? at + 1 : at;
    if (announced && name < tokens.size() && tokens[name].capital)
      doubt_last_set(scene, before, exception_not_known);
    return 0;
  }
  if (read.strangers) {
    doubt_last_set(scene, before, of_others);
    return read.end;
  }
  // what else a bracket says is no participant
  bool const bracket = i > 0 && tokens.sign(i - 1, '(');
  if (!read.doubt.empty() && !bracket) doubt_last_set(scene, before, read.doubt);
  for (auto& each : before) take_out(scene, each, read.codes);
  return read.end;
}

}  // namespace verband::resolve
