// SPDX-License-Identifier: EUPL-1.2
// Bodies in whose name a place stands: they are a party themselves, the place is none.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace parties_test {

using namespace testing_cells;

class Parties : public testing::TestWithParam<Case> {};

TEST_P(Parties, AreNotThePlaceInTheirName) { expect_meant(GetParam()); }

// A region division bears the name of the body too.
INSTANTIATE_TEST_SUITE_P(
    OfDivisions, Parties,
    testing::Values(Case{"Almelo, Veiligheidshuis Twente en Hengelo", "", "gm0141 gm0164",
                         "Veiligheidshuis Twente"},
                    Case{"Heemstede, Zorgkantoor Kennemerland en zorgaanbieders", "", "gm0397",
                         "Zorgkantoor Kennemerland|zorgaanbieders"},
                    Case{"gemeente Terneuzen (50%)\nWoongoed Zeeuws-Vlaanderen (25%)", "", "gm0715",
                         "Woongoed Zeeuws-Vlaanderen (25%)"},
                    Case{"Weert, RIEC Limburg", "", "gm0988", "RIEC Limburg"},
                    Case{"Venlo, Zorgkantoor Noord- en Midden-Limburg", "", "gm0983",
                         "Zorgkantoor Noord- en Midden-Limburg"},
                    Case{"RIEC Haaglanden / Hollands Midden, Delft", "", "gm0503",
                         "RIEC Haaglanden / Hollands Midden"},
                    Case{"RCF Noord, Stadskanaal", "", "gm0037", "RCF Noord"},
                    Case{"Sliedrecht, Drechtwerk", "", "gm0610", "Drechtwerk"},
                    Case{"Tiel, Sociale Dienst Bommelerwaard", "", "gm0281",
                         "Sociale Dienst Bommelerwaard"},
                    Case{"Zwolle, RUD IJsselland", "", "gm0193", "RUD IJsselland"},
                    Case{"Schiedam, politie-eenheid Rotterdam en OM", "", "gm0606",
                         "politie-eenheid Rotterdam|OM"},
                    Case{"Venlo, arrondissement Limburg", "", "gm0983", "arrondissement Limburg"},
                    Case{"Kamer van Koophandel Noordwest, Edam-Volendam", "", "gm0385",
                         "Kamer van Koophandel Noordwest"}));

// What the text says of municipalities stays said of them.
INSTANTIATE_TEST_SUITE_P(
    TheirMunicipalities, Parties,
    testing::Values(Case{"de gemeenten van Veiligheidshuis Twente", "", twente},
                    Case{"gemeenten binnen zorgkantoor Twente", "", twente},
                    Case{"Veiligheidshuis Twente (14 gemeenten)", "", twente},
                    Case{"Veiligheidshuis Zeeland (alle 13 gemeenten)", "", zeeland},
                    Case{"Veiligheidshuis Twente (alle gemeenten)", "", twente},
                    Case{"Goes, Zeeuws-Vlaanderen", "", "gm0664 gm0677 gm0715 gm1714"}));

INSTANTIATE_TEST_SUITE_P(
    WithTheirSeat, Parties,
    testing::Values(Case{"Zeist, Politie Utrecht", "", "gm0355", "Politie Utrecht"},
                    Case{"politie Limburg, Venlo", "", "gm0983", "politie Limburg"},
                    Case{"Venlo en de politie Limburg", "", "gm0983", "de politie Limburg"},
                    Case{"Belastingdienst Limburg, Venlo", "", "gm0983", "Belastingdienst Limburg"},
                    Case{"Hulst, Raad voor de Kinderbescherming Middelburg", "", "gm0677",
                         "Raad voor de Kinderbescherming Middelburg"},
                    Case{"Kadaster Zwolle, Deventer", "", "gm0150 zb000195"},
                    Case{"Flevoland College en Lelystad", "", "gm0995", "Flevoland College"},
                    Case{"Lelystad College van B&W", "", "gm0995"},
                    Case{"Urk, Lelystad Bestuur van de dienst", "", "gm0184 gm0995"},
                    Case{"Kamer van Koophandel Noordwest-Nederland, Edam-Volendam", "", "gm0385",
                         "Kamer van Koophandel Noordwest-Nederland"},
                    Case{"politie Goes Hulst", "", "gm0664 gm0677 oorg10264"}));

INSTANTIATE_TEST_SUITE_P(SharingTheirHead, Parties,
                         testing::Values(Case{"Veiligheidsregio's Drenthe, Fryslân en Groningen",
                                              "", "so0460 so0616 so0823"},
                                         Case{"GGD's IJsselland, Twente en Drenthe", "",
                                              "so0474 so0670", "GGD Twente"},
                                         Case{"de veiligheidsregio's Zeeland en Flevoland, Goes",
                                              "", "gm0664 so0619 so0638"}));

TEST(Parties, APlaceBehindABodyMayBeAnotherBody) {
  auto const row = read("veiligheidsregio Twente en IJsselland");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("Veiligheidsregio IJsselland"), std::string::npos);
  EXPECT_TRUE(read("veiligheidsregio Twente en de provincie Overijssel").doubts.empty());
  EXPECT_TRUE(read("veiligheidsregio Twente en Almelo").doubts.empty());
}

TEST(Parties, LettersForAKindAreADoubt) {
  auto const row = read("HHRS, Delft");
  EXPECT_EQ(open(row), "HHRS");
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_TRUE(read("waterschap, Delft").doubts.empty());
}

TEST(Parties, APlaceAbroadGoesBeforeOneThatIsGone) {
  auto const row = read("Hasselt, Maaseik en Weert", "", "2018-01-01");
  EXPECT_EQ(codes(row), "gm0988");
  ASSERT_EQ(row.unresolved.size(), 2U);
  EXPECT_EQ(row.unresolved[0].kind, UnresolvedKind::foreign);
  EXPECT_EQ(codes(read("Hasselt, Zwolle", "", "2018-01-01")), "gm0161 gm0193");
}

TEST(Parties, OneAloneInACellIsDoubted) {
  auto const row = read("Veiligheidshuis Zeeland");
  EXPECT_EQ(codes(row), "");
  EXPECT_EQ(open(row), "Veiligheidshuis Zeeland");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("13 gemeenten"), std::string::npos);
  EXPECT_TRUE(read("Goes, Veiligheidshuis Zeeland").doubts.empty());
}

}  // namespace parties_test
}  // namespace verband::resolve
