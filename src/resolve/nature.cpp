// SPDX-License-Identifier: EUPL-1.2
#include "resolve/nature.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "model/date.hpp"
#include "resolve/legal.hpp"
#include "resolve/phrases.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {
namespace {

constexpr std::string_view execution_words[] = {"uitvoering*",  "uitvoerend*", "uitvoeren",
                                                "uitgevoerd",   "uitvoert",    "operationeel",
                                                "operationele", "uitverend*",  "uitvoernd*"};
constexpr std::string_view policy_words[] = {"beleid*", "strategisch*", "kaderstelling"};
// What a purpose calls strategic need not be policy of the partnership itself.
constexpr std::string_view purpose_policy[] = {"beleid*"};
constexpr std::string_view purpose_execution[] = {"uitvoering*", "uitvoeren", "uitvoerend*"};

// "beleid blijft lokaal", "voor eigen beleid": said of the municipality's own policy.
bool own_policy(Tokens const& tokens, Hit const& hit) {
  auto const local = [&](std::size_t i) {
    return tokens.is(i, {"eigen", "lokaal", "lokale", "gemeentelijk", "gemeentelijke", "blijft"});
  };
  return (hit.begin > 0 && local(hit.begin - 1)) || local(hit.end);
}

// "uitvoering blijft bij de gemeenten": said of what each of them does itself.
bool own_execution(Tokens const& tokens, Hit const& hit) {
  constexpr std::size_t far = 16;
  for (auto i = hit.end; i < tokens.size() && i < hit.end + far && tokens[i].word(); ++i) {
    if (tokens.is(i, {"opgedragen", "overgedragen", "gezamenlijk", "gezamenlijke", "samen",
                      "centrumgemeente"}))
      return false;
  }
  if (tokens.is(hit.end, {"blijft", "gebeurt", "is", "ligt", "berust", "vindt"})) {
    for (auto i = hit.end + 1; i < tokens.size() && i < hit.end + 6; ++i) {
      if (!tokens[i].word()) break;
      bool const each =
          tokens.is(i, {"gemeenten", "gemeente", "deelnemers"}) &&
          !(tokens.is(i, {"gemeente"}) && i + 1 < tokens.size() && tokens[i + 1].capital) &&
          (tokens.is(i - 1, {"bij", "door", "eigen", "afzonderlijke", "iedere", "elke"}) ||
           tokens.is(i - 2, {"bij", "door"}));
      if (each || tokens.is(i, {"lokaal", "zelf"})) return true;
    }
  }
  return tokens.is(hit.end, {"lokaal"}) ||
         (hit.begin > 0 && tokens.is(hit.begin - 1, {"eigen", "lokale", "gemeentelijke"}) &&
          tokens.is(hit.end, {"blijft"}));
}

std::optional<Hit> execution_in(Tokens const& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (auto const phrase : execution_words) {
      auto const length = tokens.phrase(i, phrase);
      if (length > 0 && !denied(tokens, i) && !own_execution(tokens, {i, i + length}))
        return Hit{i, i + length};
    }
  }
  return std::nullopt;
}

// What begins with "beleid" and says that there is none, or nothing of it.
constexpr std::string_view without_policy[] = {"beleidsterrein", "beleidspunt", "beleidsarm",
                                               "beleidsneutra",  "beleidsvrij", "beleidsluw"};

std::optional<Hit> policy_in(Tokens const& tokens, std::span<std::string_view const> words) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (auto const phrase : words) {
      auto const length = tokens.phrase(i, phrase);
      if (length == 0 || denied(tokens, i) || own_policy(tokens, {i, i + length})) continue;
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
constexpr std::string_view voluntary_words[] = {
    "vrijwillig*",     "vrijw",        "voluntary",
    "facultatief",     "facultatieve", "onverplicht*",
    "niet verplichte", "eigen keuze",  "op basis van vrijwilligheid"};

void read_obligation(Tokens const& tokens, Interpretation& into) {
  auto& reason = into.reasons["obligation"];
  auto const set = [&](Obligation value, Hit const& hit) {
    into.obligation = value;
    reason = says(tokens, hit);
  };
  auto mandatory = any(tokens, mandatory_words);
  if (mandatory && tokens.is(mandatory->end - 1, {"wet"}) &&
      tokens.is(mandatory->end, {"gemeenschappelijke", "gemeenschappelijk"})) {
    mandatory.reset();  // the Wgr allows cooperation, it does not oblige
  }
  auto voluntary = any(tokens, voluntary_words);
  if (auto const hit = any(tokens, mandatory_words, true); hit && !voluntary) voluntary = hit;
  if (auto const hit = find(tokens, "vrijwillig*", true); hit && !mandatory) mandatory = hit;
  if (auto const hit = any(tokens, partly_words)) return set(Obligation::partly_mandatory, *hit);
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

// "bindende besluiten niet mogelijk": a denial that closes the clause.
bool denied_behind(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t far = 4;
  for (auto at = i; at < tokens.size() && at < i + far && tokens[at].word(); ++at) {
    if (tokens.is(at, {"niet"}) && !tokens.is(at + 1, {"alleen", "slechts", "vrijblijvend"}))
      return true;
  }
  return false;
}

void read_effect(Tokens const& tokens, Interpretation& into) {
  constexpr std::string_view advisory[] = {"adviserend*", "adviesorgaan", "advies*",
                                           "adviseert",   "adviseren",    "raadgevend*"};
  constexpr std::string_view framing[] = {"kaderstellend*", "kadergevend*",   "richtinggevend*",
                                          "stelt kaders",   "stellen kaders", "stelt de kaders",
                                          "geeft kaders"};
  constexpr std::string_view binding[] = {"bindend*", "verbindend*", "besluitvormend*"};
  auto const advises = any(tokens, advisory);
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

std::optional<Date> date_after(Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"per", "met"})) ++i;
  if (tokens.is(i, {"ingang"}) && tokens.is(i + 1, {"van"})) i += 2;
  auto const written = day_at(tokens, i);
  return written ? std::optional{written->day} : std::nullopt;
}

bool word_of_date(Tokens const& tokens, std::size_t i) {
  auto const& word = tokens[i].folded;
  return (word[0] >= '0' && word[0] <= '9') || tokens.sign(i, '/') ||
         tokens.is(
             i, {"per",     "in",       "met",        "ingang", "van",   "vanaf",     "de",
                 "het",     "loop",     "begin",      "medio",  "eind",  "uiterlijk", "jaar",
                 "komend",  "volgend",  "binnenkort", "straks", "later", "januari",   "februari",
                 "maart",   "april",    "mei",        "juni",   "juli",  "augustus",  "september",
                 "oktober", "november", "december"});
}

// "gaat per 2021 op in de GR Foodvalley"
std::optional<Hit> merges_away(Tokens const& tokens) {
  constexpr std::size_t far = 8;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"gaat", "gaan", "zal"}) || denied(tokens, i)) continue;
    bool dated = true;  // nothing but a date between the verb and "op in"
    for (auto at = i + 1; at < tokens.size() && at < i + far && !sentence_end(tokens, at); ++at) {
      bool const into_other = dated && tokens.is(at, {"op"}) && tokens.is(at + 1, {"in"});
      bool const goes = into_other || tokens.is(at, {"opgaan"});
      if (goes && !denied(tokens, at)) return Hit{i, at + (into_other ? 2 : 1)};
      dated = dated && word_of_date(tokens, at);
    }
  }
  return std::nullopt;
}

// "wordt in 2017 opgeheven", "zal op termijn worden beëindigd"
std::optional<Hit> will_end(Tokens const& tokens) {
  constexpr std::size_t far = 8;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"wordt", "worden", "zal", "zullen"})) continue;
    for (auto at = i + 1; at < tokens.size() && at < i + far && tokens[at].word(); ++at) {
      if (tokens.is(at, {"opgeheven", "ontbonden", "beeindigd", "geliquideerd"}) &&
          !denied(tokens, at))
        return Hit{i, at + 1};
    }
  }
  return std::nullopt;
}

// "wordt mogelijk opgeheven", "opheffing wordt onderzocht"
std::optional<Hit> perhaps_ends(Tokens const& tokens) {
  constexpr std::size_t far = 8;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"mogelijk", "wellicht", "misschien", "eventueel", "overwogen", "onderzocht",
                       "waarschijnlijk", "voornemen"}))
      continue;
    auto from = i;
    while (from > 0 && from + far > i && tokens[from - 1].word()) --from;
    for (auto at = from; at < tokens.size() && at < i + far; ++at) {
      if (at > i && !tokens[at].word()) break;
      if (tokens.is(at, {"opgeheven", "opheffing", "ontbonden", "beeindigd", "stopgezet", "stoppen",
                         "opheffen", "beeindiging", "ontbinding"}) &&
          !denied(tokens, at))
        return Hit{std::min(i, at), std::max(i, at) + 1};
    }
  }
  return std::nullopt;
}

// "GR, start 1-1-2017", before that day
std::optional<Hit> starts_later(Tokens const& tokens, Date day) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool const begins =
        tokens.is(i, {"start", "begint", "gestart", "ingangsdatum", "startdatum"}) &&
        !denied(tokens, i) && (i == 0 || !tokens[i - 1].word());
    auto const at = begins && tokens.sign(i + 1, ':') ? i + 2 : i + 1;
    auto const when =
        begins ? date_after(tokens, tokens.is(at, {"op"}) ? at + 1 : at) : std::nullopt;
    if (when && *when > day) return Hit{i, at};
  }
  return std::nullopt;
}

void read_status(Tokens const& tokens, Date day, Interpretation& into) {
  constexpr std::string_view ending[] = {
      "wordt opgeheven",  "worden opgeheven",   "zal worden opgeheven",
      "op te heffen",     "opheffing",          "wordt ontbonden",
      "in liquidatie",    "wordt geliquideerd", "wordt beeindigd",
      "worden beeindigd", "in opheffing",       "wordt per",
      "gaat ophouden",    "wordt afgebouwd",    "loopt af",
      "wordt stopgezet"};
  constexpr std::string_view ended[] = {"opgeheven",    "ontbonden", "beeindigd",
                                        "geliquideerd", "gestopt",   "vervallen per"};
  constexpr std::string_view stops[] = {"eindigt per", "eindigt op", "eindigen per",
                                        "stopt per",   "stopt op",   "gestopt per"};
  constexpr std::string_view planned[] = {
      "start voorzien",     "nog te starten",   "nog niet gestart",
      "start gepland",      "in oprichting",    "io",
      "wordt opgericht",    "op te richten",    "nog op te richten",
      "in oprichtingsfase", "in voorbereiding", "in wording",
      "worden opgericht"};
  auto& reason = into.reasons["status"];
  auto const perhaps = perhaps_ends(tokens);
  for (auto const phrase : ending) {
    auto const hit = find(tokens, phrase);
    if (!hit || perhaps) continue;
    auto end = hit->end;
    if (phrase == "wordt per") {  // "wordt per 1 januari 2016 opgeheven"
      while (end < tokens.size() && end < hit->begin + 8 && !sentence_end(tokens, end) &&
             !tokens.is(end, {"opgeheven", "ontbonden", "beeindigd"}))
        ++end;
      if (!tokens.is(end, {"opgeheven", "ontbonden", "beeindigd"})) continue;
      ++end;
    }
    into.status = Status::to_be_dissolved;
    reason = says(tokens, {hit->begin, end});
    return;
  }
  if (auto const hit = merges_away(tokens)) {
    into.status = Status::to_be_dissolved;
    reason = says(tokens, *hit);
    return;
  }
  if (auto const& hit = perhaps) {
    reason = says(tokens, *hit);
    into.doubts.push_back(
        {"status", "De rij zegt \"" + tokens.written(hit->begin, hit->end) +
                       "\": of het verband ophoudt, staat niet vast. Kijk wat er besloten is."});
    return;
  }
  if (auto const hit = any(tokens, stops)) {
    auto const when = date_after(tokens, hit->end);
    // "Boekjaar eindigt op 31 december" says it of something else
    bool const of_row = hit->begin == 0 || !tokens[hit->begin - 1].word();
    if (when && of_row) {
      into.status = *when <= day ? Status::dissolved : Status::to_be_dissolved;
      reason = says(tokens, *hit);
      return;
    }
  }
  if (auto const hit = will_end(tokens)) {
    into.status = Status::to_be_dissolved;
    reason = says(tokens, *hit);
    return;
  }
  if (auto const hit = any(tokens, ended)) {
    auto const when = date_after(tokens, hit->end);
    into.status = when && *when > day ? Status::to_be_dissolved : Status::dissolved;
    reason = says(tokens, *hit);
    return;
  }
  if (auto const hit = starts_later(tokens, day)) {
    into.status = Status::planned;
    reason = says(tokens, *hit);
    return;
  }
  if (auto const hit = any(tokens, planned)) {
    into.status = Status::planned;
    reason = says(tokens, *hit);
    return;
  }
  reason = "De rij zegt niet dat het nog moet beginnen of wordt opgeheven.";
}

/// What a column for the status says in words that elsewhere would say it of something else
/// ( "actief"); false when it says nothing that is known.
bool read_status_column(Tokens const& tokens, Date day, Interpretation& into) {
  constexpr std::string_view active[] = {"actief",   "actieve",    "lopend*",      "in werking",
                                         "bestaand", "van kracht", "operationeel*"};
  constexpr std::string_view winding_up[] = {"in afbouw",      "afwikkeling",  "in vereffening",
                                             "in ontbinding",  "in opheffing", "aflopend*",
                                             "in beeindiging", "uitfasering"};
  constexpr std::string_view over[] = {"afgelopen", "vervallen",  "ingetrokken", "geeindigd",
                                       "failliet",  "historisch", "opgegaan"};
  constexpr std::string_view asleep[] = {"slapend*", "inactief", "sluimerend*",
                                         "in ruste", "bevroren", "opgeschort"};
  if (tokens.size() == 0) return false;
  auto& reason = into.reasons["status"];
  auto const set = [&](Status value, Hit const& hit) {
    into.status = value;
    reason = "De kolom voor de status zegt \"" + tokens.written(hit.begin, hit.end) + "\".";
    return true;
  };
  read_status(tokens, day, into);
  if (into.status != Status::active) return true;
  if (auto const hit = any(tokens, winding_up)) return set(Status::to_be_dissolved, *hit);
  if (auto const hit = any(tokens, over)) {
    auto const when = date_after(tokens, hit->end);
    return set(when && *when > day ? Status::to_be_dissolved : Status::dissolved, *hit);
  }
  auto sleeps = any(tokens, asleep);
  if (!sleeps) sleeps = any(tokens, active, true);  // "niet actief"
  if (sleeps) {
    set(Status::active, *sleeps);
    into.doubts.push_back(
        {"status",
         "De status is „" + std::string{tokens.text()} +
             "”: het verband bestaat dan nog, maar doet misschien niets meer. Kies zelf."});
    return true;
  }
  if (auto const hit = any(tokens, active)) return set(Status::active, *hit);
  return false;
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

/// What the columns beside the nature say of the obligation: one that asks "Verplicht?", and
/// remarks that begin with it.
void read_obligation_beside(RowText const& text, Interpretation& into) {
  if (into.obligation != Obligation::not_stated) return;
  if (!text.duty.empty()) read_obligation(Tokens{text.duty}, into);
  if (into.obligation != Obligation::not_stated) {
    into.reasons["obligation"] = text.duty_reason;
    return;
  }
  if (Tokens const remarks{text.remarks, 40}; begins_with_duty(remarks)) {
    read_obligation(remarks, into);
  }
}

/// Remarks may say that a partnership begins or ends: "In liquidatie".
void read_status_beside(RowText const& text, Date day, Interpretation& into) {
  if (into.status != Status::active || text.status_remark.empty()) return;
  auto const before = into.reasons["status"];
  read_status(Tokens{text.status_remark}, day, into);
  if (into.status == Status::active) into.reasons["status"] = before;
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
  read_basis_above(text.name_head, into);
  read_levels(nature, purpose, into);
  read_obligation(nature, into);
  read_obligation_beside(text, into);
  read_effect(nature, into);
  doubt_form(text.form_head, text.form, into);
  bool const decided = read_status_column(Tokens{text.status}, day, into);
  if (!decided) read_status(nature, day, into);
  if (!decided && into.status == Status::active) {
    Tokens const name{text.name};
    auto const before = into.reasons["status"];
    read_status(name, day, into);
    if (into.status == Status::active) into.reasons["status"] = before;
    read_status_beside(text, day, into);
  }
  into.tasks = items(nature);
  if (into.tasks.empty()) into.tasks = items(purpose);
  if (!into.tasks.empty()) into.reasons["tasks"] = "De cel bevat een opsomming.";
}

}  // namespace verband::resolve
