// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/repeats.hpp"

#include <string_view>

#include <gtest/gtest.h>

namespace verband::ingest {
namespace repeats_test {

/// What the phrases that return in these lines add to the begin and the end of a cell at a word.
class Heard {
 public:
  explicit Heard(std::string_view text) : document_{decode_bytes(text, 10'000)} {
    text::Lexicon const lexicon;
    lines_ = physical_lines(document_, lexicon, text::damage(document_.text, lexicon));
    before_ = facts_of(lines_, lexicon);
    after_ = before_;
    hear_repeats(lines_, after_);
  }
  float begin(std::size_t line, std::size_t word) const {
    return after_[line].words[word].start[0] - before_[line].words[word].start[0];
  }
  float end(std::size_t line, std::size_t word) const {
    return after_[line].words[word].end[0] - before_[line].words[word].end[0];
  }

 private:
  DecodedText document_;
  std::vector<Line> lines_{};
  std::vector<LineFacts> before_{};
  std::vector<LineFacts> after_{};
};

TEST(Repeats, a_phrase_that_returns_between_other_words_begins_and_ends_a_cell) {
  Heard const heard{"Haren Geen zetel daar Verplicht\nAssen Geen zetel daar Vrijwillig\n"};
  EXPECT_GT(heard.begin(0, 1), 0.0F);
  EXPECT_GT(heard.end(0, 3), 0.0F);
  EXPECT_EQ(heard.begin(0, 2), 0.0F) << "inside the phrase";
  EXPECT_EQ(heard.end(0, 2), 0.0F);
  EXPECT_EQ(heard.begin(0, 0), 0.0F) << "a word that does not return";
}

TEST(Repeats, what_always_stands_before_a_phrase_belongs_to_it) {
  Heard const heard{"Haren De Geen zetel daar Verplicht\nAssen De Geen zetel daar Vrijwillig\n"};
  EXPECT_EQ(heard.begin(0, 2), 0.0F);
  EXPECT_GT(heard.begin(0, 1), 0.0F);
}

TEST(Repeats, a_turn_of_phrase_inside_sentences_tells_nothing) {
  Heard const heard{"Taken op het gebied van milieu\nWerk op het gebied van afval\n"};
  for (std::size_t word = 0; word < 6; ++word) {
    EXPECT_EQ(heard.begin(0, word), 0.0F) << word;
    EXPECT_EQ(heard.end(0, word), 0.0F) << word;
  }
}

}  // namespace repeats_test
}  // namespace verband::ingest
