// SPDX-License-Identifier: EUPL-1.2
#include "resolve/province_words.hpp"

#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {

std::optional<Name> marked_province(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || name_at(scene, tokens, i, OrganisationKind::province))
    return std::nullopt;
  // "N-H" is two words with a hyphen
  auto const end = tokens[i].hyphen_after && i + 1 < tokens.size() ? i + 2 : i + 1;
  auto const* const province = scene.atlas.organisation(province_mark(tokens.folded(i, end)));
  if (province == nullptr || !stop(tokens, end)) return std::nullopt;
  Name name{.wanted = OrganisationKind::province, .end = end};
  name.candidates.push_back({.organisation = province, .alive = true});
  return name;
}

std::optional<Name> own_organisation(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (tokens.is(i, {"wij", "wijzelf", "ons", "onszelf"}) && stop(tokens, i + 1)) {
    auto const* const self = scene.atlas.organisation(scene.owner);
    if (self == nullptr) return std::nullopt;
    Name name{.wanted = self->kind, .end = i + 1};
    name.candidates.push_back({.organisation = self, .alive = true});
    return name;
  }
  auto const own = tokens.is(i, {"de"}) ? i + 1 : i;
  auto const kind = kind_word(tokens, own + 1);
  auto const* const owner = scene.atlas.organisation(scene.owner);
  if (owner == nullptr || !tokens.is(own, {"eigen", "onze"}) || !kind || kind->plural ||
      kind->kind != owner->kind || !stop(tokens, own + 2))
    return std::nullopt;
  Name name{.wanted = owner->kind, .end = own + 2};
  name.candidates.push_back({.organisation = owner, .alive = true});
  return name;
}

Bare bare_of(Scene const& scene, std::vector<Mention> const& before, OrganisationKind kind) {
  bool const water = kind == OrganisationKind::water_authority;
  auto code = scene.province;
  Bare bare;
  for (auto const& each : before) {
    if (each.kind != Mention::Kind::rule || !each.rule.grouping.starts_with("province:")) continue;
    code = each.rule.grouping.substr(9);
    bare.of_set = true;
  }
  bare.reason = std::string{"Alleen \""} + (water ? "waterschap" : "provincie") +
                "\" staat er: gelezen als " + (water ? "het enige waterschap van " : "") +
                "de provincie van de " + (bare.of_set ? "genoemde gemeenten." : "gemeente.");
  bare.one = scene.atlas.organisation(water ? only_water_authority(code) : code);
  if (bare.one != nullptr && !bare.one->period.contains(scene.day)) bare.one = nullptr;
  return bare;
}

}  // namespace verband::resolve
