// SPDX-License-Identifier: EUPL-1.2
// Cells that name those who take part in a sentence: "Wij doen dit samen met Goes en Kapelle."
#pragma once

#include <cstddef>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The token behind the beginning of a sentence at i that leads in to who takes part ("Hierin
/// werken", "Wij doen dit samen met"); 0 where nobody is named right behind it.
std::size_t behind_sentence_start(Scene const& scene, Tokens const& tokens, std::size_t i);

/// What a verb says of the names before it, and whether that is that they take part: of "voeren wij
/// de wet uit" it is sure, of "heeft opgezegd" not.
struct Said {
  std::size_t end{};
  bool sure{};
};
/// The verb at token i and the words up to a sign or the next party; they end at i where no verb
/// stands, or one that is denied.
Said said_behind(Scene const& scene, Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
