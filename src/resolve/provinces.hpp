// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// A phrase for several provinces without their names.
struct ProvincesMeant {
  std::vector<Organisation const*> provinces{};
  bool only_a_head{};  // names follow, and these decide
  std::size_t end{};   // the token behind the phrase
};

/// "de drie noordelijke provincies", "alle provincies" at token i; a number must fit.
std::optional<ProvincesMeant> provinces_meant(Scene const& scene, Tokens const& tokens,
                                              std::size_t i);

}  // namespace verband::resolve
