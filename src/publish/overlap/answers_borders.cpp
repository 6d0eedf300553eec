// SPDX-License-Identifier: EUPL-1.2
// Who shares what, and how far borders are the same.
#include "analysis/map.hpp"
#include "analysis/overlap/clusters.hpp"
#include "analysis/overlap/congruence.hpp"
#include "analysis/overlap/sets.hpp"
#include "analysis/overlap/shared.hpp"
#include "model/wording.hpp"
#include "publish/overlap/answers.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {
namespace {

std::string partnerships(std::size_t count) {
  return counted(count, "samenwerking", "samenwerkingen");
}

/// "1, 4 en 7": numbers of sets, counted from one; of very many the first and how many more.
std::string numbers_of(std::vector<std::size_t> const& sets) {
  constexpr std::size_t most = 12;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(sets.size(), most); ++i) {
    names.push_back(std::to_string(sets[i] + 1));
  }
  if (sets.size() > most) names.push_back(std::to_string(sets.size() - most) + " andere");
  return enumerated(names);
}

std::vector<std::string> names_of(Atlas const& atlas, std::vector<std::string> const& codes) {
  std::vector<std::string> result;
  result.reserve(codes.size());
  for (auto const& each : codes) result.push_back(full_name(atlas, each));
  return result;
}

std::vector<analysis::BeliefView const*> shown_beliefs(analysis::Overlap const& overlap) {
  std::vector<analysis::BeliefView const*> result;
  for (auto const& row : overlap.rows) result.push_back(row.belief);
  return result;
}

AnswerTable matrix(analysis::Overlap const& overlap, Atlas const& atlas) {
  AnswerTable result{.key = "matrix",
                     .title = "Matrix",
                     .caption = "Hoeveel samenwerkingen delen zij, twee aan twee?",
                     .columns = {{"organisation", "Wie"}}};
  for (auto const& code : overlap.chosen) {
    result.columns.push_back({code, full_name(atlas, code)});
  }
  for (std::size_t i = 0; i < overlap.chosen.size(); ++i) {
    auto& row = result.rows.emplace_back();
    row.emplace_back(organisations({overlap.chosen[i]}));
    for (auto const count : overlap.shared[i]) row.emplace_back(count);
  }
  return result;
}

AnswerTable combinations(analysis::Overlap const& overlap) {
  AnswerTable result{.key = "combinations",
                     .title = "Combinaties",
                     .caption = "Wie van hen zitten samen waarin, zonder de anderen?",
                     .columns = {{"organisations", "Combinatie"},
                                 {"count", "Aantal"},
                                 {"partnerships", "Welke samenwerkingen"}}};
  for (auto const& each : overlap.combinations) {
    std::vector<std::string> codes;
    for (auto const number : each.who) codes.push_back(overlap.chosen[number]);
    result.rows.push_back({organisations(codes), each.beliefs.size(), each.beliefs});
  }
  return result;
}

AnswerTable who_takes_part(analysis::Overlap const& overlap, Atlas const& atlas) {
  AnswerTable result{.key = "partnerships",
                     .title = "Samenwerkingen",
                     .caption = "Wie doet waaraan mee? De meest gedeelde samenwerkingen eerst.",
                     .columns = {{"partnership", "Samenwerking"}}};
  for (auto const& code : overlap.chosen) {
    result.columns.push_back({code, full_name(atlas, code)});
  }
  result.columns.push_back({"members", "Alle deelnemers"});
  for (auto const& each : overlap.rows) {
    auto& row = result.rows.emplace_back();
    row.emplace_back(NamedPartnerships{each.belief});
    for (auto const& standing : each.takes_part) row.emplace_back(TakesPart{standing.has_value()});
    row.emplace_back(each.belief->members.size());
  }
  return result;
}

/// Who meets those chosen, and how often: what the cartogram shows.
AnswerTable met(analysis::Overlap const& overlap, OverlapQuestion const& question) {
  AnswerTable result{.key = "municipalities",
                     .title = "Gemeenten",
                     .caption = "Welke gemeenten doen mee aan de samenwerkingen van " +
                                enumerated(names_of(question.atlas(), overlap.chosen)) + "?",
                     .columns = {{"municipality", "Gemeente"}, {"count", "Samenwerkingen"}}};
  auto const map = analysis::map_of(shown_beliefs(overlap), "", question.atlas(), question.day);
  for (auto const number : map.partners) {
    auto const& place = map.places[number];
    result.rows.push_back({organisations({place.code}), place.together.size()});
  }
  return result;
}

/// "Het meest delen Haren en Tynaarlo: 12."
std::string most_shared(analysis::Overlap const& overlap, Atlas const& atlas) {
  std::size_t most = 0;
  std::string who;
  for (std::size_t a = 0; a < overlap.chosen.size(); ++a) {
    for (std::size_t b = a + 1; b < overlap.chosen.size(); ++b) {
      if (overlap.shared[a][b] <= most) continue;
      most = overlap.shared[a][b];
      who = enumerated(names_of(atlas, {overlap.chosen[a], overlap.chosen[b]}));
    }
  }
  return "Het meest delen " + who + ": " + partnerships(most) + ".";
}

}  // namespace

OverlapAnswer shared_answer(OverlapQuestion const& question) {
  auto const& atlas = question.atlas();
  auto const overlap = analysis::overlap(question.beliefs, question.chosen);
  OverlapAnswer result{.explanation = {"Een samenwerking telt mee als minstens een van hen eraan "
                                       "meedoet. Rollen maken geen verschil: ook een partner of "
                                       "toezichthouder doet mee."},
                       .tables = {matrix(overlap, atlas), combinations(overlap),
                                  who_takes_part(overlap, atlas), met(overlap, question)},
                       .main = 2};
  auto const everyone = enumerated(names_of(atlas, question.chosen));
  result.brief.push_back(everyone + " delen samen " + partnerships(overlap.of_all()) + ".");
  if (question.chosen.size() > 2 && !overlap.rows.empty()) {
    result.brief.push_back(most_shared(overlap, atlas));
  }
  auto const alone = static_cast<std::size_t>(
      std::ranges::count(overlap.rows, std::size_t{1}, &analysis::OverlapRow::count));
  result.brief.push_back("Van de " + partnerships(overlap.rows.size()) + " waaraan zij meedoen, " +
                         (alone == 1 ? "is" : "zijn") + " er " + std::to_string(alone) +
                         " met maar een van hen.");
  return result;
}

OverlapAnswer sets_answer(OverlapQuestion const& question) {
  auto const beliefs = of_chosen(question);
  auto const found = analysis::participant_sets(beliefs, question.atlas());
  AnswerTable table{.key = "sets",
                    .title = "Samenstellingen",
                    .caption = "Welke samenstellingen van deelnemers zijn er?",
                    .columns = {{"number", "Nummer"},
                                {"members", "Wie doen mee"},
                                {"size", "Deelnemers"},
                                {"partnerships", "Samenwerkingen met precies deze deelnemers"},
                                {"within", "Valt helemaal binnen nummer"},
                                {"crosses", "Kruist nummer"}}};
  std::size_t shared = 0;
  for (auto const& set : found.sets) {
    shared += set.beliefs.size() > 1 ? set.beliefs.size() : 0;
    table.rows.push_back({table.rows.size() + 1, organisations(set.members), set.members.size(),
                          set.beliefs, numbers_of(set.within), numbers_of(set.crosses)});
  }
  OverlapAnswer result{
      .explanation = {"Gelijk: precies dezelfde deelnemers. Binnen: alle deelnemers van de ene "
                      "doen ook mee aan de andere, die er nog meer heeft. Kruisend: een deel doet "
                      "aan beide mee, en elk heeft ook eigen deelnemers. Los: geen deelnemer "
                      "doet aan beide mee."},
      .tables = {std::move(table)}};
  result.brief = {
      partnerships(beliefs.size() - found.uncounted) + " met " +
          counted(found.sets.size(), "samenstelling", "verschillende samenstellingen") + "; " +
          std::to_string(shared) + " daarvan hebben precies dezelfde deelnemers als een andere.",
      "Van alle paren samenwerkingen zijn er " + std::to_string(found.identical) + " gelijk, " +
          std::to_string(found.contained) + " waarvan de ene binnen de andere valt, " +
          std::to_string(found.crossing) + " kruisend en " + std::to_string(found.apart) + " los."};
  if (found.uncounted > 0) {
    result.brief.push_back("Van " + partnerships(found.uncounted) +
                           " weten we van geen enkele deelnemer wie het is; die tellen niet mee.");
  }
  return result;
}

OverlapAnswer congruence_answer(OverlapQuestion const& question) {
  auto const& atlas = question.atlas();
  AnswerTable table{
      .key = "congruence",
      .title = "Congruentie",
      .caption = "Hoe ver volgen de samenwerkingen van een gemeente dezelfde grenzen?",
      .columns = {{"municipality", "Gemeente"},
                  {"congruence", "Congruentie"},
                  {"partnerships", "Samenwerkingen"},
                  {"borders", "Verschillende grenzen"},
                  {"usual", "Met de meest gebruikte grens"},
                  {"pairs", "Paren"},
                  {"sum", "Som over de paren"}}};
  OverlapAnswer result;
  double total = 0.0;
  std::size_t valued = 0;
  std::size_t without = 0;
  for (auto const& each : analysis::congruences(question.beliefs, atlas, question.day)) {
    if (!is_chosen(question, each.code)) continue;
    auto const value = each.value();
    without += value ? 0 : 1;
    if (!value && question.chosen.empty()) continue;
    table.rows.push_back({organisations({each.code}),
                          value ? AnswerCell{*value} : AnswerCell{"niet te berekenen"},
                          each.partnerships, each.borders, each.usual, each.pairs, each.sum});
    if (!value) continue;
    total += *value;
    ++valued;
    if (!question.chosen.empty()) {
      result.brief.push_back(full_name(atlas, each.code) + ": " + decimal(each.sum) + " ÷ " +
                             counted(each.pairs, "paar", "paren") + " = " + decimal(*value) + ".");
    }
  }
  if (valued > 1) {
    result.brief.push_back("Gemiddeld over " + counted(valued, "gemeente", "gemeenten") + ": " +
                           decimal(total / static_cast<double>(valued)) + ".");
  }
  if (valued == 0) {
    result.brief = {
        "Voor geen gemeente is dit te berekenen: daarvoor zijn twee samenwerkingen "
        "met andere gemeenten nodig."};
  }
  if (valued > 0 && without > 0) {
    result.brief.push_back("Voor " + counted(without, "gemeente", "gemeenten") +
                           " is dit niet te berekenen.");
  }
  result.explanation = {
      "Zo rekenen we: congruentie = het gemiddelde, over alle paren samenwerkingen van de "
      "gemeente, van (andere gemeenten in allebei) ÷ (andere gemeenten in minstens een van de "
      "twee).",
      "1 betekent: altijd met dezelfde gemeenten. 0 betekent: nooit twee keer met dezelfde. Alleen "
      "gemeenten tellen, de gemeente zelf niet. Een samenwerking zonder andere gemeenten, of met "
      "alle gemeenten van het land, heeft geen grens en telt niet mee."};
  result.tables.push_back(std::move(table));
  return result;
}

OverlapAnswer clusters_answer(OverlapQuestion const& question) {
  auto const found = analysis::clusters(question.beliefs, question.atlas(), question.day);
  AnswerTable table{.key = "clusters",
                    .title = "Groepen",
                    .caption = "Welke gemeenten werken vooral met elkaar samen?",
                    .columns = {{"number", "Groep"},
                                {"members", "Gemeenten"},
                                {"size", "Aantal gemeenten"},
                                {"partnerships", "Samenwerkingen van twee of meer van hen"},
                                {"within", "Waarvan zonder gemeenten van elders"}}};
  std::size_t single = 0;
  for (std::size_t i = 0; i < found.clusters.size(); ++i) {
    auto const& each = found.clusters[i];
    // Who is tied to no one is no group.
    single += each.members.size() == 1 ? 1 : 0;
    if (each.members.size() == 1 && question.chosen.empty()) continue;
    bool const asked = std::ranges::any_of(
        each.members, [&](auto const& code) { return is_chosen(question, code); });
    if (!asked) continue;
    table.rows.push_back({i + 1, organisations(each.members), each.members.size(),
                          each.beliefs.size(), each.within});
  }
  OverlapAnswer result{
      .explanation =
          {"Zo rekenen we: in een samenwerking van n gemeenten is de band van elk paar "
           "1 ÷ (n − 1), zodat een kleine samenwerking zwaarder telt. Wat alle gemeenten van het "
           "land delen, telt niet. De gemeenten worden zo "
           "verdeeld dat er binnen de groepen zo veel mogelijk band is, vergeleken met toeval "
           "(modulariteit, methode van Louvain).",
           "Hoe dichter de modulariteit bij 1, hoe scherper de groepen. Dezelfde gegevens geven "
           "altijd dezelfde groepen."},
      .tables = {std::move(table)}};
  result.brief = {counted(found.clusters.size() - single, "groep", "groepen") +
                  "; de modulariteit is " + decimal(found.modularity) + "."};
  if (single > 0) {
    result.brief.push_back(
        counted(single, "gemeente staat", "gemeenten staan") +
        " alleen: wij kennen daarvan geen samenwerking met een deel van het land.");
  }
  return result;
}

}  // namespace verband::publish
