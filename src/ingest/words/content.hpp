// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/words/lines.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// A stretch of words of one line: a line of a cell, or a whole cell of one line.
struct Piece {
  std::uint32_t line{};
  std::uint32_t begin{};  // first word
  std::uint32_t end{};    // past the last word
  auto operator<=>(Piece const&) const = default;
};

/// A cell as decoded: its lines from top to bottom.
struct DecodedCell {
  std::vector<Piece> pieces{};
  float margin{1000.0F};  // how much worse the best reading is in which this cell is another
  bool operator==(DecodedCell const&) const = default;
};

/// True for a piece with a word in it.
inline bool holds_words(Piece const& piece) { return piece.end > piece.begin; }

/// True for a cell with a word in it; an empty one that leaves a space has a piece of no words.
inline bool holds_words(DecodedCell const& cell) {
  return std::ranges::any_of(cell.pieces, [](Piece const& piece) { return holds_words(piece); });
}

/// A row as decoded: one cell per column.
using DecodedRow = std::vector<DecodedCell>;

/// How well the words of one line fit the columns, in nats, so that sums over words are cheap.
struct LineScores {
  std::uint32_t columns{};
  std::vector<float> sum{};    // [word * columns + column]: score of the words before `word`
  std::vector<float> start{};  // a cell starts with this word
  std::vector<float> end{};    // a cell ends before this word

  float words(std::uint32_t column, std::size_t begin, std::size_t end_word) const {
    return sum[end_word * columns + column] - sum[begin * columns + column];
  }
};

/// How a word begins.
enum class Letter : std::uint8_t { capital, small, other };
inline constexpr std::size_t letter_count = 3;
using LetterScores = std::array<float, letter_count>;

/// What the document itself taught: in which columns a word stands, how cells of a column look.
class Learned {
 public:
  /// Counts words per column over the rows, each word once a cell.
  Learned(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
          std::uint32_t columns);
  Learned() = default;
  /// Sets the score of a word in each column, the occurrence at (line, word) itself left out.
  void score(Word const& word, std::uint32_t line, std::uint32_t at, std::span<float> scores) const;
  /// How much a first letter speaks for a word that begins a cell of the column, or stands in it.
  LetterScores letters(Kind kind, std::uint32_t column, bool start) const;
  bool empty() const { return columns_ == 0; }

 private:
  std::uint32_t columns_{};
  std::vector<std::uint16_t> counts_{};  // [number of the word * columns + column]
  std::vector<std::size_t> first_{};     // by line: where its words stand in `place_`
  std::vector<std::uint8_t> place_{};    // by word: its column, or `columns_`
  std::vector<LetterScores> starts_{};   // how often each letter was seen
  std::vector<LetterScores> insides_{};
};

/// What a word says whatever column it stands in.
struct WordFacts {
  KindScores scores{};
  KindScores start{};  // a cell of the kind starts with it
  KindScores end{};    // a cell of the kind ends with it
  bool open{};         // a phrase goes on after it
  bool adjective{};    // asks for a noun
  bool known{};        // a list of words says in what columns it stands
  Letter letter{};
};

/// What a word of one line and a word of the next line would be to each other in one cell.
enum class Joint : std::uint8_t {
  none,
  halves,     // of one word, or of an address
  name,       // parts of one known name
  two_names,  // the end of a name and the begin of another, nothing between them
};

/// The joints between the words of a line and those of the next line.
struct Joints {
  std::uint32_t next{};          // number of that line; 0 = there is none
  std::uint32_t width{};         // its words
  std::vector<Joint> between{};  // [word * width + word of the next line]

  /// What words `last` and `first` of lines `next` are to each other.
  Joint at(std::uint32_t last, std::uint32_t line, std::uint32_t first) const {
    return line == next && next > 0 ? between[last * width + first] : Joint::none;
  }
};

/// The same for the words of a line, with what their neighbours add.
struct LineFacts {
  std::vector<WordFacts> words{};
  std::vector<std::uint32_t> named{};  // words of the known name that begins here, else 0
  std::vector<float> together{};       // (negative) score of a boundary after the word
  Joints joints{};                     // where asked for
};

/// How much a first letter speaks for a word inside a cell of this kind, in any document.
float letter_score(Kind kind, Letter letter);

/// The facts of every line: computed once, used in every round.
std::vector<LineFacts> facts_of(std::vector<Line> const& lines, text::Lexicon const& lexicon);

/// Scores every line for the columns given by their kinds; `out` are scores that are over, whose
/// memory serves again.
std::vector<LineScores> score_lines(std::vector<Line> const& lines,
                                    std::vector<LineFacts> const& facts,
                                    std::span<Kind const> kinds, Learned const& learned,
                                    std::vector<LineScores> out = {});

}  // namespace verband::ingest
