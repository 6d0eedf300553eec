// SPDX-License-Identifier: EUPL-1.2
// Municipalities beside other parties, boards, labels and brackets.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace lost_names_test {

using namespace testing_cells;

class LostNames : public testing::TestWithParam<Case> {};

TEST_P(LostNames, TakePart) { expect_meant(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    BehindABody, LostNames,
    testing::Values(
        Case{"Veere, Stichting Walcheren en Borsele", "", "gm0654 gm0717", "Stichting Walcheren"},
        Case{"Zwolle, NV Twente en Deventer", "", "gm0150 gm0193", "NV Twente"},
        Case{"Dienst Werk Flevoland en Urk, Dronten", "", "gm0184 gm0303", "Dienst Werk Flevoland"},
        Case{"GR Drenthe en Overijssel, Meppel", "", "gm0119", "GR Drenthe en Overijssel"},
        Case{"Urk, schoolbesturen in Flevoland en de gemeente Dronten", "", "gm0184 gm0303",
             "schoolbesturen in Flevoland"},
        Case{"scholen in de gemeente Goes en de gemeente Hulst", "", "",
             "scholen in de gemeente Goes en de gemeente Hulst"}));

INSTANTIATE_TEST_SUITE_P(
    BesideBoards, LostNames,
    testing::Values(Case{"Wethouders Losser, Borne, Almelo", "", "gm0141 gm0147 gm0168"},
                    Case{"de wethouders van Losser, Borne en Almelo", "", "gm0141 gm0147 gm0168"},
                    Case{"Borne en gemeenteraad Losser", "", "gm0147 gm0168"},
                    Case{"Wethouder Almelo, burgemeester Borne", "", "gm0141 gm0147"}));

INSTANTIATE_TEST_SUITE_P(
    BeforeAColon, LostNames,
    testing::Values(Case{"Almelo, Borne, Losser: ieder een derde", "", "gm0141 gm0147 gm0168"},
                    Case{"Borne, Losser: agendalid; Almelo: lid", "", "gm0141 gm0147 gm0168"},
                    Case{"Borne, Losser: bestuurlijk", "", "gm0147 gm0168"},
                    Case{"Borne, Losser: 2 stemmen", "", "gm0147 gm0168"},
                    Case{"Borne, Losser: nee", "", "gm0147", "nee"},
                    Case{"Borne, Losser: geen lid", "", "gm0147", "geen lid"},
                    Case{"Losser: ziekenhuis, politie", "", "", "ziekenhuis|politie"},
                    Case{"Losser: zorgaanbieders, Borne: woningcorporatie", "", "",
                         "zorgaanbieders|woningcorporatie"},
                    Case{"Losser: waterschap Vechtstromen", "", "ws0663"},
                    Case{"Overijssel: Losser, Borne", "", "gm0147 gm0168"}));

INSTANTIATE_TEST_SUITE_P(
    OfARegion, LostNames,
    testing::Values(Case{"Gemeenten Zeeland", "", zeeland},
                    Case{"Burgemeesters van Zeeland", "", zeeland},
                    Case{"de gemeenteraden van Zeeland", "", zeeland},
                    Case{"gemeenten Twente", "", twente},
                    Case{"Gemeenten Land van Cuijk", "", "gm0756 gm0786 gm0815 gm1684 gm1702"},
                    Case{"gemeenten Zeeland, Goes en Breda", "",
                         "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 "
                         "gm0715 gm0716 gm0717 gm0718 gm0758 gm1676 gm1695 gm1714"},
                    Case{"gemeenten Hulst en Goes", "", "gm0664 gm0677"}));

TEST(LostNames, MunicipalitiesOfTwoProvincesAreAllOfEach) {
  auto const row = read("gemeenten Flevoland en Zeeland");
  EXPECT_EQ(row.participants.size(), 6U + 13U);
  EXPECT_TRUE(row.doubts.empty());
}

TEST(LostNames, APluralBeforeOneNameOfBothKindsIsADoubt) {
  EXPECT_EQ(read("Gemeenten Utrecht").doubts.size(), 1U);
  EXPECT_EQ(read("de gemeenten Groningen").doubts.size(), 1U);
  EXPECT_TRUE(read("Gemeente Utrecht").doubts.empty());
  EXPECT_TRUE(read("Gemeenten Utrecht en Zeist").doubts.empty());
}

TEST(LostNames, AVillageOfAnotherProvinceIsNoMunicipality) {
  for (std::string const cell : {"Zaltbommel, Best (Gld)", "Zaltbommel, Heerde (Limburg)",
                                 "Zaltbommel, Echt (NH)", "Zaltbommel, Goes (Brabant)"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "gm0297") << cell;
    EXPECT_EQ(row.unresolved.size(), 1U) << cell;
    EXPECT_FALSE(row.doubts.empty()) << cell;
  }
  EXPECT_EQ(codes(read("Goes (GR), Hulst (L), Veere (Ov)")), "gm0664 gm0677 gm0717");
  EXPECT_EQ(codes(read("Bergen (L), Goes (Zeeland)")), "gm0664 gm0893");
  auto const abroad = read("Goes, Bergen (Noorwegen), Haarlem (Zweden)", "gm0893");
  EXPECT_EQ(codes(abroad), "gm0664");
  ASSERT_EQ(abroad.unresolved.size(), 2U);
  EXPECT_EQ(abroad.unresolved[0].kind, UnresolvedKind::foreign);
}

}  // namespace lost_names_test
}  // namespace verband::resolve
