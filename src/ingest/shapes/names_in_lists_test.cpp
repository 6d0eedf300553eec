// SPDX-License-Identifier: EUPL-1.2
// Lists of which the lines are names, or stand under names: numbered, with dashes, over items.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/shapes.hpp"

namespace verband {
namespace names_in_lists_test {

using ingest::testing::heads;
using ingest::testing::read;
using ingest::testing::Row;
using ingest::testing::texts;

Row column(Draft const& draft, std::size_t c) {
  Row out;
  for (auto const& row : draft.rows) out.push_back(row.cells.at(c).text);
  return out;
}

bool tells(Draft const& draft, std::string_view code) {
  return std::ranges::any_of(draft.findings,
                             [&](Finding const& each) { return each.code == code; });
}

TEST(NumberedNames, a_numbered_list_of_names_is_a_list_of_partnerships) {
  auto const draft = read(
      "Verbonden partijen\nDe gemeente doet mee in de volgende verbanden.\n\n"
      "1. Gemeenschappelijke Regeling Havenschap Zuid\n2. Stichting Erfgoed Dommelstreek\n"
      "3. NV Streekwater\n4. Omgevingsdienst Peelrand\n5. GGD Dommelstreek\n\n"
      "Hieronder volgt een toelichting.\n\nHavenschap\n\nKorte tekst over de haven.\n");
  EXPECT_EQ(column(draft, 0),
            (Row{"Gemeenschappelijke Regeling Havenschap Zuid", "Stichting Erfgoed Dommelstreek",
                 "NV Streekwater", "Omgevingsdienst Peelrand", "GGD Dommelstreek"}));
  EXPECT_TRUE(tells(draft, "lines-between-rows"));
}

TEST(NumberedNames, below_a_line_that_announces_them_half_of_the_names_are_enough) {
  auto const text = [](std::string const& line) {
    return "Jaarstukken van gemeenschappelijke regelingen\n\nDe raad bespreekt elk jaar de stukken "
           "van de regelingen waaraan de gemeente deelneemt.\n\n" +
           line +
           "\n\n 1. Werkplein\n\n 2. GGD\n\n 3. Omgevingsdienst Oost\n\n 4. Alescon\n\n 5. "
           "Stichting "
           "Erfgoed\n\n 6. Promens\n\nDe raad neemt de stukken voor kennisgeving aan.\n";
  };
  EXPECT_EQ(
      column(read(text("Het gaat om de stukken van:")), 0),
      (Row{"Werkplein", "GGD", "Omgevingsdienst Oost", "Alescon", "Stichting Erfgoed", "Promens"}));
  EXPECT_TRUE(read(text("De stukken liggen ter inzage.")).rows.empty());
}

TEST(NumberedNames, the_legal_form_stands_behind_the_name) {
  auto const draft = read(
      "Hierna volgen de verbanden van de gemeente.\n1 Havenschap Zuid GR\n2 Vervoer Peelrand GR "
      "bedrijfsvoeringsorg.\n3 Streekwater Holding NV\n4 Erfgoed Dommelstreek Stichting\n"
      "5 Omgevingsdienst Peelrand GR\n");
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(column(draft, 1), (Row{"GR", "GR bedrijfsvoeringsorg.", "NV", "Stichting", "GR"}));
  EXPECT_EQ(texts(draft.rows[2])[0], "Streekwater Holding");
}

TEST(NumberedNames, a_text_of_little_else_is_not_searched_for_a_table) {
  std::string text = "Verbonden partijen\n\n";
  for (int i = 1; i <= 12; ++i)
    text += std::to_string(i) + ". Stichting Erfgoed nummer " + std::to_string(i) + "\n";
  auto const draft = read(text);
  EXPECT_EQ(draft.rows.size(), 12U);
  EXPECT_EQ(draft.shape, Shape::outline);
}

TEST(NumberedNames, nothing_is_told_of_text_around_them_where_there_is_none) {
  EXPECT_FALSE(
      tells(read("1. GGD Peelrand\n2. Omgevingsdienst Peelrand\n3. Werkbedrijf De Peel\n4. "
                 "NV Streekwater\n5. Stichting Erfgoed\n"),
            "lines-between-rows"));
}

TEST(NumberedNames, chapters_are_no_names) {
  EXPECT_TRUE(read("1. Inleiding\n2. Wat willen wij?\n3. Financiën\n4. Risico's\n5. Planning\n"
                   "6. Besluit\n")
                  .rows.empty());
}

TEST(Outline, a_form_with_a_name_behind_it_is_no_heading) {
  for (std::string const mark : {"- ", "• "}) {
    auto const draft = read("1. Gemeenschappelijke regelingen\n" + mark + "GGD Peelrand\n" + mark +
                            "Gemeenschappelijke regeling Archief Dommelstreek\n" + mark +
                            "Modulaire Gemeenschappelijke Regeling (MGRP)\n" + mark +
                            "Omgevingsdienst Zuid\n\n2. Stichtingen\n" + mark +
                            "Stichting Erfgoed\n" + mark + "Stichting Groen\n");
    EXPECT_EQ(column(draft, 0),
              (Row{"GGD Peelrand", "Gemeenschappelijke regeling Archief Dommelstreek",
                   "Modulaire Gemeenschappelijke Regeling (MGRP)", "Omgevingsdienst Zuid",
                   "Stichting Erfgoed", "Stichting Groen"}))
        << mark;
  }
}

TEST(Outline, an_item_among_others_is_no_heading) {
  auto const draft = read(
      "Gemeenschappelijke regelingen\n- GGD Peelrand\n- Vereniging naar Belgisch recht Kempen\n"
      "- Archief Dommelstreek\n- Omgevingsdienst Zuid\n");
  EXPECT_EQ(column(draft, 0), (Row{"GGD Peelrand", "Vereniging naar Belgisch recht Kempen",
                                   "Archief Dommelstreek", "Omgevingsdienst Zuid"}));
}

TEST(Outline, sorts_of_partnerships_and_parts_of_a_sentence_are_no_names) {
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>GGD Peelrand<li>Archief De Peel<li>Havenschap "
      "Zuid<li>Overige<li>Coöperaties/vennootschappen<li>visies op de verbonden partijen;</ul>");
  EXPECT_EQ(column(draft, 0), (Row{"GGD Peelrand", "Archief De Peel", "Havenschap Zuid"}));
}

TEST(Outline, a_dash_between_places_belongs_to_the_name) {
  auto const draft = read(
      "Gemeenschappelijke regelingen\n- Streekregio Dommelen – Den Bergh\n- GGD Peelrand\n"
      "- Omgevingsdienst Zuid – Land van Peel en Aa\n- Havenschap Zuid\n");
  EXPECT_EQ(column(draft, 0),
            (Row{"Streekregio Dommelen – Den Bergh", "GGD Peelrand",
                 "Omgevingsdienst Zuid – Land van Peel en Aa", "Havenschap Zuid"}));
  EXPECT_FALSE(draft.rows.at(0).cells[0].doubts.empty());
  EXPECT_TRUE(draft.rows.at(1).cells[0].doubts.empty());
  auto const told = read(
      "Gemeenschappelijke regelingen\n- Havenschap Zuid – beheert de haven\n- GGD Peelrand – "
      "bewaakt de gezondheid\n- Streekregio – Economie\n");
  EXPECT_EQ(column(told, 0), (Row{"Havenschap Zuid", "GGD Peelrand", "Streekregio"}));
}

TEST(Outline, items_that_tell_of_the_name_above_them_are_its_text) {
  auto const draft = read(
      "Verbonden partijen\n\nGemeenschappelijke regelingen\n\n"
      "Gemeenschappelijke regeling Havenschap Zuid te Dommelen\n\n"
      " • Het eigen vermogen was € 385.000;\n • De gemeente betaalt naar inwoners;\n"
      " • Begroot vreemd vermogen € 3,3 miljoen en daarna\n   € 3 miljoen;\n\n"
      "Gemeenschappelijke regeling GGD Peelrand\n\n • De gemeente heeft een stem.\n"
      " • Het resultaat is € 0;\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1])[0], "Gemeenschappelijke regeling GGD Peelrand");
  EXPECT_NE(texts(draft.rows[0])[1].find("€ 3 miljoen"), std::string::npos);
}

TEST(Outline, the_name_of_a_law_is_no_heading) {
  EXPECT_TRUE(read("Gelet op:\n- -\nde Wet gemeenschappelijke regelingen;\n- -\nde "
                   "Provinciewet;\n- -\nde Archiefwet;\n- -\nde Omgevingswet;\n")
                  .rows.empty());
}

TEST(Cards, a_text_may_begin_with_its_own_label) {
  std::string text;
  for (std::string const name : {"GGD Peelrand", "Havenschap Zuid"}) {
    text += "<h2>" + name + "</h2><h3>Doel</h3><p>Werken voor de streek.</p>" +
            "<h3>Deelnemers</h3><p>Asten en Someren</p><h3>Financieel belang</h3>" +
            "<p>Financieel belang: de gemeente staat garant.</p>";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]).back(), "Financieel belang: de gemeente staat garant.");
}

TEST(Cards, a_label_without_a_text_within_a_card_is_no_title) {
  auto const draft = read(
      "<h2>Werkbedrijf De Peel</h2><table><tr><th>Doel</th><td>Mensen aan werk helpen</td></tr>"
      "<tr><th>Deelnemers</th><td>Asten en Someren</td></tr><tr><th>Link naar kaderbrief</th>"
      "<td></td></tr><tr><th>Bestuurlijk belang</th><td>Een stem</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(texts(draft.rows[0])[0], "Werkbedrijf De Peel");
}

TEST(Cards, a_caption_above_the_table_of_a_card_is_not_its_name) {
  auto const draft = read(
      "<h1>Recreatieschap De Peel</h1><p>Tabel 12</p><table><tr><td>Rechtsvorm</td>"
      "<td>Gemeenschappelijke regeling</td></tr><tr><td>Doel</td><td>Recreatie</td></tr>"
      "<tr><td>Bestuurlijk belang</td><td>Een stem</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(texts(draft.rows[0])[0], "Recreatieschap De Peel");
}

TEST(Cards, a_line_that_returns_as_often_as_known_labels_is_a_label) {
  std::string text;
  for (std::string const name : {"Havenschap Zuid", "GGD Peelrand", "Archief De Peel"}) {
    text += name + "\n\nDoel\n\nWerken voor de streek met " + name +
            ".\n\nStand van de lopende zaken\n\nEr is overleg over " + name +
            ".\n\nBestuurlijk belang\n\nEen wethouder zit in het bestuur van " + name + ".\n\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(std::ranges::count(heads(draft), "Stand van de lopende zaken"), 1);
}

TEST(Cards, parties_below_each_other_are_no_labels) {
  std::string text;
  for (std::string const name : {"Havenschap Zuid", "GGD Peelrand", "Archief De Peel"}) {
    text += name + "\n\nDoel\n\nWerken met " + name +
            ".\n\nDeelnemers\n\nAsten\n\nSomeren\n\nDeurne\n\nRisico\n\nLaag\n\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(std::ranges::count(heads(draft), "Someren"), 0);
}

TEST(Cards, an_organisation_alone_is_the_title_of_the_next_card) {
  auto const draft = read(
      "GGD Peelrand;\nDoel;gezondheid\nDeelnemers;Asten en Someren\nRechtsvorm;GR\n"
      "Stichting Erfgoed De Peel;\nRechtsvorm;stichting\nDoel;erfgoed bewaren\n"
      "Deelnemers;Asten en Deurne\n");
  EXPECT_EQ(column(draft, 0), (Row{"GGD Peelrand", "Stichting Erfgoed De Peel"}));
}

TEST(Tables, rows_that_lack_the_merged_cell_with_the_form_are_moved) {
  auto const draft = read(
      "Rechtsvorm | Verbonden partij | Programma |\n"
      "Gemeenschappelijke regelingen | GGD Peelrand | 1. Zorg |\n"
      "Havenschap Zuid | 2. Economie | |\nOmgevingsdienst Peelrand | 3. Milieu | |\n"
      "Stichtingen | Stichting Erfgoed | 4. Cultuur |\n");
  EXPECT_EQ(column(draft, 1), (Row{"GGD Peelrand", "Havenschap Zuid", "Omgevingsdienst Peelrand",
                                   "Stichting Erfgoed"}));
  EXPECT_EQ(texts(draft.rows[1])[0], "Gemeenschappelijke regelingen");
  EXPECT_FALSE(draft.rows[1].cells[0].doubts.empty());
  EXPECT_TRUE(draft.rows[0].cells[0].doubts.empty());
}

}  // namespace names_in_lists_test
}  // namespace verband
