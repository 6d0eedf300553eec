// SPDX-License-Identifier: EUPL-1.2
#include "resolve/day_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "resolve/phrases.hpp"

namespace verband::resolve {
namespace {

struct SaidBy {
  std::string_view phrase{};
  DaySaid said{};
};

// Folded words that stand before a day. Of several the nearest counts, of those that end together
// the longest.
constexpr SaidBy sayings[] = {
    {"peildatum", DaySaid::speaks_of},
    {"peildag", DaySaid::speaks_of},
    {"peilmoment", DaySaid::speaks_of},
    {"referentiedatum", DaySaid::speaks_of},
    {"ijkdatum", DaySaid::speaks_of},
    {"stand van zaken", DaySaid::speaks_of},
    {"stand per", DaySaid::speaks_of},
    {"stand op", DaySaid::speaks_of},
    {"toestand per", DaySaid::speaks_of},
    {"toestand op", DaySaid::speaks_of},
    {"toestand van", DaySaid::speaks_of},
    {"situatie per", DaySaid::speaks_of},
    {"situatie op", DaySaid::speaks_of},
    {"situatie van", DaySaid::speaks_of},
    {"situatie zoals op", DaySaid::speaks_of},
    {"gegevens per", DaySaid::speaks_of},
    {"bijgewerkt tot", DaySaid::speaks_of},
    {"bijgewerkt tot en met", DaySaid::speaks_of},
    {"bijgewerkt per", DaySaid::speaks_of},
    {"actueel per", DaySaid::speaks_of},
    {"actueel op", DaySaid::speaks_of},
    {"actueel tot en met", DaySaid::speaks_of},
    {"vastgesteld*", DaySaid::made_on},
    {"vaststelling*", DaySaid::made_on},
    {"verzonden", DaySaid::made_on},
    {"verzenddatum", DaySaid::made_on},
    {"verstuurd", DaySaid::made_on},
    {"sent", DaySaid::made_on},
    {"datum", DaySaid::made_on},
    {"date", DaySaid::made_on},
    {"dd", DaySaid::made_on},
    {"dagtekening", DaySaid::made_on},
    {"gedateerd", DaySaid::made_on},
    {"versie*", DaySaid::made_on},
    {"concept*", DaySaid::made_on},
    {"bijgewerkt*", DaySaid::made_on},
    {"geactualiseerd*", DaySaid::made_on},
    {"actualisatie*", DaySaid::made_on},
    {"opgesteld", DaySaid::made_on},
    {"opgemaakt", DaySaid::made_on},
    {"ondertekend", DaySaid::made_on},
    {"gepubliceerd", DaySaid::made_on},
    {"publicatiedatum", DaySaid::made_on},
    {"printdatum", DaySaid::made_on},
    {"afgedrukt", DaySaid::made_on},
    {"besluit", DaySaid::made_on},
    {"raadsbesluit", DaySaid::made_on},
    {"collegebesluit", DaySaid::made_on},
    {"*vergadering", DaySaid::made_on},
    {"wet van", DaySaid::of_another},
    {"inwerkingtreding", DaySaid::of_another},
    {"in werking", DaySaid::of_another},
    {"ingang", DaySaid::of_another},
    {"ingaand*", DaySaid::of_another},
    {"ingangsdatum", DaySaid::of_another},
    {"start", DaySaid::of_another},
    {"starten", DaySaid::of_another},
    {"startte", DaySaid::of_another},
    {"startdatum", DaySaid::of_another},
    {"begindatum", DaySaid::of_another},
    {"datum van start", DaySaid::of_another},
    {"datum van oprichting", DaySaid::of_another},
    {"datum van inwerkingtreding", DaySaid::of_another},
    {"beeindigd*", DaySaid::of_another},
    {"gestart", DaySaid::of_another},
    {"begint", DaySaid::of_another},
    {"opgericht", DaySaid::of_another},
    {"oprichting", DaySaid::of_another},
    {"oprichtingsdatum", DaySaid::of_another},
    {"sinds", DaySaid::of_another},
    {"vanaf", DaySaid::of_another},
    {"tot", DaySaid::of_another},
    {"tot en met", DaySaid::of_another},
    {"uiterlijk", DaySaid::of_another},
    {"looptijd", DaySaid::of_another},
    {"loopt", DaySaid::of_another},
    {"einddatum", DaySaid::of_another},
    {"eindigt", DaySaid::of_another},
    {"opgeheven", DaySaid::of_another},
    {"opheffing", DaySaid::of_another},
    {"opheffingsdatum", DaySaid::of_another},
    {"fusie", DaySaid::of_another},
    {"fusiedatum", DaySaid::of_another},
    {"herindeling", DaySaid::of_another},
    {"herindelingsdatum", DaySaid::of_another},
    {"gewijzigd per", DaySaid::of_another},
    {"toegetreden", DaySaid::of_another},
    {"toetreding", DaySaid::of_another},
    {"toetredingsdatum", DaySaid::of_another},
    {"uitgetreden", DaySaid::of_another},
    {"uittreding", DaySaid::of_another},
    {"uittredingsdatum", DaySaid::of_another},
};

/// The number of tokens of the phrase when it ends before token `end`, or 0.
std::size_t ends_before(Tokens const& tokens, std::size_t end, std::string_view phrase) {
  if (phrase.starts_with('*')) return tokens[end - 1].folded.ends_with(phrase.substr(1)) ? 1 : 0;
  auto const many = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
  return many <= end && tokens.phrase(end - many, phrase) == many ? many : 0;
}

/// What the phrases say that end before token `end`.
std::optional<Saying> saying_before(Tokens const& tokens, std::size_t end) {
  std::size_t longest = 0;
  Saying found;
  for (auto const& each : sayings) {
    auto const many = ends_before(tokens, end, each.phrase);
    if (many <= longest) continue;
    longest = many;
    found = {each.said, end - many};
  }
  return longest > 0 ? std::optional{found} : std::nullopt;
}

/// True where one of the words means the document itself: "overzicht", "bijlage".
bool speaks_of_list(Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto at = from; at < to; ++at) {
    if (tokens.is(at, {"overzicht", "lijst", "bijlage", "tabel", "register", "opgave", "document"}))
      return true;
  }
  return false;
}

/// True where token i begins a line.
bool begins_line(Tokens const& tokens, std::size_t i) {
  if (i == 0) return true;
  auto const before = tokens[i - 1].end;
  return tokens.text().substr(before, tokens[i].begin - before).find_first_of("\r\n") !=
         std::string_view::npos;
}

/// The first token of the clause before token i: behind a full stop, and in the same line or in
/// lines that go on with a small letter.
std::size_t clause_begin(Tokens const& tokens, std::size_t from, std::size_t i, bool wrapped) {
  auto at = i;
  while (at > from && !sentence_end(tokens, at - 1)) {
    bool const goes_on = wrapped && at < tokens.size() && tokens[at].word() &&
                         !tokens[at].capital && !tokens[at].dash_is_bullet;
    if (begins_line(tokens, at) && !goes_on) break;
    --at;
  }
  return at;
}

bool auxiliary(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"is", "zijn", "wordt", "worden", "werd", "werden", "heeft", "hebben"});
}

/// "bij de beleidsnota": behind it stands the day of that one.
bool beside_paper(Tokens const& tokens, std::size_t from, std::size_t to) {
  constexpr std::size_t farthest = 4;
  for (auto at = from; at < to; ++at) {
    if (!tokens.is(at, {"bij"})) continue;
    for (auto next = at + 1; next < std::min(to, at + farthest); ++next)
      if (tokens[next].folded.ends_with("nota")) return true;
  }
  return false;
}

/// "vervangt de versie van", "conform het besluit van": not where a verb stands between, as in
/// "Conform artikel 5 is dit overzicht vastgesteld op".
bool refers_to_another(Tokens const& tokens, std::size_t from, std::size_t to) {
  bool refers = false;
  for (auto at = from; at < to; ++at) {
    if (auxiliary(tokens, at)) refers = false;
    refers = refers ||
             tokens.is(at, {"vervangt", "vervangen", "vervanging", "conform", "volgens",
                            "krachtens", "ingevolge", "gelet", "overeenkomstig"}) ||
             tokens.phrase(at, "op grond van") > 0;
  }
  return refers;
}

/// A decision that the text only tells of: "uit het besluit van 3 maart", not "Behoort bij besluit
/// van 3 maart".
bool decision_told_of(Tokens const& tokens, std::size_t from, std::size_t word) {
  if (word == from || !tokens.is(word, {"besluit"})) return false;
  for (auto at = from; at < word; ++at)
    if (tokens.is(at, {"behoort", "behorend", "behorende", "behoren"})) return false;
  return true;
}

/// What words at `word` that tell how a document was made say of the day at i: "Vastgesteld op 1
/// juli 2012." is of this one, "In de nota, vastgesteld op 1 juli 2012, staat hoe wij deelnemen."
/// need not be, and "vervangt de versie van 1 juli 2012" is of another.
DaySaid made(Tokens const& tokens, std::size_t from, std::size_t word, std::size_t i) {
  auto const clause = clause_begin(tokens, from, word, true);
  if (refers_to_another(tokens, clause, i))
    return tokens[word].folded.starts_with("vast") ? DaySaid::bare : DaySaid::of_another;
  if (beside_paper(tokens, clause, i) || decision_told_of(tokens, clause, word))
    return DaySaid::bare;
  auto begin = word;
  while (begin > from && !sentence_end(tokens, begin - 1)) --begin;
  bool const first = begin == word || tokens[word].dash_before;
  bool const of_this = first || in_title_line(tokens, i) || speaks_of_list(tokens, begin, i);
  return of_this ? DaySaid::made_on : DaySaid::bare;
}

/// A word for the list itself, or part of one: "stand", "deelnemerslijst".
bool list_word(Tokens const& tokens, std::size_t i) {
  auto const& word = tokens[i].folded;
  return word.ends_with("lijst") || word.ends_with("overzicht") ||
         tokens.is(i, {"stand", "toestand", "bijlage", "register", "peildatum", "situatie", "tabel",
                       "opgave", "inventarisatie"});
}

/// A word for what such a list has: it means the list where nothing is told of it.
bool listed_word(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"partijen", "regelingen", "deelnemingen", "samenwerkingsverbanden",
                       "samenwerkingen", "verbanden"});
}

/// A word behind which "per" tells when something happened or was counted.
bool happening(Tokens const& tokens, std::size_t i) {
  return auxiliary(tokens, i) ||
         tokens.is(
             i, {"gewijzigd", "gewijzigde",  "wijziging", "wijzigingen", "wijzigt",   "wijzigen",
                 "opgeheven", "opheffing",   "opgericht", "vervalt",     "vervallen", "treedt",
                 "treden",    "uitgetreden", "uittreden", "toegetreden", "toetreden", "gaat",
                 "gaan",      "ingaand",     "ingaande",  "ingetrokken", "beeindigd", "beeindiging",
                 "eindigt",   "ontbonden",   "gestart",   "nieuwe",      "aantal",    "aantallen",
                 "inwoners",  "inwonertal"});
}

/// "Overzicht van regelingen per 1 juli 2012": in one line, or with "per" and the day by themselves
/// in the next. Not "De regeling vervalt per 1 juli 2012."
bool list_is_per(Tokens const& tokens, std::size_t from, std::size_t per, std::size_t end) {
  bool const alone =
      begins_line(tokens, per) && per > from && (end >= tokens.size() || begins_line(tokens, end));
  auto const last = alone ? per - 1 : per;
  bool list = false;
  bool told = false;
  for (auto at = clause_begin(tokens, from, last, false); at < per; ++at) {
    if (happening(tokens, at)) {
      told = true;
      list = false;
    }
    list = list || list_word(tokens, at) || (!told && listed_word(tokens, at));
  }
  return list;
}

/// "(peildatum)", "is de peildatum" behind a day, in the same line and clause.
bool called_reference_day(Tokens const& tokens, std::size_t end) {
  for (auto at = end; at < std::min(end + 3, tokens.size()); ++at) {
    if (tokens[at].dash_before || tokens.sign(at, ',') || sentence_end(tokens, at)) return false;
    if (tokens.is(at, {"peildatum", "peildag", "peilmoment"})) return true;
  }
  return false;
}

/// What is said of a day right behind "per".
DaySaid said_by_per(Tokens const& tokens, std::size_t from, std::size_t per, DayPlace const& day) {
  bool const of_list = day.above && list_is_per(tokens, from, per, day.end);
  return of_list ? DaySaid::speaks_of : DaySaid::of_another;
}

/// "De raad heeft op 3 mei 2012 deze nota vastgesteld": words for the paper itself.
bool this_paper(Tokens const& tokens, std::size_t i) {
  if (!tokens.is(i, {"deze", "dit"}) || i + 1 >= tokens.size()) return false;
  auto const& word = tokens[i + 1].folded;
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{
          "nota", "begroting", "stukken", "rekening", "paragraaf", "notitie", "rapportage",
          "verslag", "bijlage", "lijst", "overzicht", "register", "document"},
      [&](std::string_view const paper) { return word.ends_with(paper); });
}

/// "De gegevens zijn opgehaald", "Dit is de situatie zoals": a sentence that begins at i and tells
/// of all that the list says, not "De gegevens van de accountant zijn".
bool tells_of_list(Tokens const& tokens, std::size_t i) {
  while (tokens.is(i, {"dit", "deze", "is", "zijn", "de", "het", "alle", "onderstaande"})) ++i;
  return tokens.is(i, {"gegevens", "data", "situatie", "toestand", "stand"}) &&
         (auxiliary(tokens, i + 1) || tokens.is(i + 1, {"zoals", "op", "per"}));
}

/// "Bij besluit van 3 mei 2012 heeft de raad ingestemd": the day of something that a sentence
/// tells, and not of this list.
bool told_in_sentence(Tokens const& tokens, DayPlace const& day) {
  constexpr std::size_t far = 40;  // tokens
  if (in_title_line(tokens, day.begin)) return false;
  auto begin = day.begin;
  while (begin > 0 && day.begin - begin < far && !sentence_end(tokens, begin - 1) &&
         !tokens[begin].dash_is_bullet)
    --begin;
  auto end = day.end;
  while (end < tokens.size() && end - day.end < far && !sentence_end(tokens, end) &&
         !tokens[end].dash_is_bullet)
    ++end;
  bool told = false;
  for (auto at = begin; at < end; ++at) {
    if (this_paper(tokens, at)) return false;
    told = told || auxiliary(tokens, at) ||
           tokens.is(at, {"was", "waren", "had", "hadden", "vond", "vonden", "besloot", "besloten",
                          "bedraagt", "bedragen", "bedroeg", "bedroegen", "vermogen", "resultaat",
                          "saldo", "schuld", "euro"});
  }
  return told && !tells_of_list(tokens, begin) && !speaks_of_list(tokens, begin, end);
}

Saying said_by_words(Tokens const& tokens, std::size_t from, DayPlace const& day) {
  constexpr std::size_t farthest = 20;
  constexpr std::size_t nearby = 4;  // "start" a line before is not said of this day
  auto const i = day.begin;
  auto const first = std::max(from, i > farthest ? i - farthest : 0);
  if (called_reference_day(tokens, day.end)) return {DaySaid::speaks_of, i};
  bool const stand = i > first && tokens.is(tokens.sign(i - 1, ':') ? i - 2 : i - 1, {"stand"});
  if (stand) return {DaySaid::speaks_of, tokens.sign(i - 1, ':') ? i - 2 : i - 1};
  bool const per = i > first && tokens.is(i - 1, {"per"});
  for (auto at = i; at > first && !sentence_end(tokens, at - 1); --at) {
    auto const saying = saying_before(tokens, at);
    if (!saying || saying->from < from) continue;
    if (saying->said == DaySaid::of_another && at + nearby < i) continue;
    if (saying->said != DaySaid::made_on) return *saying;
    if (per && at + 1 < i) break;  // "Concept: inwoners per 1 juli 2012" was not made on that day
    auto const said = made(tokens, from, saying->from, i);
    return {said, said == DaySaid::made_on ? saying->from : i};
  }
  if (!per) return {DaySaid::bare, i};
  return {said_by_per(tokens, first, i - 1, day), i - 1};
}

}  // namespace

bool in_title_line(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 16;
  constexpr std::size_t most_bytes =
      300;  // a paragraph may be without an end, with many days in it
  std::string_view const text = tokens.text();
  std::size_t const at = tokens[i].begin;
  auto const from = at - std::min(at, most_bytes);
  auto const before = text.substr(from, at - from).rfind('\n');
  if (before == std::string_view::npos && from > 0) return false;
  auto const begin = before == std::string_view::npos ? from : from + before + 1;
  auto const rest = text.substr(begin, most_bytes + 1);
  auto const length = std::min(rest.find('\n'), rest.size());
  if (length > most_bytes) return false;
  Tokens const line{rest.substr(0, length), longest + 1};
  return line.size() <= longest && !line.sign(line.size() - 1, '.');
}

Saying said_of(Tokens const& tokens, std::size_t from, DayPlace const& day) {
  auto saying = said_by_words(tokens, from, day);
  if (saying.said == DaySaid::bare && told_in_sentence(tokens, day))
    saying.said = DaySaid::of_another;
  return saying;
}

}  // namespace verband::resolve
