// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/api_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace verband::publish {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 19> fields{{{"name", "naam"},
                                       {"abbreviation", "afkorting"},
                                       {"purpose", "waarom"},
                                       {"participants_text", "wie"},
                                       {"policy_area_text", "wat"},
                                       {"nature_text", "hoe"},
                                       {"participants", "deelnemers"},
                                       {"variants", "varianten"},
                                       {"legal_basis", "grondslag"},
                                       {"legal_form", "rechtsvorm"},
                                       {"levels", "niveaus"},
                                       {"obligation", "verplichting"},
                                       {"effect", "werking"},
                                       {"status", "status"},
                                       {"parent", "valtOnder"},
                                       {"alignment", "voorbereidMet"},
                                       {"mentions", "ookGenoemd"},
                                       {"policy_areas", "beleidsterreinen"},
                                       {"tasks", "taken"}}};
constexpr std::array<Pair, 10> things{{{"release", "naslaggegevens"},
                                       {"source", "bron"},
                                       {"reading", "lezing"},
                                       {"account", "vermelding"},
                                       {"judgement", "oordeel"},
                                       {"partnership", "samenwerkingsverband"},
                                       {"amendment", "deelname-wijziging"},
                                       {"pair-judgement", "oordeel-over-twee"},
                                       {"ruling", "besluit-over-tegenspraak"},
                                       {"division", "indeling"}}};

template <typename List>
std::string_view other_word(List const& list, std::string_view text) {
  auto const at = std::ranges::find(list, text, &Pair::first);
  return at == list.end() ? text : at->second;
}

}  // namespace

std::string_view word(OrganisationKind value) {
  switch (value) {
    case OrganisationKind::municipality:
      return "gemeente";
    case OrganisationKind::province:
      return "provincie";
    case OrganisationKind::water_authority:
      return "waterschap";
    case OrganisationKind::cooperation_body:
      return "samenwerkingsorganisatie";
    case OrganisationKind::national_body:
      return "landelijke organisatie";
    case OrganisationKind::other:
      return "andere organisatie";
  }
  return {};
}

std::string_view word(RuleKind value) {
  switch (value) {
    case RuleKind::all_municipalities:
      return "alle gemeenten";
    case RuleKind::municipalities_of:
      return "gemeenten van een groep";
    case RuleKind::some_municipalities_of:
      return "enkele gemeenten van een groep";
    case RuleKind::count_of_municipalities:
      return "aantal gemeenten";
    case RuleKind::region:
      return "streek";
  }
  return {};
}

std::string_view word(RepairKind value) {
  switch (value) {
    case RepairKind::false_space:
      return "valse spatie";
    case RepairKind::line_join:
      return "regels samengevoegd";
    case RepairKind::hyphen:
      return "afbreekstreepje";
    case RepairKind::encoding:
      return "tekencodering";
  }
  return {};
}

std::string_view api_field(std::string_view field) { return other_word(fields, field); }
std::string_view api_thing(std::string_view kind) { return other_word(things, kind); }

}  // namespace verband::publish
