// SPDX-License-Identifier: EUPL-1.2
// Words too wide for their column: they are broken where the column ends, without a hyphen.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.hpp"

namespace verband::ingest {

/// How texts under each other make words.
struct Wording {
  std::vector<bool> joined{};  // of each piece: it goes on with the word of the one before
  bool sure{true};             // false: another way is about as good, or a word is not known
};

/// True for the begin of a web address that lacks its end: "www.veiligheids", "www.wml.".
bool unfinished_address(std::string_view text);

/// Which of these pieces (one a line, all but the last alone on it) make one word: the way of
/// joining whose words are best known. A web address goes on until it is whole.
Wording words_of_pieces(std::span<std::string const> pieces, text::Lexicon const& lexicon);

/// The outer words of a line; both empty for a line without words.
struct LineWords {
  std::string_view first{};
  std::string_view last{};
};

/// Of each line, whether its first word goes on with the word that the line above ends with.
/// `goes_on` tells of a line whether that may be; it gets the word up to there.
Wording words_over_lines(
    std::span<LineWords const> lines,
    std::function<bool(std::string_view so_far, std::size_t line)> const& goes_on,
    text::Lexicon const& lexicon);

}  // namespace verband::ingest
