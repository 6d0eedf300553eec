// SPDX-License-Identifier: EUPL-1.2
// Legal form and legal basis, from the words of the nature cell.
#include "resolve/legal.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "resolve/counts.hpp"
#include "resolve/legal_now.hpp"
#include "resolve/legal_words.hpp"
#include "resolve/phrases.hpp"

namespace verband::resolve {
namespace {

bool behind_preposition(Tokens const& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
    // "op basis van een gemeenschappelijke regeling"
    if (tokens.is(i - back, {"van"}) && back < i && tokens.is(i - back - 1, {"basis", "vorm"}))
      return false;
    if (tokens.is(i - back, {"onder", "binnen", "van", "via", "aan", "met", "bij", "door", "uit",
                             "naast", "in", "naar", "tot"}))
      return true;
  }
  return false;
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

/// "Wgr art. 8 lid 1": the form that the law describes there. Lid 3 was of the centre arrangement
/// before 2015-01-01, lid 4 has been since.
bool read_article(Tokens const& tokens, Date day, Interpretation& into) {
  constexpr Date new_form = std::chrono::sys_days{std::chrono::year{2015} / 1 / 1};
  bool const wgr = public_law_in(tokens) || any(tokens, arrangement_phrases());
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
/// centre, and one that has another form of public law as well is that.
LegalForm meant(Tokens const& tokens, std::vector<LegalForm> const& forms) {
  if (forms.front() != LegalForm::regeling_zonder_meer) return forms.front();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool const centre = tokens[i].folded.starts_with("centrumgemeente");
    if (centre && !denied(tokens, i)) return LegalForm::centrumregeling;
  }
  auto const other = std::ranges::find_if(forms, [](LegalForm form) {
    return form != LegalForm::regeling_zonder_meer && implied_basis(form) == LegalBasis::public_law;
  });
  return other == forms.end() ? forms.front() : *other;
}

constexpr auto impossible = "De rij noemt een vorm van publiekrecht en een van privaatrecht.";

/// Both fields are in doubt where what the row says cannot go together in law.
void doubt_both(std::string const& reason, Interpretation& into) {
  into.doubts.push_back({"legal_basis", reason + " Kies zelf."});
  into.doubts.push_back({"legal_form", reason + " Kies zelf."});
}

/// "Openbaar lichaam; NV".
void doubt_two_laws(std::vector<LegalForm> const& forms, Interpretation& into) {
  auto const has = [&](LegalBasis basis) {
    return std::ranges::any_of(forms, [&](LegalForm form) { return implied_basis(form) == basis; });
  };
  if (has(LegalBasis::public_law) && has(LegalBasis::private_law)) doubt_both(impossible, into);
}

/// The form that a cell of one short word stands for, with or without a full stop. In other texts
/// "St." is a saint and "se" a word of French names.
std::optional<LegalForm> form_alone(Tokens const& tokens) {
  constexpr std::pair<std::string_view, LegalForm> words[] = {
      {"st", LegalForm::stichting},       {"stg", LegalForm::stichting},
      {"sti", LegalForm::stichting},      {"ver", LegalForm::vereniging},
      {"coop", LegalForm::cooperatie},    {"go", LegalForm::gemeenschappelijk_orgaan},
      {"cr", LegalForm::centrumregeling}, {"se", LegalForm::europese_vennootschap}};
  bool const one = tokens.size() == 1 || (tokens.size() == 2 && tokens.sign(1, '.'));
  auto const found =
      one ? std::ranges::find(words, tokens[0].folded, [](auto const& each) { return each.first; })
          : std::end(words);
  return found == std::end(words) ? std::nullopt : std::optional{found->second};
}

void read_form(Tokens const& tokens, Date day, Interpretation& into) {
  into.reasons["legal_form"] = not_said;
  if (read_choice(tokens, into)) return;
  if (auto const form = form_alone(tokens)) {
    into.legal_form = form;
    into.reasons["legal_form"] = says(tokens, {0, 1});
    return;
  }
  std::vector<LegalForm> forms;  // in the order in which they stand there; the first decides
  std::optional<Hit> first;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const there = denied(tokens, i) ? std::nullopt : form_at(tokens, i);
    if (!there || !there->form) continue;
    if (!first) first = Hit{i, i + there->length};
    forms.push_back(*there->form);
    i += there->length - 1;
  }
  if (first) {
    into.legal_form = meant(tokens, forms);
    into.reasons["legal_form"] = says(tokens, *first);
    doubt_two_laws(forms, into);
    return;
  }
  if (read_article(tokens, day, into)) return;
  if (auto const hit = formless(tokens)) {
    into.reasons["legal_form"] = says(tokens, *hit) + " Dat is geen rechtsvorm.";
  }
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
    {"cooperatief", LegalForm::cooperatie, true},
    {"vereniging", LegalForm::vereniging, true},
    {"openbaar lichaam", LegalForm::openbaar_lichaam, true},
    {"bedrijfsvoeringsorganisatie", LegalForm::bedrijfsvoeringsorganisatie, true},
    {"gemeenschappelijk orgaan", LegalForm::gemeenschappelijk_orgaan, true},
    {"centrumregeling", LegalForm::centrumregeling, true},
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

/// The legal form that a name carries: at its beginning, or at its end (before a bracket); behind
/// "Gemeenschappelijke regeling" one of public law.
std::optional<LegalForm> form_of_name(std::string_view text) {
  Tokens const name{text, 40};
  auto const words = name.phrase(0, "gemeenschappelijke regeling");
  auto const arrangement = words == 0 && name.is(0, {"gr"}) ? 1 : words;
  std::size_t end = 0;
  while (end < name.size() && !name.sign(end, '(') && !name.sign(end, ',')) ++end;
  std::vector<NameForm> found;
  for (auto const& each : name_forms) {
    if (each.first) {
      auto const length = name.phrase(arrangement, each.words);
      bool const may = arrangement == 0 || implied_basis(each.form) == LegalBasis::public_law;
      if (may && length > 0 && arrangement + length < end) found.push_back(each);
      continue;
    }
    for (std::size_t at = 1; at < end; ++at) {
      if (name.phrase(at, each.words) == end - at) found.push_back(each);
    }
  }
  // Two names in one row, or "Stichting Vrienden van X N.V.": the name does not decide.
  if (found.empty() || (name.is(0, {"gr"}) && !found.front().first)) return std::nullopt;
  bool const one = std::ranges::all_of(
      found, [&](NameForm const& each) { return each.form == found.front().form; });
  return one ? std::optional{found.front().form} : std::nullopt;
}

bool names_some_form(Tokens const& nature) {
  for (std::size_t i = 0; i < nature.size(); ++i) {
    if (auto const there = form_at(nature, i); there && there->form) return true;
  }
  return false;
}

/// Takes the form that the name carries, where the row says none, or says less: a cooperation is a
/// kind of association (BW 2:53). A row of public law that speaks of a form, but not of its own,
/// has been heard: "GR, geen centrumregeling".
void conclude_form(Tokens const& nature, Interpretation& into) {
  auto const form = form_of_name(into.name);
  if (!form) return;
  bool const by_public = into.legal_basis == LegalBasis::public_law;
  bool const narrower = into.legal_form == LegalForm::vereniging && *form == LegalForm::cooperatie;
  bool const fits = into.legal_basis == LegalBasis::not_stated ||
                    into.legal_basis == implied_basis(*form).value_or(LegalBasis::not_stated);
  bool const silent = !into.legal_form && fits && !(by_public && names_some_form(nature));
  if (!narrower && !silent) return;
  into.reasons["legal_form"] =
      "Afgeleid uit de naam „" + into.name + "”; " +
      (narrower ? "een coöperatie is een soort vereniging." : "de rij zelf noemt geen rechtsvorm.");
  into.legal_form = form;
}

/// "Gemeenschappelijke Regeling Meerwerk": a name that tells its law, where the row itself says
/// nothing of form or law. "GR" alone may be short for other words, so it is only a hint.
void read_basis_of_name(Tokens const& tokens, Interpretation& into) {
  Tokens const name{into.name, 40};
  bool const whole = name.phrase(0, "gemeenschappelijke regeling") > 0;
  bool other = false;  // "Gemeenschappelijke regeling en Stichting Meerwerk"
  for (std::size_t i = 0; i < name.size(); ++i) {
    auto const form = form_at(name, i);
    other = other || (form && form->basis() != LegalBasis::public_law);
  }
  bool const silent = !other && !into.legal_form && into.doubts.empty() &&
                      into.reasons["legal_form"] == not_said &&
                      !any(tokens, arrangement_phrases(), true);
  auto& reason = into.reasons["legal_basis"];
  if (whole && silent) {
    into.legal_basis = LegalBasis::public_law;
    reason = "Afgeleid uit de naam „" + into.name + "”; de rij zelf noemt geen recht.";
  } else if (whole || name.is(0, {"gr"})) {
    reason +=
        " De naam wijst op een gemeenschappelijke regeling, maar de kolom over de aard "
        "zegt het niet.";
  }
}

void read_basis(Tokens const& tokens, Interpretation& into) {
  auto& reason = into.reasons["legal_basis"];
  auto by_public = public_law_in(tokens);
  auto const by_private = private_law_in(tokens);
  bool const shaped = find(tokens, "in de vorm van").has_value();
  if (!by_public) {
    by_public = first_where(tokens, arrangement_phrases(), [&](Hit const& hit) {
      return shaped || !behind_preposition(tokens, hit.begin);
    });
  }
  auto const implied = into.legal_form
                           ? implied_basis(*into.legal_form).value_or(LegalBasis::not_stated)
                           : LegalBasis::not_stated;
  if (by_public && by_private) {
    reason = "De rij noemt zowel publiekrecht als privaatrecht.";
    into.doubts.push_back({"legal_basis", reason + " Kies zelf."});
  } else if (by_public && shaped && implied == LegalBasis::private_law) {
    reason = impossible;
    doubt_both(reason, into);
  } else if (by_public || by_private) {
    into.legal_basis = by_public ? LegalBasis::public_law : LegalBasis::private_law;
    reason = says(tokens, by_public ? *by_public : *by_private);
    bool const doubted = !into.doubts.empty() && into.doubts.back().field == "legal_form";
    if (implied != LegalBasis::not_stated && implied != into.legal_basis && !doubted)
      doubt_both(impossible, into);
  } else if (implied != LegalBasis::not_stated) {
    into.legal_basis = implied;
    reason = "Volgt uit de rechtsvorm. " + into.reasons["legal_form"];
  } else {
    if (into.legal_basis != LegalBasis::not_stated) return;  // of several forms alike
    reason = not_said;
    read_basis_of_name(tokens, into);
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
                                             "verbonden partij*",
                                             "overig*",
                                             "divers*",
                                             "zie"};

bool says_without_form(Tokens const& cell) {
  return any(cell, without_form) || any(cell, without_form, true);
}

}  // namespace

void read_legal(Tokens const& nature, Date day, Interpretation& into) {
  Tokens const now{law_of_now(nature, day, {.name = Tokens{into.name, 40}})};
  read_form(now, day, into);
  read_basis(now, into);
  bool const said = into.legal_form.has_value();
  conclude_form(nature, into);
  if (said || !into.legal_form || into.legal_basis != LegalBasis::not_stated) return;
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
  auto const hit = any(head, arrangement_phrases());
  if (!hit || (hit->begin > 0 && !head.is(0, {"naam", "titel"}))) return;
  into.legal_basis = LegalBasis::public_law;
  into.reasons["legal_basis"] =
      "De kolom met namen heet „" + std::string{name_head} + "”; de rij zelf zegt het niet.";
}

}  // namespace verband::resolve
