// SPDX-License-Identifier: EUPL-1.2
#include "resolve/sentences.hpp"

#include "resolve/lists.hpp"
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

}  // namespace

std::size_t behind_sentence_start(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 14;
  bool const begins = i == 0 || tokens.sign(i - 1, '.') || tokens.sign(i - 1, ';');
  if (!begins || party_at(scene, tokens, i) || organisation_head(tokens, i)) return 0;
  bool together = false;
  for (auto at = i; at < tokens.size() && at - i < longest; ++at) {
    bool const law = tokens[at].folded.starts_with("wgr");  // "In deze Wgr-plusregio werken"
    if (!tokens[at].word() || (at > i && tokens[at].capital && !law)) return 0;
    if (role_word(tokens, at)) return 0;  // "Agendaleden zijn Hulst en Sluis"
    if (tokens.is(at, {"niet", "geen", "zonder", "behalve", "voorheen", "vroeger"})) return 0;
    bool const link = verb(tokens, at) || tokens.is(at, {"met", "tussen", "door"});
    together = together || verb(tokens, at) || tokens.is(at, {"samen", "deelnemers"});
    if (link && together && party_at(scene, tokens, at + 1)) return at + 1;
  }
  return 0;
}

std::size_t said_end(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !verb(tokens, i)) return i;
  auto at = i + 1;
  while (at < tokens.size() && !stop(tokens, at) && !tokens.sign(at, '(') &&
         !municipality_at(scene, tokens, at))
    ++at;
  return at;
}

}  // namespace verband::resolve
