// SPDX-License-Identifier: EUPL-1.2
#include "text/spelling.hpp"

// Made by lexicon_compiler from the word lists, put in the binary by words.S: for each two letters
// the cost of each next one.
extern "C" std::uint8_t const verband_text_letters[];

namespace verband::text {

double spelling_cost(std::string_view folded) {
  std::size_t sum = 0;
  each_spelled(folded, [&](std::size_t, std::size_t place) { sum += verband_text_letters[place]; });
  return static_cast<double>(sum) / spelling_unit;
}

}  // namespace verband::text
