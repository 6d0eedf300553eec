// SPDX-License-Identifier: EUPL-1.2
// Whether taking part is mandatory, voluntary, or partly so.
#include "resolve/obligation.hpp"

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

// What one may have to take part in, or to bring in: "deelname", "regeling", "basistaken".
bool taking_part(Tokens const& tokens, std::size_t i, Own const& own) {
  if (i >= tokens.size()) return false;
  auto const& word = tokens[i].folded;
  for (std::string_view const begin : {"samenwerk", "deelname", "deelnem", "lidmaatschap",
                                       "aansluiting", "toetreding", "gemeenschappelijke"}) {
    if (word.starts_with(begin) && word != "deelnemers" && word != "deelnemer") return true;
  }
  for (std::string_view const end : {"taken", "taak", "takenpakket", "pakket"}) {
    if (word.ends_with(end)) return true;
  }
  return form_at(tokens, i).has_value() || means_row(tokens, {i, i + 1}, own);
}

bool taking_part_in(Tokens const& tokens, std::size_t from, std::size_t to, Own const& own) {
  for (auto at = from; at < to; ++at) {
    bool const infinitive = tokens.is(at, {"deel", "aan", "samen", "mee"}) &&
                            tokens.is(at + 1, {"te"}) &&
                            tokens.is(at + 2, {"nemen", "sluiten", "werken", "doen"});
    if (taking_part(tokens, at, own) || infinitive) return true;
  }
  return false;
}

// What stands behind "verplicht" in "verplicht tot aanbieden", "verplichte winkelnering": true when
// it is taking part, or nothing.
bool object_fits(Tokens const& tokens, Hit const& hit, Own const& own) {
  auto const end = clause_at(tokens, hit.begin).end;
  if (hit.end >= end) return true;
  constexpr std::size_t near = 4;
  bool const inflected = tokens[hit.end - 1].folded.ends_with("e");
  if (inflected) {
    auto to = hit.end;  // "verplichte regionale samenwerking"
    while (to < end && to < hit.end + near && !preposition(tokens, to)) ++to;
    return tokens.is(hit.end, {"basis", "grondslag"}) || taking_part_in(tokens, hit.end, to, own);
  }
  bool const infinitive = tokens.is(hit.end + 1, {"te"}) || tokens.is(hit.end, {"te", "om"});
  if (!infinitive && (tokens.is(hit.end, {"en", "of", "maar", "is"}) ||
                      (preposition(tokens, hit.end) && !tokens.is(hit.end, {"tot", "aan"}))))
    return true;
  bool const participle = tokens[hit.end].folded.starts_with("ge") ||
                          tokens.is(hit.end, {"opgelegd", "voorgeschreven", "ondergebracht",
                                              "overgedragen", "ingebracht", "belegd"});
  bool const of_will = tokens[hit.begin].folded.starts_with("vrij");
  return of_will || participle || taking_part_in(tokens, hit.end, end, own);
}

// "de bijdrage is verplicht": who or what is said to have to.
bool subject_fits(Tokens const& tokens, Hit const& hit, Own const& own) {
  auto const begin = clause_at(tokens, hit.begin).begin;
  auto verb = begin;
  while (verb < hit.begin && !finite_verb(tokens, verb)) ++verb;
  auto const named = subject_of(tokens, hit);
  if (verb == hit.begin && !(named && tokens[hit.begin].folded == "verplicht")) return true;
  auto const who = named && named->end <= hit.begin ? *named : Hit{begin, verb};
  for (auto at = who.begin; at < who.end && !preposition(tokens, at); ++at) {
    if (tokens.is(at, {"gemeenten", "gemeente", "deelnemers", "rijk"}) ||
        tokens[at].folded.ends_with("wet") || taking_part(tokens, at, own))
      return true;
  }
  return who.begin == who.end;
}

bool of_taking_part(Tokens const& tokens, Hit const& hit, Own const& own) {
  auto const& word = tokens[hit.end - 1].folded;
  bool const asked = word.starts_with("verpl") || word.starts_with("vrijw") ||
                     word.starts_with("facult") || word.starts_with("onverpl");
  return !asked || (object_fits(tokens, hit, own) && subject_fits(tokens, hit, own));
}

void read_words(Tokens const& tokens, Own const& own, Interpretation& into) {
  auto& reason = into.reasons["obligation"];
  auto const set = [&](Obligation value, Hit const& hit) {
    into.obligation = value;
    reason = says(tokens, hit);
  };
  auto const fits = [&](Hit const& hit) { return of_taking_part(tokens, hit, own); };
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
}

}  // namespace verband::resolve
