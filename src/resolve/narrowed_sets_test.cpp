// SPDX-License-Identifier: EUPL-1.2
// Words beside a set that say that not all of it take part.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace narrowed_sets_test {

using namespace testing_cells;

TEST(NarrowedSets, ABracketThatIsNotUnderstoodIsDoubted) {
  for (std::string const bracket : {"indien akkoord", "Losser stapt over twee jaar uit", "grotere",
                                    "Borne beslist nog", "vanaf 1 juli 2019", "op afroep"}) {
    auto const row = read("alle Twentse gemeenten (" + bracket + ")");
    ASSERT_EQ(row.doubts.size(), 1U) << bracket;
    EXPECT_NE(row.doubts[0].reason.find(bracket), std::string::npos) << bracket;
    EXPECT_EQ(read("Regio Twente (" + bracket + "), Deventer").doubts.size(), 1U) << bracket;
  }
}

TEST(NarrowedSets, AProvinceBeforeMunicipalitiesOfAnotherNameTakesPartItself) {
  for (std::string const between : {", ", " en "}) {
    auto const row = read("provincie Overijssel" + between + "Twentse gemeenten");
    EXPECT_EQ(codes(row), codes(read("Twentse gemeenten en provincie Overijssel"))) << between;
    EXPECT_NE(codes(row).find("pv23"), std::string::npos) << between;
  }
}

TEST(NarrowedSets, MunicipalitiesOutOfSeveralAreasNeedNotBeAll) {
  EXPECT_EQ(read("gemeenten uit Overijssel en Drenthe").doubts.size(), 1U);
  EXPECT_TRUE(read("alle gemeenten uit Overijssel en Drenthe").doubts.empty());
  EXPECT_TRUE(read("de gemeenten in Twente").doubts.empty());
}

TEST(NarrowedSets, ABracketThatLeavesTheSetWholeIsNoDoubt) {
  for (std::string const bracket :
       {"14", "14 gemeenten", "aandeelhouders", "VTG", "50%", "wethouders", "ieder 1 stem",
        "Overijssel", "leden", "agendaleden", "penvoerder Almelo", "centrumgemeente: Borne",
        "sinds 2012", "vanaf 1 juli 2015"}) {
    auto const row = read("alle Twentse gemeenten (" + bracket + ")");
    EXPECT_TRUE(row.doubts.empty()) << bracket;
    EXPECT_EQ(codes(row), twente) << bracket;
  }
}

TEST(NarrowedSets, WordsThatMeanSomeOfASetLeaveItOpen) {
  for (std::string const words :
       {"met minder dan 30.000 inwoners", "met een eigen vliegveld", "ten zuiden van de Regge",
        "langs het Twentekanaal", "die grenzen aan Duitsland", "met 2 of meer kernen"}) {
    auto const cell = "alle gemeenten in Twente " + words;
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "") << cell;
    EXPECT_EQ(open(row), cell);
    ASSERT_EQ(row.rules.size(), 1U) << cell;
    EXPECT_EQ(row.rules[0].kind, RuleKind::some_municipalities_of) << cell;
    EXPECT_FALSE(row.doubts.empty()) << cell;
  }
  EXPECT_EQ(codes(read("alle gemeenten in Twente met de provincie Overijssel")), twente + " pv23");
}

TEST(NarrowedSets, WhatEachOfASetHasLeavesItWhole) {
  for (std::string const words :
       {"met een zetel in het bestuur", "met 1 bestuurslid", "met één stem per gemeente",
        "met een gelijk aandeel", "die zijn vertegenwoordigd door hun burgemeester"}) {
    EXPECT_EQ(codes(read("alle Twentse gemeenten " + words)), twente) << words;
  }
  EXPECT_EQ(codes(read("alle Twentse gemeenten met meer dan 2 zetels")), "");
}

TEST(NarrowedSets, ExamplesRightBehindAWholeSetLeaveItWhole) {
  auto const row = read("alle Twentse gemeenten waaronder Almelo");
  EXPECT_EQ(codes(row), twente);
  EXPECT_TRUE(row.doubts.empty());
}

TEST(NarrowedSets, OtherWordsRightBehindASetAreADoubt) {
  for (std::string const words : {"voor zover akkoord", "naar behoefte", "zolang nodig"}) {
    auto const row = read("alle Twentse gemeenten " + words + ", Deventer");
    EXPECT_EQ(row.doubts.size(), 1U) << words;
    EXPECT_EQ(row.participants.size(), 15U) << words;
  }
}

TEST(NarrowedSets, BehoudensLeavesOut) {
  EXPECT_EQ(codes(read("alle Drentse gemeenten behoudens Meppel", "", "2020-01-01")),
            "gm0106 gm0109 gm0114 gm0118 gm1680 gm1681 gm1690 gm1699 gm1701 gm1730 gm1731");
  EXPECT_EQ(read("de gemeenten in Twente (behoudens Losser en Borne)").participants.size(), 12U);
}

TEST(NarrowedSets, WhoMayNotTakePartIsDoubted) {
  for (std::string const cell :
       {"Almelo, Borne (komt er later bij), Losser", "Almelo, Borne (opgezegd), Losser",
        "Almelo, Losser (beoogd deelnemer), Borne", "alle Twentse gemeenten; Borne sluit later aan",
        "Almelo (aspirant), Borne, Losser"}) {
    auto const row = read(cell);
    EXPECT_EQ(row.doubts.size(), 1U) << cell;
    EXPECT_NE(codes(row).find("gm0147"), std::string::npos) << cell;
  }
  EXPECT_TRUE(read("Almelo (penvoerder), Borne (1 stem), Losser").doubts.empty());
}

}  // namespace narrowed_sets_test
}  // namespace verband::resolve
