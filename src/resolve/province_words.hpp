// SPDX-License-Identifier: EUPL-1.2
// A party without its name: "provincie ZH", "en de provincie", "de eigen gemeente".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "resolve/lists.hpp"
#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The province whose mark stands at token i behind "provincie": "ZH", "N-H".
std::optional<Name> marked_province(Scene const& scene, Tokens const& tokens, std::size_t i);

/// Whose document it is, where token i says "de eigen gemeente", "onze gemeente".
std::optional<Name> own_organisation(Scene const& scene, Tokens const& tokens, std::size_t i);

/// Which province a bare "provincie" is, or which water authority a bare "waterschap", and why.
struct Bare {
  Organisation const* one{};  // none when nothing says it
  std::string reason{};
  bool of_set{};  // a set of a province stands before it
};
/// The province of the set named before it, or else that of the owner; its water authority where
/// the province has only one.
Bare bare_of(Scene const& scene, std::vector<Mention> const& before, OrganisationKind kind);

}  // namespace verband::resolve
