// SPDX-License-Identifier: EUPL-1.2
// What the other cells of a row say of its participants and themes.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace rows_told_test {

struct Cells {
  std::string name{}, who{}, policy{}, nature{}, remark{};
};

Interpretation read(Cells const& cells, std::string const& owner, std::string_view day) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft;
  DraftRow row;
  for (auto const& [role, text] :
       {std::pair{ColumnRole::name, cells.name}, std::pair{ColumnRole::participants, cells.who},
        std::pair{ColumnRole::policy_area, cells.policy},
        std::pair{ColumnRole::nature, cells.nature}}) {
    draft.columns.push_back({role, ""});
    row.cells.push_back({.text = text});
  }
  draft.columns.push_back({ColumnRole::extra, "Ontwikkelingen"});
  row.cells.push_back({.text = cells.remark});
  draft.rows.push_back(row);
  auto const on = *parse_iso_date(day);
  return resolve(draft, gazetteer, {.owner = owner, .on = on, .today = on}).rows.front();
}

TEST(RowsTold, ACountIsOfTheRegionThatABodyWorksIn) {
  auto const row = read({.name = "Regionaal Archief Rivierenland", .who = "10 gemeenten"}, "gm0281",
                        "2016-01-01");
  EXPECT_EQ(row.participants.size(), 10U);
  EXPECT_EQ(read({.name = "Openbaar Lichaam Crematoria Twente", .who = "de 14 gemeenten"}, "gm0147",
                 "2016-01-01")
                .participants.size(),
            14U);
}

TEST(RowsTold, WhoCarriesOutForAllIsTheCentre) {
  auto const row = read({.name = "Bedrijfsvoering",
                         .who = "Losser, Borne en Almelo",
                         .nature = "Centrumregeling waarbij Almelo de uitvoering verzorgt"},
                        "gm0147", "2016-01-01");
  for (auto const& each : row.participants) {
    auto const role = each.code == "gm0141" ? Role::centre_municipality : Role::participant;
    EXPECT_EQ(each.role, role) << each.name;
  }
}

TEST(RowsTold, BesideOthersWithoutANameTheOwnerTakesPart) {
  auto const row = read({.name = "NV Water", .who = "Andere gemeenten"}, "gm0147", "2016-01-01");
  ASSERT_EQ(row.participants.size(), 1U);
  EXPECT_EQ(row.participants[0].via, Via::implied);
  EXPECT_FALSE(row.doubts.empty());
  EXPECT_TRUE(read({.name = "NV Water", .who = "Enkele gemeenten"}, "gm0147", "2016-01-01")
                  .participants.empty());
}

TEST(RowsTold, WordsForTheRowBehindANameAreNoPartOfIt) {
  auto const row =
      read({.name = "Schap", .who = "Haren en Tynaarlo in deze gemeenschappelijke regeling"},
           "gm0017", "2016-01-01");
  EXPECT_EQ(row.participants.size(), 2U);
  EXPECT_TRUE(row.unresolved.empty());
}

/// Whether who takes part is doubted in a list of Goes with Kapelle and Reimerswaal, on 1 June
/// 2018.
bool doubted_beside(std::string const& remark,
                    std::string const& who = "Goes, Kapelle en Reimerswaal") {
  auto const row = read({.name = "GR Jeugd", .who = who, .remark = remark}, "gm0664", "2018-06-01");
  return std::ranges::find(row.doubts, "participants", &Doubt::field) != row.doubts.end();
}

TEST(RowsTold, WhoLeftAccordingToAnotherCellIsDoubted) {
  EXPECT_TRUE(doubted_beside("Goes neemt niet meer deel sinds 2017"));
  EXPECT_TRUE(doubted_beside("Tot 2016 deelnemer"));
  EXPECT_TRUE(doubted_beside("De gemeente stopt met de volgende regelingen"));
  EXPECT_TRUE(doubted_beside("De gemeente neemt niet deel aan de volgende regelingen"));
  EXPECT_TRUE(doubted_beside("Kapelle is per 1-1-2016 uitgetreden"));
  EXPECT_TRUE(doubted_beside("Reimerswaal treedt per 1 januari 2018 uit."));
  EXPECT_TRUE(doubted_beside("Nieuw beleid. Kapelle is geen deelnemer meer"));
}

TEST(RowsTold, WhoJoinedAccordingToAnotherCellIsDoubted) {
  EXPECT_TRUE(doubted_beside("Sinds 2015 neemt ook Borsele deel"));
  EXPECT_TRUE(doubted_beside("Borsele is toegetreden per 2017"));
  EXPECT_FALSE(doubted_beside("Kapelle is toegetreden per 2017"));
  EXPECT_FALSE(doubted_beside("Borsele sluit aan per 2020"));
}

TEST(RowsTold, WhatAnotherCellSaysAsTheListDoesIsNoDoubt) {
  EXPECT_FALSE(doubted_beside("Borsele is per 1-1-2016 uitgetreden"));
  EXPECT_FALSE(doubted_beside("Kapelle treedt per 2020 uit"));
  EXPECT_FALSE(doubted_beside("Deelnemer sinds 2012"));
  EXPECT_FALSE(doubted_beside("Vanaf 2020"));
  EXPECT_FALSE(doubted_beside("Kapelle is niet uitgetreden"));
  EXPECT_FALSE(doubted_beside("Kapelle trad in 2015 uit het dagelijks bestuur"));
  EXPECT_FALSE(doubted_beside("Er zijn niet meer deelnemers"));
  EXPECT_FALSE(doubted_beside("De gemeente stopt met de subsidie"));
  EXPECT_FALSE(doubted_beside("De wethouder stopt met de vergadering"));
  EXPECT_FALSE(doubted_beside("Kapelle levert tot 2016 de voorzitter"));
  EXPECT_FALSE(doubted_beside("Opgericht in 2009 door Kapelle en Borsele"));
  EXPECT_FALSE(doubted_beside("De wethouder van Goes is lid van het bestuur sinds 2018"));
}

TEST(RowsTold, WhoIsSaidToTakeNoPartIsNotImplied) {
  auto const row =
      read({.name = "Zwembad", .who = "Losser en Almelo, behalve Borne"}, "gm0147", "2016-01-01");
  EXPECT_EQ(row.participants.size(), 2U);
}

TEST(RowsTold, WhoIsSaidElsewhereToTakeNoPartIsNotImplied) {
  auto const implied = [](std::string const& nature, std::string const& owner = "gm0147") {
    auto const row =
        read({.name = "Zwembad", .who = "Losser en Almelo", .nature = nature}, owner, "2016-01-01");
    EXPECT_TRUE(row.doubts.empty()) << nature;
    bool const said = row.reasons.at("participants").find(nature.substr(4)) != std::string::npos;
    EXPECT_EQ(said, row.participants.size() == 2U) << nature;
    return row.participants.size() == 3U;
  };
  EXPECT_FALSE(implied("GR. Borne huurt alleen badwater en is geen deelnemer"));
  EXPECT_FALSE(implied("GR; de gemeente neemt hieraan niet deel"));
  EXPECT_FALSE(implied("GR; de provincie is geen deelnemer maar betaalt mee", "pv23"));
  EXPECT_FALSE(implied("GR. Borne is niet aangesloten"));
  EXPECT_TRUE(implied("GR; de provincie is geen deelnemer maar betaalt mee"));
  EXPECT_TRUE(implied("GR. Borne laat weten dat Hengelo geen deelnemer is"));
  EXPECT_TRUE(implied("GR; de gemeente is geen lid van het bestuur"));
  EXPECT_TRUE(implied("GR; de gemeente is geen aandeelhouder, maar wel lid"));
  EXPECT_TRUE(implied("GR; Borne is geen lid maar deelnemer"));
  EXPECT_FALSE(implied("GR; Borne is geen lid, maar betaalt mee"));
  EXPECT_FALSE(implied("GR; Borne is geen deelnemer, maar lid van het dagelijks bestuur"));
  EXPECT_TRUE(implied("GR; de gemeente is niet aansprakelijk voor meer dan haar deel"));
  EXPECT_TRUE(implied("GR. Borne is per 2020 uitgetreden"));
}

TEST(RowsTold, WhoOnlyStandsByIsNotImplied) {
  auto const implied = [](std::string const& nature) {
    auto const row = read({.name = "Zwembad", .who = "Losser en Almelo", .nature = nature},
                          "gm0147", "2016-01-01");
    return row.participants.size() == 3U;
  };
  EXPECT_FALSE(implied("GR – Borne neemt diensten af"));
  EXPECT_FALSE(implied("GR; Borne is alleen klant"));
  EXPECT_FALSE(implied("GR; Borne geen deelnemer, wel afnemer"));
  EXPECT_FALSE(implied("GR; n.v.t. voor Borne"));
  EXPECT_FALSE(implied("GR; toehoorder: Borne"));
  EXPECT_TRUE(implied("GR; Borne is klant en aandeelhouder"));
  EXPECT_TRUE(implied("GR; Borne geen lid DB"));
  EXPECT_TRUE(implied("GR; n.v.t. voor Hengelo"));
  EXPECT_TRUE(implied("GR; Almelo is klant"));
  EXPECT_EQ(read({.name = "Zwembad", .who = "Losser (toehoorder: Borne)"}, "gm0147", "2016-01-01")
                .participants.size(),
            1U);
}

TEST(RowsTold, ARemarkLeavesTheOwnerOutOnlyWhenItSaysNothingElse) {
  auto const implied = [](std::string const& remark) {
    auto const row = read({.name = "Zwembad", .who = "Losser en Almelo", .remark = remark},
                          "gm0147", "2022-01-01");
    return row.participants.size() == 3U;
  };
  for (auto const* const text :
       {"Borne doet niet mee", "Borne is geen deelnemer, maar betaalt mee.", "Borne is klant",
        "Zwembad in Hengelo. De gemeente neemt hieraan niet deel.", "Borne participeert niet.",
        "Borne neemt geen deel.", "Borne is per 2020 uitgetreden",
        "Borne is geen aandeelhouder, alleen afnemer.", "Borne is geen lid maar klant",
        "Borne neemt niet deel aan deze regeling", "Geen: Borne is uitgetreden per 1 januari 2020"})
    EXPECT_FALSE(implied(text)) << text;
  for (auto const* const text :
       {"n.v.t. voor Borne", "De garantstelling geldt niet voor Borne.",
        "Borne is toehoorder in de bestuurscommissie.",
        "De gemeente is agendalid van de stuurgroep.",
        "Wethouder Jansen is lid van het AB; Borne is waarnemer in het DB.",
        "Borne is geen lid meer van het DB.", "Borne doet niet mee met de pilot jeugd.",
        "De gemeente is niet aangesloten op het nieuwe zaaksysteem.",
        "Borne betaalt vanaf 2021 meer omdat twee gemeenten zijn uitgetreden.",
        "De gemeente is geen aandeelhouder.", "De gemeente is geen lid.",
        "De gemeente is geen aandeelhouder, maar financier.",
        "De gemeente neemt diensten af tegen kostprijs.",
        "De gemeente is afnemer van het basispakket en betaalt.",
        "De gemeente is klant van de BNG en houdt aandelen.",
        "De gemeente is afnemer. Daarnaast is zij deelnemer in het bestuur.",
        "Borne is per 2019 uitgetreden uit het samenwerkingsverband Water en sindsdien deelnemer.",
        "Borne is per 2030 uitgetreden"})
    EXPECT_TRUE(implied(text)) << text;
}

TEST(RowsTold, ARemarkAgainstTheListIsADoubt) {
  for (auto const* const remark : {"Borne is geen deelnemer", "Borne is per 2020 uitgetreden"}) {
    auto const row = read({.name = "Zwembad", .who = "Losser en Borne", .remark = remark}, "gm0147",
                          "2022-01-01");
    EXPECT_EQ(row.participants.size(), 2U) << remark;
    EXPECT_EQ(row.doubts.size(), 1U) << remark;
  }
}

TEST(RowsTold, WhoMayBeToldElsewhereIsADoubtWhereTheListNamesNobody) {
  for (auto const* const remark :
       {"Borne was tot 2016 deelnemer.", "Samen met Losser", "Wij zijn uitgetreden in 2016.",
        "Afval inzamelen voor Borne, Losser en Almelo"}) {
    auto const row =
        read({.name = "Zwembad", .who = "-", .remark = remark}, "gm0147", "2022-01-01");
    EXPECT_EQ(row.doubts.size(), 1U) << remark;
  }
  EXPECT_TRUE(
      read({.name = "Zwembad", .who = "-", .remark = "Jaarlijkse bijdrage"}, "gm0147", "2022-01-01")
          .doubts.empty());
}

TEST(RowsTold, BuyersInTheListAreADoubt) {
  for (auto const* const who : {"Losser en Almelo. Afnemers: Hengelo", "Losser; klant: Almelo"}) {
    auto const row = read({.name = "Zwembad", .who = who}, "gm0147", "2022-01-01");
    ASSERT_EQ(row.doubts.size(), 1U) << who;
    EXPECT_EQ(row.doubts[0].field, "participants") << who;
  }
}

TEST(RowsTold, ABodyThatIsNotSaidToBeTheOwnOneIsNotNamed) {
  auto const own = [](std::string const& who) {
    auto const row = read({.name = "Bank", .who = who}, "gm0664", "2016-01-01");
    return std::ranges::any_of(row.participants,
                               [](auto const& each) { return each.code == "ws0661"; });
  };
  EXPECT_TRUE(own("Goes, Hulst en het waterschap"));
  EXPECT_FALSE(own("gemeenten, provincies en een waterschap"));
}

TEST(RowsTold, SharesBehindAColonAreThoseOfTheNameBeforeIt) {
  auto const row =
      read({.name = "Net", .who = "Losser en Almelo: aandelen"}, "gm0147", "2016-01-01");
  EXPECT_EQ(row.participants.size(), 3U);
  EXPECT_TRUE(row.unresolved.empty());
}

TEST(RowsTold, AVariantInABracketIsADoubt) {
  auto const row = read({.name = "Afval en Afval-breed", .who = "Losser; Losser, Almelo (breed)"},
                        "gm0168", "2016-01-01");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_EQ(row.doubts[0].field, "participants");
}

TEST(RowsTold, ThemesOfEverydayWords) {
  auto const themes = [](std::string const& policy) {
    return read({.name = "Tafel", .who = "Losser", .policy = policy}, "gm0147", "2016-01-01");
  };
  EXPECT_EQ(themes("Waterkeringen").policy_areas, std::vector<std::string>{"c_a71dc533"});
  EXPECT_EQ(themes("Internationale samenwerking").policy_areas,
            std::vector<std::string>{"c_576c2bd7"});
  EXPECT_EQ(themes("Basisregistraties").policy_areas, std::vector<std::string>{"c_ee06665e"});
  EXPECT_EQ(themes("Laaggeletterdheid").policy_areas, std::vector<std::string>{"c_c232ae4a"});
  EXPECT_EQ(themes("Woonwagens").policy_areas, std::vector<std::string>{"c_124eaf3a"});
  EXPECT_EQ(themes("Schulden").policy_areas, std::vector<std::string>{"c_d4890526"});
  for (auto const* const none : {"Geen", "onbekend", "n.v.t."}) {
    EXPECT_TRUE(themes(none).policy_unmapped.empty()) << none;
    EXPECT_TRUE(themes(none).doubts.empty()) << none;
  }
}

}  // namespace rows_told_test
}  // namespace verband::resolve
