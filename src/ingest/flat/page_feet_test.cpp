// SPDX-License-Identifier: EUPL-1.2
// What is no cell of a flattened table: titles, headings between rows, and the foot of a page.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/read.hpp"

namespace page_feet_test {

using namespace verband;
using ingest::testing::Row;
using ingest::testing::texts;

Draft read(std::string const& text) {
  ingest::Knowledge known;
  for (auto const* name : {"Goes", "Borsele", "Kapelle", "Reimerswaal", "Tholen", "Zeeland"}) {
    known.lexicon.add_name(name);
  }
  return ingest::read(text, known, {});
}

std::string const title = "Samenwerking van de gemeente Goes \n\nPeildatum 1 maart 2016 \n\n";
std::string const head = "Naam Doel Deelnemers Beleidsterrein Rechtsvorm \n";
std::string const first_rows =
    "Waterpark De Kreek Zwemmen en varen voor \n\n"
    "iedereen in de streek. \n\n"
    "Goes, Borsele en Kapelle Recreatie Gemeenschappelijke \n"
    "regeling, openbaar lichaam \n\n"
    "Werkbedrijf De Bevelanden N.V. Bieden van beschut werk aan \n"
    "mensen met een beperking. \n\n"
    "Goes, Kapelle, \n"
    "Reimerswaal en \n"
    "Tholen \n\n"
    "Sociale zaken Naamloze vennootschap, \n"
    "privaatrechtelijk \n\n";
std::string const last_row =
    "Streekarchief Bewaren van oude stukken en \n"
    "daarover vertellen. \n\n"
    "Alle Zeeuwse gemeenten Cultuur Gemeenschappelijke \n"
    "regeling \n\n";

bool tells_foot(Draft const& draft) {
  return std::ranges::count(draft.findings, "page-furniture", &Finding::code) == 1;
}

TEST(PageFeet, the_foot_of_the_only_page_that_ends_is_in_no_cell) {
  for (std::string const foot : {"2", "- 2 -", "Pagina 2 van 3", "Begroting 2016 2",
                                 "Gemeente Goes | Begroting - pagina 2"}) {
    auto const draft = read(title + head + first_rows + foot + " \n\n" + last_row);
    ASSERT_EQ(draft.rows.size(), 3U) << foot;
    EXPECT_EQ(texts(draft.rows[1])[4], "Naamloze vennootschap, privaatrechtelijk") << foot;
    EXPECT_EQ(texts(draft.rows[2])[0], "Streekarchief") << foot;
    EXPECT_TRUE(tells_foot(draft)) << foot;
  }
}

TEST(PageFeet, what_stands_right_above_the_head_that_returns_is_in_no_cell) {
  for (std::string const foot :
       {"3", "- 3 -", "Pagina 3 van 4", "Samenwerking van de gemeente Goes 3"}) {
    auto const draft = read(title + head + first_rows + foot + " \n" + head + last_row);
    ASSERT_EQ(draft.rows.size(), 3U) << foot;
    EXPECT_EQ(texts(draft.rows[1])[3], "Sociale zaken") << foot;
    EXPECT_EQ(texts(draft.rows[1])[4], "Naamloze vennootschap, privaatrechtelijk") << foot;
    EXPECT_EQ(texts(draft.rows[2])[0], "Streekarchief") << foot;
    EXPECT_TRUE(tells_foot(draft)) << foot;
  }
}

TEST(PageFeet, the_last_line_of_a_cell_above_the_head_that_returns_is_none) {
  for (std::string const last : {"artikel 8 lid 1", "pagina 3 van de begroting"}) {
    auto const draft = read(title + head + first_rows.substr(0, first_rows.size() - 20) + "\n" +
                            last + " \n" + head + last_row);
    EXPECT_FALSE(tells_foot(draft)) << last;
    ASSERT_GE(draft.rows.size(), 2U);
    EXPECT_TRUE(texts(draft.rows[1])[4].ends_with(last)) << texts(draft.rows[1])[4];
  }
}

TEST(PageFeet, a_number_below_a_head_that_counts_is_a_cell) {
  auto const draft = read(title + "Naam Doel Deelnemers Beleidsterrein Aantal \n" + first_rows +
                          "2 \n\n" + last_row);
  EXPECT_FALSE(tells_foot(draft));
  EXPECT_EQ(texts(draft.rows[1])[4], "2");
}

TEST(PageFeet, words_at_the_foot_of_a_page_stay_known_as_text_around_the_table) {
  auto const draft =
      read(head + first_rows + "Gemeente Goes | Begroting 2016 - pagina 2 \n\n" + last_row);
  EXPECT_NE(draft.trailer.find("Begroting 2016"), std::string::npos);
}

TEST(PageFeet, titles_above_a_table_without_a_head_stay_known) {
  auto const draft = read(title + first_rows + last_row);
  EXPECT_EQ(draft.preamble, "Samenwerking van de gemeente Goes\nPeildatum 1 maart 2016");
}

TEST(PageFeet, white_below_the_head_makes_it_no_row) {
  auto const draft =
      read(title +
           "Samenwerkingsverband Deelnemers Toelichting \n\n"
           "Waterpark De Kreek Goes, Borsele en Kapelle Zwemmen en varen voor iedereen \n"
           "in de streek. \n\n"
           "Werkbedrijf N.V. Goes, Kapelle, Reimerswaal \n"
           "en Tholen \n\n"
           "Bieden van beschut werk aan mensen met een \n"
           "beperking. \n\n"
           "Streekarchief Alle Zeeuwse gemeenten Bewaren van oude stukken en daarover \n"
           "vertellen. \n\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns[0].header, "Samenwerkingsverband");
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Streekarchief", "Alle Zeeuwse gemeenten",
                                       "Bewaren van oude stukken en daarover vertellen."}));
  EXPECT_EQ(draft.columns[2].role, ColumnRole::purpose);
}

TEST(PageFeet, headings_between_the_rows_are_a_column) {
  auto const draft = read(title + head + "Gemeenschappelijke regelingen \n\n" + first_rows +
                          "Stichtingen en verenigingen \n\n" + last_row);
  ASSERT_EQ(draft.rows.size(), 3U);
  ASSERT_EQ(draft.columns.size(), 6U);
  EXPECT_EQ(texts(draft.rows[1])[5], "Gemeenschappelijke regelingen");
  EXPECT_EQ(texts(draft.rows[2])[5], "Stichtingen en verenigingen");
  EXPECT_EQ(std::ranges::count(draft.findings, "lines-between-rows", &Finding::code), 0);
}

TEST(PageFeet, what_is_left_of_the_list_may_stand_below_a_heading_of_its_own) {
  for (std::string const heading : {"Overige samenwerking", "Andere verbonden partijen"}) {
    auto const draft = read(title + head + first_rows + heading + " \n" + last_row);
    ASSERT_EQ(draft.rows.size(), 3U) << heading;
    ASSERT_EQ(draft.columns.size(), 6U) << heading;
    EXPECT_EQ(texts(draft.rows[2])[0], "Streekarchief");
    EXPECT_EQ(texts(draft.rows[2])[5], heading);
    EXPECT_EQ(texts(draft.rows[0])[5], "");
  }
}

TEST(PageFeet, what_is_left_of_the_list_may_be_the_form_of_a_row) {
  std::string const short_head = "Naam Doel Deelnemers Rechtsvorm \n";
  auto const row = [](std::string const& name, std::string const& form) {
    return name +
           " Zorgen dat iedereen kan zwemmen \nen varen \n\nGoes, Borsele en \nKapelle \n\n" +
           form + " \n\n";
  };
  auto const draft =
      read(title + short_head + row("Waterpark De Kreek", "Stichting") +
           row("Zwembad Oost N.V.", "Naamloze vennootschap") +
           row("Streekarchief", "Overige samenwerking") + row("Muziekschool", "Stichting"));
  ASSERT_EQ(draft.rows.size(), 4U);
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(texts(draft.rows[2])[3], "Overige samenwerking");
}

TEST(PageFeet, a_number_of_seats_above_the_head_that_returns_is_a_cell) {
  std::string const seats = "Naam Doel Deelnemers Beleidsterrein Aantal zetels \n";
  auto const draft = read(title + seats + first_rows + "3 \n" + seats + last_row);
  EXPECT_FALSE(tells_foot(draft));
}

TEST(PageFeet, legal_forms_in_the_text_above_the_head_are_no_headings_of_rows) {
  auto const draft = read("Stichtingen en verenigingen \n\nVennootschappen \n\n" + title + head +
                          first_rows + last_row);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns.size(), 5U);
  EXPECT_NE(draft.preamble.find("Vennootschappen"), std::string::npos);
}

TEST(PageFeet, a_row_at_the_head_of_a_page_that_seems_to_go_on_is_doubted) {
  auto const rows = [](std::string const& purpose, std::string const& who) {
    return read(
               "Naam\nDoel\nDeelnemers\nBeleidsterrein\n"
               "Waterpark De Kreek\nZwemmen en varen\nGoes, Borsele en Kapelle\nRecreatie\n"
               "Streekarchief\nBewaren van stukken\nAlle Zeeuwse gemeenten\nCultuur\n"
               "GGD Zeeland\nBewaken van de gezondheid\nAlle Zeeuwse gemeenten\nZorg\n"
               "Zeeuwse Muziek\nLessen geven\nTholen en Goes\nCultuur\n\f"
               "Werkbedrijf N.V.\n" +
               purpose + "\n" + who + "\nSociale zaken\n")
        .rows.back();
  };
  EXPECT_FALSE(rows("opwekken van stroom", "gemeente Kapelle").cells[1].doubts.empty());
  EXPECT_TRUE(rows("Opwekken van stroom", "Goes en Kapelle").cells[1].doubts.empty());
}

TEST(PageFeet, a_number_that_fills_a_cell_is_no_foot) {
  auto const draft = read(
      "Naam\n\nZetels\n\nDeelnemers\n\nBeleidsterrein\n\n"
      "Waterpark De Kreek\n\nEen of twee\n\nGoes, Borsele en Kapelle\n\n"
      "Recreatie\n\nStreekarchief\n\nGeen zetels\n\nAlle Zeeuwse gemeenten\n\n"
      "Cultuur\n\nGGD Zeeland\n\n3\n\nAlle Zeeuwse gemeenten\n\nZorg\n\n"
      "Zeeuwse Muziek\n\nGeen zetels\n\nTholen en Goes\n\nCultuur\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[2])[1], "3");
}

TEST(PageFeet, the_day_of_a_print_is_no_text_around_the_table) {
  auto const draft =
      read(head + first_rows +
           "Gemeente Goes, begroting, afgedrukt op 3 maart 2021 - pagina 2 \n\n" + last_row);
  EXPECT_EQ(draft.trailer.find("2021"), std::string::npos);
}

TEST(PageFeet, a_head_and_a_cell_that_name_forms_are_no_headings) {
  auto const row = [](std::string const& name, std::string const& purpose) {
    return name + "\n" + purpose + "\nGoes en Kapelle\nCultuur\n";
  };
  auto const draft = read(
      "Gemeenschappelijke regelingen\nDoel\nDeelnemers\nBeleidsterrein\n" +
      row("Waterpark De Kreek", "Zwemmen en varen") + row("Streekarchief", "Bewaren van stukken") +
      row("Steunfonds", "Stichtingen en verenigingen") + row("GGD Zeeland", "Zorgen"));
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.columns[0].header, "Gemeenschappelijke regelingen");
  EXPECT_EQ(texts(draft.rows[2])[1], "Stichtingen en verenigingen");
}

TEST(PageFeet, a_theme_beside_several_rows_is_no_part_of_the_names_below_it) {
  auto const draft = read(title + "Thema Naam Deelnemers Taken Vorm \n" +
                          "Veiligheid Veiligheidsregio Zeeland Alle gemeenten van Zeeland en \n"
                          "de provincie \n\n"
                          "Branden blussen en rampen bestrijden \nin de hele provincie \n\n"
                          "Gemeenschappelijke regeling \n\n"
                          "Veiligheidshuis Zeeland Goes, Kapelle, Borsele, Reimerswaal \n"
                          "en Tholen \n\n"
                          "Overleg over mensen die vaak de \nfout in gaan \n\n"
                          "Convenant \n\n"
                          "Werk Werkbedrijf De Kaai N.V. Goes, Borsele, Kapelle en \n"
                          "Tholen \n\n"
                          "Mensen aan werk helpen dat bij \nhen past \n\n"
                          "Naamloze vennootschap \n\n"
                          "GGD Zeeland (gezondheid) Goes, Kapelle en \n"
                          "Reimerswaal \n\n"
                          "Zorgen voor mensen zonder werk \nheeft \n\n"
                          "Stichting \n\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1])[1], "Veiligheidshuis Zeeland");
  EXPECT_EQ(texts(draft.rows[3])[1], "GGD Zeeland (gezondheid)");
  EXPECT_EQ(texts(draft.rows[2])[0], "Werk");
  EXPECT_EQ(texts(draft.rows[3])[0], "Werk");
  EXPECT_FALSE(draft.rows[3].cells[0].doubts.empty());
}

TEST(PageFeet, what_it_is_about_may_be_the_tasks) {
  std::string const rows =
      "Muziekschool De Toon Lessen geven aan kinderen en \nvolwassenen \n\n"
      "Goes en Kapelle Stichting \n\n"
      "Waterpark De Kreek Aanleggen en onderhouden van \nzwemplaatsen \n\n"
      "Goes, Borsele en Tholen Vereniging \n\n"
      "Streekarchief Bewaren van oude stukken en daarover \nvertellen \n\n"
      "Alle Zeeuwse gemeenten Convenant \n\n";
  auto const draft = read(title + "Naam Waar gaat het over Deelnemers Vorm \n" + rows);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns[1].role, ColumnRole::purpose);
  EXPECT_EQ(texts(draft.rows[1])[1], "Aanleggen en onderhouden van zwemplaatsen");
}

TEST(PageFeet, a_table_whose_names_stand_last_below_no_word_of_heads_is_uncertain) {
  auto const table = [](std::string const& last) {
    return read("Deelnemende organisaties\n\nTaak\n\n" + last + "\n\n" +
                "Goes, Borsele, Kapelle,\nReimerswaal en Tholen\n\nBrandweer en crisisbeheersing\n"
                "\nVeiligheidsregio\nZeeland\n\n"
                "De Zeeuwse gemeenten\n\nPublieke gezondheidszorg,\nwaaronder inentingen\n\n"
                "GGD Zeeland\n\n"
                "Goes, Kapelle, Tholen\n\nRegeling voor sociale\nwerkvoorziening\n\n"
                "Stichting\nDe Betho\n\n"
                "Borsele, Goes, Kapelle en\nwaterschap Scheldestromen\n\nHeffen van belastingen\n"
                "voor gemeenten\n\nSabewa\nZeeland\n\n\f");
  };
  auto const uncertain = [](Draft const& draft) {
    return std::ranges::count(draft.findings, "table-uncertain", &Finding::code);
  };
  EXPECT_EQ(uncertain(table("Samenwerkingsverband")), 0);
  auto const odd = table("Omgevingsdienst\nBrabant");
  EXPECT_EQ(uncertain(odd), 1);
  bool const asks = std::ranges::any_of(odd.findings, [](Finding const& each) {
    return each.code == "table-uncertain" && each.detail.find("-layout") != std::string::npos;
  });
  EXPECT_EQ(asks, odd.dialect == Dialect::pdftotext_plain);
}

TEST(PageFeet, numbers_that_count_all_names_are_no_part_of_them) {
  auto const table = [](std::string const& first) {
    return read(
        title + head + first + "Waterpark De Kreek Zwemmen en varen voor \n\n" +
        "iedereen in de streek. \n\nGoes, Borsele en Kapelle Recreatie Gemeenschappelijke \n" +
        "regeling \n\n" + "2. Werkbedrijf N.V. Bieden van beschut werk aan \n" +
        "mensen met een beperking. \n\nGoes, Kapelle, \nReimerswaal en \nTholen \n\n" +
        "Sociale zaken Naamloze vennootschap \n\n" + "3. " + last_row);
  };
  auto const numbered = table("1. ");
  ASSERT_EQ(numbered.rows.size(), 3U);
  EXPECT_EQ(texts(numbered.rows[0])[0], "Waterpark De Kreek");
  EXPECT_EQ(texts(numbered.rows[2])[0], "Streekarchief");
  auto const some = table("");
  ASSERT_EQ(some.rows.size(), 3U);
  EXPECT_EQ(texts(some.rows[2])[0], "3. Streekarchief");
}

}  // namespace page_feet_test
