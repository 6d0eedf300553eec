// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "text/fragments.hpp"
#include "text/repair.hpp"

namespace verband::text {

/// Two words that might as well be one, or one that might be two.
struct Ambiguous {
  std::size_t begin{};
  std::size_t end{};
};

/// A chain after joining, and where the choice was a near thing.
struct Settled {
  Chain words{};
  std::vector<Ambiguous> ambiguous{};
};

/// The likeliest words of a chain. Stretches of words only are joined where the damage proves that
/// such breaks occur; idempotent.
Settled settle(Chain chain, Lexicon const& lexicon, Damage const& damage);

}  // namespace verband::text
