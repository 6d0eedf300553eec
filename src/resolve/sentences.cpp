// SPDX-License-Identifier: EUPL-1.2
#include "resolve/sentences.hpp"

#include "resolve/counts.hpp"
#include "resolve/lists.hpp"
#include "resolve/phrases.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

/// What those who take part do together.
bool verb(Tokens const& tokens, std::size_t i) {
  return tokens.is(
      i, {"werken",       "werkt",        "voeren", "voert",  "doen",  "doet",   "nemen",
          "neemt",        "vormen",       "vormt",  "hebben", "heeft", "zijn",   "is",
          "participeren", "participeert", "zorgen", "zorgt",  "delen", "dragen", "samen"});
}

/// A verb that says anything: "is vertrokken", "heeft opgezegd", "doet de administratie".
bool says_anything(Tokens const& tokens, std::size_t i) {
  return tokens.is(
      i, {"hebben", "heeft", "zijn", "is", "doen", "doet", "zorgen", "zorgt", "delen", "dragen"});
}

/// A word that says that those before it take part together.
bool together_word(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"samen", "gezamenlijk", "deel", "mee", "opgericht", "getroffen", "aangegaan",
                       "gesloten", "deelnemer", "deelnemers", "aandeelhouder", "aandeelhouders",
                       "partner", "partners", "lid", "leden"});
}

bool denial(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"niet", "geen", "nooit", "zonder", "behalve", "voorheen", "vroeger"});
}

bool municipality_at(Scene const& scene, Tokens const& tokens, std::size_t i) {
  return i < tokens.size() && tokens[i].word() && tokens[i].capital &&
         !municipalities_at(scene, tokens, i).codes.empty();
}

/// Someone is named at i, or a set of municipalities.
bool party_at(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (municipality_at(scene, tokens, i) || rule_phrase(scene, tokens, i)) return true;
  auto const at = tokens.is(i, {"de"}) ? i + 1 : i;
  if (rule_phrase(scene, tokens, at)) return true;
  return kind_word(tokens, at) && name_at(scene, tokens, at + 1) && tokens[at + 1].capital;
}

/// Someone or something else that may take part: "het waterschap", "de politie", "zorgaanbieders".
bool other_party(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (kind_word(tokens, i) || party_word(tokens, i) || institution(tokens, i) > 0) return true;
  return i < tokens.size() && tokens[i].word() && tokens[i].capital &&
         name_at(scene, tokens, i).has_value();
}

/// A word for what brings parties together: "samenwerkingsverband", "regeling", "convenant".
bool tie_word(Tokens const& tokens, std::size_t i) {
  auto const& word = tokens[i].folded;
  return word.ends_with("regeling") || word.ends_with("overeenkomst") ||
         word.ends_with("verband") || word.ends_with("samenwerking") ||
         tokens.is(i, {"partij", "convenant", "netwerk", "afspraak", "afspraken"});
}

/// "De regeling Avri is een verbonden partij tussen de gemeenten", "Het verband bestaat uit de
/// gemeenten": the token behind "tussen" or "uit" where the words before it say what it is that
/// ties parties together, and name none; 0 otherwise.
std::size_t behind_between(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 24;
  bool tie = false;
  for (auto at = i; at < tokens.size() && at - i < longest && !sentence_end(tokens, at); ++at) {
    if (denial(tokens, at) || role_word(tokens, at)) return 0;
    auto const next = at + 1;
    bool const counted = next + 1 < tokens.size() && count(tokens[next].folded) &&
                         tokens[next + 1].folded.ends_with("gemeenten");
    bool const of_it = at > i && tokens.is(at, {"van"}) && tie_word(tokens, at - 1) &&
                       tokens.is(next, {"de"}) && municipalities_word(tokens, next + 1);
    bool const made_of =
        at > i && tokens.is(at, {"uit"}) && tokens.is(at - 1, {"bestaat", "bestaan", "bestaande"});
    bool const link = tokens.is(at, {"tussen"}) || made_of || of_it;
    auto const named = tokens.is(next, {"de", "het"}) ? next + 1 : next;
    if (tie && link && (counted || party_at(scene, tokens, next) || institution(tokens, named) > 0))
      return next;
    tie = tie || tie_word(tokens, at);
  }
  return 0;
}

}  // namespace

std::size_t behind_sentence_start(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 14;
  bool const begins = i == 0 || tokens.sign(i - 1, '.') || tokens.sign(i - 1, ';');
  if (!begins || party_at(scene, tokens, i)) return 0;
  if (auto const end = behind_between(scene, tokens, i)) return end;
  if (organisation_head(tokens, i)) return 0;
  bool together = false;
  for (auto at = i; at < tokens.size() && at - i < longest; ++at) {
    bool const law = tokens[at].folded.starts_with("wgr");  // "In deze Wgr-plusregio werken"
    if (!tokens[at].word() || (at > i && tokens[at].capital && !law)) return 0;
    if (role_word(tokens, at)) return 0;  // "Agendaleden zijn Hulst en Sluis"
    bool const own = tokens.is(at, {"gemeente"}) && at <= i + 1;  // "De gemeente werkt samen met"
    bool const members = tokens.is(at, {"leden"}) && at == i;     // "Leden zijn alle gemeenten in"
    if (denial(tokens, at) || (!own && !members && other_party(scene, tokens, at))) return 0;
    together = together || (verb(tokens, at) && !says_anything(tokens, at)) ||
               tokens.is(at, {"deelnemers", "leden", "wij", "we", "hierin", "hieraan"});
    bool const link = verb(tokens, at) || tokens.is(at, {"met", "tussen", "door"});
    if (link && together && party_at(scene, tokens, at + 1)) return at + 1;
  }
  return 0;
}

Said said_behind(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !verb(tokens, i)) return {i};
  Said said{i + 1};
  bool together = !says_anything(tokens, i);
  while (said.end < tokens.size() && !stop(tokens, said.end) && !tokens.sign(said.end, '(') &&
         !party_at(scene, tokens, said.end) && !other_party(scene, tokens, said.end)) {
    if (denial(tokens, said.end)) return {i};
    together = together || together_word(tokens, said.end);
    ++said.end;
  }
  bool const goes_on = said.end < tokens.size() && !stop(tokens, said.end);
  said.sure = together || (said.end == i + 1 && goes_on);  // "Hulst is [Veere] aandeelhouder"
  return said;
}

}  // namespace verband::resolve
