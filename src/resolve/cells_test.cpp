// SPDX-License-Identifier: EUPL-1.2
// Participants cells as other municipalities write them, with the codes they mean, checked by hand.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace cells_test {

using namespace testing_cells;

class Cells : public testing::TestWithParam<Case> {};

TEST_P(Cells, MeanTheseOrganisations) { expect_meant(GetParam()); }

// Lists: separators of all kinds, missing ones, names that hold separators themselves.
INSTANTIATE_TEST_SUITE_P(
    Lists, Cells,
    testing::Values(
        Case{"Middelburg, Veere, Vlissingen", "gm0687", "gm0687 gm0717 gm0718"},
        Case{"Capelle aan den IJssel (aandeel: 1/3); Gouda (jaar: 2008); Zuidplas", "",
             "gm0502 gm0513 gm1892"},
        Case{"Drenthe (twee): Assen, Emmen", "", "gm0106 gm0114"},
        Case{"Middelburg; Veere; Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"Middelburg/Veere/Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"Middelburg + Veere & Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"Middelburg en Veere", "", "gm0687 gm0717"},
        Case{"Middelburg Veere Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"Middelburg,Veere,Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"• Middelburg • Veere • Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"- Middelburg - Veere - Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"1. Middelburg 2. Veere 3) Vlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"Stichting Zon (zie 1. Maan 2. Ster), Goes", "", "gm0664",
             "Stichting Zon (zie 1. Maan 2. Ster)"},
        Case{"50% Goes, 1/3 Hulst", "", "gm0664 gm0677"},
        Case{"Goes 1 stem Hulst 2 stemmen", "", "gm0664 gm0677"},
        Case{"Zeeuwse gemeenten 50%, provincie Zeeland 50%", "", zeeland + " pv29"},
        Case{"Goes i.s.m. Hulst", "", "gm0664 gm0677"},
        Case{"Gemeenten Horst a/d Maas, Venlo", "", "gm0983 gm1507"},
        Case{"gem's Goes en Hulst", "", "gm0664 gm0677"},
        Case{"dagelijks bestuur waterschap Scheldestromen, Goes", "", "gm0664 ws0661"},
        Case{"Arriva en de gemeenten Goes en Hulst", "", "gm0664 gm0677", "Arriva"},
        Case{"Goes 40%, Hulst 35 %, Tholen 300 aandelen", "", "gm0664 gm0677 gm0716"},
        Case{"Goes 12,5%, Hulst (37,5%), Tholen 50%", "", "gm0664 gm0677 gm0716"},
        Case{"Goes: 40%; gemeente Hulst: 60%", "", "gm0664 gm0677"},
        Case{"Goes: 3 zetels, Stichting Zon: 1 zetel", "", "gm0664", "Stichting Zon (1 zetel)"},
        Case{"Goes - 40%, Hulst - 60%", "", "gm0664 gm0677"},
        Case{"Goes 1/5, Hulst 4/5", "", "gm0664 gm0677"},
        Case{"Goes als centrumgemeente voor Hulst, Tholen", "", "gm0664 gm0677 gm0716"},
        Case{"Goes (centrumgemeente voor Hulst en Tholen)", "", "gm0664 gm0677 gm0716"},
        Case{"Goes mede namens Hulst en Tholen", "", "gm0664 gm0677 gm0716"},
        Case{"Goes, mede namens Hulst", "", "gm0664 gm0677"},
        Case{"Goes namens 13 Zeeuwse gemeenten", "", zeeland},
        Case{"GGD Fryslân, GGD Zuid-Limburg", "", "so0520", "GGD Fryslân"},
        Case{"de GGD's Twente en IJsselland", "", "so0670", "GGD Twente"},
        Case{"gemeentebesturen van Goes en Hulst", "", "gm0664 gm0677"},
        Case{"raden v.d. gemeenten Goes en Hulst", "", "gm0664 gm0677"},
        Case{"Nissewaard voorheen Spijkenisse, Goes", "", "gm0664 gm1930"},
        Case{"Goes, Nissewaard, voorheen Spijkenisse en Bernisse, Tholen", "",
             "gm0664 gm0716 gm1930"},
        Case{"Gooise Meren (Bussum + Muiden + Naarden), Goes", "", "gm0664 gm1942"},
        Case{"Goes, Krimpenerwaard (incl. voormalig Schoonhoven)", "", "gm0664 gm1931"},
        Case{"Goes, Krimpenerwaard, v/h Vlist", "", "gm0664 gm1931"},
        Case{"Goes, oud-gemeente Vlist, Tholen", "", "gm0664 gm0716"},
        Case{"voormalig Vlist, Goes", "", "gm0664", "voormalig Vlist"},
        Case{"Goes en omstreken", "", "gm0664", "omstreken"},
        Case{"Middelburg\nVeere\nVlissingen", "", "gm0687 gm0717 gm0718"},
        Case{"Middelburg, Veere en Vlissingen.", "", "gm0687 gm0717 gm0718"},
        Case{"MIDDELBURG, VEERE", "", "gm0687 gm0717"},
        Case{"Nuenen, Gerwen en Nederwetten, Best, Son en Breugel en Eindhoven", "",
             "gm0753 gm0772 gm0820 gm0848"},
        Case{"Gilze en Rijen en Hilvarenbeek", "", "gm0784 gm0798"},
        Case{"Peel en Maas, Venlo en Venray", "", "gm0983 gm0984 gm1894"},
        Case{"Bergen op Zoom", "", "gm0748"}, Case{"Zaltbommel, Maasdriel", "", "gm0263 gm0297"},
        Case{"De Bilt, Zeist, Bunnik", "", "gm0310 gm0312 gm0355"},
        Case{"'s-Hertogenbosch en Vught", "", "gm0796 gm0865"},
        Case{"Schouwen Duiveland, Noord Beveland", "", "gm1676 gm1695"},
        Case{"De gemeenten Enschede, Hengelo en Borne", "", "gm0147 gm0153 gm0164"},
        Case{"gemeenten: Enschede, Hengelo", "", "gm0153 gm0164"},
        Case{"De deelnemende gemeenten zijn: Enschede, Hengelo", "", "gm0153 gm0164"},
        Case{"Deelnemers: Enschede, Hengelo", "", "gm0153 gm0164"},
        Case{"gemeente Enschede, gemeente Hengelo", "", "gm0153 gm0164"},
        Case{"Gem. Enschede en gem. Hengelo", "", "gm0153 gm0164"},
        Case{"Zeeuwse gemeenten Goes en Hulst", "", "gm0664 gm0677"},
        Case{"Enschede (centrumgemeente), Hengelo", "", "gm0153 gm0164"},
        Case{"Venlo (gedeeltelijk), Venray (voor 1/3)", "", "gm0983 gm0984"},
        Case{"Beek, Stein en Sittard-Geleen", "gm0888", "gm0888 gm0971 gm1883"},
        Case{"Heerenveen, Oost- en Weststellingwerf", "", "gm0074 gm0085 gm0098"},
        Case{"Borger/Odoorn, Emmen", "", "gm0114 gm1681"},
        Case{"Goes en de eigen gemeente", "gm0687", "gm0664 gm0687"},
        Case{"Goes voert uit voor Hulst, Tholen", "", "gm0664 gm0677 gm0716"},
        Case{"Goes, Zeeuws-Vlaanderen (behalve Sluis)", "", "gm0664 gm0677 gm0715"},
        Case{"de veiligheidsregio's Twente en IJsselland, Goes", "", "gm0664 so0003 so0679"},
        Case{"A'dam, R'dam en gemeente Gent", "", "gm0363 gm0599", "gemeente Gent"},
        Case{"wel Goes en Hulst", "", "gm0664 gm0677"},
        Case{"Almere, Urk, NOP", "", "gm0034 gm0171 gm0184"},
        Case{"provincie Zeeland, 2 gemeenten (Goes en Hulst) en scholen", "", "gm0664 gm0677 pv29",
             "scholen"}));

// Provinces, water authorities, both at once, and namesakes.
INSTANTIATE_TEST_SUITE_P(
    Kinds, Cells,
    testing::Values(Case{"provincie Zeeland, Goes", "", "gm0664 pv29"},
                    Case{"provincies Overijssel en Gelderland", "", "pv23 pv25"},
                    Case{"de provincies Groningen, Drenthe en Fryslân", "", "pv20 pv21 pv22"},
                    Case{"Groningen, Friesland en Drenthe", "", "pv20 pv21 pv22"},
                    Case{"gemeente en provincie Utrecht", "", "gm0344 pv26"},
                    Case{"Gemeenten: Hilversum en Utrecht Provincies: Utrecht en Noord-Holland", "",
                         "gm0344 gm0402 pv26 pv27"},
                    Case{"Gemeente Utrecht, provincie Utrecht", "", "gm0344 pv26"},
                    Case{"Utrecht (gemeente en provincie), Zeist", "", "gm0344 gm0355 pv26"},
                    Case{"Utrecht (provincie), Zeist, De Bilt", "", "gm0310 gm0355 pv26"},
                    Case{"Groningen (provincie), Utrecht (gemeente)", "", "gm0344 pv20"},
                    Case{"Zeist (provincie), De Bilt", "", "gm0310 gm0355"},
                    Case{"Groningen (provincie/gemeente)", "", "gm0014 pv20"},
                    Case{"GS van Zeeland en Gelderland", "", "pv25 pv29"},
                    Case{"Provinciale Staten van Zeeland, Zeeuwse gemeenten", "",
                         zeeland + " pv29"},
                    Case{"Utrecht, Zeist, De Bilt", "", "gm0310 gm0344 gm0355"},
                    Case{"Noord- en Zuid-Holland", "", "pv27 pv28"},
                    Case{"provincies Noord- en Zuid-Holland", "", "pv27 pv28"},
                    Case{"waterschap Scheldestromen, Goes", "", "gm0664 ws0661"},
                    Case{"Goes en Ws. Scheldestromen", "", "gm0664 ws0661"},
                    Case{"Hof v. Twente, Wierden", "", "gm0189 gm1735"},
                    Case{"Haarlemmerliede c.a., Heemstede", "", "gm0393 gm0397"},
                    Case{"H'meer, H'lem, SWF", "", "gm0392 gm0394 gm1900"},
                    Case{"Drachten, Leeuwarden", "", "gm0080", "Drachten"},
                    Case{"waterschappen Vechtstromen en Rijn en IJssel", "", "ws0152 ws0663"},
                    Case{"Bergen, Gennep, Venray", "gm0907", "gm0893 gm0907 gm0984"},
                    Case{"Bergen, Alkmaar", "gm0361", "gm0361 gm0373"},
                    Case{"Bergen (NH)", "gm0907", "gm0373"},
                    Case{"Bergen (Limburg)", "gm0361", "gm0893"},
                    Case{"Haren (Ems) (Duitsland)", "", "", "Haren (Ems) (Duitsland)"},
                    Case{"Landkreis Emsland, Enschede", "", "gm0153", "Landkreis Emsland"}));

// A kind and a role in the brackets behind a name that a municipality and a province share.
INSTANTIATE_TEST_SUITE_P(
    KindAndRole, Cells,
    testing::Values(Case{"Groningen (provincie, penvoerder)", "", "pv20"},
                    Case{"Groningen (penvoerder en provincie)", "", "pv20"},
                    Case{"Utrecht (provincie; penvoerder)", "", "pv26"},
                    Case{"Utrecht (provincie) (penvoerder)", "", "pv26"},
                    Case{"Utrecht (gemeente, penvoerder)", "", "gm0344"},
                    Case{"gemeente Utrecht en Utrecht (provincie)", "", "gm0344 pv26"},
                    Case{"provincie Groningen (penvoerder), Assen", "", "gm0106 pv20"},
                    Case{"Assen, penvoerder: provincie Groningen", "", "gm0106 pv20"}));

// First parts of names that go on behind "en", beside others of the province or not.
INSTANTIATE_TEST_SUITE_P(
    FirstParts, Cells,
    testing::Values(Case{"Son, Nuenen en Best", "", "gm0753 gm0820 gm0848"},
                    Case{"de gemeenten Son en Best", "", "gm0753 gm0848"},
                    Case{"Gilze, Breda en Tilburg", "", "gm0758 gm0784 gm0855"},
                    Case{"Aa, Assen en Tynaarlo", "", "gm0106 gm1680 gm1730"},
                    Case{"Peel, Venlo en Venray", "", "gm0983 gm0984 gm1894"},
                    Case{"Son, Amsterdam", "", "gm0363", "Son"}, Case{"Son", "gm0772", "", "Son"},
                    Case{"de waterschappen Vechtstromen en Aa, Assen", "", "gm0106 ws0663", "Aa"},
                    Case{"Voorne en Putten, Brielle", "gm0273", "gm0501 gm0530 gm0614 gm1930"},
                    Case{"gemeente Veere c.s.", "", "gm0717", "c.s."},
                    Case{"Ermelo en Putten", "", "gm0233 gm0273"},
                    Case{"de Friese Waddeneilanden", "", "", "de Friese Waddeneilanden"}));

// Old, short and misspelled names.
INSTANTIATE_TEST_SUITE_P(Names, Cells,
                         testing::Values(Case{"Sneek", "", "gm0091"},
                                         Case{"Eindhovn", "", "gm0772"},
                                         Case{"Midelburg, Goes", "", "gm0664 gm0687"},
                                         Case{"Sudwest Fryslan", "", "gm1900"},
                                         Case{"Den Bosch", "", "gm0796"}));

TEST(Text, NotAliveIsADoubtAndNeverReplaced) {
  auto const row = read("Sneek");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("nwest"), 0U);
  EXPECT_EQ(row.participants.front().code, "gm0091");
}

TEST(Text, MisspellingIsSaid) {
  EXPECT_NE(read("Eindhovn").participants.front().reason.find("gelezen als"), std::string::npos);
}

TEST(Text, RolesInTheCell) {
  auto const row = read("Enschede (centrumgemeente), Hengelo");
  EXPECT_EQ(row.participants[0].role, Role::centre_municipality);
  EXPECT_EQ(row.participants[1].role, Role::participant);
}

TEST(Text, ARoleInABracketIsOfTheOneNamedThere) {
  auto const row = read("Tilburg, Waalwijk (centrumgemeente is Tilburg)");
  ASSERT_EQ(row.participants.size(), 2U);
  EXPECT_EQ(row.participants[0].role, Role::centre_municipality);
  EXPECT_EQ(row.participants[1].role, Role::participant);
}

TEST(Text, AMunicipalityThatIsNotOursIsNoKindOfParty) {
  auto const row = read("Goes, gemeente Wonderdam");
  ASSERT_EQ(row.unresolved.size(), 1U);
  EXPECT_EQ(row.unresolved[0].kind, UnresolvedKind::organisation);
}

TEST(Text, ACountBehindARegionIsChecked) {
  auto const fits = read("De Drechtsteden (zes gemeenten)", "", "2016-01-01");
  EXPECT_EQ(fits.participants.size(), 6U);
  EXPECT_TRUE(fits.doubts.empty());
  auto const differs = read("De Drechtsteden (zeven gemeenten)", "", "2016-01-01");
  EXPECT_EQ(differs.participants.size(), 6U);
  ASSERT_EQ(differs.rules.size(), 1U);
  EXPECT_EQ(differs.rules[0].expected_count, 7U);
  ASSERT_EQ(differs.doubts.size(), 1U);
  EXPECT_EQ(differs.doubts[0].reason,
            "Bij \"Drechtsteden\" staat \"zeven gemeenten\", maar op deze dag zijn het er 6. Kijk "
            "wie er meedoet.");
}

TEST(Text, NotesAreKept) {
  auto const row = read("Venlo (gedeeltelijk), Venray voor 1/3");
  EXPECT_EQ(row.participants[0].note, "gedeeltelijk");
  EXPECT_EQ(row.participants[1].note, "voor 1/3");
}

TEST(Text, AProvinceBehindWordsThatAreNotKnownIsReadByItselfAndByItsMark) {
  EXPECT_EQ(codes(read("gemeenten op het eiland Voorne en de provincie Zuid-Holland")), "pv28");
  EXPECT_EQ(codes(read("Gouda en provincie ZH")), "gm0513 pv28");
}

TEST(Text, AllWaterAuthorities) {
  EXPECT_EQ(read("alle 21 waterschappen", "", "2020-01-01").participants.size(), 21U);
  EXPECT_EQ(codes(read("alle 30 waterschappen", "", "2020-01-01")), "");
  EXPECT_EQ(codes(read("Goes, ws Scheldestromen en hhs van Delfland")), "gm0664 ws0372 ws0661");
  EXPECT_EQ(codes(read("Goes en HH van Schieland en de Krimpenerwaard")), "gm0664 ws0656");
}

TEST(Text, BoardsStandForWhoseTheyAre) {
  EXPECT_EQ(codes(read("De colleges van burgemeester en wethouders van de Zeeuwse gemeenten")),
            zeeland);
  EXPECT_EQ(codes(read("De raden, colleges en burgemeesters van Goes en Hulst")), "gm0664 gm0677");
  EXPECT_EQ(codes(read("Gedeputeerde Staten van Utrecht, het college van Zeist")), "gm0355 pv26");
  EXPECT_EQ(codes(read("dagelijks bestuur van waterschap Scheldestromen; de raad van Goes")),
            "gm0664 ws0661");
}

TEST(Text, AnAbbreviationMayHaveANoteBehindIt) {
  EXPECT_EQ(codes(read("Bunnik en HDSR (1/3)")), "gm0312 ws0636");
  EXPECT_EQ(open(read("Bunnik en HDXQ (1/3)")), "HDXQ (1/3)");
}

TEST(Text, ChambersOfCommerceAreNotTheOneOfToday) {
  auto const row = read("Goes en Kamers van Koophandel");
  EXPECT_EQ(codes(row), "gm0664");
  ASSERT_EQ(row.unresolved.size(), 1U);
  EXPECT_EQ(row.unresolved[0].kind, UnresolvedKind::kind_of_party);
}

TEST(Text, ACellThatIsNotFilledInNamesNobody) {
  for (auto const* const cell : {"n.v.t.", "N.v.t", "geen", "Onbekend", "niet van toepassing"}) {
    EXPECT_TRUE(read(cell).unresolved.empty()) << cell;
    EXPECT_EQ(codes(read(cell)), "") << cell;
  }
  EXPECT_EQ(codes(read("Goes; niet van toepassing: Hulst")).substr(0, 6), "gm0664");
}

TEST(Text, AVerbBehindANameIsANote) {
  EXPECT_EQ(codes(read("Goes, Hulst en Sluis doen mee als partner")), "gm0664 gm0677 gm1714");
}

TEST(Text, WhoPlainlyTakesNoPartIsNoParticipantWithoutADoubt) {
  for (auto const* const text :
       {"Goes; gemeente Hulst neemt niet deel", "Goes, Hulst doet niet mee",
        "Goes en Hulst is geen lid meer", "Goes; zonder Hulst"}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0664") << text;
    EXPECT_TRUE(row.doubts.empty()) << text;
    EXPECT_EQ(row.unresolved.size(), 1U) << text;
  }
  for (auto const* const text :
       {"Goes; Hulst doet om geldgebrek niet mee", "Goes, niet Hulst en Sluis"})
    EXPECT_EQ(read(text).doubts.size(), 1U) << text;
  EXPECT_TRUE(read("Goes, Hulst (Sluis doet niet mee)").doubts.empty());
}

TEST(Text, AnyLengthEnds) {
  std::string long_text;
  for (int i = 0; i < 20000; ++i) long_text += "(gemeente en provincie ";
  EXPECT_FALSE(read(long_text).doubts.empty());
}

TEST(Topics, WithoutACellForThemTheyAreNoDoubt) {
  auto const doubted = [](std::string const& topic) {
    Draft draft;
    draft.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::policy_area, "Thema"}};
    draft.rows = {{.cells = {{.text = "Veiligheidsregio Groningen"}, {.text = topic}}}};
    auto const row =
        resolve(draft, gazetteer(), {.owner = "gm0014", .on = parse_iso_date("2016-01-01")})
            .rows[0];
    EXPECT_FALSE(row.policy_areas.empty());
    return std::ranges::count(row.doubts, "policy_areas", &Doubt::field) > 0;
  };
  EXPECT_FALSE(doubted(""));
  EXPECT_TRUE(doubted("Hrmpf"));
}

TEST(CellsOf, WhatASecondNoteSaysLeavesTheFirst) {
  auto const row = read("Goes (doet niet mee): 10%");
  ASSERT_EQ(row.participants.size(), 1U);
  EXPECT_EQ(row.participants.front().note, "doet niet mee; 10%");
  EXPECT_EQ(row.doubts.size(), 1U);
  auto const shares = read("25% Goes 75% Hulst");
  ASSERT_EQ(shares.participants.size(), 2U);
  EXPECT_EQ(shares.participants.back().note, "75%");
}

TEST(CellsOf, AKindInABracketThatNobodyOfTheNameIsOfStaysOpen) {
  auto const row = read("Zwolle (gemeente en provincie)");
  EXPECT_EQ(codes(row), "gm0193");
  EXPECT_EQ(open(row), "Zwolle: provincie");
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_EQ(codes(read("Groningen (gemeenten en provincie)")), "pv20");
}

TEST(Text, BoardsOfTwoAreOneBoard) {
  for (auto const* const cell :
       {"Burgemeester en wethouders van Zwolle", "b en w van Zwolle",
        "het college van burgemeester en wethouders van Zwolle", "de raad van Zwolle"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "gm0193") << cell;
    EXPECT_EQ(open(row), "") << cell;
  }
  EXPECT_EQ(codes(read("het college van dijkgraaf en heemraden van Rijn en IJssel")), "ws0152");
}

TEST(CellsOf, ARoleInABracketIsOfTheProvinceThatTheBracketNames) {
  for (auto const* const cell :
       {"Groningen (provincie, penvoerder)", "Groningen (provincie) (penvoerder)",
        "provincie Groningen (penvoerder)", "Provincies: Groningen (penvoerder)"}) {
    auto const row = read(cell);
    ASSERT_EQ(row.participants.size(), 1U) << cell;
    EXPECT_EQ(row.participants.front().code, "pv20") << cell;
    EXPECT_EQ(row.participants.front().role, Role::contact_municipality) << cell;
    EXPECT_TRUE(row.unresolved.empty()) << cell;
  }
  auto const both = read("gemeente Utrecht en Utrecht (provincie; penvoerder)");
  ASSERT_EQ(both.participants.size(), 2U);
  for (auto const& each : both.participants) {
    EXPECT_EQ(each.role == Role::contact_municipality, each.code == "pv26") << each.code;
  }
}

TEST(CellsOf, AFirstPartOfANameIsDoubtedWhereNobodyNearIsNamed) {
  EXPECT_TRUE(read("Son, Nuenen en Best").doubts.empty());
  EXPECT_EQ(read("Son, Amsterdam").doubts.size(), 1U);
  EXPECT_EQ(read("Son", "gm0772").doubts.size(), 1U);
}

TEST(CellsOf, MunicipalitiesInTheBracketBehindAnotherAreDoubted) {
  for (auto const* const cell :
       {"Goes (Hulst en Tholen)", "Goes (Hulst)", "Alkmaar (namens de BUCH-gemeenten)"}) {
    EXPECT_EQ(read(cell).doubts.size(), 1U) << cell;
  }
  for (auto const* const cell :
       {"Bergen (Limburg)", "Haren (Groningen)", "Emmen (Klazienaveen)",
        "Veiligheidsregio Twente (Enschede)", "Goes (mede namens Hulst)"}) {
    EXPECT_TRUE(read(cell).doubts.empty()) << cell;
  }
}

TEST(cells, also_begins_a_sentence_with_more_parties) {
  for (auto const* const cell : {"Goes. Ook Hulst.", "Goes\nOok Hulst", "Goes; ook Hulst"}) {
    EXPECT_EQ(codes(read(cell)), "gm0664 gm0677") << cell;
    EXPECT_EQ(open(read(cell)), "") << cell;
  }
  for (auto const* const cell : {"Alle gemeenten in de provincie Zeeland. Ook de provincie zelf.",
                                 "Alle gemeenten in de provincie. Ook de provincie zelf.",
                                 "Alle gemeenten in de provincie. Ook de provincie"}) {
    auto const row = read(cell, "gm0664");
    EXPECT_EQ(codes(row), zeeland + " pv29") << cell;
    EXPECT_EQ(open(row), "") << cell;
  }
}

TEST(cells, both_water_boards_are_a_kind_of_party) {
  for (auto const* const cell :
       {"Goes en beide waterschappen", "Goes, Hulst en beide waterschappen"}) {
    auto const row = read(cell);
    EXPECT_EQ(open(row), "beide waterschappen") << cell;
    EXPECT_EQ(row.unresolved[0].kind, UnresolvedKind::kind_of_party) << cell;
  }
}

TEST(cells, who_is_only_spoken_with_is_doubted) {
  auto const row =
      read("Nog onbekend; gesprekken met Bunschoten, Leusden en waterschap Vallei en Veluwe");
  EXPECT_EQ(codes(row), "gm0313 gm0327 ws0662");
  EXPECT_EQ(row.doubts.size(), 3U);
  EXPECT_EQ(read("In gesprek met Goes en Hulst").doubts.size(), 2U);
  EXPECT_EQ(read("nog niet bekend: Goes").doubts.size(), 1U);
}

TEST(cells, a_term_in_a_bracket_before_a_name_is_of_that_name) {
  auto const row = read("Bunschoten, (vanaf 2017) Soest");
  EXPECT_EQ(codes(row), "gm0313");
  EXPECT_EQ(open(row), "Soest (vanaf 2017)");
  EXPECT_TRUE(read("Bunschoten en (vanaf 2015) Soest").doubts.empty());
}

TEST(cells, an_adjective_before_one_says_where_it_lies) {
  EXPECT_EQ(codes(read("Goes en de Utrechtse gemeente Houten")), "gm0321 gm0664");
  EXPECT_EQ(codes(read("de Limburgse stad Venlo")), "gm0983");
  EXPECT_EQ(codes(read("Assen en het Groningse Haren")), "gm0017 gm0106");
  EXPECT_EQ(codes(read("Goes en de Zeeuws-Vlaamse gemeente Hulst")), "gm0664 gm0677");
  EXPECT_EQ(codes(read("Goes en de Limburgse gemeente Bergen")), "gm0664 gm0893") << "a namesake";
  EXPECT_EQ(codes(read("het Zeeuwse waterschap Scheldestromen")), "ws0661");
  EXPECT_EQ(codes(read("Utrechtse Heuvelrug en Houten")), "gm0321 gm1581") << "a name of its own";
  EXPECT_EQ(open(read("Goes en het Friese Hulst")), "het Friese Hulst") << "it lies elsewhere";
}

TEST(cells, names_behind_a_bracket_that_is_never_closed_take_part_and_are_doubted) {
  auto const row = read("Assen, Haren (agendalid, zonder stem, Noordenveld en Leek");
  EXPECT_EQ(codes(row), "gm0017 gm0022 gm0106 gm1699");
  EXPECT_EQ(row.participants[1].note, "agendalid, zonder stem");
  EXPECT_EQ(row.participants[1].role, Role::partner);
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("gaat niet dicht"), std::string::npos);
  EXPECT_EQ(read("Assen, Haren (agendalid (zonder stem), Leek").participants[1].note,
            "agendalid (zonder stem)");
  EXPECT_TRUE(read("Assen, Haren (agendalid").doubts.empty());
  EXPECT_EQ(codes(read("Regio X (Goes, Kapelle, Hulst")), "gm0664 gm0677 gm0678");
}

TEST(cells, a_municipality_that_lies_elsewhere_than_its_adjective_says_is_doubted) {
  EXPECT_EQ(read("de Zeeuwse gemeente Breda").doubts.size(), 1U);
  EXPECT_EQ(read("de Friese stad Groningen").doubts.size(), 1U);
  EXPECT_TRUE(read("de Zeeuwse gemeente Goes").doubts.empty());
}

TEST(cells, only_the_common_word_stands_for_the_water_authority_of_a_province) {
  EXPECT_EQ(codes(read("waterschap", "gm0664")), "ws0661");
  for (auto const* const word : {"hoogheemraadschap", "wetterskip", "hh"}) {
    EXPECT_EQ(codes(read(word, "gm0664")), "") << word;
    EXPECT_EQ(open(read(word, "gm0664")), word);
  }
}

}  // namespace cells_test
}  // namespace verband::resolve
