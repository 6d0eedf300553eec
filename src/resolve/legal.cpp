// SPDX-License-Identifier: EUPL-1.2
// Legal form and legal basis, from the words of the nature cell.
#include "resolve/legal.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "resolve/counts.hpp"
#include "resolve/phrases.hpp"
#include "resolve/term.hpp"
#include "text/similarity.hpp"

namespace verband::resolve {
namespace {

struct FormWord {
  std::string_view phrase;
  LegalForm form;
};

constexpr auto egts = LegalForm::europese_groepering_voor_territoriale_samenwerking;
constexpr auto bgts = LegalForm::benelux_groepering_voor_territoriale_samenwerking;

// Longer phrases first: the first that is found decides.
constexpr FormWord form_words[] = {
    {"europese groepering voor territoriale samenwerking", egts},
    {"europese groepering voor territoriale samenwerkingen", egts},
    {"egts", egts},
    {"evtz", egts},  // as it is called in German
    {"benelux groepering voor territoriale samenwerking", bgts},
    {"benelux groepering territoriale samenwerking", bgts},
    {"bgts", bgts},
    {"europees economisch samenwerkingsverband",
     LegalForm::europees_economisch_samenwerkingsverband},
    {"eesv", LegalForm::europees_economisch_samenwerkingsverband},
    {"europese vennootschap", LegalForm::europese_vennootschap},
    {"societas europaea", LegalForm::europese_vennootschap},
    {"onderlinge waarborgmaatschappij", LegalForm::onderlinge_waarborgmaatschappij},
    {"waarborgmaatschappij", LegalForm::onderlinge_waarborgmaatschappij},
    {"owm", LegalForm::onderlinge_waarborgmaatschappij},
    {"openbaar lichaam", LegalForm::openbaar_lichaam},
    {"openbare lichaam", LegalForm::openbaar_lichaam},
    {"openbare lichamen", LegalForm::openbaar_lichaam},
    {"openb lichaam", LegalForm::openbaar_lichaam},
    {"openb lich", LegalForm::openbaar_lichaam},
    {"ol", LegalForm::openbaar_lichaam},
    {"bedrijfsvoeringsorganisatie", LegalForm::bedrijfsvoeringsorganisatie},
    {"bedrijfsvoerings organisatie", LegalForm::bedrijfsvoeringsorganisatie},
    {"bedrijfsvoeringorganisatie", LegalForm::bedrijfsvoeringsorganisatie},
    {"bedrijfsvoeringsorganisaties", LegalForm::bedrijfsvoeringsorganisatie},
    {"bedrijfsvoering organisatie", LegalForm::bedrijfsvoeringsorganisatie},
    {"bvo", LegalForm::bedrijfsvoeringsorganisatie},
    {"gemeenschappelijk orgaan", LegalForm::gemeenschappelijk_orgaan},
    {"gemeensch orgaan", LegalForm::gemeenschappelijk_orgaan},
    {"gem orgaan", LegalForm::gemeenschappelijk_orgaan},
    {"gemeenschappelijke organen", LegalForm::gemeenschappelijk_orgaan},
    {"centrumregeling", LegalForm::centrumregeling},
    {"centrumregelingen", LegalForm::centrumregeling},
    {"centrum regeling", LegalForm::centrumregeling},
    {"centrumgemeenteregeling", LegalForm::centrumregeling},
    {"centrumgemeenteconstructie", LegalForm::centrumregeling},
    {"regeling zonder meer", LegalForm::regeling_zonder_meer},
    {"gr zonder meer", LegalForm::regeling_zonder_meer},
    {"lichte regeling", LegalForm::regeling_zonder_meer},
    {"lichte gemeenschappelijke regeling", LegalForm::regeling_zonder_meer},
    {"lichte gr", LegalForm::regeling_zonder_meer},
    {"naamloze vennootschap", LegalForm::naamloze_vennootschap},
    {"naamloze vennootschappen", LegalForm::naamloze_vennootschap},
    {"nv", LegalForm::naamloze_vennootschap},
    {"nv's", LegalForm::naamloze_vennootschap},
    {"besloten vennootschap", LegalForm::besloten_vennootschap},
    {"besloten vennootschappen", LegalForm::besloten_vennootschap},
    {"bv", LegalForm::besloten_vennootschap},
    {"bv's", LegalForm::besloten_vennootschap},
    {"commanditaire vennootschap", LegalForm::commanditaire_vennootschap},
    {"cv", LegalForm::commanditaire_vennootschap},
    {"vennootschap onder firma", LegalForm::vennootschap_onder_firma},
    {"vof", LegalForm::vennootschap_onder_firma},
    {"maatschap", LegalForm::maatschap},
    {"cooperatie", LegalForm::cooperatie},
    {"cooperatieve vereniging", LegalForm::cooperatie},
    {"cooperaties", LegalForm::cooperatie},
    {"coop ua", LegalForm::cooperatie},
    {"coop ba", LegalForm::cooperatie},
    {"stichting", LegalForm::stichting},
    {"stichtingen", LegalForm::stichting},
    {"vereniging", LegalForm::vereniging},
    {"verenigingen", LegalForm::vereniging},
    {"convenant", LegalForm::convenant},
    {"convenanten", LegalForm::convenant},
    {"samenwerkingsconvenant", LegalForm::convenant},
    {"bestuursconvenant", LegalForm::convenant},
};

constexpr std::string_view public_words[] = {"publiekrecht*",
                                             "publiek rechtelijk*",
                                             "publieksrecht*",
                                             "publieke rechtspersoon",
                                             "wgr",
                                             "wet gemeenschappelijke regeling*",
                                             "collegeregeling",
                                             "raadsregeling",
                                             "burgemeestersregeling",
                                             "gemengde regeling",
                                             "plusregio"};
constexpr std::string_view private_words[] = {
    "privaatrecht*",       "privaat rechtelijk*", "prive rechtelijk*", "priverecht*",
    "privaatrechterlijk*", "civielrecht*",        "burgerlijk recht",  "vennootschappen"};
constexpr std::string_view arrangement_words[] = {
    "gemeenschappelijke regeling",   "gr",           "gr's",
    "gemeenschappelijke regelingen", "gem regeling", "gemeensch regeling"};

bool behind_preposition(Tokens const& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
    if (tokens.is(i - back, {"onder", "binnen", "van", "via", "aan", "met", "bij", "door", "uit",
                             "naast", "in", "naar", "tot"}))
      return true;
  }
  return false;
}

bool named_body(Tokens const& tokens, Hit const& hit) {  // "stichting Baasis": someone, not a form
  return hit.end < tokens.size() && tokens[hit.end].word() && tokens[hit.end].capital &&
         behind_preposition(tokens, hit.begin);
}

std::optional<LegalBasis> implied_basis(LegalForm form) {
  switch (form) {
    case LegalForm::openbaar_lichaam:
    case LegalForm::bedrijfsvoeringsorganisatie:
    case LegalForm::gemeenschappelijk_orgaan:
    case LegalForm::centrumregeling:
    case LegalForm::regeling_zonder_meer:
      return LegalBasis::public_law;
    // By the law of the land of its seat (Regulation (EC) 1082/2006 art. 2; Benelux-verdrag 2014).
    case egts:
    case bgts:
    case LegalForm::convenant:
      return std::nullopt;
    default:
      return LegalBasis::private_law;
  }
}

// A typing error in the two long words that matter most: "publiekrechtlijk", "privaatrechtelik".
std::optional<Hit> misspelled(Tokens const& tokens, std::string_view word) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const& here = tokens[i].folded;
    if (here.size() + 2 >= word.size() && here.size() <= word.size() + 2 &&
        text::edit_distance(here, word, 2) <= 2 && !denied(tokens, i))
      return Hit{i, i + 1};
  }
  return std::nullopt;
}

/// The words for a form, or for several private ones at once ("vennootschappen").
struct FormThere {
  std::optional<LegalForm> form{};
  std::size_t length{};

  std::optional<LegalBasis> basis() const {
    return form ? implied_basis(*form) : LegalBasis::private_law;
  }
};

/// The form whose words stand at token i, the longest; nothing when none does.
std::optional<FormThere> form_at(Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"vennootschappen", "deelnemingen"})) return FormThere{std::nullopt, 1};
  std::optional<FormThere> best;
  for (auto const& [phrase, form] : form_words) {
    auto const length = tokens.phrase(i, phrase);
    if (length > (best ? best->length : 0)) best = {form, length};
  }
  return best;
}

/// "NV-BV", "stichting of vereniging": two forms as a choice, or in the heading of both kinds
/// together. The row has one of them, and does not say which. True when they stand there.
bool read_choice(Tokens const& tokens, Interpretation& into) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const one = denied(tokens, i) ? std::nullopt : form_at(tokens, i);
    if (!one) continue;
    auto at = i + one->length;
    bool const between = tokens.is(at, {"en", "of"}) || tokens.sign(at, '/') ||
                         tokens.sign(at, '&') || tokens.sign(at, '+');
    if (!between && !tokens[at - 1].hyphen_after) continue;
    at += between ? 1 : 0;
    auto const other = at < tokens.size() ? form_at(tokens, at) : std::nullopt;
    if (!other || other->form == one->form) continue;
    Hit const hit{i, at + other->length};
    into.reasons["legal_form"] = "De rij noemt meer rechtsvormen en zegt niet welke: \"" +
                                 tokens.written(hit.begin, hit.end) + "\".";
    auto const basis = one->basis();
    if (basis && basis == other->basis()) {
      into.legal_basis = *basis;
      into.reasons["legal_basis"] = "Volgt uit de rechtsvormen. " + says(tokens, hit);
    }
    return true;
  }
  return false;
}

/// What people have together without a form of law: "bestuursovereenkomst", "regio-overleg".
std::optional<Hit> formless(Tokens const& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const& word = tokens[i].folded;
    for (std::string_view const end : {"overleg", "netwerk", "overeenkomst", "verklaring"}) {
      if (word.ends_with(end)) return Hit{i, i + 1};
    }
  }
  return std::nullopt;
}

/// "Wgr art. 8 lid 1": the form that the law describes there. Lid 3 was of the centre arrangement
/// before 2015-01-01, lid 4 has been since.
bool read_article(Tokens const& tokens, Date day, Interpretation& into) {
  constexpr Date new_form = std::chrono::sys_days{std::chrono::year{2015} / 1 / 1};
  bool const wgr = any(tokens, public_words) || any(tokens, arrangement_words);
  for (std::size_t i = 0; wgr && i + 3 < tokens.size(); ++i) {
    bool const article = tokens.is(i, {"art", "artikel"}) && tokens.is(i + 1, {"8"});
    auto const at = article && tokens.sign(i + 2, ',') ? i + 3 : i + 2;
    if (!article || !tokens.is(at, {"lid"}) || at + 1 >= tokens.size()) continue;
    auto const part = count(tokens[at + 1].folded);
    if (!part || *part < 1 || *part > 4) continue;
    auto const centre = day < new_form ? 3U : 4U;
    if (*part > centre) continue;
    into.legal_form = *part == 1        ? LegalForm::openbaar_lichaam
                      : *part == 2      ? LegalForm::gemeenschappelijk_orgaan
                      : *part == centre ? LegalForm::centrumregeling
                                        : LegalForm::bedrijfsvoeringsorganisatie;
    into.reasons["legal_form"] = says(tokens, {i, at + 2});
    return true;
  }
  return false;
}

/// The form that these words stand for in this text: a light arrangement with a centre is one of a
/// centre.
LegalForm meant(Tokens const& tokens, std::string_view phrase, LegalForm form) {
  if (!phrase.starts_with("lichte")) return form;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool const centre = tokens[i].folded.starts_with("centrumgemeente");
    if (centre && !denied(tokens, i)) return LegalForm::centrumregeling;
  }
  return form;
}

void read_form(Tokens const& tokens, Date day, Interpretation& into) {
  into.reasons["legal_form"] = not_said;
  if (read_choice(tokens, into)) return;
  // In other texts "St." is a saint and "se" a word of French names.
  if (tokens.size() == 1 && tokens.is(0, {"st", "stg", "se"})) {
    into.legal_form =
        tokens.is(0, {"se"}) ? LegalForm::europese_vennootschap : LegalForm::stichting;
    into.reasons["legal_form"] = says(tokens, {0, 1});
    return;
  }
  for (auto const& [phrase, form] : form_words) {
    auto const hit = find(tokens, phrase);
    if (!hit || named_body(tokens, *hit)) continue;
    into.legal_form = meant(tokens, phrase, form);
    into.reasons["legal_form"] = says(tokens, *hit);
    return;
  }
  if (read_article(tokens, day, into)) return;
  if (auto const hit = formless(tokens)) {
    into.reasons["legal_form"] = says(tokens, *hit) + " Dat is geen rechtsvorm.";
  }
}

/// Whether a part of the nature names a form or a kind of law, and of what time.
enum class Time : std::uint8_t { unsaid, now, other };

bool names_form(Tokens const& part) {
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (form_at(part, i) && !named_body(part, {i, i + 1})) return true;
  }
  return false;
}

bool names_law(Tokens const& part) {
  return names_form(part) || any(part, public_words) || any(part, private_words) ||
         any(part, arrangement_words);
}

Time time_of(Tokens const& part, Date day) {
  constexpr std::string_view present[] = {"nu", "thans", "inmiddels", "momenteel", "vooralsnog"};
  constexpr std::string_view otherwise[] = {"voorheen",
                                            "voormalig*",
                                            "vroeger",
                                            "oorspronkelijk",
                                            "was",
                                            "wordt een",
                                            "worden een",
                                            "wordt omgezet*",
                                            "wordt omgevormd*",
                                            "wordt straks",
                                            "gaat over in",
                                            "overgang naar",
                                            "in voorbereiding",
                                            "in wording",
                                            "toekomstig*",
                                            "wordt per",
                                            "wordt later",
                                            "eerder"};
  if (any(part, present)) return Time::now;
  bool const over = find(part, "tot") && outside_term(part.text(), day);
  return over || any(part, otherwise) ? Time::other : Time::unsaid;
}

/// The text without the stop behind a word cut short: "openb. lichaam", "coöp. u.a.".
std::string without_stops(Tokens const& nature) {
  auto text = std::string{nature.text()};
  for (auto i = nature.size(); i-- > 1;) {
    bool const cut = nature.sign(i, '.') && nature.is(i - 1, {"coop", "openb", "gemeensch", "gem",
                                                              "bedr", "art", "publ", "priv"});
    if (cut) text.erase(nature[i].begin, nature[i].end - nature[i].begin);
  }
  return text;
}

/// The nature without the parts that name a form of another time where one is named that it has
/// now: "voorheen GR, nu NV", "GR; wordt een stichting".
std::string said_of_now(Tokens const& nature, Date day) {
  struct Part {
    std::string text{};
    bool law{};
    bool form{};
    Time time{};
  };
  std::vector<Part> parts;
  for (std::size_t i = 0, from = 0; i <= nature.size(); ++i) {
    bool const end = i == nature.size() || (!nature[i].word() && nature[i].sign != '/' &&
                                            nature[i].sign != '+' && nature[i].sign != '&');
    if (!end) continue;
    if (i > from) {
      Tokens const part{nature.written(from, i)};
      parts.push_back(
          {nature.written(from, i), names_law(part), names_form(part), time_of(part, day)});
    }
    from = i + 1;
  }
  auto const law_of = [&](Time time) {
    return std::ranges::any_of(parts,
                               [&](Part const& each) { return each.law && each.time == time; });
  };
  bool const by_word = law_of(Time::now);
  bool const said = law_of(Time::other) && (by_word || law_of(Time::unsaid));
  if (!said) return std::string{nature.text()};
  bool const form_now = std::ranges::any_of(
      parts, [](Part const& each) { return each.form && each.time == Time::now; });
  std::string rest;
  for (auto const& each : parts) {
    bool const replaced = by_word && each.time == Time::unsaid && (form_now || !each.form);
    bool const gone = each.law && (each.time == Time::other || replaced);
    if (!gone) rest += (rest.empty() ? "" : "; ") + each.text;
  }
  return rest;
}

struct NameForm {
  std::string_view words;
  LegalForm form;
  bool first;  // stands before the name; else behind it
};

// What a name carries by law or by custom. "Vereniging" and "Coöperatie" begin names; so does
// "Stichting". "NV" and "BV" stand on either side.
constexpr NameForm name_forms[] = {
    {"stichting", LegalForm::stichting, true},
    {"stg", LegalForm::stichting, true},
    {"cooperatie", LegalForm::cooperatie, true},
    {"cooperatieve vereniging", LegalForm::cooperatie, true},
    {"vereniging", LegalForm::vereniging, true},
    {"nv", LegalForm::naamloze_vennootschap, true},
    {"bv", LegalForm::besloten_vennootschap, true},
    {"cv", LegalForm::commanditaire_vennootschap, true},
    {"nv", LegalForm::naamloze_vennootschap, false},
    {"bv", LegalForm::besloten_vennootschap, false},
    {"cv", LegalForm::commanditaire_vennootschap, false},
    {"vof", LegalForm::vennootschap_onder_firma, false},
    {"cooperatief ua", LegalForm::cooperatie, false},
    {"ua", LegalForm::cooperatie, false},
    {"ba", LegalForm::cooperatie, false},
    {"egts", egts, true},
    {"egts", egts, false},
    {"bgts", bgts, true},
    {"bgts", bgts, false},
    {"onderlinge waarborgmaatschappij", LegalForm::onderlinge_waarborgmaatschappij, true}};

/// The legal form that a name carries: at its beginning, or at its end (before a bracket).
void conclude_form(Interpretation& into) {
  Tokens const name{into.name, 40};
  std::size_t end = 0;
  while (end < name.size() && !name.sign(end, '(') && !name.sign(end, ',')) ++end;
  std::vector<NameForm> found;
  for (auto const& each : name_forms) {
    if (each.first) {
      auto const length = name.phrase(0, each.words);
      if (length > 0 && length < end) found.push_back(each);
      continue;
    }
    for (std::size_t at = 1; at < end; ++at) {
      if (name.phrase(at, each.words) == end - at) found.push_back(each);
    }
  }
  // Two names in one row, or "Stichting Vrienden van X N.V.": the name does not decide.
  if (found.empty() || name.is(0, {"gr"})) return;
  bool const one = std::ranges::all_of(
      found, [&](NameForm const& each) { return each.form == found.front().form; });
  if (!one) return;
  into.legal_form = found.front().form;
  into.reasons["legal_form"] =
      "Afgeleid uit de naam „" + into.name + "”; de rij zelf noemt geen rechtsvorm.";
}

void read_basis(Tokens const& tokens, Interpretation& into) {
  auto& reason = into.reasons["legal_basis"];
  auto by_public = any(tokens, public_words);
  auto by_private = any(tokens, private_words);
  if (!by_public) by_public = misspelled(tokens, "publiekrechtelijk");
  if (!by_private) by_private = misspelled(tokens, "privaatrechtelijk");
  if (!by_public && !by_private) {
    if (auto const hit = any(tokens, arrangement_words);
        hit && !behind_preposition(tokens, hit->begin))
      by_public = hit;
  }
  bool const shaped = find(tokens, "in de vorm van").has_value();
  if (!by_public && shaped) by_public = any(tokens, arrangement_words);
  bool const private_form =
      into.legal_form && implied_basis(*into.legal_form) == LegalBasis::private_law;
  if (by_public && (by_private || (private_form && shaped))) {
    reason = "De rij noemt zowel publiekrecht als privaatrecht.";
    into.doubts.push_back({"legal_basis", reason + " Kies zelf."});
  } else if (by_public) {
    into.legal_basis = LegalBasis::public_law;
    reason = says(tokens, *by_public);
  } else if (by_private) {
    into.legal_basis = LegalBasis::private_law;
    reason = says(tokens, *by_private);
  } else if (auto const basis = into.legal_form ? implied_basis(*into.legal_form) : std::nullopt) {
    into.legal_basis = *basis;
    reason = "Volgt uit de rechtsvorm. " + into.reasons["legal_form"];
  } else {
    if (into.legal_basis != LegalBasis::not_stated) return;  // of several forms alike
    reason = not_said;
    Tokens const name{into.name, 40};
    if (name.is(0, {"gr"}) || name.phrase(0, "gemeenschappelijke regeling") > 0)
      reason +=
          " De naam wijst op een gemeenschappelijke regeling, maar de kolom over de aard "
          "zegt het niet.";
  }
}

// What stands in a column of legal forms where there is none, and says so: people meet, have
// an agreement, or one is a member of another body. A word of it is enough: "bestuurlijk overleg",
// "netwerkorganisatie".
constexpr std::string_view without_form[] = {"geen",
                                             "nvt",
                                             "n v t",
                                             "niet van toepassing",
                                             "onbekend",
                                             "nog niet",
                                             "nog onbekend",
                                             "overleg*",
                                             "netwerk*",
                                             "platform*",
                                             "dvo",
                                             "informeel",
                                             "informele",
                                             "werkgroep*",
                                             "stuurgroep*",
                                             "project*",
                                             "programma*",
                                             "vrijwillig*",
                                             "samenwerking",
                                             "samenwerkingsverband",
                                             "samenwerkingsverbanden",
                                             "lidmaatschap",
                                             "mandaat*",
                                             "overig*",
                                             "divers*",
                                             "zie"};

bool says_without_form(Tokens const& cell) {
  return any(cell, without_form) || any(cell, without_form, true);
}

}  // namespace

void read_legal(Tokens const& nature, Date day, Interpretation& into) {
  Tokens const now{said_of_now(Tokens{without_stops(nature)}, day)};
  read_form(now, day, into);
  read_basis(now, into);
  if (into.legal_form || into.legal_basis == LegalBasis::public_law) return;
  conclude_form(into);
  if (!into.legal_form || into.legal_basis != LegalBasis::not_stated) return;
  if (auto const basis = implied_basis(*into.legal_form)) {
    into.legal_basis = *basis;
    into.reasons["legal_basis"] = "Volgt uit de rechtsvorm. " + into.reasons["legal_form"];
  }
}

void doubt_form(std::string_view head, std::string_view form, Interpretation& into) {
  if (into.legal_form || into.legal_basis != LegalBasis::not_stated) return;
  constexpr std::size_t most = 40;  // tokens: a longer text tells more than a form
  Tokens const cell{form, most};
  bool worded = false;
  for (std::size_t i = 0; i < cell.size(); ++i) worded = worded || cell[i].word();
  if (!worded || into.reasons["legal_form"] != not_said) return;
  auto& reason = into.reasons["legal_form"];
  reason = "De kolom „" + std::string{head} + "” zegt „" + std::string{form} +
           "”; daarin staat geen rechtsvorm die Verband kent.";
  bool const otherwise =
      into.obligation != Obligation::not_stated || into.effect != Effect::not_stated;
  if (!otherwise && !says_without_form(cell)) {
    into.doubts.push_back({"legal_form", reason + " Kies zelf."});
  }
}

void read_basis_above(std::string_view name_head, Interpretation& into) {
  if (into.legal_basis != LegalBasis::not_stated || into.legal_form) return;
  Tokens const head{name_head, 10};
  auto const hit = any(head, arrangement_words);
  if (!hit || (hit->begin > 0 && !head.is(0, {"naam", "titel"}))) return;
  into.legal_basis = LegalBasis::public_law;
  into.reasons["legal_basis"] =
      "De kolom met namen heet „" + std::string{name_head} + "”; de rij zelf zegt het niet.";
}

}  // namespace verband::resolve
