// SPDX-License-Identifier: EUPL-1.2
// "Verplicht" and "vrijwillig" count where they are said of taking part.
#include "resolve/obligation.hpp"

#include <string>

#include <gtest/gtest.h>

#include "resolve/nature.hpp"

namespace verband::resolve {
namespace obligation_test {

Obligation of(std::string const& nature) {
  Interpretation row{.name = "Werkplein Oost"};
  RowText text;
  text.nature = nature;
  read_nature(text, *parse_iso_date("2021-01-01"), row);
  return row.obligation;
}

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
  EXPECT_EQ(of("Openbaar lichaam; ook plustaken"), Obligation::not_stated);
}

}  // namespace obligation_test
}  // namespace verband::resolve
