// SPDX-License-Identifier: EUPL-1.2
#include "resolve/own_part.hpp"

#include <algorithm>
#include <initializer_list>

#include "resolve/phrases.hpp"
#include "resolve/said.hpp"
#include "resolve/strangers.hpp"
#include "resolve/term.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

/// The token behind words at i for whose document it is, its name, "onze gemeente", "wij" or "de
/// provincie"; i where they are of another.
std::size_t own_end(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"wij", "we"})) return i + 1;
  if (tokens.is(i, {"onze", "eigen"}) && tokens.is(i + 1, {"gemeente", "stad"})) return i + 2;
  auto const name = tokens[i].capital ? name_at(scene, tokens, i) : std::nullopt;
  if (name) return may_be(*name, scene.owner) ? name->end : i;
  auto const* const owner = scene.atlas.organisation(scene.owner);
  auto const kind = tokens.is(i, {"de", "het"}) ? kind_word(tokens, i + 1) : std::nullopt;
  bool const own = owner != nullptr && kind && !kind->plural && kind->kind == owner->kind;
  bool const named = own && i + 2 < tokens.size() && tokens[i + 2].capital;
  return own && !named ? i + 2 : i;
}

/// True where words end at token i, or go on with the partnership itself: "in deze regeling", not
/// "in het bestuur", "DB" or "met de pilot".
bool of_this(Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"ab", "db", "rvc", "ava", "bestuur", "algemeen", "dagelijks", "bestuurlijk"}))
    return false;
  if (!tokens.is(i, {"van", "in", "aan", "bij", "met", "op", "voor", "tegen"})) return true;
  return tokens.is(i + 1, {"deze", "dit"}) ||
         (tokens.is(i + 1, {"de", "het"}) &&
          tokens.is(i + 2, {"regeling", "samenwerking", "gr", "samenwerkingsverband", "verband",
                            "volgende", "onderstaande"}));
}

/// A word for one that is near a partnership and takes no part in it.
bool bystander(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"klant", "afnemer", "toehoorder", "waarnemer", "agendalid"});
}

/// The token behind "is klant", "is alleen toehoorder", "neemt diensten af"; 0 where none stands at
/// i, or the sentence goes on with a part: "is afnemer en aandeelhouder".
std::size_t standing_by(Tokens const& tokens, std::size_t i) {
  bool const takes = tokens.is(i, {"neemt", "koopt"});
  if (!takes && !tokens.is(i, {"is"})) return 0;
  ++i;
  while (tokens.is(i, {"alleen", "slechts", "enkel", "uitsluitend", "wel", "een", "er", "hier"}))
    ++i;
  bool const bought =
      takes && tokens.is(i, {"diensten", "producten", "taken"}) && tokens.is(i + 1, {"af", "in"});
  if (!bought && (takes || !bystander(tokens, i))) return 0;
  auto const end = i + (bought ? 2U : 1U);
  for (auto at = end; at < tokens.size(); ++at) {
    if (tokens.is(at, {"deelnemer", "lid", "aandeelhouder", "eigenaar", "aandelen"}) &&
        !denied(tokens, at))
      return 0;
  }
  return end;
}

/// The token behind words at i that deny that one takes part: "is geen deelnemer", "neemt hieraan
/// niet deel", "doet niet mee", "is niet aangesloten", "geen lid", "is klant"; 0 where none do.
std::size_t denial_end(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t far = 4;
  if (auto const end = standing_by(tokens, i)) return end;
  if (tokens.is(i, {"is", "was"}) && tokens.is(i + 1, {"zelf", "nog", "daarin", "hierin"})) ++i;
  auto const none = i + (tokens.is(i, {"is"}) ? 1U : 0U);  // "Goes is geen lid", "Goes geen lid"
  if (tokens.is(none, {"geen"}) && tokens.is(none + 1, {"deelnemer", "lid", "aandeelhouder"}))
    return none + (tokens.is(none + 2, {"meer"}) ? 3U : 2U);
  if (tokens.is(i, {"is"}) && tokens.is(i + 1, {"niet"}))
    return tokens.is(i + 2, {"aangesloten", "toegetreden"}) ? i + 3 : 0;
  if (tokens.is(i, {"participeert"}) && tokens.is(i + 1, {"niet"})) return i + 2;
  bool const takes = tokens.is(i, {"neemt", "nemen"});
  if (!takes && !tokens.is(i, {"doet", "doen"})) return 0;
  for (auto at = i + 1; at < i + far; ++at) {
    bool const not_part = tokens.is(at, {"niet"}) || (takes && tokens.is(at, {"geen"}));
    auto const part = at + (tokens.is(at + 1, {"meer", "langer"}) ? 2U : 1U);
    if (not_part) return tokens.is(part, {takes ? "deel" : "mee"}) ? part + 1 : 0;
  }
  return 0;
}

/// The same, of the partnership itself.
std::size_t denied_until(Tokens const& tokens, std::size_t i) {
  auto const end = denial_end(tokens, i);
  return end > 0 && of_this(tokens, end) ? end : 0;
}

/// The token at which a part of a sentence ends that is said of the one before token i.
std::size_t said_end(Tokens const& tokens, std::size_t i) {
  while (i < tokens.size() && !sentence_end(tokens, i) && !tokens[i].capital) ++i;
  return i;
}

/// Where words begin that stand before who does not take part: "toehoorder: Goes", "n.v.t. voor
/// Goes"; i where none do.
std::size_t denial_before(Tokens const& tokens, std::size_t i) {
  auto at = i;
  if (at > 0 && tokens.is(at - 1, {"de"})) --at;
  if (at > 0 && tokens.is(at - 1, {"gemeente"})) --at;
  if (at > 1 && tokens.sign(at - 1, ':') && bystander(tokens, at - 2)) return at - 2;
  if (at == 0 || !tokens.is(at - 1, {"voor", "op"})) return i;
  constexpr std::size_t longest = 4;  // tokens of such words: "n.v.t."
  auto const first = at - 1 - std::min(at - 1, longest);
  for (auto back = first; back < at - 1; ++back) {
    auto const length = std::max({tokens.phrase(back, "niet van toepassing"),
                                  tokens.phrase(back, "nvt"), tokens.phrase(back, "n v t")});
    if (length > 0 && back + length == at - 1) return back;
  }
  return i;
}

/// The token behind "is per 2020 uitgetreden", with nothing but a day between; 0 where other words
/// stand there, and where it is said of another time.
std::size_t left_until(Scene const& scene, Tokens const& tokens, std::size_t own) {
  auto at = own;
  while (tokens.is(at, {"is", "was", "zelf", "inmiddels"}) ||
         (at < tokens.size() && tokens[at].word() && word_of_date(tokens, at)))
    ++at;
  if (!tokens.is(at, {"uitgetreden"})) return 0;
  ++at;
  if (tokens.is(at, {"uit"}) && !tokens.is(at + 1, {"de", "deze", "dit", "het"})) return 0;
  bool const during =
      term_on(tokens.written(own, said_end(tokens, own)), scene.day) == Term::during;
  return during ? 0 : at;
}

/// What denies in a way of its own that the one whose name ends before token `own` takes part: the
/// tokens that say so, none where they do not.
using Denial = Hit (*)(Scene const& scene, Tokens const& tokens, std::size_t name, std::size_t own);

/// The first words of a cell that deny in one of these ways that its owner takes part; empty where
/// none do.
std::string denial_in(Scene const& scene, Tokens const& tokens,
                      std::initializer_list<Denial> ways) {
  for (auto const way : ways) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      auto const own = own_end(scene, tokens, i);
      auto const said = own > i ? way(scene, tokens, i, own) : Hit{};
      if (said.end > said.begin) return tokens.written(said.begin, said.end);
    }
  }
  return {};
}

/// "Toehoorder: Goes", "n.v.t. voor Goes".
Hit said_before(Scene const& /*scene*/, Tokens const& tokens, std::size_t name, std::size_t own) {
  auto const before = denial_before(tokens, name);
  return before < name ? Hit{before, own} : Hit{};
}

/// "Goes huurt alleen water en is geen deelnemer": anywhere in what is said of it.
Hit said_behind(Scene const& scene, Tokens const& tokens, std::size_t name, std::size_t own) {
  auto const end = said_end(tokens, own);
  if (left_until(scene, tokens, own) > 0) return {name, end};
  for (auto at = own; at < end; ++at) {
    if (denied_until(tokens, at) > 0 && !takes_part_otherwise(tokens, at)) return {name, end};
  }
  return {};
}

/// "Goes (doet niet mee)", in the cell that lists who takes part, where more words say it.
Hit said_in_list(Scene const& scene, Tokens const& tokens, std::size_t name, std::size_t own) {
  auto const end = part_end(tokens, own);
  bool const out = takes_no_part(tokens, own, end) && !takes_part_otherwise(tokens, own) &&
                   term_on(tokens.written(own, end), scene.day) != Term::during;
  return out ? Hit{name, end} : Hit{};
}

/// "Lid" and "aandeelhouder" may be of a board and of another body: no such word tells by itself of
/// the row, but "geen aandeelhouder, alleen afnemer" does.
bool of_other_body(Tokens const& tokens, std::size_t end) {
  if (!tokens.is(end - 1, {"lid", "aandeelhouder", "meer"})) return false;
  while (tokens.sign(end, ',') || tokens.is(end, {"maar", "alleen", "slechts", "wel", "enkel"}))
    ++end;
  return !bystander(tokens, end);
}

/// In a text about something else: a sentence that begins with the owner and says nothing but that
/// ("Goes doet niet mee, maar betaalt"), while no other words make it a party.
Hit said_alone(Scene const& scene, Tokens const& tokens, std::size_t name, std::size_t own) {
  bool const answer =
      name > 1 && tokens.sign(name - 1, ':') && tokens.is(name - 2, {"geen", "nee", "nvt"});
  if (name > 0 && !answer && !sentence_end(tokens, name - 1) && !tokens[name].dash_before)
    return {};
  auto const left = left_until(scene, tokens, own);
  auto const end = left > 0 ? left : denied_until(tokens, own);
  if (end == 0 || of_other_body(tokens, end) || takes_part_otherwise(tokens, own)) return {};
  bool const over = end >= tokens.size() || !tokens[end].word() || word_of_date(tokens, end) ||
                    tokens.is(end, {"maar", "wel", "aan", "uit"});
  bool takes = false;
  for (auto at = end; at < tokens.size(); ++at) {
    takes =
        takes || (tokens.is(at, {"deelnemer", "aandeelhouder", "eigenaar"}) && !denied(tokens, at));
  }
  return over && !takes ? Hit{name, end} : Hit{};
}

}  // namespace

bool takes_part_otherwise(Tokens const& tokens, std::size_t i) {
  while (i < tokens.size() && !tokens.is(i, {"maar", "doch"}) && !sentence_end(tokens, i) &&
         !tokens[i].capital)
    ++i;
  if (!tokens.is(i, {"maar", "doch"})) return false;
  ++i;
  while (tokens.is(i, {"wel", "alleen", "slechts", "is", "zij", "een"})) ++i;
  return tokens.is(i, {"deelnemer", "lid", "aandeelhouder"}) && of_this(tokens, i + 1);
}

bool may_be(Name const& name, std::string_view code) {
  return std::ranges::any_of(name.candidates, [&](auto const& each) {
    return each.organisation != nullptr && each.organisation->code == code;
  });
}

std::string owner_denied(Scene const& scene, RowText const& text) {
  auto words = denial_in(scene, Tokens{text.nature}, {said_before, said_behind});
  if (words.empty()) words = denial_in(scene, Tokens{text.purpose}, {said_before, said_alone});
  for (auto const& cell : text.further) {
    if (words.empty()) words = denial_in(scene, Tokens{cell}, {said_alone});
  }
  return words.empty() ? words : "De rij zegt \"" + words + "\".";
}

std::string owner_left_out(Scene const& scene, RowText const& text) {
  auto const words = denial_in(scene, Tokens{text.participants}, {said_before, said_in_list});
  return words.empty() ? owner_denied(scene, text) : "De rij zegt \"" + words + "\".";
}

}  // namespace verband::resolve
