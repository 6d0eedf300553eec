// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/hyphens.hpp"

#include <gtest/gtest.h>

namespace verband::ingest {
namespace {

std::string restored(std::string_view word, std::string_view next = "") {
  text::Lexicon lexicon;
  lexicon.add_name("Echt-Susteren");
  lexicon.add_name("WerkSaam");
  lexicon.add_name("Grevelingen");
  lexicon.add_name("Maas");
  lexicon.add_name("Westfriesland");
  return with_hyphen(word, next, lexicon);
}

TEST(Hyphens, stand_again_inside_names) {
  EXPECT_EQ(restored("EchtSusteren,"), "Echt-Susteren,");
  EXPECT_EQ(restored("NoordBrabant"), "Noord-Brabant");
  EXPECT_EQ(restored("WestFriesland"), "West-Friesland");
  EXPECT_EQ(restored("Westfriesland"), "Westfriesland");
  EXPECT_EQ(restored("Rijn-MaasNoord"), "Rijn-Maas-Noord");
  EXPECT_EQ(restored("'sHertogenbosch"), "'s-Hertogenbosch");
}

TEST(Hyphens, stand_again_behind_an_abbreviation) {
  EXPECT_EQ(restored("WOZwaarde."), "WOZ-waarde.");
  EXPECT_EQ(restored("BVs"), "BVs");
}

TEST(Hyphens, stand_again_before_and) {
  EXPECT_EQ(restored("Noorden", "Midden-Limburg"), "Noord- en");
  EXPECT_EQ(restored("Noorden", "van"), "Noorden");
  EXPECT_EQ(restored("beleidsen", "bedrijfsvoering"), "beleids- en");
  EXPECT_EQ(restored("gemeenten", "bedrijfsvoering"), "gemeenten");
}

TEST(Hyphens, are_not_put_where_none_was) {
  EXPECT_EQ(restored("WerkSaam"), "WerkSaam");
  EXPECT_EQ(restored("BsGW"), "BsGW");
  EXPECT_EQ(restored("Omnibuzz"), "Omnibuzz");
  EXPECT_EQ(restored("GBTwente)"), "GBTwente)");
  EXPECT_EQ(restored("'s", "avonds"), "'s");
  EXPECT_EQ(restored("-"), "-");
}

TEST(Hyphens, may_be_missing_between_two_names_that_nobody_knows) {
  text::Lexicon lexicon;
  lexicon.add_name("WerkSaam");
  EXPECT_TRUE(may_miss_hyphen("VolkerakZoommeer,", lexicon));
  EXPECT_FALSE(may_miss_hyphen("WerkSaam", lexicon));
  EXPECT_FALSE(may_miss_hyphen("(GGDrU)", lexicon));
  EXPECT_FALSE(may_miss_hyphen("Zoommeer", lexicon));
}

}  // namespace
}  // namespace verband::ingest
