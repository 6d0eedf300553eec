// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// A phrase for all provinces or water authorities, or several of them, without their names.
struct WholeKind {
  OrganisationKind kind{};
  std::vector<Organisation const*> members{};
  bool only_a_head{};  // names follow, and these decide
  std::size_t end{};   // the token behind the phrase
};

/// "de drie noordelijke provincies", "alle 21 waterschappen" at token i; a number must fit.
std::optional<WholeKind> whole_kind(Scene const& scene, Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
