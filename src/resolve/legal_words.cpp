// SPDX-License-Identifier: EUPL-1.2
// The words for legal forms and for the two kinds of law.
#include "resolve/legal_words.hpp"

#include <algorithm>
#include <string>

#include "text/similarity.hpp"

namespace verband::resolve {
namespace {

struct FormWord {
  std::string_view phrase;
  LegalForm form;
};

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

// A typing error in the two long words that matter most: "publiekrechtlijk", "privaatrechtelik".
template <class Accept>
std::optional<Hit> misspelled(Tokens const& tokens, std::string_view word, Accept const& accept) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const& here = tokens[i].folded;
    if (here.size() + 2 >= word.size() && here.size() <= word.size() + 2 &&
        text::edit_distance(here, word, 2) <= 2 && !denied(tokens, i) && accept(Hit{i, i + 1}))
      return Hit{i, i + 1};
  }
  return std::nullopt;
}

// "publiekrechtelijke taak", "privaatrechtelijke arbeidsovereenkomst": the law of something that a
// partnership has, or of who takes part in it, not of itself.
bool of_something_it_has(Tokens const& tokens, std::size_t i) {
  constexpr std::string_view had[] = {
      "taak*",          "taken",          "bevoegdhe*",     "arbeids*",     "contract*",
      "dienstverband*", "besluit*",       "rechtspositie*", "aanstelling*", "vordering*",
      "eigendom*",      "heffing*",       "toezicht*",      "personeel*",   "instrument*",
      "aandeelhouder*", "deelnemer*",     "leden",          "partij*",      "partners",
      "lichamen",       "rechtspersonen", "instellingen",   "overheden",    "gemeenten"};
  return std::ranges::any_of(had, [&](auto each) { return tokens.phrase(i, each) > 0; });
}

// The word with nothing beside it: the whole answer to "Publiek of privaat?".
std::optional<Hit> alone(Tokens const& tokens, std::string_view word) {
  auto const divided = [&](std::size_t i) { return i >= tokens.size() || !tokens[i].word(); };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is(i, {word}) && (i == 0 || divided(i - 1)) && divided(i + 1)) return Hit{i, i + 1};
  }
  return std::nullopt;
}

std::optional<Hit> law_in(Tokens const& tokens, std::span<std::string_view const> words,
                          std::string_view often_misspelled, std::string_view in_short) {
  auto const own = [&](Hit const& hit) { return !of_something_it_has(tokens, hit.end); };
  auto const hit = first_where(tokens, words, own);
  if (hit) return hit;
  auto const nearly = misspelled(tokens, often_misspelled, own);
  return nearly ? nearly : alone(tokens, in_short);
}

}  // namespace

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

std::optional<FormThere> form_at(Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"vennootschappen", "deelnemingen"})) return FormThere{std::nullopt, 1};
  std::optional<FormThere> best;
  for (auto const& [phrase, form] : form_words) {
    auto const length = tokens.phrase(i, phrase);
    if (length > (best ? best->length : 0)) best = {form, length};
  }
  return best;
}

std::size_t names_arrangement(Tokens const& tokens, std::size_t i) {
  std::size_t length = 0;
  for (auto const phrase : arrangement_words) length = std::max(length, tokens.phrase(i, phrase));
  return length;
}

std::optional<Hit> public_law_in(Tokens const& tokens) {
  return law_in(tokens, public_words, "publiekrechtelijk", "publiek");
}

std::optional<Hit> private_law_in(Tokens const& tokens) {
  return law_in(tokens, private_words, "privaatrechtelijk", "privaat");
}

std::span<std::string_view const> arrangement_phrases() { return arrangement_words; }

bool names_law(Tokens const& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool const named = form_at(tokens, i) || names_arrangement(tokens, i) > 0;
    if (named && !denied(tokens, i)) return true;
  }
  return public_law_in(tokens) || private_law_in(tokens);
}

std::optional<Hit> formless(Tokens const& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const& word = tokens[i].folded;
    for (std::string_view const end : {"overleg", "netwerk", "overeenkomst", "verklaring"}) {
      if (word.ends_with(end)) return Hit{i, i + 1};
    }
  }
  return std::nullopt;
}

}  // namespace verband::resolve
