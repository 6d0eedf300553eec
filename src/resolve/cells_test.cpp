// SPDX-License-Identifier: EUPL-1.2
// Participants cells as other municipalities write them, with the codes they mean, checked by hand.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace {

reference::Gazetteer const& gazetteer() {
  static reference::Gazetteer const built{reference::load(reference::embedded_release())};
  return built;
}

Interpretation read(std::string_view text, std::string_view owner = {},
                    std::string_view day = "2016-01-01") {
  return resolve_text(text, gazetteer(), *parse_iso_date(day), owner);
}

std::string codes(Interpretation const& row) {
  std::vector<std::string> all;
  for (auto const& each : row.participants) all.push_back(each.code);
  std::ranges::sort(all);
  std::string joined;
  for (auto const& each : all) joined += (joined.empty() ? "" : " ") + each;
  return joined;
}

std::string open(Interpretation const& row) {
  std::string joined;
  for (auto const& each : row.unresolved) joined += (joined.empty() ? "" : "|") + each.text;
  return joined;
}

std::string const zeeland =
    "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0716 gm0717 gm0718 gm1676 gm1695 gm1714";
std::string const twente =
    "gm0141 gm0147 gm0153 gm0158 gm0163 gm0164 gm0168 gm0173 gm0183 gm0189 gm1700 gm1735 gm1742 "
    "gm1774";

struct Case {
  std::string text;
  std::string owner;
  std::string codes;
  std::string open{};
};

class Cells : public testing::TestWithParam<Case> {};

TEST_P(Cells, MeanTheseOrganisations) {
  auto const& [text, owner, expected, unresolved] = GetParam();
  auto const row = read(text, owner);
  EXPECT_EQ(codes(row), expected) << text;
  EXPECT_EQ(open(row), unresolved) << text;
  for (auto const& each : row.participants) EXPECT_FALSE(each.reason.empty()) << text;
  for (auto const& each : row.unresolved) EXPECT_FALSE(each.reason.empty()) << text;
}

// Lists: separators of all kinds, missing ones, names that hold separators themselves.
INSTANTIATE_TEST_SUITE_P(
    Lists, Cells,
    testing::Values(Case{"Middelburg, Veere, Vlissingen", "gm0687", "gm0687 gm0717 gm0718"},
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
                    Case{"Middelburg\nVeere\nVlissingen", "", "gm0687 gm0717 gm0718"},
                    Case{"Middelburg, Veere en Vlissingen.", "", "gm0687 gm0717 gm0718"},
                    Case{"MIDDELBURG, VEERE", "", "gm0687 gm0717"},
                    Case{"Nuenen, Gerwen en Nederwetten, Best, Son en Breugel en Eindhoven", "",
                         "gm0753 gm0772 gm0820 gm0848"},
                    Case{"Gilze en Rijen en Hilvarenbeek", "", "gm0784 gm0798"},
                    Case{"Peel en Maas, Venlo en Venray", "", "gm0983 gm0984 gm1894"},
                    Case{"Bergen op Zoom", "", "gm0748"},
                    Case{"Zaltbommel, Maasdriel", "", "gm0263 gm0297"},
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
                    Case{"de veiligheidsregio's Twente en IJsselland, Goes", "",
                         "gm0664 so0003 so0679"},
                    Case{"A'dam, R'dam en gemeente Gent", "", "gm0363 gm0599", "gemeente Gent"},
                    Case{"wel Goes en Hulst", "", "gm0664 gm0677"},
                    Case{"Almere, Urk, NOP", "", "gm0034 gm0171 gm0184"},
                    Case{"provincie Zeeland, 2 gemeenten (Goes en Hulst) en scholen", "",
                         "gm0664 gm0677 pv29", "scholen"}));

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
                    Case{"Utrecht, Zeist, De Bilt", "", "gm0310 gm0344 gm0355"},
                    Case{"Noord- en Zuid-Holland", "", "pv27 pv28"},
                    Case{"provincies Noord- en Zuid-Holland", "", "pv27 pv28"},
                    Case{"waterschap Scheldestromen, Goes", "", "gm0664 ws0661"},
                    Case{"waterschappen Vechtstromen en Rijn en IJssel", "", "ws0152 ws0663"},
                    Case{"Bergen, Gennep, Venray", "gm0907", "gm0893 gm0907 gm0984"},
                    Case{"Bergen, Alkmaar", "gm0361", "gm0361 gm0373"},
                    Case{"Bergen (NH)", "gm0907", "gm0373"},
                    Case{"Bergen (Limburg)", "gm0361", "gm0893"},
                    Case{"Haren (Ems) (Duitsland)", "", "", "Haren (Ems) (Duitsland)"},
                    Case{"Landkreis Emsland, Enschede", "", "gm0153", "Landkreis Emsland"}));

// Rules for sets of municipalities.
INSTANTIATE_TEST_SUITE_P(
    Rules, Cells,
    testing::Values(
        Case{"alle Zeeuwse gemeenten", "", zeeland}, Case{"Alle gemeenten in Zeeland", "", zeeland},
        Case{"alle gemeenten in de provincie Zeeland", "", zeeland},
        Case{"Gemeenten van provincie Zeeland", "", zeeland},
        Case{"Gemeenten provincie Zeeland", "", zeeland}, Case{"de Zeeuwse gemeenten", "", zeeland},
        Case{"Overige Zeeuwse gemeenten", "", zeeland},
        Case{"alle 13 Zeeuwse gemeenten", "", zeeland},
        Case{"de dertien Zeeuwse gemeenten", "", zeeland}, Case{"13 gemeenten", "gm0664", zeeland},
        Case{"dertien gemeenten", "gm0664", zeeland},
        Case{"Alle dertien gemeenten", "gm0664", zeeland},
        Case{"Alle Zeeuwse gemeenten + provincie", "gm0664", zeeland + " pv29"},
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
        Case{"alle gemeenten in Twente", "", twente}, Case{"alle Twentse gemeenten", "", twente},
        Case{"De 14 Twentse gemeenten", "", twente},
        Case{"gemeenten in de veiligheidsregio Twente", "", twente},
        Case{"de gemeenten binnen de GGD-regio Zeeland", "", zeeland},
        Case{"gemeenten in de regio Rivierenland", "",
             "gm0214 gm0216 gm0236 gm0263 gm0281 gm0297 gm0304 gm0668 gm0733 gm1740"},
        Case{"gemeenten in de veiligheidsregio Zeeland, waterschap Scheldestromen", "",
             zeeland + " ws0661"}));

// What must not be enumerated.
INSTANTIATE_TEST_SUITE_P(
    Open, Cells,
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
        Case{"o.a. Goes, Hulst", "", "gm0664 gm0677", "o.a."},
        Case{"o.m. Goes, Hulst", "", "gm0664 gm0677", "o.m."},
        Case{"Goes, Hulst e.a.", "", "gm0664 gm0677", "e.a."},
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

TEST(Text, RulesAreKeptWithTheirGrouping) {
  auto const row = read("alle 13 Zeeuwse gemeenten behalve Tholen");
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].grouping, "province:pv29");
  EXPECT_EQ(row.rules[0].except, std::vector<std::string>{"gm0716"});
}

TEST(Text, AnExceptionIsTheNamesakeInThePlaceOfTheRule) {
  auto const row = read("alle Limburgse gemeenten behalve Gennep en Bergen");
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].except, (std::vector<std::string>{"gm0907", "gm0893"}));
}

TEST(Text, ARegionMayHoldEnInItsName) {
  auto const row = read("alle gemeenten in Midden- en West-Brabant");
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].grouping, "safety_region:midden-en-west-brabant");
}

TEST(Text, CountsAreViaCount) {
  auto const row = read("13 gemeenten", "gm0664");
  ASSERT_FALSE(row.participants.empty());
  EXPECT_EQ(row.participants.front().via, Via::count);
  EXPECT_EQ(row.rules.front().kind, RuleKind::count_of_municipalities);
}

TEST(Text, ADifferingCountIsDoubted) {
  auto const row = read("alle 14 Zeeuwse gemeenten");
  EXPECT_EQ(codes(row), zeeland);
  EXPECT_FALSE(row.doubts.empty());
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

TEST(Text, NotesAreKept) {
  auto const row = read("Venlo (gedeeltelijk), Venray voor 1/3");
  EXPECT_EQ(row.participants[0].note, "gedeeltelijk");
  EXPECT_EQ(row.participants[1].note, "voor 1/3");
}

TEST(Text, WholeCountryAndPoliceUnit) {
  EXPECT_EQ(read("Alle Nederlandse gemeenten", "", "2015-01-01").participants.size(), 393U);
  EXPECT_EQ(read("gemeenten binnen de politie-eenheid Noord-Nederland", "", "2015-01-01")
                .participants.size(),
            59U);
  EXPECT_EQ(read("gemeenten binnen politie eenheid Noord Nederland", "", "2019-01-01")
                .participants.size(),
            42U);
}

TEST(Text, MunicipalitiesOfACountryAreSomeUnlessItSaysAll) {
  auto const some = read("Nederlandse en Duitse gemeenten, Kleve");
  EXPECT_EQ(codes(some), "");
  EXPECT_EQ(open(some), "Nederlandse en Duitse gemeenten|Kleve");
  EXPECT_EQ(codes(read("Nederlandse gemeenten")), "");
  EXPECT_GT(read("alle Nederlandse gemeenten").participants.size(), 300U);
}

TEST(Text, WhoDoesNotTakePartIsLeftOut) {
  auto const row = read("12 Drentse gemeenten, niet Assen en Emmen");
  EXPECT_EQ(codes(row).find("gm0106"), std::string::npos);
  EXPECT_EQ(codes(row).find("gm0114"), std::string::npos);
  EXPECT_EQ(codes(read("alle Drentse gemeenten, niet Assen")).find("gm0106"), std::string::npos);
}

TEST(Text, AProvinceBehindWordsThatAreNotKnownIsReadByItselfAndByItsMark) {
  EXPECT_EQ(codes(read("gemeenten op het eiland Voorne en de provincie Zuid-Holland")), "pv28");
  EXPECT_EQ(codes(read("Gouda en provincie ZH")), "gm0513 pv28");
}

TEST(Text, OtherMunicipalitiesOfASetAreCountedWithoutThoseNamedAndTheOwner) {
  EXPECT_EQ(codes(read("de twaalf andere Zeeuwse gemeenten", "gm0664")), zeeland);
  EXPECT_EQ(codes(read("Terneuzen en de twaalf andere Zeeuwse gemeenten", "gm0664")), zeeland);
  EXPECT_EQ(codes(read("Terneuzen en de elf overige Zeeuwse gemeenten", "gm0664")), zeeland);
  EXPECT_EQ(codes(read("13 andere gemeenten in Twente", "gm0141")), twente);
  EXPECT_EQ(codes(read("negen andere Zeeuwse gemeenten", "gm0664")), "");
}

TEST(Text, ACountChoosesTheDivisionsOfPlacesThatShareTheirEnd) {
  EXPECT_EQ(read("de 15 gemeenten in Noord- en Midden-Limburg", "gm0946").participants.size(), 15U);
  EXPECT_TRUE(read("de 15 gemeenten in Noord- en Midden-Limburg", "gm0946").doubts.empty());
  EXPECT_EQ(read("alle gemeenten in Midden- en West-Brabant", "gm0758").rules.size(), 1U);
}

TEST(Text, MunicipalitiesOfSeveralProvincesWithoutAllAreDoubted) {
  auto const row = read("Gelderse, Friese en Noord-Hollandse gemeenten");
  EXPECT_EQ(row.rules.size(), 3U);
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_TRUE(read("alle Gelderse en Friese gemeenten").doubts.empty());
}

TEST(Text, ARegionWithTheNameOfAWaterAuthorityIsFoundBehindIn) {
  EXPECT_EQ(read("de gemeenten in Rivierenland", "gm0281", "2021-01-01").participants.size(), 8U);
  EXPECT_EQ(codes(read("De Dommel, Rivierenland")).find("gm"), std::string::npos);
}

TEST(Text, DirectionsMayBeLetters) {
  EXPECT_EQ(read("alle 21 gemeenten in ZO-Brabant").participants.size(), 21U);
  EXPECT_EQ(codes(read("Goes, provincie N-H, prov. Z-Holland")), "gm0664 pv27 pv28");
}

TEST(Text, AllWaterAuthorities) {
  EXPECT_EQ(read("alle 21 waterschappen", "", "2020-01-01").participants.size(), 21U);
  EXPECT_EQ(codes(read("alle 30 waterschappen", "", "2020-01-01")), "");
  EXPECT_EQ(codes(read("Goes, ws Scheldestromen en hhs van Delfland")), "gm0664 ws0372 ws0661");
  EXPECT_EQ(codes(read("Goes en HH van Schieland en de Krimpenerwaard")), "gm0664 ws0656");
}

TEST(Text, GemWithADotIsGemeentenBehindACount) {
  EXPECT_EQ(codes(read("13 Zeeuwse gem.")), zeeland);
  EXPECT_EQ(codes(read("14 gem. in Twente")), twente);
  EXPECT_EQ(codes(read("Gem. Goes en gem. Hulst")), "gm0664 gm0677");
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

TEST(Text, AVerbBehindANameIsANote) {
  EXPECT_EQ(codes(read("Goes, Hulst en Sluis doen mee als partner")), "gm0664 gm0677 gm1714");
}

TEST(Text, WhoTakesNoPartIsNoParticipantAndIsDoubted) {
  for (auto const* const text : {"Goes; gemeente Hulst neemt niet deel",
                                 "Goes, Hulst doet niet mee", "Goes en Hulst is geen lid meer"}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0664") << text;
    EXPECT_EQ(row.doubts.size(), 1U) << text;
  }
  EXPECT_EQ(read("Goes, Hulst (in 2015 uitgetreden)").doubts.size(), 1U);
  EXPECT_TRUE(read("Goes, Hulst (Sluis doet niet mee)").doubts.empty());
}

TEST(Text, PlainNamesAreFast) {
  std::vector<std::string> const names{"Middelburg", "gemeente Enschede", "Noord-Beveland",
                                       "Zeist"};
  for (auto const& each : names) ASSERT_EQ(read(each).participants.size(), 1U) << each;
  auto const day = *parse_iso_date("2016-01-01");
  auto const start = std::chrono::steady_clock::now();
  std::size_t found = 0;
  for (int i = 0; i < 20000; ++i)
    found += resolve_text(names[static_cast<std::size_t>(i) % 4], gazetteer(), day, "")
                 .participants.size();
  std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(found, 20000U);
  std::cout << static_cast<int>(20000 / took.count()) << " names a second\n";
  EXPECT_GT(20000 / took.count(), 2500) << "a slow machine may take 20 times the goal, no more";
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

}  // namespace
}  // namespace verband::resolve
