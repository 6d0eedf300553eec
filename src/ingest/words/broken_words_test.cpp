// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/broken_words.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace verband::ingest {
namespace broken_words_test {

/// The pieces as they are read: "/" where they stay apart; "?" behind what is not sure.
std::string read(std::vector<std::string> const& pieces) {
  text::Lexicon lexicon;
  for (auto const* name : {"Heerenveen", "Heerhugowaard", "Haarlemmermeer"}) lexicon.add_name(name);
  auto const words = words_of_pieces(pieces, lexicon);
  std::string text;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0 && !words.joined[i]) text += '/';
    text += pieces[i];
  }
  return text + (words.sure ? "" : "?");
}

TEST(PdfWords, a_word_that_is_too_wide_is_one_word) {
  EXPECT_EQ(read({"Veiligheidshui", "s"}), "Veiligheidshuis");
  EXPECT_EQ(read({"Veiligheidsregi", "o"}), "Veiligheidsregio");
  EXPECT_EQ(read({"Netwerksamen", "werking,"}), "Netwerksamenwerking,");
  EXPECT_EQ(read({"Kinderbescher", "ming,"}), "Kinderbescherming,");
  EXPECT_EQ(read({"Samenwerki", "ngspartners"}), "Samenwerkingspartners");
  EXPECT_EQ(read({"Heerhugowaa", "rd"}), "Heerhugowaard");
  EXPECT_EQ(read({"Heerhugowaar", "d,"}), "Heerhugowaard,");
  EXPECT_EQ(read({"Haarlemmer", "meer,"}), "Haarlemmermeer,");
  EXPECT_EQ(read({"Zeeuws", "e"}), "Zeeuwse");
  EXPECT_EQ(read({"rechtspersoonlijkhe", "id"}), "rechtspersoonlijkheid");
}

TEST(PdfWords, words_that_were_only_wrapped_stay_apart) {
  EXPECT_EQ(read({"Economie", "en"}), "Economie/en");
  EXPECT_EQ(read({"Energie", "en"}), "Energie/en");
  EXPECT_EQ(read({"Bestuur", "en", "ondersteuning"}), "Bestuur/en/ondersteuning");
  EXPECT_EQ(read({"Algemene", "dekkingsmiddelen"}), "Algemene/dekkingsmiddelen");
  EXPECT_EQ(read({"Algemene", "dekkingsmi", "ddelen"}), "Algemene/dekkingsmiddelen");
  EXPECT_EQ(read({"Economische", "ontwikkel", "ing"}), "Economische/ontwikkeling");
  EXPECT_EQ(read({"gemeenten", "van"}), "gemeenten/van");
}

TEST(PdfWords, two_nouns_that_may_be_one_word_are_not_sure) {
  EXPECT_TRUE(read({"Huisvuil", "centrale"}).ends_with('?'));
  EXPECT_TRUE(read({"Xyzzy", "plugh"}).ends_with('?'));
}

TEST(PdfWords, a_web_address_goes_on_until_it_is_whole) {
  EXPECT_EQ(read({"www.wml.", "nl"}), "www.wml.nl");
  EXPECT_EQ(read({"www.ggdhollandsno", "orden.nl"}), "www.ggdhollandsnoorden.nl");
  EXPECT_EQ(read({"www.euregio-", "rmn.", "de"}), "www.euregio-rmn.de");
  EXPECT_TRUE(unfinished_address("https://haren"));
  EXPECT_FALSE(unfinished_address("https://haren.nl"));
  EXPECT_FALSE(unfinished_address("Haren."));
}

TEST(PdfWords, thousands_of_pieces_are_read_in_words_of_a_few) {
  // Time must not grow with the square of their number, nor a word with it.
  std::vector<std::string> pieces;
  for (int i = 0; i < 5000; ++i) pieces.push_back(i % 2 == 0 ? "samen" : "werking");
  auto const words = words_of_pieces(pieces, {});
  ASSERT_EQ(words.joined.size(), pieces.size());
  EXPECT_GE(std::ranges::count(words.joined, false), 5000 / 24);
}

TEST(PdfWords, figures_go_on_in_figures) {
  EXPECT_EQ(read({"415.00", "0"}), "415.000");
  EXPECT_EQ(read({"2015", "gestart"}), "2015/gestart");
}

}  // namespace broken_words_test
}  // namespace verband::ingest
