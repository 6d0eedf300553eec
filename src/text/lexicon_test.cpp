// SPDX-License-Identifier: EUPL-1.2
#include "text/lexicon.hpp"

#include <gtest/gtest.h>

namespace verband::text {
namespace lexicon_test {

TEST(Lexicon, knows_dutch_words_with_and_without_capitals) {
  Lexicon const lexicon;
  for (auto const* word : {"gemeente", "Gemeenten", "GEMEENTEN", "vrijwillig", "de", "efficiënt",
                           "efficient", "Coördinatie", "één", "Groningen", "wethoudersoverleg",
                           "vrĳwillig", "i.v.m.", "GHOR", "Wmo"}) {
    EXPECT_TRUE(lexicon.word(word)) << word;
  }
}

TEST(Lexicon, does_not_know_fragments) {
  Lexicon const lexicon;
  for (auto const* word : {"", "veiligh", "igheid", "jk", "gemeentel", "bestuurli", "Polit", "l",
                           "j", "xyzzy", "gemeente,"}) {
    EXPECT_FALSE(lexicon.word(word)) << word;
  }
}

TEST(Lexicon, a_name_in_the_list_needs_its_capital) {
  Lexicon const lexicon;
  EXPECT_TRUE(lexicon.word("Drenthe"));
  EXPECT_TRUE(lexicon.word("DRENTHE"));
  EXPECT_FALSE(lexicon.word("drenthe"));
}

TEST(Lexicon, joins_known_words_to_compounds) {
  Lexicon const lexicon;
  for (auto const* word :
       {"hulpverleningscoördinatie", "regiogemeentenoverleg", "afvalbeleidsplannen",
        "inkoopsamenwerkingsverbanden", "jeugdzorg-overleg", "veiligheidsregio's"}) {
    EXPECT_TRUE(lexicon.compound(word)) << word;
  }
  for (auto const* word : {"gemeente", "bestuurli", "vandehet", "xyzwoord", "woordxyz", "en", "",
                           "-", "woordvan", "igheidregio"}) {
    EXPECT_FALSE(lexicon.compound(word)) << word;
  }
}

TEST(Lexicon, counts_the_parts_of_a_compound) {
  Lexicon const lexicon;
  EXPECT_EQ(lexicon.parts("dijkpannenkoek"), 2U);
  EXPECT_EQ(lexicon.parts("gemeente"), 0U) << "a word of the list is no compound to us";
  EXPECT_EQ(lexicon.parts(std::string(1000, 'a')), 0U);
}

TEST(Lexicon, knows_names_that_were_added) {
  Lexicon lexicon;
  EXPECT_FALSE(lexicon.word("Wilpkerbroek"));
  EXPECT_FALSE(lexicon.name_prefix("sudwest"));
  lexicon.add_name("Wilpkerbroek");
  lexicon.add_name("Súdwest-Fryslân");
  lexicon.add_name("Aa en Hunze");
  EXPECT_TRUE(lexicon.word("Wilpkerbroek"));
  EXPECT_FALSE(lexicon.word("wilpkerbroek")) << "a name has a capital";
  EXPECT_TRUE(lexicon.word("Sudwest-Fryslan"));
  EXPECT_TRUE(lexicon.word("Súdwest"));
  EXPECT_TRUE(lexicon.name_prefix("sudwest"));
  EXPECT_TRUE(lexicon.name_prefix("aa en"));
  EXPECT_FALSE(lexicon.name_prefix("en hunze"));
  EXPECT_TRUE(lexicon.whole_name("aa en hunze"));
  EXPECT_FALSE(lexicon.whole_name("aa en"));
}

}  // namespace lexicon_test
}  // namespace verband::text
