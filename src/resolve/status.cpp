// SPDX-License-Identifier: EUPL-1.2
// Whether a partnership is still to begin, has ended or is to end.
#include "resolve/status.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/date.hpp"
#include "resolve/end_told.hpp"
#include "resolve/nature.hpp"

namespace verband::resolve {
namespace {

std::optional<Date> date_after(Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"per", "met"})) ++i;
  if (tokens.is(i, {"ingang"}) && tokens.is(i + 1, {"van"})) i += 2;
  auto const written = day_at(tokens, i);
  return written ? std::optional{written->day} : std::nullopt;
}

// "gaat per 2021 op in de GR Foodvalley"
std::optional<Hit> merges_away(Tokens const& tokens, Own const& own) {
  constexpr std::size_t far = 8;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"gaat", "gaan", "zal"}) || denied(tokens, i)) continue;
    bool dated = true;  // nothing but a date between the verb and "op in"
    for (auto at = i + 1; at < tokens.size() && at < i + far && !sentence_end(tokens, at); ++at) {
      bool const into_other = dated && tokens.is(at, {"op"}) && tokens.is(at + 1, {"in"});
      bool const goes = into_other || tokens.is(at, {"opgaan"});
      Hit const hit{i, at + (into_other ? 2 : 1)};
      if (goes && !denied(tokens, at) && said_of_row(tokens, hit, own)) return hit;
      dated = dated && word_of_date(tokens, at);
    }
  }
  return std::nullopt;
}

// The first day written between two tokens, behind "per", "sinds" or the like.
std::optional<Date> date_in(Tokens const& tokens, Hit const& between) {
  for (auto at = between.begin; at < between.end; ++at) {
    if (!tokens.is(at, {"per", "met", "op", "sinds", "in"})) continue;
    if (auto const day = date_after(tokens, tokens.is(at, {"op", "sinds", "in"}) ? at + 1 : at))
      return day;
  }
  return std::nullopt;
}

// "Netwerk, opgegaan in de ODLN per 1-1-2023", "is in 2019 opgegaan in Cocensus"
std::optional<Hit> has_merged_away(Tokens const& tokens, Own const& own) {
  constexpr std::string_view words[] = {"opgegaan"};
  return first_where(tokens, words, [&](Hit const& hit) {
    return tokens.is(hit.end, {"in"}) && said_of_row(tokens, hit, own);
  });
}

constexpr std::string_view end_verbs[] = {"opgeheven", "ontbonden", "beeindigd",  "geliquideerd",
                                          "stopgezet", "afgebouwd", "ontmanteld", "vervallen"};

bool end_verb(Tokens const& tokens, std::size_t i) {
  return i < tokens.size() && std::ranges::find(end_verbs, tokens[i].folded) != std::end(end_verbs);
}

// "wordt in 2017 opgeheven", "zal op termijn worden beëindigd", "komt te vervallen"
std::optional<Hit> will_be(Tokens const& tokens, auto const& verb, auto const& accept) {
  constexpr std::size_t far = 12;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"wordt", "worden", "zal", "zullen", "komt"})) continue;
    for (auto at = i + 1; at < tokens.size() && at < i + far && tokens[at].word(); ++at) {
      Hit const hit{i, at + 1};
      if (verb(at) && !denied(tokens, at) && accept(hit)) return hit;
    }
  }
  return std::nullopt;
}

// "opheffing van de regeling", not "van de achterstand"; true where it does not say of what.
bool end_of_row(Tokens const& tokens, Hit const& noun, Own const& own) {
  if (!tokens.is(noun.end, {"van"})) return true;
  bool const article = tokens.is(noun.end + 1, {"de", "het", "deze"});
  return means_row(tokens, {noun.end + (article ? 2 : 1), clause_at(tokens, noun.end).end}, own);
}

// "besloten tot opheffing", "ingestemd met de opheffing": the noun stands behind the decision.
bool decided_on(Tokens const& tokens, Hit const& noun) {
  auto const [begin, end] = clause_at(tokens, noun.begin);
  auto const before = noun.begin - (tokens.is(noun.begin - 1, {"de"}) ? 1U : 0U);
  if (before <= begin || !tokens.is(before - 1, {"tot", "met"})) return false;
  for (auto at = begin; at < end; ++at) {
    if (tokens.is(at, {"besloten", "besluit", "ingestemd", "instemming", "akkoord"}))
      return !denied(tokens, at);
  }
  return false;
}

// "besloten tot opheffing", "opheffing van de regeling per 2018", "ontmanteling is gestart": an end
// that is under way. A procedure says no such thing: "voor opheffing is een besluit nodig".
std::optional<Hit> end_under_way(Tokens const& tokens, Own const& own) {
  constexpr std::string_view nouns[] = {"opheffing",   "ontmanteling", "ontbinding",
                                        "beeindiging", "liquidatie",   "afwikkeling"};
  constexpr std::string_view begun[] = {
      "per",         "voorzien",  "gepland", "aangekondigd",    "gestart",    "begonnen",
      "ingezet",     "loopt",     "gaande",  "voorbereid",      "aanstaande", "volgt",
      "vastgesteld", "aanstaand", "in gang", "in voorbereiding"};
  return first_where(tokens, nouns, [&](Hit const& hit) {
    auto const [begin, end] = clause_at(tokens, hit.begin);
    auto const until = [&](std::size_t from, auto const& word) {
      for (auto at = from; at < end; ++at) {
        if (word(at)) return true;
      }
      return false;
    };
    bool const put_off = until(begin, [&](std::size_t at) {
      return tokens.is(at, {"uitgesteld", "verworpen", "afgewezen", "aangehouden", "vergt",
                            "vereist", "nodig", "kan", "kunnen", "besproken", "onderzocht"});
    });
    if (put_off || !end_of_row(tokens, hit, own)) return false;
    if (decided_on(tokens, hit)) return true;
    if (hit.begin > 0 && preposition(tokens, hit.begin - 1)) return false;
    auto const from = begin + (tokens.is(begin, {"de"}) ? 1 : 0);
    if (hit.begin == from && hit.end == end) return true;
    return until(hit.end, [&](std::size_t at) {
      return std::ranges::any_of(begun, [&](auto each) { return tokens.phrase(at, each) > 0; });
    });
  });
}

// "wordt mogelijk opgeheven", "opheffing wordt onderzocht"
std::optional<Hit> perhaps_ends(Tokens const& tokens, Own const& own) {
  constexpr std::size_t far = 8;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"mogelijk", "wellicht", "misschien", "eventueel", "overwogen", "onderzocht",
                       "waarschijnlijk", "voornemen"}))
      continue;
    auto from = i;
    while (from > 0 && from + far > i && tokens[from - 1].word()) --from;
    for (auto at = from; at < tokens.size() && at < i + far; ++at) {
      if (at > i && !tokens[at].word()) break;
      Hit const hit{std::min(i, at), std::max(i, at) + 1};
      bool const noun = tokens.is(at, {"opheffing", "beeindiging", "ontbinding"});
      bool const verb = end_verb(tokens, at) || tokens.is(at, {"stoppen", "opheffen"});
      if ((!noun && !verb) || denied(tokens, at)) continue;
      if (noun ? end_of_row(tokens, {at, at + 1}, own) : speaks_of_row(tokens, hit, own))
        return hit;
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

/// The first that is said of the row, of ways in which it may be said that it is going to end.
std::optional<Hit> ending(Tokens const& tokens, Own const& own) {
  constexpr std::string_view phrases[] = {"op te heffen",           "in liquidatie", "in opheffing",
                                          "in staat van opheffing", "gaat ophouden", "loopt af"};
  auto const of_row = [&](Hit const& each) { return said_of_row(tokens, each, own); };
  if (auto const hit = first_where(tokens, phrases, of_row)) return hit;
  if (auto const under_way = end_under_way(tokens, own)) return under_way;
  return will_be(tokens, [&](std::size_t i) { return end_verb(tokens, i); }, of_row);
}

void doubt_end(Tokens const& tokens, Hit const& hit, Interpretation& into) {
  into.reasons["status"] = says(tokens, hit);
  into.doubts.push_back(
      {"status", "De rij zegt \"" + tokens.written(hit.begin, hit.end) +
                     "\": of het verband ophoudt, staat niet vast. Kijk wat er besloten is."});
}

// "eindigt per 2018"; "Boekjaar eindigt op 31 december" says it of something else
std::optional<Hit> stops_on_day(Tokens const& tokens) {
  constexpr std::string_view stops[] = {"eindigt per", "eindigt op", "eindigen per",
                                        "stopt per",   "stopt op",   "gestopt per"};
  return first_where(tokens, stops, [&](Hit const& hit) {
    return date_after(tokens, hit.end) && (hit.begin == 0 || !tokens[hit.begin - 1].word());
  });
}

// "De GKB is opgeheven": the row under another name, or something else, which is likelier behind
// what the row is. Things lapse ("vervallen"), bodies do not.
bool read_end_of_unknown(Tokens const& tokens, Own const& own, Interpretation& into,
                         auto const& will_end, auto const& has_ended) {
  constexpr std::string_view verbs[] = {"opgeheven", "ontbonden", "beeindigd", "geliquideerd",
                                        "ontmanteld"};
  auto const unknown = [&](Hit const& hit) { return said_of_unknown(tokens, hit, own); };
  auto const verb = [&](std::size_t i) {
    return std::ranges::any_of(verbs, [&](auto each) { return tokens.phrase(i, each) > 0; });
  };
  auto const will = will_be(tokens, verb, unknown);
  auto const hit = will ? will : first_where(tokens, verbs, unknown);
  if (!hit) return false;
  bool const opens_cell = clause_at(tokens, hit->begin).begin == 0;
  if (opens_cell)
    will ? will_end(*hit) : has_ended(*hit);
  else
    into.reasons["status"] = says(tokens, *hit);
  into.doubts.push_back({"status", into.reasons["status"] +
                                       " Of dat over dit verband gaat, staat niet vast. Kijk het "
                                       "na."});
  return true;
}

void read_status_words(Tokens const& tokens, Date day, Own const& own, Interpretation& into) {
  constexpr std::string_view ended[] = {"opgeheven",    "ontbonden", "beeindigd",
                                        "geliquideerd", "gestopt",   "vervallen"};
  auto const founded = [&](std::size_t i) { return tokens.is(i, {"opgericht"}); };
  constexpr std::string_view planned[] = {
      "start voorzien",   "nog te starten",    "nog niet gestart",
      "start gepland",    "in oprichting",     "io",
      "op te richten",    "nog op te richten", "in oprichtingsfase",
      "in voorbereiding", "in wording"};
  constexpr std::string_view lapsed[] = {"afgelopen", "verlopen"};
  auto const of_row = [&](Hit const& hit) { return said_of_row(tokens, hit, own); };
  auto const alone = [&](Hit const& hit) {
    auto const [begin, end] = clause_at(tokens, hit.begin);
    bool const goes_on = tokens.is(end + 1, {"maar", "nog", "wel"});
    return begin == hit.begin && end == hit.end && !tokens.sign(begin - 1, ':') && !goes_on;
  };
  auto const set = [&](Status value, Hit const& hit) {
    into.status = value;
    into.reasons["status"] = says(tokens, hit);
  };
  auto const by_day = [&](Hit const& hit) {
    auto when = date_after(tokens, hit.end + (tokens.is(hit.end, {"in"}) ? 1U : 0U));
    if (!when) when = date_in(tokens, {clause_at(tokens, hit.begin).begin, hit.begin});
    set(when && *when > day ? Status::to_be_dissolved : Status::dissolved, hit);
  };
  auto const perhaps = perhaps_ends(tokens, own);
  auto const ends = perhaps ? std::nullopt : ending(tokens, own);
  auto const will_end = [&](Hit const& hit) { set(Status::to_be_dissolved, hit); };
  if (ends) return will_end(*ends);
  if (auto const hit = merges_away(tokens, own)) return will_end(*hit);
  if (perhaps) return doubt_end(tokens, *perhaps, into);
  if (auto const hit = stops_on_day(tokens)) return by_day(*hit);
  if (auto const hit = first_where(tokens, ended, of_row)) return by_day(*hit);
  if (auto const hit = has_merged_away(tokens, own)) {
    auto const when = date_in(tokens, {hit->end, clause_at(tokens, hit->begin).end});
    return set(when && *when > day ? Status::to_be_dissolved : Status::dissolved, *hit);
  }
  if (auto const hit = first_where(tokens, lapsed, alone)) return by_day(*hit);
  if (auto const hit = starts_later(tokens, day)) return set(Status::planned, *hit);
  if (auto const hit = first_where(tokens, planned, of_row)) return set(Status::planned, *hit);
  if (auto const hit = will_be(tokens, founded, of_row)) return set(Status::planned, *hit);
  if (read_end_of_unknown(tokens, own, into, will_end, by_day)) return;
  into.reasons["status"] = "De rij zegt niet dat het nog moet beginnen of wordt opgeheven.";
}

/// The status of a cell of nothing but "stopgezet", "opgezegd" or "vervalt", and perhaps a day
/// behind it: "Opgezegd per 1-1-2020". More words may say it of something else.
std::optional<Status> ended_alone(Tokens const& tokens, Date day) {
  if (!tokens.is(0, {"stopgezet", "opgezegd", "vervalt"})) return std::nullopt;
  std::size_t at = 1;
  while (tokens.is(at, {"per", "op", "met", "ingang", "van"})) ++at;
  auto const when = day_at(tokens, at);
  auto end = when ? when->end : at;
  if (tokens.sign(end, '.')) ++end;
  if (end < tokens.size() || (at > 1 && !when)) return std::nullopt;
  bool const later = when ? when->day > day : tokens.is(0, {"vervalt"});
  return later ? Status::to_be_dissolved : Status::dissolved;
}

/// What a column for the status says in words that elsewhere would say it of something else
/// ("actief"); false when it says nothing that is known.
bool read_status_column(Tokens const& tokens, Date day, Own const& own, Interpretation& into) {
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
  read_status_words(tokens, day, own, into);
  if (into.status != Status::active) return true;
  if (auto const ended = ended_alone(tokens, day)) return set(*ended, {0, tokens.size()});
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

/// The same of another text, where what was read says that the partnership is there.
void read_status_of(std::string_view text, Date day, Own const& own, Interpretation& into) {
  if (into.status != Status::active || text.empty()) return;
  auto const before = into.reasons["status"];
  read_status_words(Tokens{text}, day, own, into);
  if (into.status == Status::active) into.reasons["status"] = before;
}

/// The same of a text about something else, as the purpose or a remark.
void read_end_told(std::string_view text, Date day, Own const& own, bool purpose,
                   Interpretation& into) {
  if (into.status != Status::active) return;
  Tokens const tokens{text};
  auto const end = end_told(tokens, day, own, purpose);
  if (!end) return;
  into.status = end->status;
  into.reasons["status"] = says(tokens, end->words);
  if (end->planned)
    into.doubts.push_back(
        {"status", into.reasons["status"] + " Die dag is voorbij. Kijk of het is doorgegaan."});
}

}  // namespace

void read_status(RowText const& text, Date day, Own const& own, Interpretation& into) {
  if (read_status_column(Tokens{text.status}, day, own, into)) return;
  read_status_words(Tokens{text.nature}, day, own, into);
  read_status_of(text.name, day, own, into);
  read_status_of(text.status_remark, day, own, into);
  for (auto const& told : text.further) read_end_told(told, day, own, false, into);
  read_end_told(text.purpose, day, own, true, into);
  if (into.status == Status::active && text.end && *text.end < day) {
    into.status = Status::dissolved;
    into.reasons["status"] = text.end_told;
    into.doubts.push_back({"status", text.end_told +
                                         " Of het verband toen is opgehouden of verlengd, staat "
                                         "er niet. Kijk het na."});
  }
}

}  // namespace verband::resolve
