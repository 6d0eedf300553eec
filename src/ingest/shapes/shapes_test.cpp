// SPDX-License-Identifier: EUPL-1.2
// Texts by pdftotext whose columns and rows do not follow from their header alone.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace shapes_test {

using namespace verband;
using ingest::testing::read;
using ingest::testing::Row;
using ingest::testing::texts;

std::vector<ColumnRole> roles(Draft const& draft) {
  std::vector<ColumnRole> out;
  for (auto const& column : draft.columns) out.push_back(column.role);
  return out;
}

TEST(Shapes, a_layout_with_unknown_heads_is_read_by_its_gutters_and_words) {
  auto const draft = read(
      "Bijlage 3\n\n"
      "Gremium            Waartoe                        Kringleden             Sturing\n"
      "Havenschap Oost    Beheren van de havens en       Gemeenten Delfzijl     Publiekrechtelijk\n"
      "                   van de terreinen daarbij       en Eemsmond\n"
      "Archief Midden     Bewaren van oude stukken       Gemeente Winsum en     "
      "Privaatrechtelijk,\n"
      "                                                  de provincie           vrijwillig\n"
      "GGD Noord          Bevorderen van de gezondheid   Alle gemeenten         Wettelijk "
      "verplicht\n");
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[0].header, "Gremium");
  EXPECT_EQ(roles(draft), (std::vector{ColumnRole::name, ColumnRole::purpose,
                                       ColumnRole::participants, ColumnRole::nature}));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief Midden", "Bewaren van oude stukken", "Gemeente Winsum en de provincie",
                 "Privaatrechtelijk, vrijwillig"}));
}

TEST(Shapes, a_stroke_between_blanks_keeps_them_at_the_end_of_a_line) {
  auto const draft = read(
      "Naam                 Deelnemers                  Doel\n"
      "Havenschap Oost /    gemeenten Bedum, Winsum     havens beheren\n"
      "Werkorganisatie      en Marum\n"
      "Archief van streek   gemeenten Winsum en Marum   papier/\n"
      "                                                 boeken bewaren\n"
      "Gezondheidsdienst    alle gemeenten              ziekte voorkomen\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0])[0], "Havenschap Oost / Werkorganisatie");
  EXPECT_EQ(texts(draft.rows[1])[2], "papier/boeken bewaren");
}

TEST(Shapes, a_title_above_the_heads_of_paragraphs_is_none_of_them) {
  std::string const table =
      "Regeling\n\nDeelnemers\n\nDoel\n\nHavenschap Oost\n\ngemeenten Bedum en Winsum\n\n"
      "havens beheren\n\nArchief Noord\n\ngemeenten Winsum en Marum\n\npapier bewaren\n\n"
      "GGD Noord\n\nalle gemeenten\n\nziekte voorkomen\n\n\f";
  auto const plain = read(table);
  auto const titled = read("Verbonden partijen\n" + table);
  ASSERT_EQ(plain.rows.size(), 3U);
  ASSERT_EQ(titled.rows.size(), 3U);
  EXPECT_EQ(titled.columns[0].header, "Regeling");
  EXPECT_EQ(texts(titled.rows[0]), texts(plain.rows[0]));
}

TEST(Shapes, a_title_right_above_a_head_and_numbers_before_names_stay_apart) {
  auto const draft = read(
      "Verbonden partijen\n"
      "Nr Samenwerkingsverband   Deelnemers                  Doel\n"
      "1 Havenschap              gemeenten Bedum, Winsum     havens beheren\n"
      "                          en Marum\n"
      "2 Archief van de streek   gemeenten Winsum en Marum   papier en boeken\n"
      "                                                      bewaren\n"
      "3 Gezondheidsdienst       alle gemeenten              ziekte voorkomen\n"
      "  Noord\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"2", "Archief van de streek", "gemeenten Winsum en Marum",
                                       "papier en boeken bewaren"}));
  EXPECT_EQ(draft.columns[1].role, ColumnRole::name);
  EXPECT_EQ(draft.columns[1].header, "Samenwerkingsverband");
}

TEST(Shapes, feet_with_page_numbers_and_the_title_below_them_are_no_rows) {
  auto const draft = read(
      "Begroting van Haren 2018\n\n"
      "Naam               Deelnemers              Aard\n\n"
      "Havenschap         Delfzijl, Eemsmond en   Publiekrechtelijk\n"
      "Eemsmond           provincie\n\n"
      "Bijlage 4                                   pagina 12\n"
      "Begroting van Haren 2018\n\n"
      "Naam               Deelnemers              Aard\n\n"
      "GGD Noord          Alle gemeenten          Verplicht\n\n"
      "Bijlage 4                                   pagina 13\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"GGD Noord", "Alle gemeenten", "Verplicht"}));
}

TEST(Shapes, a_table_on_its_side_is_read_upright) {
  auto const draft = read(
      "Overzicht;;\nVerbonden partij;GGD Noord;Havenschap Eemsmond\n"
      "Rechtsvorm;Openbaar lichaam;Naamloze vennootschap\nDoel;Gezondheid bewaken;Havens beheren\n"
      "Deelnemers;Alle Groninger gemeenten;Delfzijl en Eemsmond\n");
  EXPECT_EQ(roles(draft), (std::vector{ColumnRole::name, ColumnRole::legal_form,
                                       ColumnRole::purpose, ColumnRole::participants}));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Havenschap Eemsmond", "Naamloze vennootschap",
                                       "Havens beheren", "Delfzijl en Eemsmond"}));
}

TEST(Shapes, the_corner_of_a_table_on_its_side_may_say_nothing) {
  for (auto const* const corner : {"", "Kenmerk", "Gegevens"}) {
    auto const draft =
        read(std::string{corner} +
             ";GGD Noord;Havenschap Eemsmond\nVestigingsplaats;Groningen;Delfzijl\n"
             "Rechtsvorm;Openbaar lichaam;Naamloze vennootschap\nDoel;Gezondheid bewaken;Havens "
             "beheren\nDeelnemers;Alle Groninger gemeenten;Delfzijl en Eemsmond\n");
    ASSERT_EQ(draft.rows.size(), 2U) << corner;
    EXPECT_EQ(texts(draft.rows[1])[0], "Havenschap Eemsmond") << corner;
    EXPECT_EQ(draft.columns[0].role, ColumnRole::name) << corner;
  }
}

TEST(Shapes, a_table_that_compares_two_plans_is_no_list) {
  EXPECT_TRUE(read("Aspect;Huidige situatie;Nieuwe situatie\nVestigingsplaats;Groningen;Delfzijl\n"
                   "Rechtsvorm;Openbaar lichaam;Stichting\nDoel;Gezondheid bewaken;Havens beheren\n"
                   "Deelnemers;Delfzijl en Leek;Delfzijl en Eemsmond\n")
                  .rows.empty());
}

TEST(Shapes, a_table_on_its_side_may_have_two_rows) {
  auto const draft = read(
      "Overzicht van regelingen;;;\nInstelling;GGD Noord;Havenschap Eemsmond;Archief Fivelingo\n"
      "Wie doen mee?;Alle Groninger gemeenten;Delfzijl en Eemsmond;Loppersum en Delfzijl\n"
      "Aldus vastgesteld door de raad.;;;\n");
  EXPECT_EQ(roles(draft), (std::vector{ColumnRole::name, ColumnRole::participants}));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Archief Fivelingo", "Loppersum en Delfzijl"}));
  auto const other = read(
      "Naam regeling;GGD Noord;Havenschap Eemsmond\nSamen met;Alle gemeenten;Delfzijl en Eemsmond\n"
      "Doel en taak;Gezondheid bewaken;Havens beheren\n");
  EXPECT_EQ(roles(other),
            (std::vector{ColumnRole::name, ColumnRole::participants, ColumnRole::purpose}));
}

TEST(Shapes, headings_in_a_table_that_name_any_legal_form_are_legal_forms) {
  auto const draft = read(
      "Naam;Doel;Deelnemers\nCentrumregeling;;\nGGD Noord;Gezondheid bewaken;Delfzijl en Eemsmond\n"
      "Openbaar lichaam;;\nHavenschap Eemsmond;Havens beheren;Delfzijl en Eemsmond\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(roles(draft).back(), ColumnRole::legal_form);
  auto const narrow = read(
      "Samenwerking;Deelnemende gemeenten\nOpenbaar lichaam;\nGGD Noord;Delfzijl en Eemsmond\n"
      "Stichtingen;\nHavenschap Eemsmond;Delfzijl en Eemsmond\n");
  EXPECT_EQ(roles(narrow),
            (std::vector{ColumnRole::name, ColumnRole::participants, ColumnRole::legal_form}));
  ASSERT_EQ(narrow.rows.size(), 2U);
}

TEST(Shapes, behind_an_empty_row_another_head_begins_another_table) {
  std::string const list =
      "Partij;Wat doet deze partij?;Deelnemers\nGGD Noord;Gezondheid bewaken;Alle gemeenten\n"
      "Havenschap Eemsmond;Havens beheren;Delfzijl en Eemsmond\n";
  std::string const loans = "Soort lening;Bedrag;Looptijd\nWoningbouw;€ 1.200.000;10 jaar\n";
  for (auto const& text : {list + ";;\nLeningen;;\n" + loans, loans + ";;\n" + list}) {
    auto const draft = read(text);
    ASSERT_EQ(draft.rows.size(), 2U);
    EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "Gezondheid bewaken", "Alle gemeenten"}));
  }
  // lines without the separators of the wider table
  std::string const wide =
      "Partij;Wat doet deze partij?;Deelnemers;Plaats\nGGD Noord;Gezondheid;Bedum;Bedum\n"
      "Havenschap;Havens;Delfzijl;Delfzijl\nArchief;Papier;Loppersum;Loppersum\n\n";
  EXPECT_EQ(read(wide + loans + "Sportzaal;€ 85.000;5 jaar\n").rows.size(), 3U);
  auto commas = wide + loans;
  std::ranges::replace(commas, ';', ',');
  EXPECT_EQ(read("\"Lijst\"\n" + commas + "Sportzaal,\"€ 85.000\",5 jaar\n").rows.size(), 3U);
  auto const twice = read(list +
                          ";;\nPartij;Wat doet deze partij?;Deelnemers\n"
                          "Archief;Papier bewaren;Loppersum\nRUD;Milieu;Bedum\n");
  EXPECT_EQ(twice.rows.size(), 4U);
}

TEST(Shapes, a_table_with_the_heads_of_another_is_a_part_of_the_list) {
  std::string const head =
      "| Nr | Wat | Doel en taken | Wie | Financieel |\n|---|---|---|---|---|\n";
  auto const draft =
      read("**Gemeenschappelijke regelingen**\n\n" + head +
           "| 1 | Plein | Inkoop jeugdzorg | Epe, Lochem, Voorst | 300.000 |\n"
           "| 2 | Tribuut | Belastingen heffen | Epe, Lochem, Voorst | 900.000 |\n\n"
           "**Stichtingen**\n\n" +
           head +
           "| 3 | Delta | Sociale werkplaats | gemeenten Lochem en Voorst | 1.000.000 |\n"
           "| 4 | Graafschap College | Middelbaar onderwijs | gemeenten | nihil |\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.rows[0].cells[1].text, "Plein");
  EXPECT_EQ(draft.rows[0].cells.back().text, "Gemeenschappelijke regelingen");
  EXPECT_EQ(draft.rows[3].cells.back().text, "Stichtingen");
}

TEST(Shapes, above_the_head_a_text_may_stand_in_several_columns) {
  auto const draft = read(
      ";;Gegevens;Gegevens;Gegevens\nPartij;Doel;Deelnemers;Contactpersoon;Plaats\n"
      "GGD Noord;Gezondheid bewaken;Alle gemeenten;A. Bakker;Groningen\n"
      "Havenschap Eemsmond;Havens beheren;Delfzijl en Eemsmond;J. de Vries;Delfzijl\n");
  EXPECT_EQ(ingest::testing::heads(draft),
            (Row{"Partij", "Doel", "Deelnemers", "Contactpersoon", "Plaats"}));
}

TEST(Shapes, columns_of_marks_have_participants_above_them_although_few_are_known) {
  std::string const rows =
      "GGD Noord;Gezondheid;x;x;;\nHavenschap;Havens;x;;x;x\nArchief;Papier;;x;x;x\n";
  auto const draft = read("Naam;Doel;gemeenten;vakbonden;werkgevers;de provincie\n" + rows);
  EXPECT_EQ(draft.shape, Shape::matrix);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "Gezondheid", "gemeenten; vakbonden"}));
  EXPECT_FALSE(draft.rows[0].cells[2].doubts.empty());
  auto const asked = read("Naam;Doel;Verplicht;Risico;Evaluatie;Website\n" + rows);
  EXPECT_NE(asked.shape, Shape::matrix);
}

TEST(Shapes, a_note_to_a_cross_stands_behind_the_participant) {
  auto const draft = read(
      "Naam;Doel;gemeente Almelo;gemeente Borne;gemeente Hengelo\nGGD "
      "Twente;Gezondheid;x;x*;x\nHavenschap;Havens;x;x;\n"
      "Archief;Papier;;x;x*\nx* = neemt alleen diensten af;;;;\n");
  EXPECT_EQ(draft.shape, Shape::matrix);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Twente", "Gezondheid",
                 "gemeente Almelo; gemeente Borne (neemt alleen diensten af); gemeente Hengelo"}));
  EXPECT_EQ(texts(draft.rows[1])[2], "gemeente Almelo; gemeente Borne");
}

TEST(Shapes, a_head_over_all_columns_of_marks_is_no_part_of_the_names) {
  std::string const rows =
      "GGD Noord;Gezondheid;x;x;\nHavenschap;Havens;x;;x\nArchief;Papier;;x;x\n";
  auto const draft = read(
      "Naam;Doel;Deelnemende gemeenten Twente Almelo;Deelnemende gemeenten Twente Borne;"
      "Deelnemende gemeenten Twente Hof van Twente\n" +
      rows);
  EXPECT_EQ(draft.shape, Shape::matrix);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Havenschap", "Havens", "Almelo; Hof van Twente"}));
  auto const boards =
      read("Naam;Doel;Waterschap Limburg;Waterschap Aa en Maas;Waterschap De Dommel\n" + rows);
  ASSERT_EQ(boards.rows.size(), 3U);
  EXPECT_EQ(texts(boards.rows[1]),
            (Row{"Havenschap", "Havens", "Waterschap Limburg; Waterschap De Dommel"}));
}

TEST(Shapes, portefeuille_over_persons_is_no_policy_area) {
  auto const draft = read(
      "Naam;Wat doen we samen?;Deelnemers;Portefeuille\n"
      "GGD Noord;Gezondheid bewaken;Alle Groninger gemeenten;Jan de Boer\n"
      "Havenschap Eemsmond;Havens beheren;Delfzijl en Eemsmond;Fatma van der Veen\n");
  EXPECT_EQ(roles(draft), (std::vector{ColumnRole::name, ColumnRole::purpose,
                                       ColumnRole::participants, ColumnRole::extra}));
  auto const offices = read(
      "Naam;Wat doen we samen?;Deelnemers;Portefeuille\n"
      "GGD Noord;Gezondheid bewaken;Alle Groninger gemeenten;Wethouder Zorg\n"
      "Havenschap Eemsmond;Havens beheren;Delfzijl en Eemsmond;Burgemeester\n");
  EXPECT_EQ(roles(offices).back(), ColumnRole::extra);
  auto const themes = read(
      "Naam;Wat doen we samen?;Deelnemers;Portefeuille\n"
      "GGD Noord;Gezondheid bewaken;Alle Groninger gemeenten;Zorg en welzijn\n"
      "Havenschap Eemsmond;Havens beheren;Delfzijl en Eemsmond;Economie\n");
  EXPECT_EQ(roles(themes).back(), ColumnRole::policy_area);
}

TEST(Shapes, a_page_of_a_layout_may_place_its_columns_elsewhere) {
  auto const draft = read(
      "Naam               Deelnemers              Aard\n\n"
      "Havenschap         Delfzijl, Eemsmond en   Publiekrechtelijk\n"
      "Eemsmond           provincie\n\n"
      "GGD Noord          Alle gemeenten          Verplicht\n\f"
      "Naam          Deelnemers      Aard\n\n"
      "Archief       Alle            Vrijwillig\n"
      "Zuid          gemeenten\n\n"
      "RUD West      Gemeenten en    Verplicht\n"
      "              waterschap\n\f");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Archief Zuid", "Alle gemeenten", "Vrijwillig"}));
  EXPECT_EQ(texts(draft.rows[3]), (Row{"RUD West", "Gemeenten en waterschap", "Verplicht"}));
}

TEST(Shapes, an_absent_paragraph_of_plain_pdftotext_is_an_empty_cell) {
  auto const draft = read(
      "Naam\n\nDoel\n\nDeelnemers\n\n"
      "Havenschap Eemsmond\n\nBeheren van de havens\n\nDelfzijl, Eemsmond\nen provincie\n\n"
      "Veiligheidsregio Noord\n\nAlle gemeenten en provincie\n\n"
      "Archief Fivelingo\n\nBewaren van oude stukken\n\nGemeenten Loppersum\nen Delfzijl\n\n"
      "GGD Noord\n\nBevorderen van de gezondheid\n\nAlle gemeenten\n\f");
  EXPECT_EQ(draft.dialect, Dialect::pdftotext_plain);
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Veiligheidsregio Noord", "", "Alle gemeenten en provincie"}));
  EXPECT_EQ(texts(draft.rows[3]),
            (Row{"GGD Noord", "Bevorderen van de gezondheid", "Alle gemeenten"}));
}

TEST(Shapes, cells_written_column_by_column_are_doubted) {
  auto const draft = read(
      "Naam\nHavenschap Eemsmond\nArchief Fivelingo\nGGD Noord\nRecreatieschap Zuid\n\n"
      "Doel\nBeheren van de havens\nBewaren van oude stukken\nBevorderen van de gezondheid\n"
      "Aanleggen van paden\n\n"
      "Deelnemers\nDelfzijl en provincie\nGemeenten Loppersum en Delfzijl\nAlle gemeenten\n"
      "Gemeenten en waterschap\n\f");
  ASSERT_FALSE(draft.rows.empty());
  for (auto const& row : draft.rows) {
    for (auto const& cell : row.cells) EXPECT_FALSE(cell.doubts.empty()) << cell.text;
  }
}

TEST(Shapes, a_name_behind_the_cells_of_its_row_stays_with_them) {
  auto const draft = read(
      "Naam\n\nDoel\n\nDeelnemers\n\n"
      "Havenschap Eemsmond\n\nBeheren van de havens\n\nDelfzijl, Eemsmond\nen provincie\n\n"
      "Alle gemeenten en provincie\n\nVeiligheidsregio Noord\n\n"
      "Archief Fivelingo\n\nBewaren van oude stukken\n\nGemeenten Loppersum\nen Delfzijl\n\n"
      "GGD Noord\n\nBevorderen van de gezondheid\n\nAlle gemeenten\n\f");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Veiligheidsregio Noord", "", "Alle gemeenten en provincie"}));
}

}  // namespace shapes_test
