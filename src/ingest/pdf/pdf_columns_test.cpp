// SPDX-License-Identifier: EUPL-1.2
// Tables without upright rules.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/pdf/pdf_testing.hpp"

namespace verband::ingest {
namespace pdf_columns_test {

using namespace pdf_testing;

/// Three rows of three cells without a rule, written cell by cell.
DrawnPdf& rows_without_rules(DrawnPdf& pdf) {
  pdf.text(50, 100, "Naam").text(130, 100, "Doel").text(230, 100, "Wie");
  pdf.text(50, 112, "Afval").text(130, 112, "Vuil ophalen bij").text(130, 124, "alle huizen");
  pdf.text(230, 112, "Bedum, Winsum");
  pdf.text(50, 136, "Zorg").text(130, 136, "Hulp").text(230, 136, "Bedum");
  return pdf;
}

TEST(PdfFree, a_sentence_above_that_looks_like_a_row_does_not_hide_a_column) {
  DrawnPdf pdf;
  pdf.page().text(50, 60, "Dit overzicht ").text(130, 60, "hoort bij de begroting van dit jaar.");
  for (int row = 0; row < 5; ++row) {
    pdf.text(50, 100 + 24 * row, "Afval").text(130, 100 + 24 * row, "Ophalen");
    pdf.text(200, 100 + 24 * row, "Bedum");
  }
  for (auto const& row : table(read(pdf))) {
    EXPECT_EQ(row, (std::vector<std::string>{"Afval", "Ophalen", "Bedum"}));
  }
}

TEST(PdfFree, rows_without_white_between_them_follow_from_the_order_of_the_content) {
  DrawnPdf pdf;
  pdf.page();
  EXPECT_EQ(table(read(rows_without_rules(pdf))),
            (Texts{{"Naam", "Doel", "Wie"},
                   {"Afval", "Vuil ophalen bij alle huizen", "Bedum, Winsum"},
                   {"Zorg", "Hulp", "Bedum"}}));
}

/// The same, and more, written line by line over the whole width, with so much more white between
/// rows than between lines.
Texts by_line(double more, bool ruled = false) {
  DrawnPdf pdf;
  pdf.page();
  double base = 100;
  auto const line = [&](std::string_view name, std::string_view purpose, std::string_view who) {
    double left = 50;
    for (auto const text : {name, purpose, who}) {
      if (!text.empty()) pdf.text(left, base, text);
      left += 110;
    }
    base += 12;
  };
  auto const row_ends = [&] {
    if (ruled) pdf.rule(50, base - 9, 400, base - 9);
    base += more;
  };
  line("Naam", "Doel", "Wie");
  row_ends();
  line("Afval", "Vuil ophalen bij", "Bedum, Winsum");
  line("", "alle huizen", "en Loppersum");
  row_ends();
  line("Zorg voor", "Hulp", "Bedum");
  line("jongeren", "", "");
  row_ends();
  line("Archief", "Stukken bewaren,", "Winsum,");
  line("", "herstellen en", "Eemsmond");
  line("", "tonen", "");
  row_ends();
  line("Haven", "Schepen", "Delfzijl");
  row_ends();
  return table(read(pdf));
}

TEST(PdfFree, lines_over_the_whole_width_are_put_together_to_rows_by_white_or_rules) {
  Texts const rows{{"Naam", "Doel", "Wie"},
                   {"Afval", "Vuil ophalen bij alle huizen", "Bedum, Winsum en Loppersum"},
                   {"Zorg voor jongeren", "Hulp", "Bedum"},
                   {"Archief", "Stukken bewaren, herstellen en tonen", "Winsum, Eemsmond"},
                   {"Haven", "Schepen", "Delfzijl"}};
  EXPECT_EQ(by_line(8), rows);
  EXPECT_EQ(by_line(0, true), rows);
}

TEST(PdfFree, rows_of_one_line_in_groups_stay_apart) {
  DrawnPdf pdf;
  pdf.page();
  Texts rows;
  for (int row = 0; row < 12; ++row) {
    auto const base = 100 + 12 * row + 8 * (row / 4);
    rows.push_back({"Afval", "Ophalen", "Bedum"});
    pdf.text(50, base, "Afval").text(160, base, "Ophalen").text(270, base, "Bedum");
  }
  EXPECT_EQ(table(read(pdf)), rows);
}

TEST(PdfFree, rows_in_groups_stay_apart_where_a_column_is_mostly_empty) {
  // a remark in the first row of each group alone, or a programme that is named once for its group
  for (bool const remark : {true, false}) {
    DrawnPdf pdf;
    pdf.page();
    Texts rows;
    for (int row = 0; row < 12; ++row) {
      auto const base = 100 + 12 * row + 8 * (row / 4);
      std::string const sparse = row % 4 == 0 ? "Zorg" : "";
      std::vector<std::string> cells{"Afval", "Ophalen", "Bedum"};
      cells.insert(remark ? cells.end() : cells.begin(), sparse);
      double left = 50;
      for (auto const& cell : cells) {
        if (!cell.empty()) pdf.text(left, base, cell);
        left += 110;
      }
      rows.push_back(std::move(cells));
    }
    EXPECT_EQ(table(read(pdf)), rows) << remark;
  }
}

TEST(PdfFree, two_cells_that_nearly_touch_on_one_line_are_two) {
  DrawnPdf pdf;
  pdf.page();
  pdf.text(50, 100, "Naam").text(130, 100, "Doel").text(230, 100, "Wie");
  pdf.text(50, 120, "Zorg").text(130, 120, "Hulp bij het huis").text(230, 120, "Bedum");
  pdf.text(50, 140, "Lang genoeg om").text(122, 140, "");
  pdf.text(130, 140, "Ook een lange tekst").text(230, 140, "Winsum");
  pdf.text(50, 160, "Tot aan de rand ")
      .text(130, 160, "Doel dat verder gaat")
      .text(230, 160, "Loppersum");
  EXPECT_EQ(table(read(pdf)), (Texts{{"Naam", "Doel", "Wie"},
                                     {"Zorg", "Hulp bij het huis", "Bedum"},
                                     {"Lang genoeg om", "Ook een lange tekst", "Winsum"},
                                     {"Tot aan de rand", "Doel dat verder gaat", "Loppersum"}}));
}

TEST(PdfFree, tables_below_headings_may_have_columns_of_their_own) {
  DrawnPdf pdf;
  pdf.page().style(14).text(50, 60, "GGD Midden").style(10);
  pdf.text(50, 80, "Naam").text(120, 80, "GGD Midden");
  pdf.text(50, 100, "Vorm").text(120, 100, "Gemeenschappelijke regeling");
  pdf.style(14).text(50, 140, "Archief").style(10);
  pdf.text(50, 160, "Doel of belang van de partij").text(230, 160, "Stukken bewaren");
  pdf.text(50, 180, "Vreemd vermogen op 1 januari").text(230, 180, "Geen");
  auto const all = grids(read(pdf));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].rows[1].cells[1].text, "Gemeenschappelijke regeling");
  EXPECT_EQ(all[1].rows[0].cells[0].text, "Doel of belang van de partij");
  EXPECT_EQ(all[1].rows[1].cells[1].text, "Geen");
}

TEST(PdfFree, a_table_goes_on_by_its_own_columns_not_by_those_of_its_neighbour) {
  DrawnPdf pdf{2};
  pdf.page().text(50, 680, "Naam").text(120, 680, "GGD Midden");
  pdf.text(50, 700, "Vorm").text(120, 700, "Gemeenschappelijke regeling");
  pdf.style(14).text(50, 740, "Archief van het Midden").style(10);
  pdf.text(50, 760, "Naam").text(150, 760, "Archief");
  pdf.text(50, 780, "Vorm").text(150, 780, "Stichting");
  pdf.page().text(50, 80, "Vreemd vermogen").text(150, 80, "Geen");
  pdf.text(50, 100, "Risico's").text(150, 100, "Laag");
  auto const all = grids(read(pdf));
  ASSERT_EQ(all.size(), 2U);
  ASSERT_EQ(all[1].rows.size(), 4U);
  EXPECT_EQ(all[1].rows[3].cells[1].text, "Laag");
}

TEST(PdfFree, the_rest_of_one_cell_alone_on_the_next_page_belongs_to_its_row) {
  DrawnPdf pdf{2};
  auto const head = [&](double base) {
    pdf.text(50, base, "Naam").text(150, base, "Wie").text(350, base, "Vorm");
  };
  pdf.page();
  head(700);
  pdf.text(50, 730, "Afval Noord").text(150, 730, "Bedum en Winsum").text(350, 730, "Stichting");
  pdf.text(50, 760, "GGD").text(150, 760, "Groningen, Haren, Leek,");
  pdf.text(350, 760, "Gemeenschappelijke regeling");
  pdf.page();
  head(60);
  pdf.text(150, 90, "Marum en Grootegast");
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[2][1], "Groningen, Haren, Leek, Marum en Grootegast");
}

TEST(PdfFree, a_row_of_which_only_some_cells_moved_to_the_next_page_is_one) {
  DrawnPdf pdf{2};
  pdf.page().text(50, 700, "Naam").text(150, 700, "Wie").text(350, 700, "Vorm");
  pdf.text(50, 730, "Afval Noord").text(150, 730, "Bedum en Winsum").text(350, 730, "Stichting");
  pdf.text(150, 760, "Haren en Leek").text(350, 760, "Vereniging");
  pdf.page().text(50, 60, "Archief").text(50, 72, "Zuid");
  pdf.text(50, 100, "GGD").text(150, 100, "Marum").text(350, 100, "Stichting");
  EXPECT_EQ(table(read(pdf))[2],
            (std::vector<std::string>{"Archief Zuid", "Haren en Leek", "Vereniging"}));
}

TEST(PdfFree, text_around_a_table_stays_text_and_nothing_is_lost) {
  DrawnPdf pdf;
  pdf.page().style(16).text(50, 60, "Bijlage").style(10);
  pdf.text(50, 80, "Dit is een inleiding die breder is dan een kolom van de tabel.");
  rows_without_rules(pdf).text(50, 180,
                               "Dit is een slot dat breder is dan een kolom van de tabel.");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents).size(), 3U);
  EXPECT_EQ(paragraphs(contents),
            (std::vector<std::string>{
                "Bijlage", "Dit is een inleiding die breder is dan een kolom van de tabel.",
                "Dit is een slot dat breder is dan een kolom van de tabel."}));
}

TEST(PdfFree, running_text_is_no_table) {
  DrawnPdf pdf;
  pdf.page();
  for (int line = 0; line < 20; ++line) {
    pdf.text(50, 100 + line * 12, "De raad besprak het voorstel en vroeg het college om uitleg");
  }
  EXPECT_TRUE(grids(read(pdf)).empty());
}

TEST(PdfFree, rules_that_meet_end_to_end_show_where_columns_begin) {
  DrawnPdf pdf;
  pdf.page().text(52, 66, "Nr").text(68, 66, "Naam").text(200, 66, "Wie");
  for (int row = 0; row < 4; ++row) {
    auto const line = 70 + 20 * row;
    pdf.rule(50, line, 65, line).rule(65, line, 197, line).rule(197, line, 300, line);
    if (row == 3) continue;
    auto const base = 86 + 20 * row;
    // the number stands no further from the name than words may stand apart
    pdf.text(57, base, std::to_string(row + 1))
        .text(68, base, "Afval Noord")
        .text(200, base, "Bedum");
  }
  EXPECT_EQ(table(read(pdf))[2], (std::vector<std::string>{"2", "Afval Noord", "Bedum"}));
}

TEST(PdfFree, two_heads_half_a_letter_apart_are_two) {
  DrawnPdf pdf;
  pdf.page()
      .text(50, 60, "Naam")
      .text(150, 60, "Met wie")
      .text(250, 60, "Aard")
      .text(275, 60, "Bijdrage");
  pdf.text(50, 90, "Archief van Noord").text(150, 90, "Bedum en Winsum").text(250, 90, "NV");
  pdf.text(275, 90, "geen");
  EXPECT_EQ(table(read(pdf)), (Texts{{"Naam", "Met wie", "Aard", "Bijdrage"},
                                     {"Archief van Noord", "Bedum en Winsum", "NV", "geen"}}));
}

TEST(PdfFree, the_words_of_a_justified_line_are_one_text) {
  DrawnPdf pdf;
  pdf.page().text(50, 60, "Naam").text(150, 60, "Doel").text(330, 60, "Wie");
  for (int row = 0; row < 3; ++row) {
    auto const base = 90 + 40 * row;
    pdf.text(50, base, "Archief");
    pdf.text(150, base, "Bewaren ").text(205, base, "van ").text(240, base, "oude");
    pdf.text(150, base + 12, "stukken ").text(215, base + 12, "en ").text(255, base + 12, "films");
    // some programs set the space itself in the middle of the gap
    pdf.text(150, base + 24, "uit").text(180, base + 24, " ").text(200, base + 24, "hier");
    pdf.text(330, base, "Bedum, Winsum");
  }
  EXPECT_EQ(table(read(pdf))[2],
            (std::vector<std::string>{"Archief", "Bewaren van oude stukken en films uit hier",
                                      "Bedum, Winsum"}));
}

TEST(PdfFree, a_short_page_of_a_justified_document_is_justified_too) {
  DrawnPdf pdf{2};
  for (int page = 0; page < 2; ++page) {
    pdf.page().text(50, 60, "Naam").text(150, 60, "Doel").text(330, 60, "Wie");
    for (int row = 0; row < (page == 0 ? 4 : 1); ++row) {
      auto const base = 90 + 28 * row;
      pdf.text(50, base, page == 0 ? "Archief" : "Museum");
      pdf.text(150, base, "Bewaren ").text(205, base, "van ");
      pdf.text(240, base, "oude").text(150, base + 12, "stukken").text(330, base, "Bedum");
    }
  }
  pdf.text(50, 118, "GGD").text(150, 118, "Zorg voor wie dat nodig heeft").text(330, 118, "Bedum");
  EXPECT_EQ(table(read(pdf)).at(5),
            (std::vector<std::string>{"Museum", "Bewaren van oude stukken", "Bedum"}));
}

TEST(PdfFree, short_tables_below_headings_keep_their_own_columns) {
  DrawnPdf pdf;
  pdf.page();
  double base = 60;
  // together they leave only one stretch free
  for (auto const& lefts : {std::array<double, 4>{50, 150, 260, 330},
                            {50, 150, 300, 420},
                            {50, 150, 230, 380},
                            {50, 150, 340, 470}}) {
    pdf.style(14, 1).text(50, base, "Kop " + std::to_string(static_cast<int>(base))).style(10);
    for (auto const* const texts : {"Naam,Wie,Hoe,Wat", "Archief,Bedum,Samen,Oude stukken"}) {
      base += 20;
      std::string_view rest{texts};
      for (auto const left : lefts) {
        pdf.text(left, base, rest.substr(0, rest.find(',')));
        rest.remove_prefix(std::min(rest.find(',') + 1, rest.size()));
      }
    }
    base += 40;
  }
  auto const all = grids(read(pdf));
  ASSERT_EQ(all.size(), 4U);
  for (auto const& each : all) {
    EXPECT_EQ(texts(each)[1],
              (std::vector<std::string>{"Archief", "Bedum", "Samen", "Oude stukken"}));
  }
}

TEST(PdfFree, a_bold_text_below_the_last_row_of_a_page_heads_the_next_rows_where_others_do) {
  for (bool const headed : {true, false}) {
    DrawnPdf pdf;
    pdf.page().text(50, 60, "Naam").text(150, 60, "Wie").text(330, 60, "Hoe");
    if (headed) pdf.style(10, 1).text(50, 80, "Afval").style(10);
    pdf.text(50, 100, "Noord").text(150, 100, "Bedum").text(330, 100, "Stichting");
    pdf.text(50, 120, "Zuid").text(150, 120, "Haren").text(330, 120, "Vereniging");
    pdf.style(10, 1).text(50, 140, "Zorg").style(10);
    auto const rows = table(read(pdf));
    EXPECT_EQ(rows.back().front(), headed ? "Zorg" : "Zuid");
  }
}

TEST(PdfFree, a_line_with_rules_over_the_whole_table_to_itself_heads_the_rows_below_it) {
  using Row = std::vector<std::string>;
  for (bool const ruled : {true, false}) {
    DrawnPdf pdf;
    pdf.page().style(10, 1).text(60, 60, "Nr").text(90, 60, "Naam").text(200, 60, "Wie").style(10);
    auto const row = [&](double base, std::string_view number, std::string_view name) {
      pdf.text(63, base, number).text(90, base, name).text(205, base, "Bedum en Haren");
      auto const y = base + 5;
      if (ruled) pdf.rule(50, y, 80, y).rule(80, y, 190, y).rule(190, y, 400, y);
    };
    pdf.text(55, 75, "Gemeenschappelijke regelingen");
    if (ruled) pdf.rule(50, 80, 400, 80);
    row(90, "1", "Afval Noord");
    row(105, "2", "Archief");
    pdf.text(55, 120, "Overige verbonden partijen");
    if (ruled) pdf.rule(50, 125, 400, 125);
    row(135, "3", "Havendienst");
    row(150, "4", "Brandweer");
    auto const found = grids(read(pdf));
    ASSERT_FALSE(found.empty());
    auto const rows = texts(found.front());
    if (!ruled) {
      EXPECT_LT(rows.size(), 7U);
      continue;
    }
    ASSERT_EQ(rows.size(), 7U);
    EXPECT_EQ(rows[1], (Row{"Gemeenschappelijke regelingen", "<", "<"}));
    EXPECT_EQ(rows[4], (Row{"Overige verbonden partijen", "<", "<"}));
    EXPECT_EQ(rows[5], (Row{"3", "Havendienst", "Bedum en Haren"}));
  }
}

TEST(PdfFree, cells_of_several_lines_are_no_cards_beside_each_other) {
  for (bool const short_names : {true, false}) {
    DrawnPdf pdf;
    pdf.page().style(9, 1).text(50, 60, "Naam").text(180, 60, "Doel").text(380, 60, "Wie");
    pdf.style(9);
    std::array<Texts, 3> const rows{
        Texts{{"GGD", "van de", "streek"},
              {"Bewaken", "van", "gezondheid"},
              {"Bedum", "Ten", "Boer"}},
        Texts{{"Alfa", "in", "Haren"}, {"Werk", "bieden aan", "velen"}, {"Haren", "en", "Leek"}},
        Texts{{"Milieu", "te", "Leek"}, {"Toezicht", "op", "bedrijven"}, {"Leek", "en", "Bedum"}}};
    double base = 80;
    for (auto const& row : rows) {
      double left = 50;
      for (auto const& cell : row) {
        for (std::size_t i = 0; i < (short_names && left < 60 ? 1 : cell.size()); ++i)
          pdf.text(left, base + 11 * static_cast<double>(i), cell[i]);
        left += left < 60 ? 130 : 200;
      }
      base += 45;
    }
    auto const found = table(read(pdf));
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[2][1], "Werk bieden aan velen");
  }
}

TEST(PdfFree, a_wide_line_right_below_the_head_heads_the_first_rows) {
  using Row = std::vector<std::string>;
  DrawnPdf pdf;
  pdf.page().style(10, 1).text(60, 60, "Naam").text(150, 60, "Wie").text(260, 60, "Doel").style(10);
  pdf.text(60, 78, "Gemeenschappelijke regelingen");
  pdf.text(60, 100, "Afval Noord").text(150, 100, "Bedum en Haren").text(260, 100, "Inzamelen");
  pdf.text(60, 122, "Archief").text(150, 122, "Haren en Ten Boer").text(260, 122, "Bewaren");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  auto const rows = texts(found.front());
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0], (Row{"Naam", "Wie", "Doel"}));
  EXPECT_EQ(rows[1], (Row{"Gemeenschappelijke regelingen", "<", "<"}));
}

TEST(PdfFree, a_head_wider_than_the_amounts_below_it_is_of_their_column) {
  DrawnPdf pdf;
  pdf.page().text(50, 60, "Naam").text(150, 60, "Wie").text(330, 60, "Bijdrage 2022");
  for (int row = 0; row < 14; ++row) {
    auto const base = 80 + 20 * row;
    pdf.text(50, base, "Afval").text(150, base, "Bedum").text(370, base, "1.000");
  }
  EXPECT_EQ(table(read(pdf)).front(), (std::vector<std::string>{"Naam", "Wie", "Bijdrage 2022"}));
}

}  // namespace pdf_columns_test
}  // namespace verband::ingest
