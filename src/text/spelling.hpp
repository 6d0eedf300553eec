// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace verband::text {

/// The letters as the spelling table numbers them: 1 to 26, and 0 for what ends a word.
inline constexpr std::size_t spelling_letters = 27;
/// Costs in the table are counted in so many parts of a nat.
inline constexpr double spelling_unit = 16;

/// The number of a letter of folded text.
constexpr std::size_t spelling_letter(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<std::size_t>(letter - 'a') + 1 : 0;
}

/// Calls `take` with each letter of a folded text, its end too, and its place in the spelling
/// table: behind the two letters before it.
template <typename Take>
constexpr void each_spelled(std::string_view folded, Take const& take) {
  std::size_t before = 0;
  std::size_t last = 0;
  for (std::size_t at = 0; at <= folded.size(); ++at) {
    auto const letter = at < folded.size() ? spelling_letter(folded[at]) : 0;
    take(letter, (before * spelling_letters + last) * spelling_letters + letter);
    before = letter == 0 ? 0 : last;
    last = letter;
  }
}

/// How unlike Dutch the letters of a folded text stand behind each other: minus the logarithm of
/// the chance of each letter behind the two before it, counted in the word list, in nats; the end
/// of the word counts as a letter.
double spelling_cost(std::string_view folded);

}  // namespace verband::text
