// SPDX-License-Identifier: EUPL-1.2
#include "resolve/nature.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "model/date.hpp"
#include "resolve/legal.hpp"
#include "resolve/obligation.hpp"
#include "resolve/phrases.hpp"
#include "resolve/said.hpp"
#include "resolve/status.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {
namespace {

constexpr std::string_view execution_words[] = {
    "uitvoering*",  "uitvoerend*",  "uitvoeren",       "uitgevoerd", "uitvoert",
    "operationeel", "operationele", "beleidsuitvoer*", "uitverend*", "uitvoernd*"};
constexpr std::string_view policy_words[] = {"beleid*", "strategisch*", "kaderstelling"};
// What a purpose calls strategic need not be policy of the partnership itself.
constexpr std::string_view purpose_policy[] = {"beleid*"};
constexpr std::string_view purpose_execution[] = {"uitvoering*", "uitvoeren", "uitvoerend*"};

constexpr std::size_t far_in_clause = 16;

bool of_municipalities(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"gemeenten", "deelnemers", "gemeenteraad", "gemeenteraden", "raden", "raad",
                       "colleges", "college"}) ||
         (tokens.is(i, {"gemeente"}) && !(i + 1 < tokens.size() && tokens[i + 1].capital));
}

// "beleid blijft lokaal", "uitvoering ligt bij de gemeenten", "de raden stellen het beleid vast":
// what each of them keeps to itself is not done by the partnership.
bool kept_by_each(Tokens const& tokens, Hit const& hit) {
  auto const [begin, end] = clause_at(tokens, hit.begin);
  auto const until = std::min(end, hit.end + far_in_clause);
  for (auto i = begin; i < until; ++i) {
    if (tokens.is(i, {"opgedragen", "overgedragen", "gezamenlijk", "gezamenlijke", "samen",
                      "gemeenschappelijk", "centrumgemeente", "afgestemd"}))
      return false;
  }
  constexpr std::size_t near = 8;
  if (tokens.is(hit.end, {"blijft", "gebeurt", "is", "ligt", "berust", "vindt", "wordt"})) {
    for (auto i = hit.end + 1; i < end && i < hit.end + near; ++i) {
      bool const by =
          tokens.is(i - 1, {"bij", "door", "aan", "eigen", "afzonderlijke", "iedere", "elke"}) ||
          tokens.is(i - 2, {"bij", "door", "aan"});
      if ((by && of_municipalities(tokens, i)) || tokens.is(i, {"lokaal", "lokale", "zelf"}))
        return true;
    }
  }
  bool theirs = false;  // "de gemeenten … zelf verantwoordelijk voor het beleid"
  for (auto i = begin; i < hit.begin; ++i) {
    bool const subject = of_municipalities(tokens, i) &&
                         (i == begin || !preposition(tokens, i - 1)) &&
                         (i < begin + 2 || !preposition(tokens, i - 2));
    theirs = theirs || subject;
    if (theirs &&
        tokens.is(i, {"blijven", "blijft", "stelt", "stellen", "bepaalt", "bepalen", "maakt",
                      "maken", "voert", "voeren", "houdt", "houden", "behouden", "zelf"}))
      return true;
  }
  return tokens.is(hit.end, {"lokaal"});
}

// "beleid blijft lokaal", "voor eigen beleid": said of the municipality's own policy.
bool own_policy(Tokens const& tokens, Hit const& hit) {
  auto const local = [&](std::size_t i) {
    return tokens.is(i, {"eigen", "lokaal", "lokale", "gemeentelijk", "gemeentelijke"});
  };
  return (hit.begin > 0 && local(hit.begin - 1)) || local(hit.end) || kept_by_each(tokens, hit);
}

// "uitvoering blijft bij de gemeenten": said of what each of them does itself.
bool own_execution(Tokens const& tokens, Hit const& hit) {
  return kept_by_each(tokens, hit) ||
         (hit.begin > 0 && tokens.is(hit.begin - 1, {"eigen", "lokale", "gemeentelijke"}) &&
          tokens.is(hit.end, {"blijft"}));
}

// "niet bevoegd tot het vaststellen van beleid": denied with the power to do it.
bool without_power(Tokens const& tokens, std::size_t i) {
  for (auto at = clause_at(tokens, i).begin; at + 1 < i; ++at) {
    if (tokens.is(at, {"niet", "geen", "zonder"}) &&
        (tokens[at + 1].folded.starts_with("bevoegd") ||
         tokens.is(at + 1, {"rol", "taak", "taken", "zeggenschap", "invloed"})))
      return true;
  }
  return false;
}

// "de dienst voert uit", "het bureau voert het uit"
std::optional<Hit> executes(Tokens const& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"voert", "voeren"}) || denied(tokens, i)) continue;
    auto const [begin, end] = clause_at(tokens, i);
    bool theirs = false;
    for (auto at = begin; at < i; ++at) theirs = theirs || of_municipalities(tokens, at);
    for (auto at = i + 1; at < end && !theirs; ++at) {
      bool const out = tokens.is(at, {"uit"}) && (at + 1 == end || !tokens.is(at + 1, {"naam"}));
      if (out && !denied(tokens, at)) return Hit{i, at + 1};
    }
  }
  return std::nullopt;
}

std::optional<Hit> execution_in(Tokens const& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (auto const phrase : execution_words) {
      auto const length = tokens.phrase(i, phrase);
      if (length > 0 && !denied(tokens, i) && !own_execution(tokens, {i, i + length}))
        return Hit{i, i + length};
    }
  }
  return executes(tokens);
}

// What begins with "beleid" and says that there is none, or nothing of it.
constexpr std::string_view without_policy[] = {"beleidsterrein", "beleidspunt", "beleidsarm",
                                               "beleidsneutra",  "beleidsvrij", "beleidsluw",
                                               "beleidsuitvoer"};

std::optional<Hit> policy_in(Tokens const& tokens, std::span<std::string_view const> words) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (auto const phrase : words) {
      auto const length = tokens.phrase(i, phrase);
      if (length == 0 || denied(tokens, i) || without_power(tokens, i) ||
          own_policy(tokens, {i, i + length}))
        continue;
      bool const no_policy = std::ranges::any_of(
          without_policy, [&](auto word) { return tokens[i].folded.starts_with(word); });
      if (no_policy) continue;
      return Hit{i, i + length};
    }
  }
  return std::nullopt;
}

void read_levels(Tokens const& nature, Tokens const& purpose, Interpretation& into) {
  auto const add = [&](Tokens const& tokens, std::optional<Hit> const& execution,
                       std::optional<Hit> const& policy) {
    std::string why;
    if (execution) {
      into.levels.push_back(Level::execution);
      why = says(tokens, *execution);
    }
    if (policy) {
      into.levels.push_back(Level::policy);
      why += (why.empty() ? "" : " ") + says(tokens, *policy);
    }
    if (!why.empty()) into.reasons["levels"] = why;
  };
  add(nature, execution_in(nature), policy_in(nature, policy_words));
  if (into.levels.empty())
    add(purpose, any(purpose, purpose_execution), policy_in(purpose, purpose_policy));
  if (into.levels.empty()) into.reasons["levels"] = not_said;
}

// "bindende besluiten niet mogelijk": a denial that closes the clause.
bool denied_behind(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t far = 4;
  for (auto at = i; at < tokens.size() && at < i + far && tokens[at].word(); ++at) {
    if (tokens.is(at, {"niet"}) && !tokens.is(at + 1, {"alleen", "slechts", "vrijblijvend"}))
      return true;
  }
  return false;
}

// "adviescommissie", "raad van advies", "adviserende stem": of some within it, not of the whole. A
// body with which the cell begins is the row itself.
bool advice_of_some(Tokens const& tokens, Hit const& hit) {
  constexpr std::string_view bodies[] = {"adviescommissie*", "adviesraad*", "adviesgroep*",
                                         "adviesbureau*", "commissie*"};
  std::size_t first = 0;  // "De regionale adviesraad"
  while (first < hit.begin &&
         (tokens.is(first, {"een", "het"}) || tokens[first].folded.ends_with("e")) &&
         !tokens.is(first, {"commissie"}))
    ++first;
  auto const body = [&](std::size_t i) {
    return i > first &&
           std::ranges::any_of(bodies, [&](auto each) { return tokens.phrase(i, each) > 0; });
  };
  if (body(hit.begin) || tokens.is(hit.end, {"stem", "lid", "leden"})) return true;
  if (hit.begin > first + 2 && tokens.is(hit.begin - 1, {"van"}) &&
      tokens.is(hit.begin - 2, {"raad", "raden", "commissie", "college"}))
    return true;
  for (auto i = clause_at(tokens, hit.begin).begin; i < hit.begin; ++i) {
    if (body(i)) return true;
  }
  return false;
}

void read_effect(Tokens const& tokens, Interpretation& into) {
  constexpr std::string_view advisory[] = {"adviserend*", "adviesorgaan", "advies*",
                                           "adviezen",    "adviseert",    "adviseren",
                                           "raadgevend*", "zwaarwegend*"};
  constexpr std::string_view framing[] = {"kaderstellend*", "kadergevend*",   "richtinggevend*",
                                          "stelt kaders",   "stellen kaders", "stelt de kaders",
                                          "geeft kaders"};
  constexpr std::string_view binding[] = {"bindend*", "verbindend*", "besluitvormend*"};
  auto const advises =
      first_where(tokens, advisory, [&](Hit const& hit) { return !advice_of_some(tokens, hit); });
  auto const frames = any(tokens, framing);
  auto binds = any(tokens, binding);
  if (binds && denied_behind(tokens, binds->end)) binds.reset();
  auto& reason = into.reasons["effect"];
  reason = not_said;
  if (binds) {
    into.effect = Effect::binding;
    reason = says(tokens, *binds);
  } else if (advises && frames) {
    into.effect = Effect::advisory_but_framing;
    reason = says(tokens, *advises) + " " + says(tokens, *frames);
  } else if (advises || frames) {
    into.effect = advises ? Effect::advisory : Effect::framing;
    reason = says(tokens, advises ? *advises : *frames);
  }
}

// Items of a list inside a cell: behind bullets, or "taken: a; b; c".
std::vector<std::string> items(Tokens const& tokens) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].word() && tokens[i].dash_is_bullet) starts.push_back(i);
  }
  std::vector<std::string> found;
  auto const add = [&](std::size_t from, std::size_t to) {
    while (to > from && !tokens[to - 1].word() && !tokens.sign(to - 1, ')')) --to;
    if (to > from) found.push_back(tokens.written(from, to));
  };
  if (starts.size() >= 2) {
    for (std::size_t i = 0; i < starts.size(); ++i) {
      auto end = i + 1 < starts.size() ? starts[i + 1] : tokens.size();
      for (auto at = starts[i]; at < end; ++at) {
        if (sentence_end(tokens, at)) end = at;
      }
      add(starts[i], end);
    }
    return found;
  }
  std::size_t colon = 0;
  while (colon < tokens.size() && !tokens.sign(colon, ':')) ++colon;
  std::size_t semicolons = 0;
  for (auto i = colon; i < tokens.size(); ++i) semicolons += tokens.sign(i, ';') ? 1U : 0U;
  if (semicolons < 2) return found;
  auto from = colon + 1;
  for (auto i = from; i <= tokens.size(); ++i) {
    if (i < tokens.size() && !sentence_end(tokens, i)) continue;
    add(from, i);
    if (i < tokens.size() && tokens.sign(i, '.')) break;
    from = i + 1;
  }
  return found;
}

}  // namespace

void read_nature(RowText const& text, Date day, Interpretation& into) {
  Tokens const nature{text.nature};
  Tokens const purpose{text.purpose};
  read_legal(nature, day, into);
  Own const own{.name = Tokens{into.name + " " + into.abbreviation, 40},
                .basis = into.legal_basis,
                .form = into.legal_form};
  read_basis_above(text.name_head, into);
  read_levels(nature, purpose, into);
  read_obligation(text, own, into);
  read_effect(nature, into);
  doubt_form(text.form_head, text.form, into);
  read_status(text, day, own, into);
  into.tasks = items(nature);
  if (into.tasks.empty()) into.tasks = items(purpose);
  if (!into.tasks.empty()) into.reasons["tasks"] = "De cel bevat een opsomming.";
}

}  // namespace verband::resolve
