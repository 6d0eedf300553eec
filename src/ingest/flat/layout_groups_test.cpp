// SPDX-License-Identifier: EUPL-1.2
// Headings between the rows of a layout text, and what stands below its table.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/layout_testing.hpp"
#include "ingest/read.hpp"

namespace layout_groups_test {

using namespace verband;
using ingest::testing::Row;
using ingest::testing::texts;

Draft read(std::string const& text) { return ingest::testing::read_layout_text(text); }

auto const& head = ingest::testing::layout_head;

auto const& body = ingest::testing::layout_body;

std::string const grouped =
    "Naam                  Deelnemers                 Doel\n"
    "Sociaal domein\n"
    "Stadsbank             Haren en Tynaarlo          Schuldhulp geven aan\n"
    "                                                 inwoners met schulden\n"
    "Werkvoorziening       Delfzijl, Appingedam en    Aangepast werk bieden\n"
    "Noord-Groningen       Loppersum\n"
    "Fysiek domein\n"
    "Afvalbedrijf          Assen en Tynaarlo          Afval verwerken\n"
    "Streekweg             Loppersum en Eemsmond      Wegen beheren\n";

TEST(LayoutGroups, headings_between_rows_are_a_column_and_no_part_of_the_cell_above) {
  auto const draft = read(grouped);
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Stadsbank", "Haren en Tynaarlo", "Schuldhulp geven aan inwoners met schulden",
                 "Sociaal domein"}));
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Werkvoorziening Noord-Groningen", "Delfzijl, Appingedam en Loppersum",
                 "Aangepast werk bieden", "Sociaal domein"}));
  EXPECT_EQ(texts(draft.rows[3]),
            (Row{"Streekweg", "Loppersum en Eemsmond", "Wegen beheren", "Fysiek domein"}));
  EXPECT_EQ(draft.columns[3].role, ColumnRole::policy_area);
}

TEST(LayoutGroups, a_heading_that_may_end_the_cell_above_is_a_doubt_there) {
  auto const draft = read(grouped);
  EXPECT_FALSE(draft.rows[1].cells[0].doubts.empty());
  EXPECT_TRUE(draft.rows[0].cells[0].doubts.empty());
}

TEST(LayoutGroups, headings_wider_than_the_first_column_and_heads_below_them_are_no_rows) {
  std::string const head_line = "Naam              Deelnemers                 Doel\n";
  auto const draft = read("Verbonden partijen 2015\n\n" + head_line +
                          "Gemeenschappelijke regelingen\n"
                          "Stadsbank         Haren en Tynaarlo          Schuldhulp geven\n"
                          "GGD               Delfzijl en Loppersum      Gezondheid\n"
                          "Vennootschappen\n" +
                          head_line +
                          "Afvalbedrijf      Assen en Tynaarlo          Afval verwerken\n"
                          "Streekweg NV      Loppersum en Eemsmond      Wegen beheren\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"GGD", "Delfzijl en Loppersum", "Gezondheid", "Gemeenschappelijke regelingen"}));
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Afvalbedrijf", "Assen en Tynaarlo", "Afval verwerken", "Vennootschappen"}));
  EXPECT_EQ(draft.columns[3].role, ColumnRole::legal_form);
}

TEST(LayoutGroups, a_theme_that_ends_one_name_is_no_heading) {
  auto const draft = read(
      "Naam                  Deelnemers                 Doel\n"
      "Regionaal overleg     Haren en Tynaarlo          Afspraken over onderwijs\n"
      "Onderwijs\n"
      "Stadsbank             Haren en Tynaarlo          Schuldhulp geven\n"
      "Regionaal overleg     Assen en Tynaarlo          Afspraken over zorg\n"
      "Jeugdzorg\n"
      "Streekweg             Loppersum en Eemsmond      Wegen beheren\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.columns.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0])[0], "Regionaal overleg Onderwijs");
}

std::string const numbered_head = "Nr  Naam               Deelnemers                 Doel\n";
std::string const numbered_rows =
    "Sociaal domein\n"
    "1   Stadsbank          Haren en Tynaarlo          Schuldhulp geven\n"
    "2   Werkbedrijf        Delfzijl en Loppersum      Werk bieden\n"
    "Fysiek domein en milieu\n"
    "3   Afvalbedrijf       Assen en Tynaarlo          Afval verwerken\n";

TEST(LayoutGroups, once_there_are_headings_another_text_over_several_columns_is_one) {
  auto const draft = read(numbered_head + numbered_rows +
                          "Noord en de rest\n"
                          "4   Streekweg          Loppersum en Eemsmond      Wegen beheren\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[3]),
            (Row{"4", "Streekweg", "Loppersum en Eemsmond", "Wegen beheren", "Noord en de rest"}));
}

TEST(LayoutGroups, what_explains_abbreviations_below_the_table_is_no_row) {
  auto const draft =
      read(numbered_head + numbered_rows +
           "\nGebruikte afkortingen: HA = Haren; TY = Tynaarlo; LO = Loppersum; GR =\n"
           "gemeenschappelijke regeling\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2])[1], "Afvalbedrijf");
  EXPECT_NE(draft.trailer.find("HA = Haren"), std::string::npos);
}

TEST(LayoutGroups, a_row_with_its_name_halfway_that_a_page_end_cut_is_one_row_and_doubted) {
  auto const draft = read(head +
                          "Publiekrechtelijk\n"
                          "Havenschap         Delfzijl en Eemsmond    Gemeenschappelijke\n"
                          "                                           regeling\n"
                          "GGD Noord          Alle gemeenten          Verplicht\n"
                          "Privaatrechtelijk\n"
                          "                   Groningen, Haren,       Besloten\f"
                          "Afvalbedrijf       de gemeente             vennootschap\n"
                          "Zuid               Tynaarlo\n"
                          "Archief BV         Assen en Loppersum      Vennootschap\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  auto const row = texts(draft.rows[2]);
  EXPECT_EQ(Row(row.begin(), row.begin() + 3),
            (Row{"Afvalbedrijf Zuid", "Groningen, Haren, de gemeente Tynaarlo",
                 "Besloten vennootschap"}));
  EXPECT_FALSE(draft.rows[2].cells[1].doubts.empty());
}

TEST(LayoutGroups, feet_that_count_below_two_pages_are_in_no_cell) {
  auto const draft = read(head + body + "\n       Begroting 2016 | 1\n\f" + head +
                          "Archief            Loppersum               Vrijwillig\n"
                          "\n       Begroting 2016 | 2\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[3]), (Row{"Archief", "Loppersum", "Vrijwillig"}));
}

TEST(LayoutGroups, a_first_column_that_groups_the_rows_is_filled_from_above_with_a_doubt) {
  auto const draft = read(
      "Beleidsterrein    Naam             Deelnemers              Doel\n"
      "Zorg              GGD Noord        Haren en Tynaarlo       Gezondheid bewaken\n"
      "                  Stadsbank        Haren en Assen          Schulden regelen\n"
      "Milieu            Afvalbedrijf     Assen en Tynaarlo       Afval verwerken\n"
      "                  Streekweg        Loppersum en Haren      Wegen beheren\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1])[0], "Zorg");
  EXPECT_EQ(texts(draft.rows[3])[0], "Milieu");
  auto const& doubts = draft.rows[3].cells[0].doubts;
  EXPECT_NE(std::ranges::find(doubts, "Deze cel is leeg; gelezen is wat erboven staat."),
            doubts.end());
}

TEST(LayoutGroups, numbered_footnotes_below_the_table_are_no_rows) {
  auto const draft = read(head + body +
                          "1\nHaren hoort er sinds 2012 bij.\n\n"
                          "2\nZie ook het besluit van de raad.\n");
  EXPECT_EQ(draft.rows.size(), 3U);
}

TEST(LayoutGroups, a_line_above_a_name_that_goes_on_small_is_no_heading) {
  auto const draft = read(numbered_head + numbered_rows +
                          "Samen voor de streek\n"
                          "    en daarbuiten      Loppersum en Eemsmond      Wegen beheren\n");
  EXPECT_NE(texts(draft.rows.back()).back(), "Samen voor de streek");
}

TEST(LayoutGroups, rows_below_a_line_that_explains_a_code_are_kept) {
  auto const draft = read(numbered_head + numbered_rows +
                          "GR = gemeenschappelijke regeling\n\n"
                          "4   Streekweg          Loppersum en Eemsmond      Wegen beheren\n");
  EXPECT_EQ(texts(draft.rows.back())[1], "Streekweg");
}

TEST(LayoutGroups, a_number_alone_on_a_line_of_the_last_cell_is_no_footnote) {
  auto const draft = read(head + body +
                          "Kredietbank        Haren en Tynaarlo       Volgens artikel\n"
                          "                                           12\n"
                          "                                           van de wet op schulden.\n");
  EXPECT_EQ(texts(draft.rows.back())[2], "Volgens artikel 12 van de wet op schulden.");
}

TEST(LayoutGroups, rows_at_page_ends_that_count_are_rows) {
  auto const row = [](std::string const& number) {
    return "Register deel " + number + "    Haren en Tynaarlo       Vrijwillig\n";
  };
  auto const draft = read(head + body + row("1") + "\f" + head +
                          "Archief            Loppersum               Vrijwillig\n" + row("2"));
  ASSERT_EQ(draft.rows.size(), 6U);
  EXPECT_EQ(texts(draft.rows[5])[0], "Register deel 2");
}

/// The text with an empty line below each line.
std::string spaced(std::string const& text) {
  std::string out;
  for (char const c : text) out += c == '\n' ? "\n\n" : std::string(1, c);
  return out;
}

TEST(LayoutGroups, empty_lines_between_all_lines_divide_no_rows) {
  std::string const table =
      "Naam                  Deelnemers                 Doel\n"
      "Stadsbank Drenthe     Assen, Tynaarlo, Aa en     Schuldhulp geven aan\n"
      "                      Hunze en Noordenveld       inwoners met schulden\n"
      "Werkvoorziening       Delfzijl, Appingedam en    Aangepast werk bieden\n"
      "Noord-Groningen       Loppersum\n"
      "Regionaal             Assen, Meppel en           Afval van huizen ophalen,\n"
      "afvalbedrijf          Hoogeveen                  sorteren en verwerken\n"
      "Streekweg             Loppersum en Eemsmond      Wegen beheren\n"
      "Muziekschool De       Meppel, Hoogeveen en       Lessen geven aan kinderen\n"
      "Toonladder            Westerveld                 en volwassenen\n"
      "Veiligheidsregio      Groningen, Haren, Ten      Brandweer en\n"
      "Groningen             Boer en Zuidhorn           Rampenbestrijding\n"
      "Stichting             Delfzijl, Appingedam,      Toerisme\n"
      "Eemsdelta Promotie    Groningen\n"
      "Zwembad               Assen                      Zwemmen leren\n";
  auto const draft = read(spaced(table));
  ASSERT_EQ(draft.rows.size(), 8U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Stadsbank Drenthe", "Assen, Tynaarlo, Aa en Hunze en Noordenveld",
                 "Schuldhulp geven aan inwoners met schulden"}));
  EXPECT_EQ(texts(draft.rows[4])[0], "Muziekschool De Toonladder");
}

TEST(LayoutGroups, empty_lines_between_rows_of_one_line_divide_them) {
  std::string table = "Naam                  Deelnemers                 Doel\n";
  for (std::string const name :
       {"Stadsbank", "Werkplein", "Afvalbedrijf", "Streekweg", "Muziekschool", "Zwembad", "Archief",
        "Bibliotheek", "Museum", "Havenschap", "Gasfabriek", "Veerdienst"}) {
    table += name + std::string(22 - name.size(), ' ') + "Assen en Tynaarlo          Zorgen voor " +
             name + "\n";
  }
  table += "Waterpoort" + std::string(12 + 27, ' ') + "Water keren\n";  // nobody is named
  auto const draft = read(spaced(table));
  ASSERT_EQ(draft.rows.size(), 13U);
  EXPECT_EQ(texts(draft.rows[12]), (Row{"Waterpoort", "", "Water keren"}));
  EXPECT_EQ(texts(draft.rows[11]),
            (Row{"Veerdienst", "Assen en Tynaarlo", "Zorgen voor Veerdienst"}));
}

}  // namespace layout_groups_test
