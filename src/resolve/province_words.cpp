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

BareProvince bare_province(Scene const& scene, std::vector<Mention> const& before) {
  std::string code = scene.province;
  BareProvince bare{.reason =
                        "Alleen \"provincie\" staat er: gelezen als de provincie van de gemeente."};
  for (auto const& each : before) {
    if (each.kind != Mention::Kind::rule || !each.rule.grouping.starts_with("province:")) continue;
    code = each.rule.grouping.substr(9);
    bare.reason =
        "Alleen \"provincie\" staat er: gelezen als de provincie van de genoemde gemeenten.";
  }
  bare.province = scene.atlas.organisation(code);
  return bare;
}

}  // namespace verband::resolve
