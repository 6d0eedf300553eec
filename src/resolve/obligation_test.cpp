// SPDX-License-Identifier: EUPL-1.2
// "Verplicht" and "vrijwillig" count where they are said of taking part.
#include "resolve/obligation.hpp"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "resolve/nature.hpp"

namespace verband::resolve {
namespace obligation_test {

Interpretation row_of(std::string const& nature) {
  Interpretation row{.name = "Werkplein Oost"};
  RowText text;
  text.nature = nature;
  read_nature(text, *parse_iso_date("2021-01-01"), row);
  return row;
}

Obligation of(std::string const& nature) { return row_of(nature).obligation; }

TEST(ObligationOfTakingPart, WhatOneMustDoWithinItIsNotTakingPart) {
  for (std::string const text :
       {"NV; gemeenten zijn verplicht hun huisvuil te leveren",
        "Coöperatie; leden zijn verplicht tot afname",
        "GR; het bestuur is verplicht te rapporteren", "Deelnemers zijn verplicht mee te betalen",
        "GR. Inkoop via het schap is verplicht", "De afdracht is verplicht",
        "Leden zijn niet verplicht gegevens te leveren"})
    EXPECT_EQ(of(text), Obligation::not_stated) << text;
}

TEST(ObligationOfTakingPart, AWordForSomethingElseIsNotTakingPart) {
  for (std::string const text :
       {"Stichting. Er is een verplichte eigen bijdrage", "BV met verplichte garantstelling",
        "Stichting met vrijwillige bestuurders", "Convenant, gericht op vrijwilligerswerk"})
    EXPECT_EQ(of(text), Obligation::not_stated) << text;
}

TEST(ObligationOfTakingPart, TakingPartItself) {
  for (std::string const text :
       {"Deelname is wettelijk verplicht", "Aansluiting verplicht", "verplicht (Wvr)",
        "Verplichte regionale samenwerking", "Gemeenten zijn wettelijk verplicht samen te werken",
        "De Jeugdwet verplicht gemeenten om samen te werken", "De wet verplicht tot deelname",
        "Publiekrechtelijk verplicht", "Wettelijk verplicht samenwerkingsverband"})
    EXPECT_EQ(of(text), Obligation::mandatory) << text;
  for (std::string const text :
       {"Lidmaatschap vrijwillig", "Vrijwillig, opzegbaar", "Deelname is niet verplicht",
        "Regeling waaraan deelname facultatief is", "Vrijwillige samenwerking tussen gemeenten"})
    EXPECT_EQ(of(text), Obligation::voluntary) << text;
}

TEST(ObligationOfTakingPart, TasksByChoiceBesideTasksThatMust) {
  for (std::string const text :
       {"Wettelijk verplicht voor de brandweer; de bevolkingszorg naar keuze",
        "De milieutaken zijn verplicht, plustaken worden apart afgenomen",
        "verplichte basistaken, verder taken op verzoek"})
    EXPECT_EQ(of(text), Obligation::partly_mandatory) << text;
  EXPECT_EQ(of("Wettelijk verplicht, ook plustaken"), Obligation::partly_mandatory);
}

TEST(ObligationOfTakingPart, OtherWordsForWhatOneTakesPartIn) {
  for (std::string const text :
       {"Het overleg heeft een verplicht karakter", "Verplichte verbonden partij",
        "Wettelijk verplichte gezondheidsdienst", "Verplichte arbeidsmarktregio",
        "Verplichte participatie van gemeenten", "Verplicht tot eind 2028",
        "Verplicht samen met het waterschap", "Wij zijn verplicht om mee te doen",
        "Gemeenten zijn verplicht een rekenkamer in stand te houden",
        "Verplichte bestuurlijke samenwerking"})
    EXPECT_EQ(of(text), Obligation::mandatory) << text;
  EXPECT_EQ(of("Vrijwillige projectorganisatie"), Obligation::voluntary);
}

TEST(ObligationOfTakingPart, WhatParticipantsGiveOrOthersDoIsNotTakingPart) {
  for (std::string const text :
       {"Afname verplicht", "GR; de dienst is verplicht cijfers te delen",
        "Verplichte ouderbijdrage", "Vrijwillige brandweer",
        "Gemeenten zijn verplicht bij te dragen", "Verplichte aanbesteding van vervoer"})
    EXPECT_EQ(of(text), Obligation::not_stated) << text;
}

TEST(ObligationOfTakingPart, AnUnknownNounIsADoubt) {
  for (auto const& [text, expected] :
       {std::pair{"Verplichte jeugdketen", Obligation::mandatory},
        std::pair{"Gemeenten zijn verplicht jeugdhulp te regelen", Obligation::mandatory},
        std::pair{"Jeugdhulp is verplicht", Obligation::mandatory},
        std::pair{"Vrijwillige kring", Obligation::voluntary}}) {
    auto const row = row_of(text);
    EXPECT_EQ(row.obligation, expected) << text;
    ASSERT_EQ(row.doubts.size(), 1U) << text;
    EXPECT_EQ(row.doubts[0].field, "obligation") << text;
  }
  EXPECT_TRUE(row_of("Verplichte regionale samenwerking").doubts.empty());
}

}  // namespace obligation_test
}  // namespace verband::resolve
