// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.hpp"

namespace verband::text {

enum class Mend : std::uint8_t { false_space, encoding };

/// One repair: the bytes [begin, end) of the text given, how they stood and how they are read.
struct Mending {
  Mend kind{};
  std::uint32_t begin{};
  std::uint32_t end{};
  std::string before{};
  std::string after{};
  std::string reason{};  // plain Dutch
};

/// A repaired text; `origin[i]` is the offset in the text given of byte i of `text`.
struct Mended {
  std::string text{};
  std::vector<std::uint32_t> origin{};
  std::vector<Mending> mendings{};
};

/// The share (0..1) of the places where a narrow letter could have caused a false space and did,
/// estimated from the whole document; 0 for clean text.
double false_space_rate(std::string_view document, Lexicon const& lexicon);

/// Joins words broken by false spaces. Joins only when the result is a known word, a compound or a
/// name, and at least one fragment is not a word itself; fragments that are all words only when the
/// document's `rate` makes a break likelier than two words. A rate of 0 joins nothing.
Mended mend(std::string_view line, Lexicon const& lexicon, double rate);

}  // namespace verband::text
