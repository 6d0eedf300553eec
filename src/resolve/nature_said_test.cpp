// SPDX-License-Identifier: EUPL-1.2
// What nature cells say of another time, deny, leave open, or say by an article of the law.
#include <string>

#include <gtest/gtest.h>

#include "resolve/nature.hpp"

namespace verband::resolve {
namespace nature_said_test {

Interpretation read(std::string const& nature, std::string_view day = "2016-01-01") {
  Interpretation row;
  RowText text;
  text.nature = nature;
  read_nature(text, *parse_iso_date(day), row);
  return row;
}

TEST(NatureSaid, AFormOfAnotherTimeIsNotTheFormNow) {
  auto const changed = read("Vroeger GR, inmiddels BV");
  EXPECT_EQ(changed.legal_basis, LegalBasis::private_law);
  EXPECT_EQ(changed.legal_form, LegalForm::besloten_vennootschap);
  auto const still = read("Momenteel een GR; wordt een coöperatie");
  EXPECT_EQ(still.legal_basis, LegalBasis::public_law);
  EXPECT_EQ(still.legal_form, std::nullopt);
  auto const planned = read("Openbaar lichaam in voorbereiding, thans vereniging");
  EXPECT_EQ(planned.legal_basis, LegalBasis::private_law);
  EXPECT_EQ(planned.legal_form, LegalForm::vereniging);
  EXPECT_EQ(read("Stichting (voorheen gemeenschappelijke regeling)").legal_basis,
            LegalBasis::private_law);
  // where it is all that is said, it counts
  EXPECT_EQ(read("GR in voorbereiding").legal_basis, LegalBasis::public_law);
  EXPECT_EQ(read("wordt een NV").legal_form, LegalForm::naamloze_vennootschap);
}

TEST(NatureSaid, WordsOfNowAloneReplaceNoForm) {
  EXPECT_EQ(read("GR (gemeenschappelijk orgaan); de GR heeft nu 7 deelnemers").legal_form,
            LegalForm::gemeenschappelijk_orgaan);
  EXPECT_EQ(read("BV; momenteel is een stichting eigenaar").legal_form,
            LegalForm::besloten_vennootschap);
  EXPECT_EQ(read("Voorheen stichting; openbaar lichaam; de GR telt nu 5 leden").legal_form,
            LegalForm::openbaar_lichaam);
  EXPECT_EQ(read("Publiekrechtelijk; openbaar lichaam tot en met 2028").legal_form,
            LegalForm::openbaar_lichaam);
  EXPECT_EQ(read("Stichting; openbaar lichaam tot en met 2012").legal_form, LegalForm::stichting);
}

TEST(NatureSaid, APrivateFormInTheShapeOfAnArrangementIsADoubt) {
  auto const row = read("NV in de vorm van een gemeenschappelijke regeling");
  EXPECT_EQ(row.legal_basis, LegalBasis::not_stated);
  ASSERT_EQ(row.doubts.size(), 2U);
  EXPECT_EQ(row.doubts[0].field, "legal_basis");
  EXPECT_EQ(row.doubts[1].field, "legal_form");
}

TEST(NatureSaid, FormsByTheArticleOfTheLaw) {
  EXPECT_EQ(read("Wgr, artikel 8, lid 1").legal_form, LegalForm::openbaar_lichaam);
  EXPECT_EQ(read("GR op grond van art. 8 lid 2 Wgr").legal_form,
            LegalForm::gemeenschappelijk_orgaan);
  EXPECT_EQ(read("Wgr art. 8 lid 3", "2018-01-01").legal_form,
            LegalForm::bedrijfsvoeringsorganisatie);
  EXPECT_EQ(read("Wgr art. 8 lid 4", "2018-01-01").legal_form, LegalForm::centrumregeling);
  EXPECT_EQ(read("Wgr art. 8 lid 3", "2014-01-01").legal_form, LegalForm::centrumregeling);
  EXPECT_EQ(read("Wgr art. 8 lid 4", "2014-01-01").legal_form, std::nullopt);
  EXPECT_EQ(read("stichting, art. 8 lid 1 van de statuten").legal_form, LegalForm::stichting);
}

TEST(NatureSaid, FormsWrittenOtherwise) {
  EXPECT_EQ(read("gr zonder meer").legal_form, LegalForm::regeling_zonder_meer);
  EXPECT_EQ(read("Lichte regeling met centrumgemeente Ede").legal_form, LegalForm::centrumregeling);
  EXPECT_EQ(read("Lichte regeling").legal_form, LegalForm::regeling_zonder_meer);
  EXPECT_EQ(read("Coöp. U.A.").legal_form, LegalForm::cooperatie);
  EXPECT_EQ(read("Openb. lichaam").legal_form, LegalForm::openbaar_lichaam);
  EXPECT_EQ(read("Gemeensch. orgaan").legal_form, LegalForm::gemeenschappelijk_orgaan);
  EXPECT_EQ(read("bedrijfsvoering-organisatie").legal_form, LegalForm::bedrijfsvoeringsorganisatie);
}

TEST(NatureSaid, LevelsThatOthersKeepOrThatAreDenied) {
  using Levels = std::vector<Level>;
  EXPECT_EQ(read("beleidsarm, uitvoerend").levels, Levels{Level::execution});
  EXPECT_EQ(read("beleidsneutrale uitvoering").levels, Levels{Level::execution});
  EXPECT_EQ(read("Beleid samen, uitvoering gebeurt door de gemeenten zelf").levels,
            Levels{Level::policy});
  EXPECT_EQ(read("Beleid samen, uitvoering ligt bij iedere gemeente").levels,
            Levels{Level::policy});
  for (std::string const text :
       {"Uitvoering voor de gemeenten",
        "Uitvoering is door de gemeenten overgedragen aan Baanbrekers",
        "Uitvoering vindt plaats door de gemeente Hulst als centrumgemeente",
        "Uitvoering ligt bij de gemeente Hulst",
        "uitvoering gebeurt door de gemeenten gezamenlijk"})
    EXPECT_EQ(read(text).levels, Levels{Level::execution}) << text;
}

TEST(NatureSaid, ADenialMayStandBehindWhatItDenies) {
  EXPECT_EQ(read("bindend advies is niet mogelijk").effect, Effect::advisory);
  EXPECT_EQ(read("besluiten zijn bindend").effect, Effect::binding);
  EXPECT_EQ(read("bindend, niet vrijblijvend").effect, Effect::binding);
  EXPECT_EQ(read("bindend maar ook niet vrijblijvend").effect, Effect::binding);
}

TEST(NatureSaid, AnEndThatIsNotCertainIsADoubt) {
  for (std::string const text : {"wordt wellicht beëindigd", "opheffing wordt onderzocht",
                                 "wordt misschien opgeheven", "GR, mogelijk stopgezet in 2018"}) {
    auto const row = read(text);
    EXPECT_EQ(row.status, Status::active) << text;
    ASSERT_EQ(row.doubts.size(), 1U) << text;
    EXPECT_EQ(row.doubts[0].field, "status") << text;
  }
  EXPECT_EQ(read("wordt opgeheven, mogelijk met een opvolger").status, Status::to_be_dissolved);
}

TEST(NatureSaid, AnEndMayStandFurtherOn) {
  EXPECT_EQ(read("De GR wordt in de loop van 2017 opgeheven").status, Status::to_be_dissolved);
  EXPECT_EQ(read("zal na de fusie worden ontbonden").status, Status::to_be_dissolved);
  EXPECT_EQ(read("opgeheven in 2014").status, Status::dissolved);
}

TEST(NatureSaid, WhatBeginsLaterOrGoesIntoAnother) {
  EXPECT_EQ(read("GR, start 1 juli 2017").status, Status::planned);
  EXPECT_EQ(read("Convenant; startdatum: 1-1-2018").status, Status::planned);
  EXPECT_EQ(read("GR, start 1-1-2014").status, Status::active);
  EXPECT_EQ(read("stichting; gaat in 2018 op in de omgevingsdienst").status,
            Status::to_be_dissolved);
  EXPECT_EQ(read("zal per 1-1-2017 opgaan in een nieuwe GR").status, Status::to_be_dissolved);
  EXPECT_EQ(read("gaat met ingang van 1 juli 2017 op in Ferm").status, Status::to_be_dissolved);
  for (std::string const text : {"GR; zij gaat niet op in een andere GR", "zal niet opgaan in Ferm",
                                 "Het gaat om controle op in Twente gelegen winkels"})
    EXPECT_EQ(read(text).status, Status::active) << text;
}

}  // namespace nature_said_test
}  // namespace verband::resolve
