// SPDX-License-Identifier: EUPL-1.2
// Words between parties, and words before names that are no part of them.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace set_heads_test {

using namespace testing_cells;

class Links : public testing::TestWithParam<Case> {};

TEST_P(Links, StandBetweenParties) { expect_meant(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Words, Links,
    testing::Values(
        Case{"Goes, Hulst alsook Sluis", "", "gm0664 gm0677 gm1714"},
        Case{"Goes, benevens Hulst", "", "gm0664 gm0677"},
        Case{"Goes, tevens Hulst", "", "gm0664 gm0677"},
        Case{"Goes en verder Hulst", "", "gm0664 gm0677"},
        Case{"Goes evenals Hulst alsmede Sluis", "", "gm0664 gm0677 gm1714"},
        Case{"Zeeuwse gemeenten, aangevuld met Breda", "",
             "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0716 gm0717 gm0718 "
             "gm0758 gm1676 gm1695 gm1714"},
        Case{"Goes en Hulst; daarnaast de provincie Zeeland", "", "gm0664 gm0677 pv29"},
        Case{"Goes alsook de Städteregion Neuland", "", "gm0664", "de Städteregion Neuland"},
        Case{"Goes, tevens penvoerder, Hulst", "", "gm0664 gm0677"},
        Case{"Goes tevens centrumgemeente, Hulst", "", "gm0664 gm0677"},
        Case{"Goes, het CJIB en de reclassering", "", "gm0664", "het CJIB|de reclassering"},
        Case{"gemeenten en een waterschap (leden)", "", "", "gemeenten|waterschap"}));

// A plural for municipalities is never the name of one, and a bare word for a kind is a party.
INSTANTIATE_TEST_SUITE_P(
    Kinds, Links,
    testing::Values(
        Case{"gemeenten en provincie Groningen", "", "pv20", "gemeenten"},
        Case{"de gemeenten en provincies Zeeland en Limburg", "", "pv29 pv31", "de gemeenten"},
        Case{"gemeente en provincie Groningen", "", "gm0014 pv20"},
        Case{"Groene Zeeuwse gemeenten en de provincie", "gm0664", "pv29",
             "Groene Zeeuwse gemeenten"},
        Case{"woningcorporaties en het waterschap", "gm0664", "ws0661", "woningcorporaties"},
        Case{"gemeente Goes 50%, gemeente Hulst 25%, provincie 25%", "gm0664",
             "gm0664 gm0677 pv29"},
        Case{"Goes, provincie 12,5 procent, Hulst", "gm0664", "gm0664 gm0677 pv29"},
        Case{"Goes 80%, woningcorporaties 20%", "", "gm0664", "woningcorporaties 20%"},
        Case{"Goes, provincie, politie", "gm0664", "gm0664 pv29", "politie"}));

TEST(Links, a_number_of_municipalities_does_not_count_other_parties) {
  EXPECT_TRUE(
      read("twee randgemeenten; Goes, Hulst en het waterschap Scheldestromen").doubts.empty());
  EXPECT_EQ(read("vier randgemeenten; Goes, Hulst en het waterschap Scheldestromen").doubts.size(),
            1U);
}

TEST(Links, a_share_behind_a_bare_kind_is_its_note) {
  auto const row = read("Goes 75%, provincie 25%", "gm0664");
  ASSERT_EQ(row.participants.size(), 2U);
  EXPECT_EQ(row.participants[1].text, "provincie");
  EXPECT_EQ(row.participants[1].note, "25%");
}

INSTANTIATE_TEST_SUITE_P(
    Heads, Links,
    testing::Values(
        Case{"de drie Schelde-gemeenten Goes, Hulst en Sluis", "", "gm0664 gm0677 gm1714"},
        Case{"De Mosselgemeenten Goes en Hulst", "", "gm0664 gm0677"},
        Case{"de Drechtsteden Dordrecht en Sliedrecht", "", "gm0505 gm0610"},
        Case{"omliggende gemeenten Goes en Hulst", "", "gm0664 gm0677", "omliggende gemeenten"},
        Case{"ruim 30 gemeenten w.o. Goes en Hulst", "", "gm0664 gm0677", "ruim 30 gemeenten"},
        Case{"44 gemeenten, waaronder Goes", "", "gm0664", "44 gemeenten"},
        Case{"waaronder Goes", "", "gm0664", "waaronder"}));

TEST(Links, TheNumberBeforeNamesIsChecked) {
  EXPECT_TRUE(read("de drie Mosselgemeenten Goes, Hulst en Sluis, en Breda").doubts.empty());
  EXPECT_TRUE(read("de vier Mosselgemeenten Goes, Hulst en Sluis", "gm0717").doubts.empty());
  for (auto const* const cell :
       {"de vier Mosselgemeenten Goes, Hulst en Sluis", "de vier gemeenten Goes, Hulst en Sluis",
        "De vier gemeenten: Goes, Hulst, Sluis", "4 gemeenten (Goes, Hulst en Sluis)"}) {
    auto const row = read(cell);
    ASSERT_EQ(row.doubts.size(), 1U) << cell;
    EXPECT_NE(row.doubts[0].reason.find("noemt er 3"), std::string::npos) << cell;
  }
}

TEST(Links, AWordForAKindInCapitalsIsNoAbbreviation) {
  EXPECT_TRUE(read("WATERSCHAPPEN, GEMEENTEN GOES EN HULST").doubts.empty());
  EXPECT_EQ(read("HHR en de gemeente Goes").doubts.size(), 1U);
}

TEST(Links, ANoteOnAKindOfPartyIsInItsReason) {
  auto const row = read("gemeenten en een waterschap (leden)");
  ASSERT_EQ(row.unresolved.size(), 2U);
  EXPECT_NE(row.unresolved[1].reason.find("\"leden\""), std::string::npos);
}

TEST(Links, NamesBesideAnySignAreCounted) {
  for (auto const* const cell : {"de vier gemeenten Goes, Sluis/Hulst en Veere",
                                 "de vier gemeenten Goes, Hulst + Sluis en Veere",
                                 "de vier gemeenten Goes/Hulst/Sluis/Veere"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "gm0664 gm0677 gm0717 gm1714") << cell;
    EXPECT_TRUE(row.doubts.empty()) << cell;
  }
  EXPECT_EQ(read("de vijf gemeenten Goes, Sluis/Hulst en Veere").doubts.size(), 1U);
}

}  // namespace set_heads_test
}  // namespace verband::resolve
