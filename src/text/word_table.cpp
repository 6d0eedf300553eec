// SPDX-License-Identifier: EUPL-1.2
#include "text/word_table.hpp"

// Made by lexicon_compiler from the word lists, put in the binary by words.S.
extern "C" verband::text::Arrow const verband_text_words[];

namespace verband::text {

Step follow(Step from, char byte) {
  if (from.state == 0) {
    return {0, Rank::none};
  }
  for (auto const* arrow = verband_text_words + from.state;; ++arrow) {
    if ((*arrow & 0xFFU) == static_cast<unsigned char>(byte)) {
      return {*arrow >> 12U, static_cast<Rank>((*arrow >> 8U) & 7U)};
    }
    if ((*arrow & arrow_last) != 0) {
      return {0, Rank::none};
    }
  }
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
