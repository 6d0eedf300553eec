// SPDX-License-Identifier: EUPL-1.2
// Counts, namesakes, halves and words for oneself, as other cells write them.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace sets_told_test {

using namespace testing_cells;

class SetsTold : public testing::TestWithParam<Case> {};

TEST_P(SetsTold, MeanTheseOrganisations) { expect_meant(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Counted, SetsTold,
    testing::Values(Case{"GGD-regio Twente: 14 gemeenten", "", twente},
                    Case{"de 14 gemeenten van de VR Twente", "", twente},
                    Case{"alle (14) gemeenten in Twente", "", twente},
                    Case{"de zes Drechtsteden gemeenten", "",
                         "gm0482 gm0505 gm0531 gm0590 gm0610 gm0642"},
                    Case{"2 gemeenten en 2 provincies: Losser, Borne, Drenthe, Zeeland", "",
                         "gm0147 gm0168 pv22 pv29"},
                    Case{"de vijftien gemeenten Noord- en Midden-Limburg", "",
                         "gm0889 gm0893 gm0907 gm0944 gm0946 gm0957 gm0983 gm0984 gm0988 gm1507 "
                         "gm1640 gm1641 gm1669 gm1711 gm1894"}));

INSTANTIATE_TEST_SUITE_P(
    Excepted, SetsTold,
    testing::Values(Case{"alle Zeeuwse gemeenten behalve de Walcherse gemeenten", "",
                         "gm0654 gm0664 gm0677 gm0678 gm0703 gm0715 gm0716 gm1676 gm1695 gm1714"},
                    Case{"alle Twentse gemeenten, zonder uitzonderingen", "", twente},
                    Case{"alle Twentse gemeenten zonder uitzondering", "", twente},
                    Case{"alle Zeeuwse gemeenten, waaronder Hulst, en Breda", "",
                         "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0716 gm0717 gm0718 "
                         "gm0758 gm1676 gm1695 gm1714"}));

INSTANTIATE_TEST_SUITE_P(Named, SetsTold,
                         testing::Values(Case{"Goes en wij", "gm0677", "gm0664 gm0677"},
                                         Case{"Wij, Goes, Kapelle", "gm0677",
                                              "gm0664 gm0677 gm0678"},
                                         Case{"Noord- en Zuid-Vlaanderen, Goes", "", "gm0664",
                                              "Noord-|Zuid-Vlaanderen"}));

TEST(SetsTold, RightCountsAreNoDoubt) {
  for (auto const* const cell : {"alle Twentse gemeenten, zonder uitzonderingen",
                                 "alle Twentse gemeenten zonder uitzondering",
                                 "2 gemeenten en 2 provincies: Losser, Borne, Drenthe, Zeeland",
                                 "alle (14) gemeenten in Twente"})
    EXPECT_TRUE(read(cell).doubts.empty()) << cell;
  EXPECT_EQ(read("3 gemeenten en 2 provincies: Losser, Borne, Drenthe, Zeeland").doubts.size(), 1U);
  EXPECT_EQ(read("totaal 5: Losser, Borne, Almelo").doubts.size(), 1U);
  EXPECT_TRUE(read("totaal 3: Losser, Borne, Almelo").doubts.empty());
}

TEST(SetsTold, ExamplesOfASetThatIsNotSaidToBeWholeStayOpen) {
  for (auto const* const cell :
       {"Zeeuwse gemeenten, waaronder Hulst", "Zeeuwse gemeenten waaronder Hulst",
        "Zeeuwse gemeenten, onder wie Hulst", "Zeeuwse gemeenten (o.a. Hulst)"}) {
    EXPECT_EQ(open(read(cell)), "Zeeuwse gemeenten") << cell;
    EXPECT_EQ(codes(read(cell)), "gm0677") << cell;
    EXPECT_TRUE(read(cell).doubts.empty()) << cell;
  }
  EXPECT_EQ(open(read("gemeenten in Twente en Zeeland, onder meer Hulst en Losser")),
            "gemeenten in Twente en Zeeland");
  EXPECT_EQ(codes(read("Nederlandse en Duitse gemeenten, waaronder Losser en Bocholt")), "gm0168");
  EXPECT_EQ(open(read("Nederlandse en Duitse gemeenten, waaronder Losser")),
            "Nederlandse en Duitse gemeenten");
  for (auto const* const cell :
       {"de 13 Zeeuwse gemeenten, waaronder Hulst", "alle Zeeuwse gemeenten, onder wie Hulst",
        "13 Zeeuwse gemeenten (o.a. Hulst)", "Zeeuwse gemeenten (13), waaronder Hulst",
        "De gemeenten in Zeeland waaronder Hulst"}) {
    EXPECT_EQ(open(read(cell)), "") << cell;
    EXPECT_EQ(codes(read(cell)), zeeland) << cell;
  }
  EXPECT_EQ(open(read("Hulst, scholen in onder meer Goes")), "scholen in onder meer Goes");
}

TEST(SetsTold, ANameGoneForAgesIsTheOneThatBeginsSo) {
  EXPECT_EQ(codes(read("Delft, Capelle en Gouda")), "gm0502 gm0503 gm0513");
  EXPECT_EQ(codes(read("de gemeenten Gouda, Alphen en Nieuwkoop")), "gm0484 gm0513 gm0569");
  EXPECT_EQ(codes(read("Nieuwkoop, Alphen en Gouda")), "gm0484 gm0513 gm0569");
  EXPECT_EQ(codes(read("Baarle-Nassau, Alphen en Breda")), "gm0744 gm0758 gm1723");
}

TEST(SetsTold, OfNamesakesThatAreGoneTheLastOneIsMeant) {
  auto const row = read("Boxmeer, Sint Anthonis", "", "2023-01-01");
  EXPECT_EQ(codes(row), "gm0756 gm1702");
}

TEST(SetsTold, WhoTakesPartNowAfterAYear) {
  EXPECT_EQ(codes(read("Alkmaar, Brielle (sinds 2023 Voorne aan Zee)", "", "2024-01-01")),
            "gm0361 gm1992");
  EXPECT_EQ(codes(read("Uden en Landerd (per 1-1-2022 samen Maashorst), Oss", "", "2024-01-01")),
            "gm0828 gm1991");
}

TEST(SetsTold, AanZeeMayBeCutShort) {
  EXPECT_EQ(codes(read("Nissewaard en Voorne a/z", "", "2024-01-01")), "gm1930 gm1992");
  EXPECT_EQ(codes(read("Voorne a.z., Nissewaard", "", "2024-01-01")), "gm1930 gm1992");
}

TEST(SetsTold, AFirstWordMayBeCutShort) {
  auto const row = read("Holl. Kroon, Schagen", "", "2020-01-01");
  EXPECT_EQ(codes(row), "gm0441 gm1911");
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_EQ(codes(read("Zeist, Utr. Heuvelrug")), "gm0355 gm1581");
}

TEST(SetsTold, ABodyThatIsCalledAsARegionIsADoubt) {
  EXPECT_EQ(read("de Waddeneilanden, Harlingen", "", "2022-01-01").doubts.size(), 1U);
  EXPECT_TRUE(read("MRDH, Harlingen").doubts.empty());
}

TEST(SetsTold, TheReasonSaysWhichDivision) {
  auto const row = read("alle gemeenten van de politie-eenheid Rotterdam");
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_NE(row.rules[0].reason.find("politie-eenheid Rotterdam"), std::string::npos);
}

}  // namespace sets_told_test
}  // namespace verband::resolve
