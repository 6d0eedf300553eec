// SPDX-License-Identifier: EUPL-1.2
// Whose form it is, of what time, and whether it is denied.
#include "resolve/legal_now.hpp"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "resolve/nature.hpp"

namespace verband::resolve {
namespace legal_now_test {

constexpr auto none = LegalBasis::not_stated;
constexpr auto by_public = LegalBasis::public_law;
constexpr auto by_private = LegalBasis::private_law;

Interpretation of(std::string const& nature) {
  Interpretation row{.name = "Werkplein Oost"};
  RowText text;
  text.nature = nature;
  read_nature(text, *parse_iso_date("2021-01-01"), row);
  return row;
}

void expect(std::string const& text, LegalBasis basis, std::optional<LegalForm> form) {
  auto const row = of(text);
  EXPECT_EQ(row.legal_basis, basis) << text;
  EXPECT_EQ(row.legal_form, form) << text;
  EXPECT_TRUE(row.doubts.empty()) << text;
}

TEST(LegalNow, AFormOfAnotherBodyIsNotThatOfTheRow) {
  expect("Stichting; schoonmaak is uitbesteed aan Blinkend BV", by_private, LegalForm::stichting);
  expect("GR. Houdt alle aandelen in Werkkring BV", by_public, std::nullopt);
  expect("GR; aandeelhouder van de NV Afvalfonds", by_public, std::nullopt);
  expect("GR met een dochteronderneming (NV)", by_public, std::nullopt);
  expect("GR. De regeling werkt via een eigen BV", by_public, std::nullopt);
  expect("Bestuursovereenkomst met Havenzaken BV", none, std::nullopt);
  expect("Convenant met de stichting Welzijn Oost", none, LegalForm::convenant);
  expect("Stichting; opgericht door de GR Werkkring", by_private, LegalForm::stichting);
  expect("Vereniging van waterschappen en gemeenschappelijke regelingen", by_private,
         LegalForm::vereniging);
  expect("Coöperatie, rechtsopvolger van de gemeenschappelijke regeling Werkkring", by_private,
         LegalForm::cooperatie);
  expect("Vereniging, losgemaakt vanuit de GR", by_private, LegalForm::vereniging);
}

TEST(LegalNow, AFormThatTheRowHasThroughWordsForItCounts) {
  expect("Deelname aan een stichting", by_private, LegalForm::stichting);
  expect("Aandeelhouder van een NV", by_private, LegalForm::naamloze_vennootschap);
  expect("De gemeente is aandeelhouder van deze NV", by_private, LegalForm::naamloze_vennootschap);
  expect("Vennootschap waarvan gemeenten aandeelhouder zijn (NV)", by_private,
         LegalForm::naamloze_vennootschap);
  expect("Op basis van een gemeenschappelijke regeling", by_public, std::nullopt);
  expect("GR met openbaar lichaam Werkkring", by_public, LegalForm::openbaar_lichaam);
  expect("De rechtsvorm is een openbaar lichaam", by_public, LegalForm::openbaar_lichaam);
  expect("Samenwerking. De gemeenten hebben een bedrijfsvoeringsorganisatie ingesteld", by_public,
         LegalForm::bedrijfsvoeringsorganisatie);
  expect("GR. Het is een openbaar lichaam", by_public, LegalForm::openbaar_lichaam);
}

TEST(LegalNow, ASentenceAboutSomethingElseBehindTheFormDoesNotCount) {
  expect("Openbaar lichaam; de leningen zijn privaatrechtelijk", by_public,
         LegalForm::openbaar_lichaam);
  expect("GR; personeel valt onder privaatrecht", by_public, std::nullopt);
  expect("Gemeenschappelijke regeling. De stichting Zwembad is ontbonden", by_public, std::nullopt);
  expect("Coöperatieve vereniging; de GR is per 2019 beëindigd", by_private, LegalForm::cooperatie);
}

TEST(LegalNow, TheNounDecidesOfWhichLawItIs) {
  expect("Privaatrechtelijke vereniging met publiekrechtelijke bevoegdheden", by_private,
         LegalForm::vereniging);
  expect("Openbaar lichaam met privaatrechtelijke contracten", by_public,
         LegalForm::openbaar_lichaam);
  expect("Vennootschap (NV) met publiekrechtelijke aandeelhouders", by_private,
         LegalForm::naamloze_vennootschap);
  expect("Privaatrechtelijke overeenkomst", by_private, std::nullopt);
}

TEST(LegalNow, WhatIsNotDecidedOrIsToComeDoesNotCount) {
  expect("Netwerk; verkend wordt of een coöperatie of BV past", none, std::nullopt);
  expect("Projectgroep. In 2025 wordt dit een stichting (ANBI)", none, std::nullopt);
  expect("Werkgroep, op termijn een gemeenschappelijk orgaan", none, std::nullopt);
  expect("Convenant; de colleges willen een gemeenschappelijke regeling treffen", none,
         LegalForm::convenant);
  expect("Vorm nog te bepalen: onderzocht worden een centrumregeling, een BV of een GR", none,
         std::nullopt);
  expect("Vereniging, wordt misschien een coöperatie", by_private, LegalForm::vereniging);
  expect("Convenant met als doel de beoogde fusie voor te bereiden", none, LegalForm::convenant);
  expect("Vereniging; wil de leden behartigen", by_private, LegalForm::vereniging);
  expect("Stichting die scholen wil verbinden", by_private, LegalForm::stichting);
  expect("Er wordt een gemeenschappelijke regeling opgericht", by_public, std::nullopt);
}

TEST(LegalNow, AFormBeforeTheWordsThatLeaveOpenCounts) {
  expect("De BV doet onderzoek naar zonneparken", by_private, LegalForm::besloten_vennootschap);
  expect("Vereniging wil groeien naar 12 leden", by_private, LegalForm::vereniging);
  expect("Een gemeenschappelijk orgaan dat wil samenwerken met Assen", by_public,
         LegalForm::gemeenschappelijk_orgaan);
  expect("De gemeenschappelijke regeling heeft het beoogde resultaat gehaald", by_public,
         std::nullopt);
  expect("Lichte gemeenschappelijke regeling wil op termijn uitbreiden", by_public,
         LegalForm::regeling_zonder_meer);
  expect("Samenwerking. De stichting is voornemens te verhuizen", by_private, LegalForm::stichting);
  expect("Een BV wordt onderzocht", none, std::nullopt);
  expect("Vereniging of BV op termijn", none, std::nullopt);
  expect("Een coöperatie is wellicht passend", none, std::nullopt);
  expect("Overleg. Op termijn wil de regio een stichting", none, std::nullopt);
}

TEST(LegalNow, ANameMayTellThatItIsAnArrangement) {
  auto const named = [](std::string const& name, std::string const& nature) {
    Interpretation row{.name = name};
    RowText text;
    text.name = name;
    text.nature = nature;
    read_nature(text, *parse_iso_date("2021-01-01"), row);
    return row;
  };
  auto const row = named("Gemeenschappelijke Regeling Meerwerk", "uitvoerend");
  EXPECT_EQ(row.legal_basis, by_public);
  EXPECT_NE(row.reasons.at("legal_basis").find("Afgeleid uit de naam"), std::string::npos);
  EXPECT_EQ(named("GR Meerwerk", "uitvoerend").legal_basis, none);
  EXPECT_EQ(named("Gemeenschappelijke regeling en Stichting Meerwerk", "").legal_basis, none);
  EXPECT_EQ(named("Gemeenschappelijke Regeling Meerwerk", "stichting").legal_basis, by_private);
  EXPECT_EQ(named("Gemeenschappelijke regeling Meerwerk", "convenant").legal_basis, none);
  EXPECT_EQ(named("Gemeenschappelijke regeling Meerwerk", "bestuursovereenkomst").legal_basis,
            none);
}

TEST(LegalNow, ADenialGoesForAWholeList) {
  expect("Netwerk, dus geen NV, vereniging of GR", none, std::nullopt);
  expect("Overleg zonder rechtspersoon, stichting of convenant", none, std::nullopt);
  expect("Werkgroep; er is geen coöperatie, BV noch stichting", none, std::nullopt);
  expect("Stichting noch vereniging, informeel overleg", none, std::nullopt);
  expect("Publiekrechtelijk noch privaatrechtelijk", none, std::nullopt);
  expect("Afspraken; geen regeling zonder meer als bedoeld in de Wgr", none, std::nullopt);
  expect("Geen BV, NV of coöperatie maar een stichting", by_private, LegalForm::stichting);
  expect("Geen GR, maar een vereniging", by_private, LegalForm::vereniging);
  expect("Regeling zonder meer of centrumregeling", by_public, std::nullopt);
}

TEST(LegalNow, TheFormThatIsNamedFirstIsTheForm) {
  expect("Vereniging, beheerd als stichting", by_private, LegalForm::vereniging);
  expect("Lichte gemeenschappelijke regeling (centrumregeling)", by_public,
         LegalForm::centrumregeling);
}

TEST(LegalNow, APairThatCannotBeIsADoubtOnBothFields) {
  for (std::string const text :
       {"Publiekrechtelijk; vereniging", "Privaatrechtelijk; openbaar lichaam", "GR; stichting",
        "Openbaar lichaam, NV", "Wgr, coöperatie"}) {
    auto const row = of(text);
    ASSERT_EQ(row.doubts.size(), 2U) << text;
    EXPECT_EQ(row.doubts[0].field, "legal_basis") << text;
    EXPECT_EQ(row.doubts[1].field, "legal_form") << text;
  }
}

}  // namespace legal_now_test
}  // namespace verband::resolve
