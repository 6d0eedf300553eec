// SPDX-License-Identifier: EUPL-1.2
// Of what, of what time and how certain something is said.
#include "resolve/said.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "model/date.hpp"
#include "resolve/legal_words.hpp"
#include "resolve/term.hpp"

namespace verband::resolve {
namespace {

// Of whom something is said: the row, something else that is known, or something unknown.
enum class Whose : std::uint8_t { row, other, unknown };

bool article(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"de", "het", "een", "deze", "dit", "haar", "hun", "elke"});
}

bool relative_word(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"die", "dat", "welke"});
}

bool divides(Token const& token) {
  return !token.word() && token.sign != '/' && token.sign != '+' && token.sign != '&';
}

// Where the sentence begins in which token i stands; a comma does not end it.
std::size_t sentence_begin(Tokens const& tokens, std::size_t i) {
  while (i > 0 && (!divides(tokens[i - 1]) || tokens.sign(i - 1, ',')) &&
         (i >= tokens.size() || !tokens[i].dash_before))
    --i;
  return i;
}

constexpr std::string_view partnership_words[] = {
    "gr",         "lichaam",   "orgaan", "convenant",     "nv",         "bv",
    "cv",         "vof",       "dienst", "schap",         "regio",      "overleg",
    "netwerk",    "bvo",       "egts",   "rechtspersoon", "rechtsvorm", "vorm",
    "instelling", "maatschap", "bgts",   "platform"};
// Ends of words for a partnership: "bestuursovereenkomst", "uitvoeringsorganisatie".
constexpr std::string_view partnership_ends[] = {"regeling",     "verband",    "samenwerking",
                                                 "organisatie",  "stichting",  "vereniging",
                                                 "overeenkomst", "cooperatie", "vennootschap"};
// Ends of words for what a partnership has, is part of or does away with: no body of its own.
constexpr std::string_view thing_ends[] = {
    "groep",         "commissie", "afdeling",    "fonds",       "dochter",   "raad",
    "college",       "bestuur",   "punt",        "lijst",       "plicht",    "tekort",
    "stand",         "verkoop",   "huisvesting", "verbod",      "contract",  "verordening",
    "besluit",       "functie",   "team",        "locatie",     "vestiging", "taak",
    "subsidie",      "lening",    "beperking",   "belemmering", "blokkade",  "maatregel",
    "voorziening",   "reserve",   "recht",       "belasting",   "heffing",   "lidmaatschap",
    "dienstverband", "deelname",  "exploitatie", "concessie",   "garantie",  "verlening",
    "status",        "tarief",    "beslag",      "project",     "programma"};

bool ends_as(std::string_view word, std::span<std::string_view const> ends) {
  return std::ranges::any_of(ends, [&](auto end) { return word.ends_with(end); });
}

bool partnership_word(Tokens const& tokens, std::size_t i) {
  auto const& word = tokens[i].folded;
  return std::ranges::find(partnership_words, word) != std::end(partnership_words) ||
         (ends_as(word, partnership_ends) && word != "dienstverband");
}

// "het loket" for a row called "GR Zorgloket": a word of the name, or how one ends.
bool word_of_name(Token const& token, Tokens const& name) {
  auto const& word = token.folded;
  for (std::size_t i = 0; word.size() > 2 && i < name.size(); ++i) {
    if (name[i].folded == word || (word.size() > 3 && name[i].folded.ends_with(word))) return true;
  }
  return false;
}

// The kind of law of a word that ends in a form of private law: "zwembadstichting".
bool ends_in_private_form(std::string_view word) {
  constexpr std::string_view ends[] = {"stichting", "vereniging", "cooperatie", "vennootschap"};
  return ends_as(word, ends);
}

bool other_form(Tokens const& tokens, std::size_t i, Own const& own) {
  if (names_arrangement(tokens, i)) return own.basis == LegalBasis::private_law;
  bool const stated = own.basis != LegalBasis::not_stated;
  auto const form = form_at(tokens, i);
  if (!form || !form->form) {
    bool const by_private = ends_in_private_form(tokens[i].folded);
    return (by_private && own.basis == LegalBasis::public_law) ||
           (stated && tokens[i].folded.ends_with("overeenkomst"));
  }
  auto const basis = implied_basis(*form->form).value_or(LegalBasis::not_stated);
  bool const other_law = stated && basis != own.basis;
  return other_law || (own.form && *own.form != *form->form);
}

// A word that can stand before a verb without naming what it is said of.
bool light(Tokens const& tokens, std::size_t i) {
  auto const& word = tokens[i].folded;
  return finite_verb(tokens, i) || word_of_date(tokens, i) || article(tokens, i) ||
         word.ends_with("lijk") || word.ends_with("ieel") || word.ends_with("rend") ||
         word.ends_with("pend") ||
         tokens.is(i, {"nog",        "nu",       "thans",    "inmiddels", "reeds",     "al",
                       "ook",        "wel",      "dan",      "daarna",    "daarmee",   "te",
                       "er",         "zij",      "hij",      "ze",        "die",       "dat",
                       "en",         "maar",     "niet",     "besloten",  "besluit",   "formeel",
                       "definitief", "volledig", "geheel",   "gefaseerd", "deels",     "sindsdien",
                       "omdat",      "waarna",   "waarbij",  "terwijl",   "wegens",    "vanwege",
                       "conform",    "zodra",    "nadat",    "mogelijk",  "wellicht",  "misschien",
                       "gepland",    "of",       "verwacht", "voornemen", "eventueel", "wettelijk",
                       "weer"});
}

// Whose it is that the words name.
Whose whose_words(Tokens const& tokens, Hit const& words, Own const& own) {
  bool own_word = false;
  bool thing = false;
  for (auto at = words.begin; at < words.end; ++at) {
    if (!tokens[at].word() || preposition(tokens, at) || finite_verb(tokens, at)) break;
    if (tokens.is(at, {"eerdere", "vroegere", "voormalige", "oude", "gelijknamige", "andere",
                       "tweede", "derde", "nieuwe", "vorige", "toenmalige", "oorspronkelijke"}))
      return Whose::other;
    if (word_of_name(tokens[at], own.name)) {
      own_word = true;
      continue;
    }
    bool const kind = partnership_word(tokens, at);
    if (other_form(tokens, at, own)) return Whose::other;
    // "de GR Afval": a name that is not of the row
    bool const name = at > words.begin && tokens[at].capital && !kind && !all_capitals(tokens, at);
    if (name && own_word) return Whose::other;
    own_word = own_word || kind;
    thing = thing || ends_as(tokens[at].folded, thing_ends);
  }
  return own_word ? Whose::row : thing ? Whose::other : Whose::unknown;
}

// Without a thing named before it: the row at the beginning of a cell and where nothing but light
// words, or the row itself, stand before it in the clause.
Whose whose_bare(Tokens const& tokens, Hit const& hit, Own const& own) {
  auto begin = clause_at(tokens, hit.begin).begin;
  if (begin == 0) return Whose::row;
  for (auto at = hit.begin; at > begin; --at) {
    if (tokens.is(at - 1, {"en", "maar"})) begin = at;
  }
  for (auto at = begin; at < hit.begin; ++at) {
    if (preposition(tokens, at)) return Whose::row;
    if (!light(tokens, at)) return whose_words(tokens, {at, hit.begin}, own);
  }
  return Whose::row;
}

// "of de regeling wordt opgeheven", not "in 2020 of 2021 opgeheven": a question.
bool whether(Tokens const& tokens, std::size_t i, Hit const& hit) {
  if (!tokens.is(i, {"of"}) || i + 1 >= hit.end) return false;
  bool const subject = article(tokens, i + 1) || tokens[i + 1].capital ||
                       tokens.is(i + 1, {"zij", "hij", "ze", "men"});
  auto const end = clause_at(tokens, i).end;
  for (auto at = i + 2; subject && at < end; ++at) {
    if (finite_verb(tokens, at)) return true;
  }
  return false;
}

// "kan worden opgeheven", "indien de regeling wordt opgeheven": how it would go, not that it does.
bool supposed(Tokens const& tokens, Hit const& hit) {
  auto const [begin, end] = clause_at(tokens, hit.begin);
  for (auto at = begin; at < end; ++at) {
    if (tokens.is(at, {"kan", "kunnen", "mag", "mogen", "vergt", "vereist", "vereisen", "indien",
                       "wanneer", "tenzij", "mits", "ingeval", "onderzocht", "besproken",
                       "uitgesteld", "verworpen", "afgewezen", "afgezien"}) ||
        whether(tokens, at, hit))
      return true;
    if (tokens.is(at, {"als"}) && tokens.is(at + 1, {"de", "het", "een", "deze", "zij"}) &&
        at < hit.begin)
      return true;
  }
  return false;
}

// "opgeheven GR Water", "de op te richten stichting": said of what stands behind it. Nothing where
// what stands behind it is no noun.
std::optional<Hit> noun_behind(Tokens const& tokens, Hit const& hit) {
  if (finite_verb(tokens, hit.begin) || tokens.is(hit.begin, {"in", "io"}) ||
      hit.end >= tokens.size() || !tokens[hit.end].word() || tokens[hit.end].dash_before ||
      preposition(tokens, hit.end) || light(tokens, hit.end))
    return std::nullopt;
  for (auto at = clause_at(tokens, hit.begin).begin; at < hit.begin; ++at) {
    if (finite_verb(tokens, at)) return std::nullopt;
  }
  return Hit{hit.end, clause_at(tokens, hit.begin).end};
}

// "de nog op te richten stichting": an article and light words may stand before what is said.
Whose whose_noun(Tokens const& tokens, Hit const& hit, Hit const& noun, Own const& own) {
  auto said = hit.begin;
  while (said > 0 && tokens.is(said - 1, {"nog", "thans", "inmiddels"})) --said;
  bool const with_article = said > 0 && article(tokens, said - 1);
  auto const first = said - (with_article ? 1U : 0U);
  if (first > 0 && preposition(tokens, first - 1)) return Whose::other;
  bool const opens_cell = first == 0 && (!with_article || tokens.is(first, {"een"}));
  return opens_cell || means_row(tokens, noun, own) ? Whose::row : Whose::other;
}

// "tekorten worden opgeheven", "de contracten zijn beëindigd": of several, so not of the one row.
bool of_several(Tokens const& tokens, Hit const& hit) {
  auto const [begin, end] = clause_at(tokens, hit.begin);
  for (auto at = begin; at < end; ++at) {
    if (tokens.is(at, {"zijn", "waren", "werden"}) ||
        (tokens.is(at, {"worden"}) && !tokens.is(at - 1, {"zal", "gaat", "moet"})))
      return true;
  }
  return false;
}

Whose whose_subject(Tokens const& tokens, Hit const& hit, Hit words, Own const& own) {
  if (words.end == words.begin) return Whose::row;  // "deze wordt opgeheven"
  bool const indefinite = tokens.is(words.begin - 1, {"een"});
  if (indefinite && clause_at(tokens, hit.begin).begin > 0) return Whose::other;  // one of more
  // "de samenwerking met Emmen", a part of it or the whole
  bool const narrowed = tokens.is(words.end, {"met", "voor", "inzake", "rond", "over"}) &&
                        !word_of_date(tokens, words.end + 1);
  if (narrowed && words.end < hit.begin && whose_words(tokens, words, own) == Whose::row)
    return Whose::unknown;
  bool const opens_cell = words.begin == 1;  // then it is the row, however it is called there
  while (opens_cell && words.end > words.begin + 1 && tokens[words.end - 1].capital) --words.end;
  return whose_words(tokens, words, own);
}

Whose whose(Tokens const& tokens, Hit const& hit, Own const& own) {
  bool const behind_preposition =
      hit.begin > 0 && preposition(tokens, hit.begin - 1) && !tokens.is(hit.begin - 1, {"in"});
  if (behind_preposition) return Whose::other;
  if (auto const noun = noun_behind(tokens, hit)) return whose_noun(tokens, hit, *noun, own);
  if (auto const subject = subject_of(tokens, hit))
    return whose_subject(tokens, hit, *subject, own);
  auto const clause = clause_at(tokens, hit.begin).begin;
  bool const bracket = clause > 1 && tokens.sign(clause - 1, '(');
  if (bracket && !speaks_of_row(tokens, {clause - 1, clause - 1}, own)) return Whose::other;
  return whose_bare(tokens, hit, own);
}

}  // namespace

Hit clause_at(Tokens const& tokens, std::size_t i) {
  auto begin = i;
  while (begin > 0 && !divides(tokens[begin - 1]) &&
         (begin >= tokens.size() || !tokens[begin].dash_before))
    --begin;
  auto end = i;
  while (end < tokens.size() && !divides(tokens[end]) && (end == i || !tokens[end].dash_before))
    ++end;
  return {begin, end};
}

bool preposition(Tokens const& tokens, std::size_t i) {
  return tokens.is(
      i, {"aan",    "bij",     "binnen",    "door",      "in",      "met",   "na",    "naar",
          "naast",  "om",      "onder",     "op",        "per",     "sinds", "tegen", "tot",
          "tussen", "uit",     "van",       "vanaf",     "vanuit",  "via",   "voor",  "zonder",
          "namens", "volgens", "krachtens", "ingevolge", "tijdens", "over"});
}

bool finite_verb(Tokens const& tokens, std::size_t i) {
  return tokens.is(i,
                   {"is",     "zijn",    "was",     "waren",   "wordt",     "worden",     "werd",
                    "werden", "zal",     "zullen",  "gaat",    "gaan",      "heeft",      "hebben",
                    "had",    "hadden",  "kan",     "kunnen",  "mag",       "mogen",      "moet",
                    "moeten", "blijft",  "blijven", "voert",   "voeren",    "houdt",      "houden",
                    "ligt",   "liggen",  "loopt",   "komt",    "komen",     "stelt",      "stellen",
                    "treedt", "treden",  "vergt",   "vindt",   "geldt",     "werkt",      "werken",
                    "doet",   "doen",    "neemt",   "nemen",   "adviseert", "adviseren",  "wil",
                    "willen", "bestaat", "bestaan", "maakt",   "maken",     "vormt",      "vormen",
                    "krijgt", "krijgen", "bepaalt", "bepalen", "verricht",  "verrichten", "staat",
                    "staan",  "valt",    "vallen"});
}

bool word_of_date(Tokens const& tokens, std::size_t i) {
  auto const& word = tokens[i].folded;
  return (word[0] >= '0' && word[0] <= '9') || tokens.sign(i, '/') ||
         std::ranges::find(month_names, word) != month_names.end() ||
         tokens.is(i, {"per", "in", "met", "ingang", "van", "vanaf", "de", "het", "loop", "begin",
                       "medio", "eind", "uiterlijk", "jaar", "komend", "volgend", "binnenkort",
                       "straks", "later"});
}

std::optional<Hit> subject_of(Tokens const& tokens, Hit const& hit) {
  auto const begin = sentence_begin(tokens, hit.begin);
  bool relative = false;  // "met een commissie die …": then a preposition may stand before it
  for (auto at = hit.end; at-- > begin;) {
    relative = relative || relative_word(tokens, at);
    if (!article(tokens, at) || (at > begin && tokens[at].capital)) continue;
    if (!relative && at > begin && preposition(tokens, at - 1)) continue;
    if (tokens.is(at + 1, {"jaar", "loop", "begin"})) continue;  // "eind dit jaar"
    auto end = at + 1;
    while (end < tokens.size() && end < hit.end && tokens[end].word() &&
           !finite_verb(tokens, end) && !preposition(tokens, end) && !relative_word(tokens, end) &&
           (end != hit.begin))
      ++end;
    return Hit{at + 1, end};
  }
  return std::nullopt;
}

bool means_row(Tokens const& tokens, Hit const& words, Own const& own) {
  return whose_words(tokens, words, own) == Whose::row;
}

bool speaks_of_row(Tokens const& tokens, Hit const& hit, Own const& own) {
  return whose(tokens, hit, own) == Whose::row;
}

bool said_of_row(Tokens const& tokens, Hit const& hit, Own const& own) {
  return !supposed(tokens, hit) && speaks_of_row(tokens, hit, own);
}

bool said_of_unknown(Tokens const& tokens, Hit const& hit, Own const& own) {
  return !supposed(tokens, hit) && !of_several(tokens, hit) &&
         whose(tokens, hit, own) == Whose::unknown;
}

bool of_another(Tokens const& clause, Own const& own) {
  std::size_t verb = 0;
  while (verb < clause.size() && !finite_verb(clause, verb)) ++verb;
  if (verb == clause.size()) return false;
  for (std::size_t at = 0; at < clause.size(); ++at) {
    if (!article(clause, at) || (at > 0 && preposition(clause, at - 1))) continue;
    if (at > verb + 1) break;
    bool const pronoun = finite_verb(clause, at + 1) || at + 1 == clause.size();
    return !pronoun && !means_row(clause, {at + 1, clause.size()}, own);
  }
  if (verb == 0 || light(clause, 0) || preposition(clause, 0)) return false;
  return !means_row(clause, {0, verb}, own);
}

Time time_of(Tokens const& clause, Date day) {
  constexpr std::string_view present[] = {"nu",        "thans",      "inmiddels",
                                          "momenteel", "vooralsnog", "voortgezet als"};
  constexpr std::string_view otherwise[] = {
      "voorheen",     "voormalig*",   "vroeger*",      "oorspronkelijk*",  "was",
      "wordt een",    "worden een",   "wordt dit",     "wordt omgezet*",   "wordt omgevormd*",
      "wordt straks", "gaat over in", "overgang naar", "in voorbereiding", "in wording",
      "toekomstig*",  "wordt per",    "wordt later",   "eerder*"};
  if (any(clause, present)) return Time::now;
  constexpr std::string_view ended[] = {"opgeheven", "ontbonden", "geliquideerd", "beeindigd"};
  constexpr std::string_view to_be[] = {"wordt", "worden", "zal", "kan"};
  bool const over = (find(clause, "tot") && outside_term(clause.text(), day)) ||
                    (any(clause, ended) && !any(clause, to_be));
  return over || any(clause, otherwise) ? Time::other : Time::unsaid;
}

std::optional<Hit> undecided(Tokens const& clause) {
  constexpr std::string_view open[] = {
      "onderzocht",   "onderzoek naar", "op termijn", "in beeld",    "nog geen besluit",
      "overwogen",    "overwegen",      "verkend",    "verkenning*", "beoogd*",
      "voornemens",   "wellicht",       "misschien",  "wil",         "willen",
      "streven naar", "nog te bepalen", "onderzoeken"};
  auto const plain = any(clause, open);
  return plain ? plain : any(clause, open, true);
}

}  // namespace verband::resolve
