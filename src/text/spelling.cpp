// SPDX-License-Identifier: EUPL-1.2
#include "text/spelling.hpp"

// Made by lexicon_compiler from the word lists, put in the binary by words.S: for each two letters
// the cost of each next one.
extern "C" std::uint8_t const verband_text_letters[];

namespace verband::text {

double spelling_cost(std::string_view folded) {
  std::size_t before = 0;
  std::size_t last = 0;
  std::size_t sum = 0;
  auto const add = [&](std::size_t letter) {
    sum += verband_text_letters[(before * spelling_letters + last) * spelling_letters + letter];
    before = letter == 0 ? 0 : last;
    last = letter;
  };
  for (auto const byte : folded) add(spelling_letter(byte));
  add(0);
  return static_cast<double>(sum) / spelling_unit;
}

}  // namespace verband::text
