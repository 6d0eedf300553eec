// SPDX-License-Identifier: EUPL-1.2
#include "resolve/part_told.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "resolve/lists.hpp"
#include "resolve/own_part.hpp"
#include "resolve/phrases.hpp"
#include "resolve/term.hpp"

namespace verband::resolve {
namespace {

/// Whom a sentence names, and its words without them.
struct Sentence {
  std::vector<Name> names{};
  std::string rest{};
};

Sentence sentence_of(Scene const& scene, Tokens const& tokens, Hit part) {
  Sentence found;
  auto from = part.begin;
  auto const rest_until = [&](std::size_t to) {
    if (to > from) found.rest += tokens.written(from, to) + " ";
  };
  for (auto i = part.begin; i < part.end;) {
    auto name = tokens[i].capital ? name_at(scene, tokens, i) : std::nullopt;
    if (!name || name->end > part.end || tokens.is(i, {"provincie", "waterschap"})) {
      ++i;
      continue;
    }
    rest_until(i);
    i = from = name->end;
    found.names.push_back(std::move(*name));
  }
  rest_until(part.end);
  return found;
}

bool takes_part(Interpretation const& row, Name const& name) {
  return std::ranges::any_of(row.participants,
                             [&](Participant const& each) { return may_be(name, each.code); });
}

bool takes_part(Interpretation const& row, std::string_view code) {
  return std::ranges::find(row.participants, code, &Participant::code) != row.participants.end();
}

/// True where the words are not of a day alone: "Vanaf 2019".
bool speaks_of_part(Tokens const& tokens, Hit part) {
  for (auto i = part.begin; i < part.end; ++i) {
    if (tokens.is(i, {"deelnemer", "deelname", "deel", "lid", "mee", "partner", "aangesloten",
                      "aandeelhouder", "uitgetreden", "uitgestapt", "uittreding", "toegetreden",
                      "toetreding", "uit", "toe"}))
      return true;
  }
  return false;
}

/// "Kapelle is niet uitgetreden", "geen lid maar deelnemer".
bool denies_end(Tokens const& tokens, Hit part) {
  bool no = false;
  for (auto i = part.begin; i < part.end; ++i) {
    no = no || tokens.is(i, {"niet"});
    if (tokens.is(i, {"maar"}) || (no && tokens.is(i, {"uitgetreden", "uitgestapt"}))) return true;
  }
  return false;
}

/// "De gemeente stopt met de volgende regelingen", as it may stand over a list.
bool stops(Tokens const& tokens, Hit part) {
  for (auto i = part.begin; i < part.end; ++i) {
    bool const ends = tokens.is(i, {"stopt", "gestopt", "stoppen"}) && !denied(tokens, i);
    if (ends && tokens.is(i + 1, {"met"}) && tokens.is(i + 2, {"de", "deze", "het", "dit"}) &&
        tokens.is(i + 3, {"volgende", "onderstaande", "regeling", "regelingen", "samenwerking",
                          "samenwerkingen", "deelname", "deelneming", "gr"}))
      return true;
  }
  return false;
}

/// True when the list has one that the words say is out, or leaves out one that they say is in.
/// Words that say more than that may be about something else: "trad uit het bestuur".
bool disagrees(Scene const& scene, Tokens const& tokens, Hit part, Interpretation const& row) {
  auto const sentence = sentence_of(scene, tokens, part);
  if (sentence.names.empty() && stops(tokens, part)) return takes_part(row, scene.owner);
  if (!only_part_said(sentence.rest) || !speaks_of_part(tokens, part)) return false;
  auto const words = tokens.written(part.begin, part.end);
  auto term = term_on(words, scene.day);
  bool const denies_leaving = denies_end(tokens, part);
  if (term == Term::unsaid && !denies_leaving && takes_no_part(tokens, part.begin, part.end))
    term = Term::outside;
  if (term == Term::unsaid) return false;
  bool const out = term != Term::during;
  if (sentence.names.empty()) return out && !said_of_several(words) && takes_part(row, scene.owner);
  return std::ranges::any_of(sentence.names,
                             [&](Name const& name) { return takes_part(row, name) == out; });
}

}  // namespace

void doubt_part_told(Scene const& scene, RowText const& text, Interpretation& row) {
  if (std::ranges::find(row.doubts, "participants", &Doubt::field) != row.doubts.end()) return;
  auto const doubt = [&](std::string const& cell) {
    Tokens const tokens{cell};
    for (std::size_t begin = 0; begin < tokens.size();) {
      auto end = begin;
      while (end < tokens.size() && !sentence_end(tokens, end)) ++end;
      if (disagrees(scene, tokens, {begin, end}, row)) {
        row.doubts.push_back({"participants", "De rij zegt elders \"" + tokens.written(begin, end) +
                                                  "\". Kijk wie er op deze dag meedoet."});
        return true;
      }
      begin = end + 1;
    }
    return false;
  };
  std::vector<std::string const*> cells{&text.nature, &text.purpose};
  for (auto const& each : text.news) cells.push_back(&each);
  for (auto const* const cell : cells) {
    if (doubt(*cell)) return;
  }
}

}  // namespace verband::resolve
