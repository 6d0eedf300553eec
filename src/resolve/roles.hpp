// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The role that the word at token i gives: "centrumgemeente", "contactgemeente".
std::optional<Role> role_word(Tokens const& tokens, std::size_t i);
/// The first role word between two tokens.
std::optional<Role> role_in(Tokens const& tokens, std::size_t from, std::size_t to);
/// True where the role at token i is had on the day, as far as the words before it, or from token
/// `behind` on, say: not "penvoerder tot 2018".
bool had_now(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t behind);
/// The first of those that are had on the day, as the words beside it say.
std::optional<Role> role_now(Scene const& scene, Tokens const& tokens, std::size_t from,
                             std::size_t to);

/// A municipality that a text gives a role, with the words that say so.
struct RoleFound {
  std::string code{};
  Role role{};
  std::string words{};
};

/// "door Centrumgemeente Groningen", "gemeente Groningen … als centrumgemeente", "Zwolle is
/// centrumgemeente": who gets which role in running text.
std::vector<RoleFound> roles_in(Scene const& scene, Tokens const& tokens);

}  // namespace verband::resolve
