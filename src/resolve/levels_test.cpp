// SPDX-License-Identifier: EUPL-1.2
// Whose policy and whose advice it is, and to what a row belongs.
#include <string>

#include <gtest/gtest.h>

#include "resolve/nature.hpp"

namespace verband::resolve {
namespace levels_test {

Interpretation of(std::string const& nature) {
  Interpretation row{.name = "Werkplein Oost"};
  RowText text;
  text.nature = nature;
  read_nature(text, *parse_iso_date("2021-01-01"), row);
  return row;
}

using Levels = std::vector<Level>;

TEST(Levels, PolicyThatTheMunicipalitiesKeepIsNotOfTheRow) {
  for (std::string const text :
       {"De raden bepalen het beleid, de dienst voert het uit",
        "Beleid ligt bij de gemeenteraden; het bureau voert uit",
        "Uitvoerend. De gemeenten blijven zelf verantwoordelijk voor hun beleid",
        "Operationeel; beleid wordt door iedere gemeente zelf gemaakt"})
    EXPECT_EQ(of(text).levels, Levels{Level::execution}) << text;
  EXPECT_TRUE(of("De deelnemers maken zelf beleid").levels.empty());
}

TEST(Levels, PolicyThatTheyMakeTogetherIs) {
  for (std::string const text :
       {"De gemeenten bepalen samen het beleid", "Beleidsvorming door de gemeenten gezamenlijk",
        "Deelnemers stemmen hun beleid af", "Overleg waarin gemeenten beleid ontwikkelen"})
    EXPECT_EQ(of(text).levels, Levels{Level::policy}) << text;
}

TEST(Levels, PolicyWithoutThePowerIsDenied) {
  EXPECT_EQ(of("Geen bevoegdheid om zelf beleid te maken, alleen operationeel").levels,
            Levels{Level::execution});
  EXPECT_EQ(of("Geen taak in het maken van beleid; voert wettelijke taken uit").levels,
            Levels{Level::execution});
  EXPECT_EQ(of("beleidsuitvoerend").levels, Levels{Level::execution});
}

TEST(Effects, AdviceOfSomeWithinItIsNotItsEffect) {
  for (std::string const text :
       {"Stichting; een adviesraad adviseert de directie", "GR met een commissie van advies",
        "GR. De provincie heeft een adviserende stem", "NV met adviserende leden"})
    EXPECT_EQ(of(text).effect, Effect::not_stated) << text;
  for (std::string const text :
       {"Adviserend orgaan", "Het overleg adviseert de colleges", "Adviezen aan de raden",
        "Uitspraken zijn zwaarwegend, maar niet bindend", "Adviescommissie van de colleges",
        "Regionale adviesraad", "Adviesgroep"})
    EXPECT_EQ(of(text).effect, Effect::advisory) << text;
}

std::string parent_of(std::string const& nature) {
  Atlas const atlas;
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Scene const scene{.gazetteer = gazetteer, .atlas = atlas, .day = *parse_iso_date("2021-01-01")};
  Interpretation row{.name = "Werkplein Oost"};
  RowText text;
  text.nature = nature;
  read_relations(scene, text, {"Werkplein Oost"}, {""}, row);
  return row.parent;
}

TEST(Parents, OfAnotherTimeOrOfAnAreaAreNone) {
  for (std::string const text :
       {"Was tot 2018 onderdeel van Regio West", "Vanaf 2024 onderdeel van de GR Werkkring",
        "Wordt onderdeel van de GR Werkkring", "Het verzorgingsgebied valt binnen Regio West",
        "Valt onder de gemeenten Goes en Hulst", "Geen onderdeel van de GR Werkkring"})
    EXPECT_EQ(parent_of(text), "") << text;
  EXPECT_EQ(parent_of("Was een vereniging en is nu onderdeel van de GR Werkkring"), "GR Werkkring");
  EXPECT_EQ(parent_of("Tot 2015 een BV en thans onderdeel van de GR Werkkring"), "GR Werkkring");
  EXPECT_EQ(parent_of("In het havengebied onderdeel van de GR Werkkring"), "GR Werkkring");
  EXPECT_EQ(parent_of("Sinds 2015 onderdeel van de GR Werkkring"), "GR Werkkring");
  EXPECT_EQ(parent_of("Tot 2030 onderdeel van de GR Werkkring"), "GR Werkkring");
  EXPECT_EQ(parent_of("Valt onder de Regio Noord- en Oost-Gelderland en adviseert"),
            "Regio Noord- en Oost-Gelderland");
}

}  // namespace levels_test
}  // namespace verband::resolve
