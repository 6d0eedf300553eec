// SPDX-License-Identifier: EUPL-1.2
// Words behind which a cell says who takes part now, when it has said who did before.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/places.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// Words at a token that say that what follows is so now: the token behind them (0 where there are
/// none), and whether nobody else takes part any more ("thans alleen").
struct NowWords {
  std::size_t end{};
  bool only{};
};
/// The words at token i such as "nu:", "thans alleen", "inmiddels opgegaan in".
NowWords now_words(Tokens const& tokens, std::size_t i);

/// The token behind "oorspronkelijk Haren en Ten Boer" at i, where words behind it say who takes
/// part now; i where they do not.
std::size_t past_list_end(Scene const& scene, Tokens const& tokens, std::size_t i);

/// True for a mention of a name that nobody bears on the day any more, and that went into one of
/// these codes.
bool went_into(Scene const& scene, Mention const& mention, std::vector<std::string> const& codes);

}  // namespace verband::resolve
