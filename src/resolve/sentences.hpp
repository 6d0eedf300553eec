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

/// The token behind a verb at i and what it says of the names before it ("voeren wij de wet uit"),
/// up to a sign or the next name; i where no verb stands.
std::size_t said_end(Scene const& scene, Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
