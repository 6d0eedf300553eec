// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "resolve/lists.hpp"
#include "resolve/nature.hpp"
#include "resolve/said.hpp"
#include "resolve/term.hpp"
#include "resolve/tokens.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

constexpr std::string_view under[] = {"valt onder",
                                      "valt bestuurlijk onder",
                                      "valt organisatorisch onder",
                                      "valt formeel onder",
                                      "valt juridisch onder",
                                      "valt ambtelijk onder",
                                      "vallen onder",
                                      "vallend onder",
                                      "valt ook onder",
                                      "onderdeel van",
                                      "maakt deel uit van",
                                      "ondergebracht bij",
                                      "ondergebracht in",
                                      "hangt onder",
                                      "ressorteert onder",
                                      "ressorteren onder",
                                      "opgenomen in de gr",
                                      "valt binnen",
                                      "als onderdeel van"};

// Words behind "onder" that are no partnership: law, supervision, responsibility.
bool no_body(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"wet", "wgr", "verantwoordelijkheid", "toezicht", "leiding", "regie",
                       "gemeente", "college", "provincie", "portefeuille", "bevoegdheid", "werking",
                       "provincies", "gemeenten", "waterschappen", "afspraken", "programma"});
}

std::size_t body_end(Tokens const& tokens, std::size_t i) {
  while (i < tokens.size() && tokens[i].word() && !tokens[i].dash_before &&
         !tokens.is(i, {"die", "dat", "wordt", "is", "maar", "waarbij", "met", "als", "heeft"})) {
    // "Midden- en West-Brabant" is one name
    if (tokens.is(i, {"en"}) && !(i > 0 && tokens[i - 1].hyphen_after)) break;
    ++i;
  }
  return i;
}

// Without a bracket, and without the code or words of a legal form in front.
std::string bare(std::string_view name) {
  auto folded = text::fold(name.substr(0, name.find('(')));
  for (auto const prefix : {"gemeenschappelijke regeling ", "gr ", "stichting ", "de ", "het "}) {
    if (folded.starts_with(prefix)) folded.erase(0, std::string_view{prefix}.size());
  }
  while (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::string row_called(std::string_view words, std::vector<std::string> const& names,
                       std::vector<std::string> const& abbreviations) {
  auto const wanted = bare(words);
  if (wanted.empty()) return {};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (wanted == bare(names[i]) || (!abbreviations[i].empty() && wanted == bare(abbreviations[i])))
      return names[i];
  }
  return {};
}

void add_mention(Interpretation& into, std::string const& words) {
  if (words.empty() || words == into.name || bare(words) == bare(into.name) ||
      std::ranges::find(into.mentions, words) != into.mentions.end())
    return;
  into.mentions.push_back(words);
  into.reasons["mentions"] = "De rij noemt dit buiten de cel met deelnemers.";
}

// "was een stichting en is nu onderdeel van": where the clause begins to speak of today.
std::size_t since_now(Tokens const& tokens, Hit const& clause, std::size_t hit) {
  auto from = clause.begin;
  for (auto at = clause.begin; at < hit; ++at) {
    bool const goes_on = tokens.is(at, {"en", "maar"}) &&
                         tokens.is(at + 1, {"is", "valt", "vallen", "maakt", "zijn"});
    if (goes_on || tokens.is(at, {"nu", "thans", "inmiddels"})) from = at;
  }
  return from;
}

// "het werkgebied valt onder", not "voor dit gebied onderdeel van".
bool of_area(Tokens const& tokens, std::size_t i) {
  bool const behind =
      (i > 0 && preposition(tokens, i - 1)) || (i > 1 && preposition(tokens, i - 2));
  return tokens[i].folded.ends_with("gebied") && !behind;
}

// "tot 2019 onderdeel van", "wordt onderdeel van", "het werkgebied valt onder": of another time, or
// of something else than the partnership.
bool no_parent_now(Tokens const& tokens, Hit const& hit, Date day) {
  auto const clause = clause_at(tokens, hit.begin);
  auto const from = since_now(tokens, clause, hit.begin);
  if (outside_term(tokens.written(from, clause.end), day)) return true;
  for (auto at = from; at < hit.begin; ++at) {
    if (tokens.is(at, {"voorheen", "vroeger", "was", "waren", "voormalig"}) || of_area(tokens, at))
      return true;
    if (tokens.is(at, {"wordt", "worden"}) && tokens.is(hit.begin, {"onderdeel"})) return true;
  }
  return denied(tokens, hit.begin);
}

void read_parent(Tokens const& tokens, Date day, std::vector<std::string> const& names,
                 std::vector<std::string> const& abbreviations, Interpretation& into) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::size_t length = 0;
    for (auto const phrase : under) length = std::max(length, tokens.phrase(i, phrase));
    if (length == 0) continue;
    if (no_parent_now(tokens, {i, i + length}, day)) continue;
    auto at = i + length;
    while (tokens.is(at, {"de", "het", "een"})) ++at;
    if (no_body(tokens, at)) continue;
    auto const end = body_end(tokens, at);
    auto const words = tokens.written(at, end);
    auto const row = row_called(words, names, abbreviations);
    bool capital = false;
    for (auto k = at; k < end; ++k) capital = capital || tokens[k].capital;
    if (row.empty() && !capital) continue;
    if (row == into.name) continue;
    into.parent = row.empty() ? words : row;
    into.reasons["parent"] = "De rij zegt: \"" + tokens.written(i, end) + "\".";
    add_mention(into, words);
    return;
  }
}

void read_alignment(Scene const& scene, Tokens const& tokens, Interpretation& into) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"afgestemd", "afstemming", "afstemt", "afstemmen", "voorbereid",
                       "voorbereiding", "subregio", "regioniveau", "deelregio"}))
      continue;
    for (auto at = i + 1; at < tokens.size() && at < i + 8; ++at) {
      if (tokens.sign(at, '.') || tokens.sign(at, ';')) break;
      if (!tokens[at].capital) continue;
      auto list = municipalities_at(scene, tokens, at);
      if (list.codes.size() < 2) continue;
      std::ranges::sort(list.codes);
      list.codes.erase(std::ranges::unique(list.codes).begin(), list.codes.end());
      into.alignment = std::move(list.codes);
      into.reasons["alignment"] = "De rij zegt: \"" + tokens.written(i, list.end) + "\".";
      return;
    }
  }
}

// "stichting Baasis", "GR PG&Z": a word for a body and the capitals behind it.
void read_mentions(Tokens const& tokens, Interpretation& into) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens.is(i, {"stichting", "vereniging", "cooperatie", "gr", "nv", "bv", "omgevingsdienst",
                       "veiligheidsregio", "ggd", "werkvoorzieningsschap", "recreatieschap"}))
      continue;
    auto end = i + 1;
    while (end < tokens.size() && tokens[end].word() && tokens[end].capital &&
           !tokens[end].dash_before)
      ++end;
    if (end == i + 1) continue;
    add_mention(into, tokens.written(i, end));
    i = end - 1;
  }
}

}  // namespace

void read_relations(Scene const& scene, RowText const& text, std::vector<std::string> const& names,
                    std::vector<std::string> const& abbreviations, Interpretation& into) {
  Tokens const nature{text.nature};
  Tokens const purpose{text.purpose};
  read_parent(nature, scene.day, names, abbreviations, into);
  if (into.parent.empty()) read_parent(purpose, scene.day, names, abbreviations, into);
  read_alignment(scene, nature, into);
  read_mentions(purpose, into);
  read_mentions(nature, into);
}

}  // namespace verband::resolve
