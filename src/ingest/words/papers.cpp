// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/papers.hpp"

#include <algorithm>
#include <array>

namespace verband::ingest {
namespace {

bool among(std::string_view word, auto const& words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

Paper paper_called(std::string_view word) {
  static constexpr std::array<std::string_view, 11> of_one{
      "amendement",     "nota",       "notitie",      "besluit",
      "raadsvoorstel",  "voorstel",   "raadsbesluit", "collegevoorstel",
      "besluitenlijst", "zienswijze", "advies"};
  static constexpr std::array<std::string_view, 16> of_many{
      "persbericht", "nieuwsbrief", "agenda",     "motie",          "moties",    "verslag",
      "vacature",    "vacatures",   "subsidies",  "notulen",        "evaluatie", "mutaties",
      "brief",       "memo",        "raadsbrief", "coalitieakkoord"};
  if (among(word, of_many)) return Paper::of_many;
  return among(word, of_one) ? Paper::of_one : Paper::none;
}

PaperPart paper_part(std::string_view word) {
  static constexpr std::array<std::string_view, 6> of_proposal{
      "aanleiding", "argumenten", "kanttekeningen", "voorstel", "beslispunten", "besluitpunten"};
  static constexpr std::array<std::string_view, 8> perhaps{
      "communicatie", "samenvatting", "inleiding", "bijlagen",
      "vervolg",      "conclusie",    "besluit",   "planning"};
  static constexpr std::array<std::string_view, 3> in_name{"onderwerp", "uitvoering",
                                                           "aanbeveling"};
  static constexpr std::array<std::string_view, 15> also_of_list{
      "achtergrond", "bijlage",     "financien", "financiele", "conclusies",
      "toelichting", "risico's",    "doel",      "deelnemers", "kader",
      "zienswijze",  "zienswijzen", "begroting", "bestuur",    "ontwikkelingen"};
  if (among(word, of_proposal)) return PaperPart::of_proposal;
  if (among(word, perhaps)) return PaperPart::perhaps_of_proposal;
  if (among(word, in_name)) return PaperPart::in_name;
  return among(word, also_of_list) ? PaperPart::also_of_list : PaperPart::none;
}

}  // namespace verband::ingest
