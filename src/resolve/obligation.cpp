// SPDX-License-Identifier: EUPL-1.2
// Whether taking part is mandatory, voluntary, or partly so.
#include "resolve/obligation.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "resolve/legal_words.hpp"

namespace verband::resolve {
namespace {

constexpr std::string_view partly_words[] = {
    "deels verplicht*",     "gedeeltelijk verplicht*",  "grotendeels verplicht*",
    "deels wettelijk*",     "deels vrijwillig*",        "gedeeltelijk vrijwillig*",
    "ten dele verplicht*",  "deel is verplicht",        "verplicht basistakenpakket",
    "basistaken verplicht", "basistaken zijn verplicht"};
constexpr std::string_view mandatory_words[] = {"verplicht",
                                                "verpl",
                                                "mandatory",
                                                "verplichte",
                                                "wettelijke verplichting",
                                                "wettelijk voorgeschreven",
                                                "op grond van de wet",
                                                "vanuit de wet",
                                                "bij wet",
                                                "wettelijk bepaald",
                                                "wettelijk geregeld",
                                                "wettelijk opgelegd",
                                                "dwingend*",
                                                "verplichting tot samenwerking",
                                                "wettelijk vereist",
                                                "krachtens de wet",
                                                "opgelegd door het rijk"};
constexpr std::string_view voluntary_words[] = {"vrijwillig",
                                                "vrijwillige",
                                                "vrijwilligheid",
                                                "vrijw",
                                                "voluntary",
                                                "facultatief",
                                                "facultatieve",
                                                "onverplicht*",
                                                "niet verplichte",
                                                "eigen keuze",
                                                "op basis van vrijwilligheid"};

// "plustaken", "de overige taken naar keuze": what need not be, beside what must.
constexpr std::string_view chosen_words[] = {
    "plustaken",     "plustaak",   "pluspakket",       "keuzetaken", "keuzepakket",
    "maatwerktaken", "naar keuze", "naar eigen keuze", "op verzoek", "verzoektaken"};

/// Whether a duty is said of taking part; `unknown` where the words leave that open.
enum class Fit : std::uint8_t { yes, no, unknown };

bool may_take_part(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"gemeenten", "gemeente", "deelnemers", "leden", "wij", "we"});
}

// What one may have to take part in, or to bring in: "deelname", "regeling", "basistaken".
bool taking_part(Tokens const& tokens, std::size_t i, Own const& own) {
  auto const& word = tokens[i].folded;
  for (std::string_view const begin :
       {"samenwerk", "deelname", "deelnem", "participatie", "lidmaatschap", "aansluiting",
        "toetreding", "gemeenschappelijke"}) {
    if (word.starts_with(begin) && word != "deelnemers" && word != "deelnemer") return true;
  }
  for (std::string_view const end : {"taken", "taak", "pakket", "karakter", "partij", "partijen",
                                     "dienst", "regio", "organisatie", "netwerk", "ggd"}) {
    if (word.ends_with(end)) return true;
  }
  return tokens.is(i, {"basis", "grondslag", "samen"}) || form_at(tokens, i).has_value() ||
         means_row(tokens, {i, i + 1}, own);
}

// What those who take part have to do or give, and what others do: no taking part itself.
bool other_duty(Tokens const& tokens, std::size_t i) {
  constexpr std::string_view stems[] = {
      "bijdrag",     "afname",     "afnem",       "lever",       "aanbied",   "aanbod",
      "inzet",       "inzamel",    "brandweer",   "garan",       "winkel",    "terugkeer",
      "aanbested",   "rapport",    "betal",       "afdracht",    "afdrag",    "inkoop",
      "inkop",       "bestuurder", "directie",    "gegevens",    "huisvuil",  "verzeker",
      "melding",     "registrat",  "controle",    "inning",      "opleiding", "scholing",
      "premie",      "pensioen",   "storting",    "lening",      "borg",      "accountant",
      "verantwoord", "jaarstuk",   "verslag",     "jaarreken",   "begroting", "advies",
      "training",    "keuring",    "publicatie",  "toets",       "kosten",    "reserve",
      "werker",      "werkzaam",   "medewerking", "contributie", "vergoeding"};
  constexpr std::string_view infinitives[] = {"bij te dragen",  "aan te bieden", "af te nemen",
                                              "in te zetten",   "in te kopen",   "af te dragen",
                                              "aan te besteden"};
  auto const& word = tokens[i].folded;
  return tokens.is(i, {"bestuur"}) ||
         std::ranges::any_of(stems,
                             [&](auto stem) { return word.find(stem) != std::string::npos; }) ||
         std::ranges::any_of(infinitives, [&](auto each) { return tokens.phrase(i, each) > 0; });
}

// "deel te nemen", "een GGD in stand te houden".
bool taking_part_by_verb(Tokens const& tokens, std::size_t i) {
  constexpr std::string_view infinitives[] = {"deel te nemen",   "aan te sluiten",
                                              "samen te werken", "mee te doen",
                                              "in te stellen",   "in stand te houden"};
  return std::ranges::any_of(infinitives, [&](auto each) { return tokens.phrase(i, each) > 0; });
}

// "verplichte regionale samenwerking": of the first noun behind it that is known.
Fit noun_fits(Tokens const& tokens, std::size_t from, std::size_t end, Own const& own) {
  for (auto at = from; at < end && !preposition(tokens, at); ++at) {
    if (taking_part(tokens, at, own)) return Fit::yes;
    if (other_duty(tokens, at)) return Fit::no;
  }
  return from < end && preposition(tokens, from) ? Fit::yes : Fit::unknown;
}

// "verplicht samen te werken", "verplicht hun huisvuil aan de regeling te leveren".
Fit action_fits(Tokens const& tokens, std::size_t from, std::size_t end, Own const& own) {
  auto const anywhere = [&](auto const& word) {
    for (auto at = from; at < end; ++at) {
      if (word(at)) return true;
    }
    return false;
  };
  if (anywhere([&](std::size_t at) { return taking_part_by_verb(tokens, at); })) return Fit::yes;
  if (anywhere([&](std::size_t at) { return other_duty(tokens, at); })) return Fit::no;
  if (anywhere([&](std::size_t at) { return taking_part(tokens, at, own); })) return Fit::yes;
  bool const action = anywhere([&](std::size_t at) { return tokens.is(at, {"te"}); });
  bool of_others = false;  // the partnership itself need not take part
  auto const clause = clause_at(tokens, from);
  for (auto at = clause.begin; at < end; ++at) of_others = of_others || may_take_part(tokens, at);
  return action && !of_others ? Fit::no : Fit::unknown;
}

// What stands behind "verplicht" in "verplicht tot aanbieden", "verplichte winkelnering": whether
// it is taking part, or nothing.
Fit object_fits(Tokens const& tokens, Hit const& hit, Own const& own) {
  auto const end = clause_at(tokens, hit.begin).end;
  if (hit.end >= end) return Fit::yes;
  if (tokens[hit.end - 1].folded.ends_with("e")) return noun_fits(tokens, hit.end, end, own);
  bool const until = tokens.is(hit.end, {"tot"}) && word_of_date(tokens, hit.end + 1);
  bool const infinitive = tokens.is(hit.end + 1, {"te"}) || tokens.is(hit.end, {"te", "om"});
  if (until ||
      (!infinitive && (tokens.is(hit.end, {"en", "of", "maar", "is"}) ||
                       (preposition(tokens, hit.end) && !tokens.is(hit.end, {"tot", "aan"})))))
    return Fit::yes;
  bool const participle = tokens[hit.end].folded.starts_with("ge") ||
                          tokens.is(hit.end, {"opgelegd", "voorgeschreven", "ondergebracht",
                                              "overgedragen", "ingebracht", "belegd"});
  bool const of_will = tokens[hit.begin].folded.starts_with("vrij");
  return of_will || (participle && !other_duty(tokens, hit.end))
             ? Fit::yes
             : action_fits(tokens, hit.end, end, own);
}

// "de bijdrage is verplicht": who or what is said to have to.
Fit subject_fits(Tokens const& tokens, Hit const& hit, Own const& own) {
  auto const begin = clause_at(tokens, hit.begin).begin;
  auto verb = begin;
  while (verb < hit.begin && !finite_verb(tokens, verb)) ++verb;
  auto const named = subject_of(tokens, hit);
  bool const no_verb = verb == hit.begin && !(named && tokens[hit.begin].folded == "verplicht");
  auto const who = !no_verb && named && named->end <= hit.begin ? *named : Hit{begin, verb};
  for (auto at = who.begin; at < who.end && !preposition(tokens, at); ++at) {
    if (may_take_part(tokens, at) || tokens.is(at, {"rijk"}) ||
        tokens[at].folded.ends_with("wet") || taking_part(tokens, at, own))
      return Fit::yes;
    if (other_duty(tokens, at)) return Fit::no;
  }
  return no_verb || who.begin == who.end ? Fit::yes : Fit::unknown;
}

Fit of_taking_part(Tokens const& tokens, Hit const& hit, Own const& own) {
  auto const& word = tokens[hit.end - 1].folded;
  bool const asked = word.starts_with("verpl") || word.starts_with("vrijw") ||
                     word.starts_with("facult") || word.starts_with("onverpl");
  if (!asked) return Fit::yes;
  auto const object = object_fits(tokens, hit, own);
  auto const subject = subject_fits(tokens, hit, own);
  if (object == Fit::no || subject == Fit::no) return Fit::no;
  return object == Fit::yes ? subject : object;
}

// "Verplichte jeugdketen": of something that is not known; read as it stands, with a doubt.
void read_unknown_duty(Tokens const& tokens, Own const& own, Interpretation& into) {
  auto const unknown = [&](Hit const& hit) {
    return of_taking_part(tokens, hit, own) == Fit::unknown;
  };
  auto const must = first_where(tokens, mandatory_words, unknown);
  auto const may = must ? must : first_where(tokens, voluntary_words, unknown);
  auto const need_not = may ? may : first_where(tokens, mandatory_words, unknown, true);
  if (!need_not) return;
  into.obligation = must ? Obligation::mandatory : Obligation::voluntary;
  auto const& reason = into.reasons["obligation"] = says(tokens, *need_not);
  into.doubts.push_back(
      {"obligation", reason + " Of dat over deelnemen gaat, staat niet vast. Kies zelf."});
}

void read_words(Tokens const& tokens, Own const& own, Interpretation& into) {
  auto& reason = into.reasons["obligation"];
  auto const set = [&](Obligation value, Hit const& hit) {
    into.obligation = value;
    reason = says(tokens, hit);
  };
  auto const fits = [&](Hit const& hit) { return of_taking_part(tokens, hit, own) == Fit::yes; };
  auto mandatory = first_where(tokens, mandatory_words, [&](Hit const& hit) {
    // the Wgr allows cooperation, it does not oblige
    bool const wgr = tokens.is(hit.end - 1, {"wet"}) &&
                     tokens.is(hit.end, {"gemeenschappelijke", "gemeenschappelijk"});
    return !wgr && fits(hit);
  });
  auto voluntary = first_where(tokens, voluntary_words, fits);
  if (auto const hit = first_where(tokens, mandatory_words, fits, true); hit && !voluntary)
    voluntary = hit;
  if (auto const hit = find(tokens, "vrijwillig*", true); hit && !mandatory) mandatory = hit;
  if (auto const hit = any(tokens, partly_words)) return set(Obligation::partly_mandatory, *hit);
  if (mandatory && !voluntary) voluntary = any(tokens, chosen_words);
  if (mandatory && voluntary) return set(Obligation::partly_mandatory, *mandatory);
  if (mandatory) return set(Obligation::mandatory, *mandatory);
  if (voluntary) return set(Obligation::voluntary, *voluntary);
  // "noodzakelijk ... wet" in one sentence
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"noodzakelijk", "nodig", "vereist", "moet", "moeten"}) || denied(tokens, i))
      continue;
    for (auto at = i + 1; at < tokens.size() && !sentence_end(tokens, at); ++at) {
      if (tokens.is(at, {"wet", "wettelijk", "wettelijke"}))
        return set(Obligation::mandatory, {i, at + 1});
    }
  }
  reason = not_said;
}

/// True for remarks that begin with the obligation and say it of the row: "Verplicht, Wet …", or
/// above rows "B. Vrijwillige samenwerkingen"; not "Vrijwillige brandweer".
bool begins_with_duty(Tokens const& remarks) {
  constexpr std::string_view duties[] = {"verplicht",        "vrijwillig",
                                         "facultatief",      "wettelijk verplicht",
                                         "niet verplicht",   "onverplicht",
                                         "deels verplicht",  "gedeeltelijk verplicht",
                                         "deels vrijwillig", "gedeeltelijk vrijwillig"};
  for (auto const phrase : duties) {
    auto const end = remarks.phrase(0, phrase);
    bool const ends = end == remarks.size() || (end < remarks.size() && !remarks[end].word());
    if (end > 0 && (ends || remarks.is(end, {"voor", "op", "vanuit", "krachtens"}))) return true;
  }
  std::size_t const from = remarks.sign(1, '.') ? 2 : 0;
  return remarks.is(from, {"verplichte", "vrijwillige", "wettelijke"}) &&
         remarks.is(from + 1, {"samenwerking", "samenwerkingen", "samenwerkingsverbanden",
                               "verbanden", "regelingen", "deelname", "deelnemingen"});
}

}  // namespace

void read_obligation(RowText const& text, Own const& own, Interpretation& into) {
  read_words(Tokens{text.nature}, own, into);
  if (into.obligation != Obligation::not_stated) return;
  if (!text.duty.empty()) read_words(Tokens{text.duty}, own, into);
  if (into.obligation != Obligation::not_stated) {
    into.reasons["obligation"] = text.duty_reason;
    return;
  }
  if (Tokens const remarks{text.remarks, 40}; begins_with_duty(remarks)) {
    read_words(remarks, own, into);
  }
  if (into.obligation == Obligation::not_stated) read_unknown_duty(Tokens{text.nature}, own, into);
  if (into.obligation == Obligation::not_stated) read_unknown_duty(Tokens{text.duty}, own, into);
}

}  // namespace verband::resolve
