// SPDX-License-Identifier: EUPL-1.2
// Sets of municipalities as cells name them: rules, counts, regions, and what stays open.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace sets_test {

using namespace testing_cells;

std::string const twente_and_zeeland =
    "gm0141 gm0147 gm0153 gm0158 gm0163 gm0164 gm0168 gm0173 gm0183 gm0189 gm0654 gm0664 gm0677 "
    "gm0678 gm0687 gm0703 gm0715 gm0716 gm0717 gm0718 gm1676 gm1695 gm1700 gm1714 gm1735 gm1742 "
    "gm1774";

class Sets : public testing::TestWithParam<Case> {};

TEST_P(Sets, MeanTheseMunicipalities) { expect_meant(GetParam()); }

// Rules for sets of municipalities.
INSTANTIATE_TEST_SUITE_P(
    Rules, Sets,
    testing::Values(
        Case{"alle Zeeuwse gemeenten", "", zeeland}, Case{"Alle gemeenten in Zeeland", "", zeeland},
        Case{"alle gemeenten in de provincie Zeeland", "", zeeland},
        Case{"Gemeenten van provincie Zeeland", "", zeeland},
        Case{"Gemeenten provincie Zeeland", "", zeeland}, Case{"de Zeeuwse gemeenten", "", zeeland},
        Case{"Overige Zeeuwse gemeenten", "", zeeland},
        Case{"alle 13 Zeeuwse gemeenten", "", zeeland},
        Case{"de dertien Zeeuwse gemeenten", "", zeeland}, Case{"13 gemeenten", "gm0664", zeeland},
        Case{"13 gemeenten van Zeeland", "", zeeland}, Case{"13 gemeenten Zeeland", "", zeeland},
        Case{"dertien gemeenten", "gm0664", zeeland},
        Case{"de acht Achterhoek-gemeenten", "",
             "gm0197 gm0222 gm0294 gm1509 gm1586 gm1859 gm1876 gm1955"},
        Case{"De overige 12 Zeeuwse gemeenten", "gm0664", zeeland},
        Case{"de andere twaalf gemeenten in Zeeland", "gm0664", zeeland},
        Case{"Alle dertien gemeenten", "gm0664", zeeland},
        Case{"Alle Zeeuwse gemeenten + provincie", "gm0664", zeeland + " pv29"},
        Case{"alle gemeenten in Zeeland en de provincie zelf", "", zeeland + " pv29"},
        Case{"alle Zeeuwse gemeenten en de provincie", "", zeeland + " pv29"},
        Case{"de gemeenten in Zeeland en de provincie Limburg", "", zeeland + " pv31"},
        Case{"gemeenten in de provincie Zeeland en de provincie Zeeland", "", zeeland},
        Case{"alle Zeeuwse gemeenten en de gemeente Bergen op Zoom", "",
             "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0716 gm0717 gm0718 gm0748 gm1676 "
             "gm1695 gm1714"},
        Case{"alle Zeeuwse gemeenten behalve Tholen", "",
             "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0717 gm0718 gm1676 gm1695 gm1714"},
        Case{"alle Zeeuwse gemeenten m.u.v. Tholen en Veere", "",
             "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0718 gm1676 gm1695 gm1714"},
        Case{"13 Zeeuwse gemeenten excl. Tholen en Veere", "",
             "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0718 gm1676 gm1695 gm1714"},
        Case{"de Noord- en Midden-Limburgse gemeenten", "",
             "gm0889 gm0893 gm0907 gm0944 gm0946 gm0957 gm0983 gm0984 gm0988 gm1507 gm1640 gm1641 "
             "gm1669 "
             "gm1711 gm1894"},
        Case{"Zuidoost-Drentse gemeenten", "", "gm0109 gm0114 gm1681"},
        Case{"U10-gemeenten", "",
             "gm0310 gm0312 gm0321 gm0344 gm0353 gm0355 gm0356 gm0620 gm0632 gm1904"},
        Case{"Zaanstreek/Waterland, Goes", "",
             "gm0370 gm0385 gm0415 gm0431 gm0439 gm0479 gm0664 gm0852 gm0880"},
        Case{"Gooi en Vechtstreek, Goes", "",
             "gm0376 gm0402 gm0406 gm0417 gm0457 gm0664 gm1696 gm1942"},
        Case{"Delft en Westland", "", "gm0503 gm1783"},
        Case{"de Westelijke Mijnstreekgemeenten", "", "gm0888 gm0962 gm0971 gm1883"},
        Case{"alle Zeeuwse gemeenten minus Zeeuws-Vlaanderen en Goes", "",
             "gm0654 gm0678 gm0687 gm0703 gm0716 gm0717 gm0718 gm1676 gm1695"},
        Case{"de gemeenten in de veiligheidsregio", "gm0664", zeeland},
        Case{"alle gemeenten in de GGD-regio, waterschap Scheldestromen", "gm0664",
             zeeland + " ws0661"},
        Case{"alle gemeenten in Twente", "", twente}, Case{"alle Twentse gemeenten", "", twente},
        Case{"De 14 Twentse gemeenten", "", twente},
        Case{"27 gemeenten in Zeeland en Twente", "", twente_and_zeeland},
        Case{"27 gemeenten in Twente en de provincie Zeeland", "", "pv29",
             "27 gemeenten in Twente"},
        Case{"gemeenten in de veiligheidsregio Twente", "", twente},
        Case{"de gemeenten binnen de GGD-regio Zeeland", "", zeeland},
        Case{"gemeenten in de regio Rivierenland", "",
             "gm0214 gm0216 gm0236 gm0263 gm0281 gm0297 gm0304 gm0668 gm0733 gm1740"},
        Case{"gemeenten in de veiligheidsregio Zeeland, waterschap Scheldestromen", "",
             zeeland + " ws0661"}));

// How many of a region take part, in the bracket behind it.
std::string const drechtsteden_without_dordrecht = "gm0482 gm0531 gm0590 gm0610 gm0642";
INSTANTIATE_TEST_SUITE_P(
    Brackets, Sets,
    testing::Values(Case{"De Drechtsteden (7 gemeenten, behalve Dordrecht)", "",
                         drechtsteden_without_dordrecht},
                    Case{"De Drechtsteden (alle gemeenten behalve Dordrecht)", "",
                         drechtsteden_without_dordrecht},
                    Case{"De Drechtsteden (5 van de 6 gemeenten, Dordrecht niet)", "",
                         drechtsteden_without_dordrecht},
                    Case{"De Drechtsteden (2 van de 6 gemeenten: Dordrecht en Papendrecht)", "",
                         "gm0505 gm0590"},
                    Case{"Twente (alle 14 gemeenten)", "", twente},
                    Case{"Twentse gemeenten (14 van de 14)", "", twente},
                    Case{"Twentse gemeenten (12 van de 14)", "", "",
                         "Twentse gemeenten (12 van de 14)"},
                    Case{"De Drechtsteden (5 van de 6 gemeenten)", "", "",
                         "Drechtsteden (5 van de 6 gemeenten)"},
                    Case{"Regio Twente (12 van de 14)", "", "", "Regio Twente (12 van de 14)"}));

// What must not be enumerated.
INSTANTIATE_TEST_SUITE_P(
    Open, Sets,
    testing::Values(
        Case{"Diverse Zeeuwse gemeenten", "", "", "Diverse Zeeuwse gemeenten"},
        Case{"enkele gemeenten in Twente", "", "", "enkele gemeenten in Twente"},
        Case{"17 gemeenten", "gm0664", "", "17 gemeenten"},
        Case{"17 gemeenten", "", "", "17 gemeenten"},
        Case{"13 gemeenten en 2 waterschappen uit Zeeland, Limburg en Utrecht", "gm0664", "",
             "13 gemeenten en 2 waterschappen uit Zeeland, Limburg en Utrecht"},
        Case{"Oost, Goes", "", "gm0664", "Oost"},
        Case{"alle gemeenten in de regio Zonnebloem", "", "",
             "alle gemeenten in de regio Zonnebloem"},
        Case{"vijf Zeeuwse gemeenten", "", "", "vijf Zeeuwse gemeenten"},
        Case{"Lekvallei gemeenten", "", "", "Lekvallei gemeenten"},
        Case{"o.a. Goes, Hulst", "", "gm0664 gm0677", "o.a."},
        Case{"o.m. Goes, Hulst", "", "gm0664 gm0677", "o.m."},
        Case{"Goes, Hulst e.a.", "", "gm0664 gm0677", "e.a."},
        Case{"Goes, Hulst e.v.a.", "", "gm0664 gm0677", "e.v.a."},
        Case{"Goes en andere gemeenten", "", "gm0664", "andere gemeenten"},
        Case{"Goes, Hulst en diverse partners", "", "gm0664 gm0677", "diverse partners"},
        Case{"Goes, woningcorporaties en zorgaanbieders", "", "gm0664",
             "woningcorporaties|zorgaanbieders"},
        Case{"Goes, politie, Openbaar Ministerie", "", "gm0664", "politie|Openbaar Ministerie"},
        Case{"Stichting Welzijn Goes", "", "", "Stichting Welzijn Goes"},
        Case{"partners op het gebied van zorg en welzijn", "", "",
             "partners op het gebied van zorg en welzijn"},
        Case{"schoolbesturen in Goes", "", "", "schoolbesturen in Goes"},
        Case{"gemeenten", "gm0664", "", "gemeenten"}, Case{"", "gm0664", ""}));

// A region by its own plural, behind the word, by its abbreviation or with its count in a bracket.
INSTANTIATE_TEST_SUITE_P(
    Regions, Sets,
    testing::Values(
        Case{"de vijf Waddeneilanden", "", "gm0060 gm0088 gm0093 gm0096 gm0448"},
        Case{"alle Waddengemeenten", "", "gm0060 gm0088 gm0093 gm0096 gm0448"},
        Case{"De Peelgemeenten, Goes", "", "gm0664 gm0743 gm0762 gm0847 gm1652 gm1659"},
        Case{"de 5 Kempengemeenten", "", "gm0770 gm0823 gm1667 gm1724 gm1728"},
        Case{"7 gemeenten West-Friesland", "", "gm0388 gm0405 gm0420 gm0432 gm0498 gm0532 gm1598"},
        Case{"Regio Twente (14 gemeenten), Deventer", "",
             "gm0141 gm0147 gm0150 " + twente.substr(14)},
        Case{"MRE-gemeenten", "", "", "MRE-gemeenten"},
        Case{"gemeenten in de Kop van Noord-Holland", "", "gm0400 gm0441 gm0448 gm1911"},
        Case{"gemeenten Hart van Utopia, Goes", "", "gm0664", "gemeenten Hart van Utopia"}));

TEST(SetsOf, RulesAreKeptWithTheirGrouping) {
  auto const row = read("alle 13 Zeeuwse gemeenten behalve Tholen");
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].grouping, "province:pv29");
  EXPECT_EQ(row.rules[0].except, std::vector<std::string>{"gm0716"});
}

TEST(SetsOf, AnExceptionIsTheNamesakeInThePlaceOfTheRule) {
  auto const row = read("alle Limburgse gemeenten behalve Gennep en Bergen");
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].except, (std::vector<std::string>{"gm0907", "gm0893"}));
}

TEST(SetsOf, AnExceptionIsToldInManyWays) {
  for (auto const* const text :
       {"alle Zeeuwse gemeenten op Hulst na", "alle Zeeuwse gemeenten (Hulst niet)",
        "alle Zeeuwse gemeenten (Hulst doet niet mee)",
        "alle Zeeuwse gemeenten, Hulst uitgezonderd",
        "de Zeeuwse gemeenten, met uitzondering van de gemeente Hulst"}) {
    auto const row = read(text);
    ASSERT_EQ(row.rules.size(), 1U) << text;
    EXPECT_EQ(row.rules[0].except, std::vector<std::string>{"gm0677"}) << text;
    EXPECT_EQ(open(row), "") << text;
  }
  EXPECT_EQ(
      read("alle Zeeuwse gemeenten m.u.v. de gemeenten in Zeeuws-Vlaanderen").participants.size(),
      10U);
  // names that go on with the list, or that take part with others, are no exceptions
  EXPECT_EQ(read("alle Zeeuwse gemeenten, Breda en Tilburg").participants.size(), 15U);
  EXPECT_EQ(read("alle Zeeuwse gemeenten (Hulst als gastheer)").participants.size(), 13U);
}

TEST(SetsOf, WhoTookPartUntilThatVeryDayIsDoubted) {
  for (auto const* const text :
       {"Goes, Hulst tot 1-1-2016, Tholen", "Goes, Hulst (tot en met 31 december 2015), Tholen",
        "Goes, Hulst (vanaf 1 juli 2016, nog onzeker), Tholen",
        "Goes, Hulst (uitgetreden per 1-1-2016), Tholen"}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0664 gm0677 gm0716") << text;
    EXPECT_FALSE(row.doubts.empty()) << text;
  }
  for (auto const* const text :
       {"Goes, Hulst (sinds 2015), Tholen", "Goes, Hulst tot 1-1-2017, Tholen",
        "Goes, Hulst (t/m 2016), Tholen", "Goes, Hulst (per inwoner 2 euro), Tholen"})
    EXPECT_TRUE(read(text).doubts.empty()) << text;
  // a year of 365 days ends on its last day, not a day later
  EXPECT_FALSE(read("Goes, Hulst (t/m 2015), Tholen").doubts.empty());
}

TEST(SetsOf, AnExceptionMayBeARegion) {
  auto const row = read("alle Friese gemeenten minus de Waddeneilanden");
  EXPECT_EQ(row.participants.size(), 20U);
  EXPECT_TRUE(row.doubts.empty());
}

TEST(SetsOf, AnExceptionThatIsNotKnownIsDoubted) {
  auto const row = read("alle Zeeuwse gemeenten behalve Zonnebloem");
  EXPECT_EQ(codes(row), zeeland);
  EXPECT_FALSE(row.doubts.empty());
  EXPECT_TRUE(read("alle Zeeuwse gemeenten behalve Goes").doubts.empty());
}

TEST(SetsOf, TheRegionOfAKindWithoutItsNameIsDoubted) {
  EXPECT_FALSE(read("de gemeenten in de veiligheidsregio", "gm0664").doubts.empty());
  EXPECT_TRUE(read("de dertien gemeenten in de veiligheidsregio", "gm0664").doubts.empty());
}

TEST(SetsOf, ARegionMayHoldEnInItsName) {
  auto const row = read("alle gemeenten in Midden- en West-Brabant");
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].grouping, "safety_region:midden-en-west-brabant");
}

TEST(SetsOf, CountsAreViaCount) {
  auto const row = read("13 gemeenten", "gm0664");
  ASSERT_FALSE(row.participants.empty());
  EXPECT_EQ(row.participants.front().via, Via::count);
  EXPECT_EQ(row.rules.front().kind, RuleKind::count_of_municipalities);
}

TEST(SetsOf, ADifferingCountIsDoubted) {
  auto const row = read("alle 14 Zeeuwse gemeenten");
  EXPECT_EQ(codes(row), zeeland);
  EXPECT_FALSE(row.doubts.empty());
}

TEST(SetsOf, WholeCountryAndPoliceUnit) {
  EXPECT_EQ(read("Alle Nederlandse gemeenten", "", "2015-01-01").participants.size(), 393U);
  EXPECT_EQ(read("gemeenten binnen de politie-eenheid Noord-Nederland", "", "2015-01-01")
                .participants.size(),
            59U);
  EXPECT_EQ(read("gemeenten binnen politie eenheid Noord Nederland", "", "2019-01-01")
                .participants.size(),
            42U);
}

TEST(SetsOf, MunicipalitiesOfACountryAreSomeUnlessItSaysAll) {
  for (auto const* const with :
       {"Duitse en Gelderse gemeenten", "Gelderse en Duitse gemeenten",
        "Gelderse gemeenten en Duitse Kreise", "Duitse gemeenten en Gelderse gemeenten"}) {
    auto const beside = read(with);
    EXPECT_EQ(codes(beside), "") << with;
    EXPECT_FALSE(beside.doubts.empty()) << with;
  }
  EXPECT_NE(codes(read("Duitse en alle Gelderse gemeenten")), "");
  EXPECT_NE(codes(read("alle Gelderse gemeenten en Duitse Kreise")), "");
  EXPECT_FALSE(read("129 Duitse en Nederlandse gemeenten").doubts.empty());
  auto const some = read("Nederlandse en Duitse gemeenten, Kleve");
  EXPECT_EQ(codes(some), "");
  EXPECT_EQ(open(some), "Nederlandse en Duitse gemeenten|Kleve");
  EXPECT_EQ(codes(read("Nederlandse gemeenten")), "");
  EXPECT_GT(read("alle Nederlandse gemeenten").participants.size(), 300U);
}

TEST(SetsOf, TheOthersOfASetAreAllOfIt) {
  EXPECT_EQ(codes(read("Gemeente Goes participeert samen met de andere Zeeuwse gemeenten.")),
            zeeland);
  EXPECT_EQ(codes(read("Goes en andere Zeeuwse gemeenten")), "gm0664");
}

TEST(SetsOf, ANumberTellsIfAMemberThatSomeCountIsMeant) {
  auto const six = "gm0482 gm0505 gm0531 gm0590 gm0610 gm0642";
  EXPECT_EQ(codes(read("de zes Drechtsteden")), six);
  auto const seven = read("de zeven Drechtsteden");
  EXPECT_EQ(codes(seven), "gm0482 gm0505 gm0523 gm0531 gm0590 gm0610 gm0642");
  EXPECT_EQ(seven.doubts.size(), 1U) << "they may not be counted";
  EXPECT_EQ(codes(read("zeven van de Drechtsteden")), "");
  EXPECT_EQ(codes(read("de acht Drechtsteden")), "");
}

TEST(SetsOf, MunicipalitiesFromSomewhereNeedNotBeAll) {
  EXPECT_FALSE(read("gemeenten uit Drenthe").doubts.empty());
  EXPECT_FALSE(read("gemeenten in Overijssel, Gelderland en Drenthe").doubts.empty());
  EXPECT_TRUE(read("de gemeenten uit Drenthe").doubts.empty());
  EXPECT_TRUE(read("gemeenten in Drenthe").doubts.empty());
}

TEST(SetsOf, ANameBeforeACommaMayBeOfOneMunicipality) {
  EXPECT_FALSE(read("Groningen, Drentse gemeenten").doubts.empty());
  EXPECT_TRUE(read("Groninger, Drentse gemeenten").doubts.empty());
  EXPECT_TRUE(read("alle Groningen, Drentse gemeenten").doubts.empty());
  EXPECT_FALSE(read("Groningen en Drentse gemeenten").doubts.empty());
  EXPECT_TRUE(read("Groninger en Drentse gemeenten").doubts.empty());
}

TEST(SetsOf, WhoDoesNotTakePartIsLeftOut) {
  auto const row = read("12 Drentse gemeenten, niet Assen en Emmen");
  EXPECT_EQ(codes(row).find("gm0106"), std::string::npos);
  EXPECT_EQ(codes(row).find("gm0114"), std::string::npos);
  EXPECT_EQ(codes(read("alle Drentse gemeenten, niet Assen")).find("gm0106"), std::string::npos);
}

TEST(SetsOf, OtherMunicipalitiesOfASetAreCountedWithoutThoseNamedAndTheOwner) {
  EXPECT_EQ(codes(read("de twaalf andere Zeeuwse gemeenten", "gm0664")), zeeland);
  EXPECT_EQ(codes(read("Terneuzen en de twaalf andere Zeeuwse gemeenten", "gm0664")), zeeland);
  EXPECT_EQ(codes(read("Terneuzen en de elf overige Zeeuwse gemeenten", "gm0664")), zeeland);
  EXPECT_EQ(codes(read("13 andere gemeenten in Twente", "gm0141")), twente);
  EXPECT_EQ(codes(read("negen andere Zeeuwse gemeenten", "gm0664")), "");
}

TEST(SetsOf, ACountChoosesTheDivisionsOfPlacesThatShareTheirEnd) {
  EXPECT_EQ(read("de 15 gemeenten in Noord- en Midden-Limburg", "gm0946").participants.size(), 15U);
  EXPECT_TRUE(read("de 15 gemeenten in Noord- en Midden-Limburg", "gm0946").doubts.empty());
  EXPECT_EQ(read("alle gemeenten in Midden- en West-Brabant", "gm0758").rules.size(), 1U);
}

TEST(SetsOf, MunicipalitiesOfSeveralProvincesAreAllOfEachAsOfOne) {
  auto const row = read("Gelderse, Friese en Noord-Hollandse gemeenten");
  EXPECT_EQ(row.rules.size(), 3U);
  EXPECT_TRUE(row.doubts.empty());
  EXPECT_FALSE(read("diverse Gelderse en Friese gemeenten").rules[0].reason.empty());
}

TEST(SetsOf, ARegionWithTheNameOfAWaterAuthorityIsFoundBehindIn) {
  EXPECT_EQ(read("de gemeenten in Rivierenland", "gm0281", "2021-01-01").participants.size(), 8U);
  EXPECT_EQ(codes(read("De Dommel, Rivierenland")).find("gm"), std::string::npos);
}

TEST(SetsOf, DirectionsMayBeLetters) {
  EXPECT_EQ(read("alle 21 gemeenten in ZO-Brabant").participants.size(), 21U);
  EXPECT_EQ(codes(read("Goes, provincie N-H, prov. Z-Holland")), "gm0664 pv27 pv28");
}

TEST(SetsOf, GemWithADotIsGemeentenBehindACount) {
  EXPECT_EQ(codes(read("13 Zeeuwse gem.")), zeeland);
  EXPECT_EQ(codes(read("14 gem. in Twente")), twente);
  EXPECT_EQ(codes(read("Gem. Goes en gem. Hulst")), "gm0664 gm0677");
}

TEST(SetsOf, ANameThatIsNotKnownIsDoubtedAndAKindIsNot) {
  EXPECT_FALSE(read("de Zonnebloem-gemeenten").doubts.empty());
  EXPECT_TRUE(read("Omliggende gemeenten").doubts.empty());
}

TEST(SetsOf, ABodyWithACountOfMunicipalitiesIsDoubted) {
  auto const row = read("Metropoolregio Rotterdam Den Haag (23 gemeenten)");
  EXPECT_EQ(row.participants.size(), 1U);
  EXPECT_EQ(row.doubts.size(), 1U);
}

TEST(Sets, of_fewer_than_the_region_has_are_doubted_and_not_listed) {
  for (auto const* const cell :
       {"De Drechtsteden (5 van de 6 gemeenten)", "Regio Twente (3 van de 14)"}) {
    auto const row = read(cell);
    EXPECT_TRUE(row.participants.empty()) << cell;
    EXPECT_EQ(row.doubts.size(), 1U) << cell;
    ASSERT_EQ(row.rules.size(), 1U) << cell;
    EXPECT_EQ(row.rules.front().kind, RuleKind::some_municipalities_of) << cell;
  }
}

TEST(Sets, counted_behind_a_region_are_doubted_when_there_are_more_or_fewer) {
  for (auto const* const cell :
       {"De Drechtsteden (zeven van de zeven gemeenten)", "De Drechtsteden (5 gemeenten in totaal)",
        "De Drechtsteden (8 gemeenten, behalve Dordrecht)", "De Drechtsteden (behalve Lutjebroek)",
        "De Drechtsteden (deels)", "Twentse gemeenten (gedeeltelijk)",
        "De Drechtsteden (6 gemeenten + provincie)"}) {
    EXPECT_EQ(read(cell).doubts.size(), 1U) << cell;
  }
  for (auto const* const cell :
       {"De Drechtsteden (zes van de zes gemeenten)", "De Drechtsteden (totaal 6 gemeenten)",
        "De Drechtsteden (6 gemeenten, behalve Dordrecht)", "De Drechtsteden (6 gemeenten; 30%)",
        "De Drechtsteden (5 gemeenten, Dordrecht niet)", "De Drechtsteden (1/3)"}) {
    EXPECT_TRUE(read(cell).doubts.empty()) << cell;
  }
}

TEST(Sets, of_a_division_that_only_the_count_chose_are_doubted) {
  EXPECT_EQ(read("Vijf Drechtstedengemeenten").doubts.size(), 1U);
  EXPECT_TRUE(read("zes Drechtstedengemeenten").doubts.empty());
  auto const none = read("de drie Drechtstedengemeenten");
  EXPECT_TRUE(none.participants.empty());
  EXPECT_EQ(none.doubts.size(), 1U);
}

TEST(Sets, others_are_counted_in_the_region_and_choose_no_smaller_division) {
  auto const row = read("de gemeente Eindhoven en 20 andere gemeenten in Zuidoost-Brabant");
  EXPECT_EQ(row.participants.size(), 21U);
  EXPECT_NE(codes(row).find("gm1706"), std::string::npos);  // Cranendonck
}

TEST(Sets, of_a_region_that_lost_municipalities_are_doubted) {
  auto const then = read("DDFK-gemeenten", "", "2018-01-01");
  EXPECT_EQ(then.participants.size(), 4U);
  EXPECT_TRUE(then.doubts.empty());
  for (auto const* const cell : {"DDFK-gemeenten", "alle DDFK-gemeenten"}) {
    auto const later = read(cell, "", "2022-01-01");
    ASSERT_EQ(later.doubts.size(), 1U) << cell;
    EXPECT_NE(later.doubts.front().reason.find("nu: Noardeast-Fryslân"), std::string::npos);
  }
}

TEST(Sets, with_a_name_that_nobody_knows_are_doubted) {
  EXPECT_EQ(read("Lekvallei gemeenten").doubts.size(), 1U);
  EXPECT_TRUE(read("Participerende gemeenten").doubts.empty());
}

TEST(Sets, of_as_many_as_the_country_had_in_another_year_are_all_and_doubted) {
  auto const all = read("alle 342 gemeenten", "", "2018-03-01");
  EXPECT_EQ(all.participants.size(), 380U);
  EXPECT_EQ(all.doubts.size(), 1U);
  EXPECT_TRUE(read("300 gemeenten", "", "2018-03-01").participants.empty());
}

TEST(Sets, names_behind_a_rule_that_lie_elsewhere_take_part_and_are_no_exceptions) {
  auto const row = read("Zeeuwse gemeenten, Zwolle, Almere doet niet mee");
  EXPECT_NE(codes(row).find("gm0193"), std::string::npos);
  EXPECT_EQ(open(row), "Almere doet niet mee");
  EXPECT_EQ(codes(read("Zeeuwse gemeenten, Zwolle uitgezonderd Tholen")), zeeland);
}

TEST(Sets, exceptions_that_take_nobody_out_are_doubted) {
  for (auto const* const cell :
       {"Zeeuwse gemeenten behalve Utrecht", "Zeeuwse gemeenten (Tholen en Foobar niet)"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), zeeland) << cell;
    EXPECT_EQ(row.doubts.size(), 1U) << cell;
  }
  EXPECT_TRUE(read("Zeeuwse gemeenten behalve Tholen").doubts.empty());
}

TEST(sets, waterschappen_is_said_of_each_name_behind_it) {
  EXPECT_EQ(codes(read("provincies Noord-Brabant en Limburg, waterschappen De Dommel en Limburg",
                       {}, "2020-01-01")),
            "pv30 pv31 ws0539 ws0665");
}

TEST(sets, another_party_right_behind_a_set_leaves_the_set_as_it_is) {
  auto const friesland = read("alle Friese gemeenten, provincie Fryslân").participants.size();
  for (auto const* const between : {" ", " • ", " - ", " – ", "\n"}) {
    auto const cell = std::string{"alle Friese gemeenten"} + between + "provincie Fryslân";
    EXPECT_EQ(read(cell).participants.size(), friesland) << cell;
  }
  EXPECT_EQ(read("alle Friese gemeenten").participants.size() + 1, friesland);
  EXPECT_EQ(codes(read("alle Groninger gemeenten Groningen")),
            codes(read("alle Groninger gemeenten")));
  EXPECT_EQ(codes(read("De Drentse gemeenten\nAssen\nEmmen")), "gm0106 gm0114");
}

TEST(sets, an_adjective_before_one_says_where_it_lies) {
  auto const drenthe = read("De twaalf Drentse gemeenten");
  for (auto const* const cell :
       {"De twaalf Drentse gemeenten en de Friese gemeente Ooststellingwerf",
        "Alle Drentse gemeenten en het Friese Ooststellingwerf"}) {
    auto const row = read(cell);
    EXPECT_EQ(row.participants.size(), drenthe.participants.size() + 1) << cell;
    EXPECT_EQ(row.participants.back().code, "gm0085") << cell;
    EXPECT_TRUE(row.doubts.empty()) << cell;
  }
}

TEST(sets, a_bare_water_authority_behind_a_set_is_the_only_one_of_the_province) {
  auto const row = read("Alle Zeeuwse gemeenten, provincie en waterschap");
  EXPECT_EQ(codes(row), zeeland + " pv29 ws0661");
  EXPECT_TRUE(row.doubts.empty());
  auto const several = read("Alle Drentse gemeenten en het waterschap");
  EXPECT_EQ(open(several), "het waterschap");
  EXPECT_EQ(several.doubts.size(), 1U);
}

TEST(sets, of_several_regions_of_a_kind_are_of_each) {
  auto const count = [](char const* cell) { return read(cell).participants.size(); };
  auto const north = count("alle gemeenten in de veiligheidsregio Brabant-Noord");
  auto const west = count("alle gemeenten in de veiligheidsregio Midden- en West-Brabant");
  auto const east = count("alle gemeenten in de veiligheidsregio Brabant-Zuidoost");
  EXPECT_EQ(count("De gemeenten in de veiligheidsregio’s Midden- en West-Brabant en Brabant-Noord"),
            north + west);
  EXPECT_EQ(count("De gemeenten in de veiligheidsregio's Brabant-Noord en Brabant-Zuidoost"),
            north + east);
}

TEST(sets, others_may_be_named_behind_them) {
  auto const row = read("De twaalf overige Twentse gemeenten, Almelo en Enschede");
  EXPECT_EQ(codes(row), twente);
  EXPECT_TRUE(row.doubts.empty());
}

TEST(sets, places_behind_a_count_that_does_not_fit_belong_to_it) {
  auto const row = read("48 gemeenten in Overijssel, de Noordoostpolder en Zuidwest-Drenthe");
  EXPECT_EQ(codes(row), "");
  EXPECT_EQ(open(row), "48 gemeenten in Overijssel, de Noordoostpolder en Zuidwest-Drenthe");
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_EQ(codes(read("22 gemeenten in Twente en Deventer")), "gm0150");
  EXPECT_EQ(codes(read("22 gemeenten in Twente en de provincie Overijssel")), "pv23");
}

TEST(sets, of_places_among_others_are_some_of_each) {
  auto const row =
      read("Provincies en gemeenten in onder andere Overijssel, Gelderland en Utrecht");
  EXPECT_EQ(codes(row), "");
  EXPECT_EQ(row.rules.size(), 3U);
  EXPECT_EQ(codes(read("gemeenten in o.a. Overijssel en Gelderland, en de provincie Utrecht")),
            "pv26");
}

TEST(sets, the_others_of_a_region_are_all_of_it_and_of_an_unknown_set_are_doubted) {
  auto const region = read("De gemeenten van Holland Rijnland");
  auto const others = read("Leiden (centrumgemeente) en de overige gemeenten van Holland Rijnland");
  EXPECT_EQ(codes(others), codes(region));
  EXPECT_TRUE(others.doubts.empty());
  auto const unknown = read("Eindhoven, Helmond en de overige 19 QRE-gemeenten");
  EXPECT_EQ(codes(unknown), "gm0772 gm0794");
  EXPECT_EQ(unknown.doubts.size(), 1U);
  EXPECT_TRUE(read("Eindhoven en andere gemeenten in Drenthe").rules[0].kind ==
              RuleKind::some_municipalities_of);
}

TEST(sets, the_others_are_without_who_is_said_to_take_no_part) {
  auto const without = [](std::string const& code) {
    auto all = zeeland;
    return all.erase(all.find(code), code.size() + 1);
  };
  EXPECT_EQ(codes(read("Goes neemt niet deel; de overige gemeenten van Zeeland")),
            without("gm0664"));
  EXPECT_EQ(codes(read("Kapelle is uitgetreden. De overige gemeenten in Zeeland nemen deel")),
            without("gm0678"));
  EXPECT_EQ(codes(read("Goes, Hulst (niet Kapelle) en de overige gemeenten in Zeeland")),
            without("gm0678"));
  EXPECT_EQ(codes(read("De overige gemeenten in Zeeland dan Goes")), without("gm0664"));
}

TEST(sets, the_others_where_nobody_of_the_set_is_named_are_doubted) {
  EXPECT_EQ(read("Breda en de overige gemeenten in Zeeland").doubts.size(), 1U);
  EXPECT_TRUE(read("Goes en de overige gemeenten in Zeeland").doubts.empty());
  EXPECT_TRUE(read("De overige gemeenten in Zeeland", "gm0664").doubts.empty());
  auto const roles = read("Goes (penvoerder); de andere gemeenten van Zeeland als agendalid");
  EXPECT_EQ(std::ranges::count(roles.participants, Role::partner, &Participant::role), 12);
}

TEST(sets, names_right_behind_a_set_are_doubted) {
  EXPECT_EQ(read("alle Groninger gemeenten Groningen, Haren, Ten Boer").doubts.size(), 1U);
  EXPECT_TRUE(read("alle Groninger gemeenten").doubts.empty());
}

TEST(Sets, provinces_named_with_the_municipalities_in_them_take_part_themselves) {
  auto const row = read("Provincies en gemeenten in Drenthe en Groningen, Goes", "", "2024-01-01");
  auto const named = codes(row);
  for (auto const* const code : {"pv20", "pv22", "gm0106", "gm0014", "gm0664"})
    EXPECT_NE(named.find(code), std::string::npos) << code;
  EXPECT_FALSE(row.doubts.empty());
  EXPECT_TRUE(open(row).empty());
  EXPECT_TRUE(read("de provincie en alle gemeenten in Drenthe").doubts.empty());
  auto const region = read("Provincies en gemeenten in Twente", "", "2024-01-01");
  EXPECT_EQ(codes(region), twente);
  EXPECT_EQ(region.doubts.size(), 1U);
}

TEST(Sets, provinces_named_before_a_kind_of_municipalities_are_no_place_of_them) {
  auto const row = read("Rijk, provincies Noord-Holland en Groningen, waddengemeenten");
  EXPECT_EQ(codes(row).find("gm0363"), std::string::npos);  // Amsterdam
  EXPECT_NE(codes(row).find("pv20"), std::string::npos);
  EXPECT_NE(codes(row).find("pv27"), std::string::npos);
}

TEST(Sets, a_bracket_with_the_role_of_one_does_not_say_who_the_others_are) {
  for (auto const* const text :
       {"13 gemeenten (centrumgemeente Terneuzen)", "gemeenten (penvoerder: Terneuzen)"}) {
    auto const row = read(text, "", "2024-01-01");
    EXPECT_EQ(codes(row), "gm0715") << text;
    EXPECT_FALSE(row.unresolved.empty()) << text;
    EXPECT_FALSE(row.doubts.empty()) << text;
  }
  auto const list = read("3 gemeenten (centrumgemeente Goes, Hulst en Sluis)", "", "2024-01-01");
  EXPECT_EQ(codes(list), "gm0664 gm0677 gm1714");
  EXPECT_TRUE(list.doubts.empty());
}

}  // namespace sets_test
}  // namespace verband::resolve
