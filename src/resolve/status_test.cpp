// SPDX-License-Identifier: EUPL-1.2
// A status counts where it is said of the row itself, and as a fact.
#include "resolve/status.hpp"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "resolve/nature.hpp"

namespace verband::resolve {
namespace status_test {

Interpretation of(std::string const& nature, std::string const& name = "Werkplein Oost") {
  Interpretation row{.name = name};
  RowText text;
  text.name = name;
  text.nature = nature;
  read_nature(text, *parse_iso_date("2021-01-01"), row);
  return row;
}

/// A row of which nothing but a purpose, one further column or a term tells the status.
Interpretation told(RowText text, std::string const& name = "Werkplein Oost") {
  Interpretation row{.name = name};
  text.name = name;
  text.nature = "GR";
  read_nature(text, *parse_iso_date("2021-01-01"), row);
  return row;
}

void expect_active(std::initializer_list<std::string> all) {
  for (auto const& text : all) {
    EXPECT_EQ(of(text).status, Status::active) << text;
    EXPECT_TRUE(of(text).doubts.empty()) << text;
  }
}

TEST(Status, OfAnotherBodyIsNotOfTheRow) {
  expect_active({"Openbaar lichaam. De stuurgroep is in 2018 opgeheven",
                 "Stichting. Het fonds is in 2018 geliquideerd",
                 "NV; dochter Havenzaken is in liquidatie",
                 "GR. In 2017 is het Werkplein West opgeheven en zijn de taken overgenomen",
                 "Openbaar lichaam met een bestuurscommissie die in 2022 wordt opgeheven",
                 "GR; de afdeling belastingen gaat per 2022 op in Cocensus",
                 "GR; de overeenkomst met het afvalbedrijf loopt af in 2023",
                 "Convenant (de werkgroep is opgeheven)",
                 "Openbaar lichaam; de raad heeft besloten de commissie op te heffen"});
}

TEST(Status, OfAnotherMatterIsNotOfTheRow) {
  expect_active({"Stichting; de wachtlijst is opgeheven", "BV; de subsidieplicht is vervallen",
                 "GR; tekorten worden opgeheven door de deelnemers",
                 "Coöperatie; de verkoop is in voorbereiding",
                 "Vereniging; een nieuwe huisvesting is in voorbereiding"});
}

TEST(Status, OfABodyOfAnotherFormIsNotOfTheRow) {
  expect_active({"Stichting; de gemeenschappelijke regeling is ontbonden",
                 "Gemeenschappelijke regeling. De vroegere regeling is in 2012 beëindigd",
                 "GR; de stichting is opgeheven", "Convenant; er wordt een coöperatie opgericht"});
}

TEST(Status, OfTheRowByItsNameItsFormOrWithoutASubject) {
  for (std::string const text :
       {"De samenwerking wordt per 1 juli 2022 opgeheven", "Stichting die in 2022 wordt ontbonden",
        "Stichting, wordt per 1 januari 2023 ontbonden", "GR en wordt per 2022 opgeheven",
        "Openbaar lichaam; Werkplein Oost wordt eind 2022 ontbonden",
        "Openbaar lichaam; het bestuur heeft besloten de regeling op te heffen",
        "De gemeenschappelijke regeling Oosterhof wordt afgebouwd",
        "Regionaal overleg wordt eind dit jaar beëindigd", "Komt per 1 januari 2023 te vervallen",
        "GR (wordt in 2022 opgeheven)"})
    EXPECT_EQ(of(text).status, Status::to_be_dissolved) << text;
  for (std::string const text : {"GR. Werkplein Oost is per 1-1-2020 opgeheven", "Vervallen",
                                 "Deze regeling is per 2019 vervallen", "De BV is ontbonden"})
    EXPECT_EQ(of(text).status, Status::dissolved) << text;
  for (std::string const text : {"Nog op te richten stichting", "Coöperatie i.o.",
                                 "Er wordt een gemeenschappelijke regeling opgericht"})
    EXPECT_EQ(of(text).status, Status::planned) << text;
}

TEST(Status, AProcedureOrAConditionIsNoStatus) {
  expect_active({"GR. Zodra de wet wijzigt kan de regeling worden ontbonden",
                 "Bij ontbinding van de stichting vervalt het saldo aan de gemeenten",
                 "Openbaar lichaam. Voor opheffing is instemming van de raden nodig",
                 "GR. Indien de regeling wordt opgeheven draagt elke gemeente bij",
                 "GR. Liquidatie van de regeling per 2023 vereist een plan",
                 "NV; opheffing van het stemrecht is aangekondigd",
                 "Overleg. Nagegaan wordt of een stichting wordt opgericht"});
}

TEST(Status, WhatWasBeforeIsNoStatus) {
  expect_active({"Vereniging, ontstaan na opheffing van het gewest",
                 "Coöperatie, rechtsopvolger van de op te heffen GR Werkplein West",
                 "GR; opgericht na ontbinding van de regeling per 2015"});
}

TEST(Status, AnEndThatIsUnderWayMayBeANoun) {
  for (std::string const text :
       {"Opheffing is in gang gezet", "GR; opheffing voorzien in 2023", "Opheffing",
        "Besloten is tot beëindiging van de regeling per 2022", "Stichting; liquidatie loopt",
        "De ontmanteling van Werkplein Oost is begonnen"})
    EXPECT_EQ(of(text).status, Status::to_be_dissolved) << text;
}

TEST(Status, TheRowMayBeCalledByTheEndOfAWord) {
  struct Case {
    std::string name, nature;
    Status expected;
  };
  for (auto const& [name, nature, expected] :
       {Case{"Overleg Oost", "De dienstverleningsovereenkomst is beëindigd per 2019",
             Status::dissolved},
        Case{"Overleg Oost", "De samenwerkingsorganisatie wordt ontbonden",
             Status::to_be_dissolved},
        Case{"GR Werkloket", "GR. Het loket is in 2019 opgeheven", Status::dissolved},
        Case{"Grondbank", "De bank is geliquideerd", Status::dissolved},
        Case{"Muziekacademie Oost", "De academie wordt opgeheven", Status::to_be_dissolved}}) {
    EXPECT_EQ(of(nature, name).status, expected) << nature;
    EXPECT_TRUE(of(nature, name).doubts.empty()) << nature;
  }
  expect_active({"GR; de dienstverleningsovereenkomst is beëindigd",
                 "GR; de zwembadstichting is opgeheven", "NV; het lidmaatschap is beëindigd",
                 "NV; het dienstverband is beëindigd"});
}

TEST(Status, AnEndOfAnUnknownBodyIsADoubt) {
  for (auto const& [nature, expected] :
       {std::pair{"De GKB is opgeheven", Status::dissolved},
        std::pair{"De bibliotheek is opgeheven per 1-1-2022", Status::to_be_dissolved},
        std::pair{"GR. De bibliotheek is opgeheven", Status::active},
        std::pair{"De kringloop wordt ontbonden", Status::to_be_dissolved}}) {
    auto const row = of(nature);
    EXPECT_EQ(row.status, expected) << nature;
    ASSERT_EQ(row.doubts.size(), 1U) << nature;
    EXPECT_EQ(row.doubts[0].field, "status") << nature;
  }
  expect_active({"GR; de wisselkoersen zijn opgeheven", "NV; de vergunning is vervallen",
                 "GR; de deelname van Goes is beëindigd"});
}

TEST(Status, OfIsAQuestionOnlyBeforeASubjectAndAVerb) {
  EXPECT_EQ(of("GR, beëindigd in 2018 of 2019").status, Status::dissolved);
  EXPECT_EQ(of("Wordt ontbonden of fuseert met Werkplein West").status, Status::to_be_dissolved);
  EXPECT_EQ(of("GR; wordt in 2022 of 2023 opgeheven").status, Status::to_be_dissolved);
  expect_active({"Overleg. Bezien wordt of de regeling wordt opgeheven"});
}

TEST(Status, ADecisionMayStandBeforeTheEnd) {
  EXPECT_EQ(of("De colleges zijn akkoord met de opheffing van de regeling").status,
            Status::to_be_dissolved);
  EXPECT_EQ(of("De raden hebben ingestemd met ontbinding").status, Status::to_be_dissolved);
  expect_active({"De raden hebben niet ingestemd met de opheffing van de regeling",
                 "GR; de raden hebben ingestemd met de opheffing van de stuurgroep"});
}

TEST(Status, AnEndThatIsNotCertainIsOnlyADoubtOfTheRowItself) {
  EXPECT_EQ(of("GR; opheffing van de regeling wordt overwogen").doubts.size(), 1U);
  EXPECT_EQ(of("GR; de regeling wordt mogelijk opgeheven").doubts.size(), 1U);
  expect_active({"GR; opheffing van het rookverbod wordt overwogen",
                 "GR; het steunpunt wordt mogelijk opgeheven"});
}

TEST(Status, AnEndMayBeToldInAnotherColumnOfTheRowItself) {
  for (auto const& [text, expected] :
       {std::pair{"De regeling wordt per 1 januari 2025 opgeheven", Status::to_be_dissolved},
        std::pair{"De regeling is opgeheven per 1 juli 2019", Status::dissolved},
        std::pair{"De GR is per 1 januari 2025 opgeheven.", Status::to_be_dissolved},
        std::pair{"De regeling is met ingang van 1 juli 2019 beëindigd.", Status::dissolved},
        std::pair{"Per 1 januari 2022 opgeheven.", Status::to_be_dissolved},
        std::pair{"Per 1 januari 2025 wordt de regeling ontbonden", Status::to_be_dissolved},
        std::pair{"Sociale werkvoorziening; in liquidatie", Status::to_be_dissolved},
        std::pair{"Besloten is de GR per 1-1-2025 op te heffen", Status::to_be_dissolved},
        std::pair{"De raden hebben besloten de regeling te beëindigen", Status::to_be_dissolved},
        std::pair{"Er is besloten om de GR op te heffen.", Status::to_be_dissolved},
        std::pair{"Besloten tot opheffing.", Status::to_be_dissolved},
        std::pair{"Opheffing per 1 januari 2025.", Status::to_be_dissolved},
        std::pair{"Opgeheven per 2019", Status::dissolved},
        std::pair{"De GR is per 1 januari 2020 opgegaan in de Veiligheidsregio Zeeland.",
                  Status::dissolved},
        std::pair{"Opgegaan in GR De Bevelanden per 1-1-2020.", Status::dissolved},
        std::pair{"Stopt per 1-1-2025", Status::to_be_dissolved},
        std::pair{"Gestopt per 1-7-2020", Status::dissolved},
        std::pair{"De gemeenschappelijke regeling wordt opgeheven en de taken gaan naar Goes",
                  Status::to_be_dissolved},
        std::pair{"Regeling opgeheven per 1-1-2020", Status::dissolved},
        std::pair{"GR ontbonden per 2020", Status::dissolved},
        std::pair{"Per 1-1-2020 opgeheven door wetswijziging", Status::dissolved},
        std::pair{"De regeling is per 1-7-2020 geëindigd", Status::dissolved},
        std::pair{"Er is een nieuwe directeur. Werkplein Oost wordt ontbonden.",
                  Status::to_be_dissolved}}) {
    EXPECT_EQ(told({.further = {"Laag", text}}).status, expected) << text;
    EXPECT_EQ(told({.purpose = text}).status, expected) << text;
  }
  for (std::string const text :
       {"sociale werkvoorziening (in liquidatie)", "sociale werkvoorziening, in liquidatie",
        "Werkvoorziening (in afbouw: de regeling wordt per 31-12-2024 opgeheven)"})
    EXPECT_EQ(told({.purpose = text}).status, Status::to_be_dissolved) << text;
}

TEST(Status, AnotherColumnThatTellsOfAnotherMatterTellsNoStatus) {
  for (std::string const text :
       {"Lid van de stuurgroep, die wordt opgeheven", "De lening is beëindigd per 2020",
        "De subsidie vervalt; achterstanden zijn opgeheven", "Vervallen", "In afbouw",
        "De samenwerking met Emmen is beëindigd", "De stichting is in 2018 opgeheven",
        "Bij opheffing van de regeling draagt elke gemeente bij", "Het contract is ontbonden",
        "Opheffing van achterstanden", "Besloten is de stuurgroep op te heffen",
        "Het bestuur besloot niet de regeling op te heffen",
        "De wachtlijst wordt per 2022 opgeheven",
        // what may happen
        "Bij onvoldoende middelen wordt de regeling ontbonden.",
        "Indien een gemeente uittreedt, wordt de regeling beëindigd.",
        "Na uittreding van Tholen wordt de GR mogelijk geliquideerd.",
        "Wordt de GR opgeheven, dan draaien de gemeenten op voor de kosten.",
        "Risico dat de regeling wordt opgeheven.", "Zonder extra geld wordt de regeling opgeheven.",
        "De regeling zou worden opgeheven, maar gaat door.",
        "Er was een voorstel: de GR wordt opgeheven. Dat is niet doorgegaan.",
        "Er is nog niets besloten om de GR op te heffen.",
        "De regeling wordt beëindigd zodra de lening is afgelost.",
        // pieces of a sentence, and what stands behind a colon
        "Uitvoering van de Wsw (beëindigd), de Wmo en de Participatiewet",
        "Muziekonderwijs; peuteropvang, beëindigd per 2019; bibliotheek",
        "Wethouder J. Jansen (beëindigd per 2022)", "Garantstelling: beëindigd.",
        "Deelname Tholen: beëindigd per 2022.",
        "Dochter Groen BV, in liquidatie, levert verlies op.",
        // words that end as those for a partnership do
        "De TOZO-regeling is beëindigd per 1 oktober 2020.", "De klachtenregeling is beëindigd",
        "De crisisorganisatie is per 1 maart 2020 opgeheven.", "De dienst Reiniging is opgeheven.",
        "Het overleg met de vakbonden is beëindigd.", "De samenwerking met de GGZ is beëindigd.",
        "De GGD West-Brabant is opgeheven.", "Besloten is de dienst ICT op te heffen.",
        "De subsidieregeling wordt per 1 januari 2025 beëindigd.",
        "De regeling is opgeheven in 2019 en opnieuw ingesteld in 2020",
        "De samenwerking is per 2020 beëindigd en daarna verlengd",
        "Er is besloten de samenwerking met de bibliotheek te beëindigen."}) {
    auto const row = told({.purpose = text, .further = {text}});
    EXPECT_EQ(row.status, Status::active) << text;
    EXPECT_TRUE(row.doubts.empty()) << text;
  }
}

TEST(Status, APlanForADayThatIsOverIsADoubtedEnd) {
  for (std::string const text :
       {"De regeling wordt per 1 januari 2020 opgeheven",
        "Besloten tot opheffing per 1 januari 2020", "Stopt per 1-1-2020"}) {
    auto const row = told({.further = {text}});
    EXPECT_EQ(row.status, Status::dissolved) << text;
    EXPECT_EQ(row.doubts.size(), 1U) << text;
  }
}

TEST(Status, ATermThatIsOverIsADoubtedEnd) {
  auto const over = told({.end = *parse_iso_date("2019-12-31"), .end_told = "De kolom zegt het."});
  EXPECT_EQ(over.status, Status::dissolved);
  ASSERT_EQ(over.doubts.size(), 1U);
  EXPECT_EQ(over.doubts[0].field, "status");
  auto const runs = told({.end = *parse_iso_date("2021-12-31"), .end_told = "De kolom zegt het."});
  EXPECT_EQ(runs.status, Status::active);
  EXPECT_TRUE(runs.doubts.empty());
}

TEST(Status, WhatHasMergedAwayOrLapsedHasEnded) {
  EXPECT_EQ(of("Netwerk, opgegaan in ODLN per 1-1-2020").status, Status::dissolved);
  EXPECT_EQ(of("Netwerk, opgegaan in ODLN per 1-1-2022").status, Status::to_be_dissolved);
  EXPECT_EQ(of("Convenant (2018-2020, afgelopen)").status, Status::dissolved);
  expect_active({"GR waarin het Gewest is opgegaan", "Convenant; de afgelopen jaren uitgebreid",
                 "In het afgelopen jaar: nieuwe directeur", "GR (afgelopen jaar)",
                 "Evaluatie: afgelopen", "Verlopen, maar nog actief"});
  EXPECT_EQ(of("GR, opgeheven in 2025").status, Status::to_be_dissolved);
}

TEST(Status, TheEndOfACooperationWithOneIsNotThatOfTheRow) {
  auto const row = of("GR; de samenwerking met Emmen is beëindigd");
  EXPECT_EQ(row.status, Status::active);
  EXPECT_EQ(row.doubts.size(), 1U);
}

}  // namespace status_test
}  // namespace verband::resolve
