// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/hyphens.hpp"

#include <gtest/gtest.h>

#include "ingest/words/joins.hpp"

namespace verband::ingest {
namespace hyphens_test {

std::string restored(std::string_view word, std::string_view next = "") {
  text::Lexicon lexicon;
  lexicon.add_name("Echt-Susteren");
  lexicon.add_name("WerkSaam");
  lexicon.add_name("Grevelingen");
  lexicon.add_name("Maas");
  lexicon.add_name("Westfriesland");
  return with_hyphen(word, next, lexicon);
}

TEST(Hyphens, stand_again_inside_names) {
  EXPECT_EQ(restored("EchtSusteren,"), "Echt-Susteren,");
  EXPECT_EQ(restored("NoordBrabant"), "Noord-Brabant");
  EXPECT_EQ(restored("WestFriesland"), "West-Friesland");
  EXPECT_EQ(restored("Westfriesland"), "Westfriesland");
  EXPECT_EQ(restored("Rijn-MaasNoord"), "Rijn-Maas-Noord");
  EXPECT_EQ(restored("'sHertogenbosch"), "'s-Hertogenbosch");
}

TEST(Hyphens, stand_again_behind_an_abbreviation) {
  EXPECT_EQ(restored("WOZwaarde."), "WOZ-waarde.");
  EXPECT_EQ(restored("BVs"), "BVs");
  EXPECT_EQ(restored("mboscholen"), "mbo-scholen");
  EXPECT_EQ(restored("Wmoaanvragen"), "Wmo-aanvragen");
  EXPECT_EQ(restored("(ictdiensten)"), "(ict-diensten)");
  EXPECT_EQ(restored("eformulieren"), "e-formulieren");
  EXPECT_EQ(restored("eindtijd"), "eindtijd");
  EXPECT_EQ(restored("sw-bedrijf"), "sw-bedrijf");
  EXPECT_EQ(restored("VTH-takenpakket"), "VTH-takenpakket");
  EXPECT_EQ(restored("apparaat"), "apparaat");
  EXPECT_EQ(restored("hrmbeleid"), "hrmbeleid");  // not an abbreviation we know
}

TEST(Hyphens, stand_again_behind_a_figure_and_between_vowels) {
  EXPECT_EQ(restored("CO2neutraal"), "CO2-neutraal");
  EXPECT_EQ(restored("regiooverleg,"), "regio-overleg,");
  EXPECT_EQ(restored("2e"), "2e");
  EXPECT_EQ(restored("15minuten"), "15minuten");
  EXPECT_EQ(restored("zeeegel"), "zeeegel");
}

TEST(Hyphens, stand_again_before_and) {
  EXPECT_EQ(restored("Noorden", "Midden-Limburg"), "Noord- en");
  EXPECT_EQ(restored("Noorden", "van"), "Noorden");
  EXPECT_EQ(restored("beleidsen", "bedrijfsvoering"), "beleids- en");
  EXPECT_EQ(restored("gemeenten", "bedrijfsvoering"), "gemeenten");
}

TEST(Hyphens, are_not_put_where_none_was) {
  EXPECT_EQ(restored("Noord–Holland"), "Noord–Holland");
  EXPECT_EQ(restored("WerkSaam"), "WerkSaam");
  EXPECT_EQ(restored("BsGW"), "BsGW");
  EXPECT_EQ(restored("Omnibuzz"), "Omnibuzz");
  EXPECT_EQ(restored("GBTwente)"), "GBTwente)");
  EXPECT_EQ(restored("'s", "avonds"), "'s");
  EXPECT_EQ(restored("-"), "-");
  EXPECT_EQ(restored("e"), "e");
}

TEST(Hyphens, are_not_put_where_the_word_may_be_divided_otherwise) {
  EXPECT_EQ(restored("emissieloos"), "emissieloos");
  EXPECT_EQ(restored("elandenbeheer"), "elandenbeheer");
  EXPECT_EQ(restored("Ekwadraat"), "Ekwadraat");
  EXPECT_EQ(restored("periodiekeinden"), "periodiekeinden");
}

TEST(Hyphens, may_be_missing_between_two_names_that_nobody_knows) {
  text::Lexicon lexicon;
  lexicon.add_name("WerkSaam");
  EXPECT_TRUE(may_miss_hyphen("VolkerakZoommeer,", lexicon));
  EXPECT_TRUE(may_miss_hyphen("Eformulieren", lexicon));  // or a name, as "Ekwadraat" is
  EXPECT_FALSE(may_miss_hyphen("Emissieloos", lexicon));
  EXPECT_FALSE(may_miss_hyphen("Eindtijd", lexicon));
  EXPECT_FALSE(may_miss_hyphen("WerkSaam", lexicon));
  EXPECT_FALSE(may_miss_hyphen("(GGDrU)", lexicon));
  EXPECT_FALSE(may_miss_hyphen("Zoommeer", lexicon));
}

TEST(Hyphens, between_lines_stay_behind_an_abbreviation) {
  text::Lexicon const lexicon;
  EXPECT_EQ(after_hyphen("GGD-", "taken", lexicon), Join::none);
  EXPECT_EQ(after_hyphen("(VTH-", "taken", lexicon), Join::none);
  EXPECT_EQ(after_hyphen("ict-", "diensten", lexicon), Join::none);
  EXPECT_EQ(after_hyphen("samen-", "werking", lexicon), Join::drop_hyphen);
}

TEST(Hyphens, between_lines_may_have_been_typed_between_two_words) {
  text::Lexicon const lexicon;
  EXPECT_TRUE(perhaps_typed_hyphen("leverancier-", "relatie", lexicon));
  EXPECT_FALSE(perhaps_typed_hyphen("gemeente-", "raad", lexicon));
  EXPECT_FALSE(perhaps_typed_hyphen("veilig-", "heid", lexicon));
}

}  // namespace hyphens_test
}  // namespace verband::ingest
