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

/// Which province a bare "provincie" is, and why.
struct BareProvince {
  Organisation const* province{};  // none when nothing says it
  std::string reason{};
};
/// The province of the set named before it, or else that of the owner.
BareProvince bare_province(Scene const& scene, std::vector<Mention> const& before);

}  // namespace verband::resolve
