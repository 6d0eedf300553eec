// SPDX-License-Identifier: EUPL-1.2
#include "resolve/around_names.hpp"

#include <algorithm>

#include "resolve/counts.hpp"
#include "resolve/history.hpp"
#include "resolve/lists.hpp"
#include "resolve/phrases.hpp"
#include "resolve/places.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/shares.hpp"
#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {

Boards behind_boards(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto at = i;
  bool states = false;
  bool local = false;
  while (at < tokens.size()) {
    if (tokens.is(at, {"de", "het"})) ++at;
    auto const length = board(tokens, at);
    if (length == 0) return {};
    states = states || tokens.is(at, {"gedeputeerde", "provinciale", "gs", "ps"});
    local = local || tokens.is(at, {"burgemeesters", "wethouders", "gemeenteraden", "raden",
                                    "gemeentebesturen"});
    at += length;
    if (tokens.is(at, {"van", "vd"})) break;
    if (kind_word(tokens, at)) return {.end = at};  // "dagelijks bestuur waterschap Vechtstromen"
    if (at < tokens.size() && tokens[at].capital && !tokens[at].dash_before &&
        (!municipalities_at(scene, tokens, at).codes.empty() ||
         (local && places_beside(scene, tokens, at))))
      return {.end = at, .of_municipalities = local};  // "gemeenteraad Hulst"
    if (!tokens.sign(at, ',') && !tokens.is(at, {"en"})) return {};
    ++at;
  }
  ++at;
  return {
      .end = at < tokens.size() ? at : 0,
      .of_province = states && name_at(scene, tokens, at, OrganisationKind::province).has_value(),
      .of_municipalities = local};
}

std::size_t behind_lead_in(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto at = i;
  while (at - i < 8 && filler(tokens, at) && !stop(tokens, at + 1) &&
         !tokens.is(at, {"de", "het", "alle"})) {
    ++at;
  }
  if (at == i || name_at(scene, tokens, i)) return 0;
  bool const known = rule_phrase(scene, tokens, at) || kind_word(tokens, at);
  return known ? at : 0;
}

namespace {

/// True where nobody bears the name itself any more; another may have it for a short name, as
/// Borger-Odoorn has "Odoorn".
bool no_longer_borne(Name const& name) {
  bool past = false;
  bool now = false;
  for (auto const& each : name.candidates) {
    bool const municipality =
        each.organisation != nullptr && each.organisation->kind == OrganisationKind::municipality;
    past = past || (municipality && each.how == reference::How::exact && !each.alive);
    if (each.alive && each.how == reference::How::exact) return false;
    now = now || each.alive;
  }
  return past || !now;
}

}  // namespace

std::size_t former_names_end(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto const begin = tokens.is(i, {"de", "het"}) ? i + 1 : i;
  auto const word = former_word(scene.gazetteer, tokens, begin);
  if (word == 0) return 0;
  std::size_t end = 0;
  for (auto at = begin + word; at < tokens.size(); at = end + 1) {
    while (tokens.is(at, {"de", "gemeente", "gemeenten"}) && !name_at(scene, tokens, at)) ++at;
    auto const name = name_at(scene, tokens, at);
    if (!name || !no_longer_borne(*name)) break;
    end = name->end;
    if (!listed(tokens, end)) break;
  }
  return end;
}

std::size_t note_end(Scene const& scene, Tokens const& tokens, std::size_t at) {
  auto const share = share_end(tokens, at);  // "Goes 1 stem Hulst 2 stemmen"
  if (share > at && name_at(scene, tokens, share)) return share;
  return on_behalf(scene, tokens, at, part_end(tokens, at));
}

std::size_t on_behalf(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t end) {
  for (auto i = from; i + 1 < end; ++i) {
    bool const acts = tokens.is(i, {"namens"}) ||
                      (tokens.is(i, {"voor"}) && role_in(tokens, from, i).has_value());
    if (!acts) continue;
    if (name_at(scene, tokens, i + 1) || rule_phrase(scene, tokens, i + 1)) return i + 1;
  }
  return end;
}

std::size_t behind_seat(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (stop(tokens, i) || !tokens[i].capital || kind_word(tokens, i)) return i;
  auto end = name_end(scene, tokens, i);
  if (end == i && direction(tokens, i)) {
    auto const rest = name_end(scene, tokens, i + 1);
    if (rest > i + 1) end = rest;
  }
  bool const last = stop(tokens, end) || tokens.sign(end, '(');
  return end > i && last ? end : i;
}

namespace {

/// "Goes College van B&W": a board of the one before it.
bool board_of(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"college", "colleges", "bestuur"}) && tokens.is(i + 1, {"van"});
}

/// "in deze gemeenschappelijke regeling", up to token `to`: in what the row is about.
bool in_this_one(Tokens const& tokens, std::size_t from, std::size_t to) {
  if (!tokens.is(from, {"in", "aan", "binnen"})) return false;
  if (!tokens.is(from + 1, {"de", "deze", "dit", "het"})) return false;
  auto const noun = from + (tokens.is(from + 2, {"gemeenschappelijke"}) ? 3U : 2U);
  return noun + 1 == to &&
         tokens.is(noun, {"regeling", "gr", "samenwerking", "samenwerkingsverband", "verband"});
}

}  // namespace

bool names_go_on(Tokens const& tokens, std::size_t i) {
  return !stop(tokens, i) && tokens[i].capital && !board_of(tokens, i) &&
         tokens.is(i, {"college", "colleges", "bestuur", "raden", "samenwerking", "partijen"});
}

bool note_words(Tokens const& tokens, std::size_t from, std::size_t to) {
  if (tokens.is(from,
                {"gedeeltelijk", "deels",   "voor",      "excl",   "exclusief", "incl",
                 "inclusief",    "behalve", "behoudens", "muv",    "kern",      "alleen",
                 "vanaf",        "tot",     "per",       "als",    "namens",    "mede",
                 "zonder",       "min",     "minus",     "doet",   "doen",      "neemt",
                 "nemen",        "sluit",   "sluiten",   "blijft", "blijven",   "voorheen"}) ||
      share_end(tokens, from) > from || board_of(tokens, from) || in_this_one(tokens, from, to))
    return true;
  for (auto i = from; i < to; ++i) {
    if (!filler(tokens, i) && !role_word(tokens, i)) return false;
  }
  return true;
}

std::optional<KindWord> kind_among(Tokens const& tokens, std::size_t from, std::size_t to) {
  std::optional<KindWord> found;
  for (auto i = from; i < to; ++i) {
    bool const alone =
        (i == from || separator(tokens, i - 1)) && (i + 1 == to || separator(tokens, i + 1));
    auto const kind = alone ? kind_word(tokens, i) : std::nullopt;
    if (kind && found && found->kind != kind->kind) return std::nullopt;
    if (kind) found = kind;
  }
  return found;
}

bool excepts(Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto i = from; i < to; ++i) {
    if (tokens.is(i, {"niet", "behalve", "behoudens", "uitgezonderd", "zonder", "min", "minus",
                      "muv", "gedeeltelijk", "deels", "grotendeels"}))
      return true;
  }
  return false;
}

namespace {

/// The token behind a day that is past, "sinds 2014", "vanaf 1 juli 2015"; i where none stands.
std::size_t behind_past_day(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (!tokens.is(i, {"sinds", "vanaf", "per"})) return i;
  auto const written = day_at(tokens, i + 1);
  return written && written->day <= scene.day ? written->end : i;
}

/// The token behind a role and who has it, "penvoerder Goes"; i where none stands.
std::size_t behind_role(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (!role_word(tokens, i)) return i;
  auto next = i + 1;
  while (tokens.is(next, {"is", "de", "gemeente"}) || tokens.sign(next, ':')) ++next;
  auto const name = next < tokens.size() ? name_at(scene, tokens, next) : std::nullopt;
  return name ? name->end : i + 1;
}

}  // namespace

bool narrows_nothing(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t to) {
  constexpr std::size_t longest = 8;  // of an abbreviation
  for (auto i = from; i < to;) {
    auto const told = std::max(
        {share_end(tokens, i), behind_past_day(scene, tokens, i), behind_role(scene, tokens, i)});
    auto const written = tokens.written(i, i + 1);
    bool const abbreviation =
        written.size() <= longest && std::ranges::all_of(written, [](char letter) {
          return (letter >= 'A' && letter <= 'Z') || letter == '.' || letter == '-';
        });
    bool const plain =
        !tokens[i].word() || filler(tokens, i) || kind_word(tokens, i) || board(tokens, i) > 0 ||
        abbreviation || !province_mark(tokens[i].folded).empty() || count(tokens[i].folded) ||
        tokens.is(i, {"alle", "allen", "totaal", "in", "elk", "ieder", "per", "zie", "bijlage",
                      "lid", "leden", "en", "op", "peildatum", "stand", "samen", "hierna"});
    if (!plain && told == i) return false;
    i = std::max(told, i + 1);
  }
  return true;
}

namespace {

/// "met één stem per gemeente", "die zijn vertegenwoordigd door hun burgemeester": what each of a
/// set has in the partnership, unless it is measured.
bool said_of_each(Tokens const& tokens, std::size_t i) {
  bool said = false;
  for (auto const end = part_end(tokens, i); i < end; ++i) {
    if (tokens.is(i, {"meer", "minder", "minstens", "minimaal", "tenminste", "ten", "maximaal",
                      "hoogstens", "ruim", "over"}))
      return false;
    said = said || board(tokens, i) > 0 || role_word(tokens, i) ||
           tokens.is(i, {"stem", "stemmen", "zetel", "zetels", "aandeel", "aandelen", "lid",
                         "leden", "bestuurslid", "bestuursleden", "bestuur", "bestuurder",
                         "bestuurders", "vertegenwoordigd", "vertegenwoordiger",
                         "vertegenwoordigers", "afgevaardigde", "afgevaardigden"});
  }
  return said;
}

}  // namespace

bool only_some_of(Tokens const& tokens, std::size_t i) {
  if (said_of_each(tokens, i)) return false;
  if (tokens.is(i, {"met"})) {
    return tokens.is(i + 1, {"een", "meer", "minder", "minstens", "minimaal", "tenminste", "ten",
                             "maximaal", "hoogstens", "ruim", "over"}) ||
           (i + 1 < tokens.size() && count(tokens[i + 1].folded));
  }
  if (tokens.is(i, {"ten"}))
    return tokens.is(i + 1, {"noorden", "oosten", "zuiden", "westen", "noordoosten", "zuidoosten",
                             "noordwesten", "zuidwesten"});
  if (tokens.is(i, {"langs", "rond", "rondom", "nabij", "grenzend", "groter", "kleiner"}))
    return true;
  return tokens.is(i, {"die"}) &&
         tokens.is(i + 1, {"grenzen", "liggen", "gelegen", "vallen", "aan", "langs", "meer",
                           "minder", "zijn", "hebben", "willen", "beschikken"});
}

bool names_someone(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto i = from; i < to; ++i) {
    if (tokens[i].capital && name_at(scene, tokens, i)) return true;
  }
  return false;
}

bool has_kind(std::vector<reference::Candidate> const& name, OrganisationKind kind) {
  return std::ranges::any_of(name, [&](auto const& each) {
    return each.organisation != nullptr && each.organisation->kind == kind;
  });
}

bool one_is(Mention const& name, KindWord const& kind) {
  return !kind.plural && has_kind(name.candidates, kind.kind);
}

bool only_an_adjective(Tokens const& tokens, std::size_t from, Name const& name) {
  auto const end = name.end;
  bool const area = std::ranges::all_of(name.candidates,
                                        [](auto const& each) { return each.grouping != nullptr; });
  return area && end == from + 1 && end < tokens.size() && tokens[end].capital &&
         !stop(tokens, end) && !tokens[from].hyphen_after && adjective(tokens, from).has_value();
}

bool left_open(Mention const& mention) {
  return mention.open || (mention.kind == Mention::Kind::other &&
                          (mention.unresolved == UnresolvedKind::open_ended ||
                           mention.unresolved == UnresolvedKind::kind_of_party));
}

bool explained(Mention const& mention) {
  if (mention.kind == Mention::Kind::other) return mention.unresolved != UnresolvedKind::foreign;
  return std::ranges::none_of(mention.candidates, [](reference::Candidate const& each) {
    return each.alive && each.organisation != nullptr &&
           !text::fold(each.organisation->name).starts_with("regio");
  });
}

std::size_t in_talks(Tokens const& tokens, std::size_t i) {
  auto const from = tokens.is(i, {"nog"}) ? i + 1 : i;
  for (auto const phrase : {"in gesprek met", "gesprekken met", "in gesprekken met"}) {
    if (auto const length = tokens.phrase(from, phrase)) return from + length - i;
  }
  return 0;
}

bool not_yet_known(Tokens const& tokens) {
  if (in_talks(tokens, 0) > 0 || tokens.is(0, {"onbekend"})) return true;
  return tokens.phrase(0, "nog onbekend") > 0 || tokens.phrase(0, "nog niet bekend") > 0;
}

}  // namespace verband::resolve
