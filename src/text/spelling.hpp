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

/// How unlike Dutch the letters of a folded text stand behind each other: minus the logarithm of
/// the chance of each letter behind the two before it, counted in the word list, in nats; the end
/// of the word counts as a letter.
double spelling_cost(std::string_view folded);

}  // namespace verband::text
