// SPDX-License-Identifier: EUPL-1.2
// Words that announce several parties of which the names follow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "resolve/lists.hpp"
#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// A body whose name shares its head with others; no candidates when none of that name is known.
struct NamedBody {
  Name name{};
  std::size_t from{};
  std::string text{};
};
/// "de veiligheidsregio's Twente en IJsselland" at token i, and the token behind them; 0 = none.
struct Bodies {
  std::vector<NamedBody> all{};
  std::size_t end{};
};
Bodies bodies_at(Scene const& scene, Tokens const& tokens, std::size_t i);

/// "veiligheidsregio Twente en IJsselland": the name of the other body of that kind that may be
/// meant behind "en" at token `en`, the first of which begins at token `from`; empty where there is
/// none.
std::string other_body(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t en);

/// "de drie Maasgemeenten Beek, Stein en Meerssen" at token i: where the names begin, 0 where none
/// follow.
std::size_t behind_set_head(Scene const& scene, Tokens const& tokens, std::size_t i);

/// "3 gemeenten en 2 waterschappen:" at token i: where the names begin, and how many it says; end 0
/// where no such words stand there.
struct CountedKinds {
  std::size_t end{};
  std::size_t total{};
};
CountedKinds counted_kinds(Tokens const& tokens, std::size_t i);

/// What to doubt when another number of names is listed from token `names` on; empty when it fits.
std::string other_total(Scene const& scene, Tokens const& tokens, std::size_t i,
                        CountedKinds const& kinds);

/// What to doubt when the number that stands among the tokens from i on differs from the
/// municipalities named from `names` on; empty when it fits, or when not all names are known.
std::string other_number(Scene const& scene, Tokens const& tokens, std::size_t i,
                         std::size_t names);

}  // namespace verband::resolve
