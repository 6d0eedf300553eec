// SPDX-License-Identifier: EUPL-1.2
#include "text/word_table.hpp"

#include <array>

// Made by lexicon_compiler from the word lists, put in the binary by words.S.
extern "C" verband::text::Arrow const verband_text_words[];

namespace verband::text {

namespace {

constexpr std::uint32_t root = 1;

Step search(std::uint32_t state, unsigned char byte) {
  for (auto const* arrow = verband_text_words + state;; ++arrow) {
    if ((*arrow & 0xFFU) == byte) {
      return {*arrow >> 12U, static_cast<Rank>((*arrow >> 8U) & 7U)};
    }
    if ((*arrow & arrow_last) != 0) {
      return {0, Rank::none};
    }
  }
}

/// The first letter of every word is looked for, among some thirty arrows.
std::array<Step, 256> first_letters() {
  std::array<Step, 256> steps{};
  for (std::size_t byte = 0; byte < steps.size(); ++byte) {
    steps[byte] = search(root, static_cast<unsigned char>(byte));
  }
  return steps;
}

}  // namespace

Step follow(Step from, char byte) {
  static auto const first = first_letters();
  auto const letter = static_cast<unsigned char>(byte);
  if (from.state == root) return first[letter];
  return from.state == 0 ? Step{0, Rank::none} : search(from.state, letter);
}

Rank rank(std::string_view folded) {
  Step step;
  for (auto const byte : folded) {
    step = follow(step, byte);
    if (step.state == 0 && step.rank == Rank::none) {
      return Rank::none;
    }
  }
  return step.rank;
}

}  // namespace verband::text
