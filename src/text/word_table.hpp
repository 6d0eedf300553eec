// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

namespace verband::text {

/// How a folded word stands in the Dutch list. Each rank but `none` is a word, a higher one a more
/// frequent word; `apart` are words that are oftener two ("onder aan"), `function` the little words
/// that running text is full of.
enum class Rank : std::uint8_t { none, name, apart, plain, seen, frequent, common, function };

/// One arrow of the automaton, as the compiler lays it out and the binary holds it:
/// label in bits 0-7, rank of the word that ends here in 8-10, "last arrow of its state" in 11,
/// index of the first arrow of the next state in 12-31 (0: no next state).
using Arrow = std::uint32_t;

inline constexpr std::uint32_t arrow_last = 1U << 11U;
inline constexpr std::uint32_t arrow_next_limit = 1U << 20U;

/// The place reached in the word table after some letters; `state` 0 is a dead end.
struct Step {
  std::uint32_t state{1};
  Rank rank{Rank::none};
  friend bool operator==(Step const&, Step const&) = default;
};

/// Follows one byte of a folded word through the word table in the binary.
Step follow(Step from, char byte);

/// How a whole folded word stands in the list.
Rank rank(std::string_view folded);

}  // namespace verband::text
