// SPDX-License-Identifier: EUPL-1.2
#include "resolve/whole_kind.hpp"

#include "resolve/counts.hpp"
#include "resolve/lists.hpp"
#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {

std::optional<WholeKind> whole_kind(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto at = i;
  bool all = false;
  std::optional<std::uint32_t> number;
  for (; at < tokens.size(); ++at) {
    if (auto const stated = count(tokens[at].folded)) {
      number = stated;
    } else if (tokens.is(at, {"alle"})) {
      all = true;
    } else if (!tokens.is(at, {"de"})) {
      break;
    }
  }
  if (at >= tokens.size()) return std::nullopt;
  auto const part = provinces_of(tokens[at].folded);
  auto const noun = part.empty() ? at : at + 1;
  auto const kind = kind_word(tokens, noun);
  if (!kind || !kind->plural || kind->kind == OrganisationKind::municipality) return std::nullopt;
  bool const whole = kind->kind == OrganisationKind::province || part.empty();
  if (!whole) return std::nullopt;
  WholeKind meant{.kind = kind->kind, .end = noun + 1};
  if (name_at(scene, tokens, noun + 1) && !stop(tokens, noun + 1)) {
    meant.only_a_head = true;
    return meant;
  }
  for (auto const& each : scene.atlas.organisations) {
    if (each.kind == kind->kind && each.period.contains(scene.day) &&
        (part.empty() || part.find(each.code) != std::string_view::npos))
      meant.members.push_back(&each);
  }
  bool const fits = number ? *number == meant.members.size() : all || !part.empty();
  if (!fits || !stop(tokens, noun + 1)) return std::nullopt;
  return meant;
}

}  // namespace verband::resolve
