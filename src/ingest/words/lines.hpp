// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/words/encoding.hpp"
#include "text/lexicon.hpp"
#include "text/repair.hpp"

namespace verband::ingest {

/// A word of a line, mended; its bytes are offsets in the decoded text.
struct Word {
  std::string text{};
  std::string folded{};  // lower case, no punctuation around it
  std::uint32_t begin{};
  std::uint32_t end{};
  std::uint32_t number{};         // equal for words that are folded alike, 0 for an empty one
  std::uint32_t spaces_before{};  // before the first word: the indent
  float width{};
};

/// A physical line that is not empty (it may hold spaces only); offsets in the decoded text.
struct Line {
  std::uint32_t begin{};
  std::uint32_t end{};   // without the line end
  std::uint32_t next{};  // begin of what follows the line end
  std::uint32_t page{1};
  bool blank_before{};  // an empty line stands before it
  bool page_start{};    // first line of a page
  bool furniture{};     // page number, running head, link at the foot: no part of the table
  std::uint32_t trailing_spaces{};
  std::vector<Word> words{};

  bool empty() const { return words.empty(); }
};

/// The physical lines with their words; `damage` is what the document shows of false spaces.
std::vector<Line> physical_lines(DecodedText const& document, text::Lexicon const& lexicon,
                                 text::Damage const& damage);

/// The words of a line with a space between them.
std::string words_together(Line const& line);

/// True when no words of a line stand apart as cells do.
bool without_white(Line const& line);

/// Lower case without diacritics and without punctuation at either end.
std::string bare(std::string_view word);

}  // namespace verband::ingest
