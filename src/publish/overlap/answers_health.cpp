// SPDX-License-Identifier: EUPL-1.2
// What asks for attention: doubles, who is missing, what may be over, and who leans on whom.
#include <cmath>

#include "analysis/on_day.hpp"
#include "analysis/overlap/centre.hpp"
#include "analysis/overlap/dormant.hpp"
#include "analysis/overlap/doubles.hpp"
#include "analysis/overlap/gaps.hpp"
#include "analysis/overlap/numbered.hpp"
#include "analysis/overlap/reach.hpp"
#include "publish/overlap/answers.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {
namespace {

std::string partnerships(std::size_t count) {
  return counted(count, "samenwerking", "samenwerkingen");
}

/// "35 %": a part of a whole that is not nothing.
std::string percentage(std::size_t part, std::size_t whole) {
  if (whole == 0) return "–";
  auto const share = static_cast<double>(part) / static_cast<double>(whole);
  return std::to_string(std::lround(share * 100.0)) + " %";
}

std::vector<std::string> member_codes(analysis::BeliefView const& belief) {
  std::vector<std::string> result;
  for (auto const& each : belief.members) result.push_back(each.code);
  return result;
}

AnswerTable divisions(OverlapQuestion const& question) {
  AnswerTable table{.key = "divisions",
                    .title = "Indelingen",
                    .caption = "Welke indelingen van het land zijn op deze dag niet sluitend?",
                    .columns = {{"division", "Indeling"},
                                {"regions", "Regio’s"},
                                {"missing", "In geen enkele regio"},
                                {"twice", "In meer dan een regio"}}};
  for (auto const& each : analysis::division_gaps(question.atlas(), question.day)) {
    auto const asked = [&](auto const& code) { return is_chosen(question, code); };
    if (std::ranges::none_of(each.missing, asked) && std::ranges::none_of(each.twice, asked)) {
      continue;
    }
    table.rows.push_back(
        {each.division, each.regions, organisations(each.missing), organisations(each.twice)});
  }
  return table;
}

/// "veiligheidsregio Groningen, GGD-regio Groningen".
std::string region_names(Atlas const& atlas, std::vector<std::string> const& keys) {
  std::string text;
  for (auto const& key : keys) {
    auto const* const known = atlas.grouping(key);
    if (!text.empty()) text += ", ";
    if (known == nullptr) {
      text += key;
    } else if (known->kind == GroupingKind::province) {
      text += "provincie " + known->name;
    } else {
      text += known->division + " " + known->name;
    }
  }
  return text;
}

AnswerTable regions(OverlapQuestion const& question) {
  AnswerTable table{.key = "regions",
                    .title = "Regio’s",
                    .caption = "Bij welke samenwerkingen ontbreken enkele gemeenten van een regio?",
                    .columns = {{"partnership", "Samenwerking"},
                                {"region", "Past het best bij"},
                                {"size", "Gemeenten in de regio"},
                                {"missing", "Doen niet mee"}}};
  for (auto const& each : analysis::region_gaps(question.beliefs, question.atlas(), question.day)) {
    auto codes = member_codes(*each.belief);
    codes.insert(codes.end(), each.missing.begin(), each.missing.end());
    if (std::ranges::none_of(codes, [&](auto const& code) { return is_chosen(question, code); })) {
      continue;
    }
    table.rows.push_back({NamedPartnerships{each.belief},
                          region_names(question.atlas(), each.regions), each.size,
                          organisations(each.missing)});
  }
  return table;
}

std::string_view sign_word(analysis::Sign sign) {
  switch (sign) {
    case analysis::Sign::members_gone:
      return "alle deelnemers zijn opgeheven";
    case analysis::Sign::body_gone:
      return "de organisatie met deze naam is opgeheven";
    case analysis::Sign::dissolved:
      return "de bron zelf zegt dat zij is opgeheven";
    case analysis::Sign::long_ago:
      return "meer dan 4 jaar geleden voor het laatst vermeld";
  }
  return {};
}

}  // namespace

OverlapAnswer doubles_answer(OverlapQuestion const& question) {
  AnswerTable table{
      .key = "doubles",
      .title = "Dubbelingen",
      .caption = "Welke samenwerkingen hebben dezelfde deelnemers en hetzelfde thema?",
      .columns = {{"policy_area", "Waarover"},
                  {"count", "Aantal"},
                  {"partnerships", "Samenwerkingen"},
                  {"members", "Wie doen mee"}}};
  auto const found = analysis::doubles(of_chosen(question), question.atlas());
  for (auto const& each : found) {
    std::string areas;
    for (auto const& area : each.policy_areas) {
      areas +=
          (areas.empty() ? "" : "; ") + std::string{analysis::policy_label(question.atlas(), area)};
    }
    table.rows.push_back({areas, each.beliefs.size(), each.beliefs,
                          organisations(member_codes(*each.beliefs.front()))});
  }
  return {.brief = {found.empty() ? "Geen dubbelingen gevonden."
                                  : counted(found.size(), "groep", "groepen") +
                                        " van samenwerkingen die op elkaar lijken."},
          .explanation = {"Dezelfde deelnemers en hetzelfde beleidsterrein: dat kan een dubbeling "
                          "zijn, maar ook een regeling en de dienst die haar uitvoert. Kijk het na "
                          "voordat u iets concludeert."},
          .tables = {std::move(table)}};
}

OverlapAnswer gaps_answer(OverlapQuestion const& question) {
  auto by_division = divisions(question);
  auto by_region = regions(question);
  OverlapAnswer result{
      .brief = {by_division.rows.empty()
                    ? "Alle indelingen die het land horen te dekken, zijn op deze dag sluitend."
                    : counted(by_division.rows.size(), "indeling is", "indelingen zijn") +
                          " op deze dag niet sluitend.",
                by_region.rows.empty()
                    ? "Geen samenwerking heeft bijna alle gemeenten van een regio."
                    : "Bij " + partnerships(by_region.rows.size()) +
                          " ontbreken enkele gemeenten van de regio waar zij het best bij past."},
      .explanation = {"Een indeling hoort het land te dekken als minstens negen van de tien "
                      "gemeenten erin staan. De regio’s komen uit de naslaggegevens en zijn van "
                      "2016; latere fusies zijn erin gevolgd. Is een indeling toegevoegd aan het "
                      "register, dan gaat die voor in haar periode.",
                      "Een samenwerking past bij een regio als zij minstens driekwart van de "
                      "gemeenten heeft en bijna geen andere. Dat een gemeente niet meedoet, kan "
                      "kloppen."},
      .main = 1};
  result.tables = {std::move(by_division), std::move(by_region)};
  return result;
}

OverlapAnswer dormant_answer(OverlapQuestion const& question) {
  AnswerTable table{
      .key = "dormant",
      .title = "Slapend",
      .caption = "Welke samenwerkingen staan er nog in, maar zijn er misschien niet meer?",
      .columns = {
          {"partnership", "Samenwerking"}, {"signs", "Waarom"}, {"last_stated", "Laatst vermeld"}}};
  auto const beliefs = of_chosen(question);
  for (auto const& each : analysis::dormant(beliefs, *question.snapshot, question.day)) {
    std::string signs;
    for (auto const sign : each.signs) {
      signs += (signs.empty() ? "" : "; ") + std::string{sign_word(sign)};
    }
    table.rows.push_back({NamedPartnerships{each.belief}, signs, iso(each.last_stated)});
  }
  auto const count = table.rows.size();
  auto brief = "Van " + partnerships(beliefs.size()) + (count == 1 ? " is er " : " zijn er ") +
               std::to_string(count) + " misschien slapend.";
  if (count == 0) brief = "We zien geen tekenen dat er een slapend is.";
  return {.brief = {std::move(brief)},
          .explanation = {"Dit zijn tekenen, geen bewijs. „Lang geleden” is meer dan 4 jaar: een "
                          "raadsperiode."},
          .tables = {std::move(table)}};
}

OverlapAnswer centre_answer(OverlapQuestion const& question) {
  AnswerTable table{.key = "centre",
                    .title = "Centrumgemeente",
                    .caption = "Welke gemeenten laten werk over aan een centrumgemeente?",
                    .columns = {{"dependent", "Gemeente"},
                                {"centre", "Centrumgemeente"},
                                {"count", "Samenwerkingen"},
                                {"of", "Van al haar samenwerkingen"},
                                {"share", "Deel"},
                                {"partnerships", "Welke"}}};
  for (auto const& each : analysis::centre_dependences(question.beliefs, question.atlas())) {
    if (!is_chosen(question, each.dependent) && !is_chosen(question, each.centre)) continue;
    table.rows.push_back({organisations({each.dependent}), organisations({each.centre}),
                          each.beliefs.size(), each.of, percentage(each.beliefs.size(), each.of),
                          each.beliefs});
  }
  return {.brief = {table.rows.empty()
                        ? "Geen bron noemt hier een centrumgemeente."
                        : counted(table.rows.size(), "gemeente laat", "gemeenten laten") +
                              " werk doen door een centrumgemeente."},
          .explanation = {"Een centrumgemeente voert de taak uit voor de andere deelnemers. Dat "
                          "telt alleen als de bron haar zo noemt."},
          .tables = {std::move(table)}};
}

OverlapAnswer reach_answer(OverlapQuestion const& question) {
  auto const& atlas = question.atlas();
  auto const country = analysis::municipality_count(atlas, question.day);
  AnswerTable table{.key = "reach",
                    .title = "Bereik",
                    .caption = "Hoeveel gemeenten werken samen per beleidsterrein?",
                    .columns = {{"policy_area", "Waarover"},
                                {"municipalities", "Gemeenten"},
                                {"share", "Deel van het land"},
                                {"partnerships", "Samenwerkingen"},
                                {"others", "Andere organisaties"}}};
  for (auto const& each : analysis::reach(of_chosen(question), atlas)) {
    auto const label = each.policy_area.empty()
                           ? std::string{"alle beleidsterreinen"}
                           : std::string{analysis::policy_label(atlas, each.policy_area)};
    table.rows.push_back({label, each.municipalities, percentage(each.municipalities, country),
                          each.partnerships, each.others});
  }
  return {
      .brief = {counted(table.rows.size(), "beleidsterrein", "beleidsterreinen") +
                ". Het land heeft op deze dag " + counted(country, "gemeente", "gemeenten") + "."},
      .explanation = {"Een samenwerking telt ook voor het ruimere beleidsterrein waar haar "
                      "onderwerp onder valt. Wat over alle beleidsterreinen gaat, staat apart."},
      .tables = {std::move(table)}};
}

}  // namespace verband::publish
