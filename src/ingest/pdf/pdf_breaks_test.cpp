// SPDX-License-Identifier: EUPL-1.2
// Rows and cells that a page break cuts.
#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "ingest/pdf/pdf.hpp"
#include "ingest/pdf/pdf_testing.hpp"

namespace verband::ingest {
namespace pdf_breaks_test {

using namespace pdf_testing;
using Row = std::vector<std::string>;

/// The letters of all cells and paragraphs, sorted.
std::string letters_of(Contents const& contents) {
  std::string all;
  for (auto const& block : contents.blocks) {
    if (auto const* const one = std::get_if<Paragraph>(&block)) {
      all += one->text;
      continue;
    }
    for (auto const& row : std::get<Grid>(block).rows) {
      for (auto const& cell : row.cells) all += cell.text;
    }
  }
  std::erase_if(all, [](char c) { return c < 'a' || c > 'z'; });
  std::ranges::sort(all);
  return all;
}

TEST(PdfLaw, every_letter_of_the_pages_is_in_a_cell_or_a_paragraph) {
  std::minstd_rand dice{7};
  auto const upto = [&](unsigned most) { return static_cast<int>(dice() % most); };
  for (int document = 0; document < 300; ++document) {
    DrawnPdf pdf{2};
    std::string drawn;
    for (int page = 0; page < 2; ++page) {
      pdf.page();
      if (upto(3) == 0) pdf.lattice(Places{60, 160, 300}, Places{200, 260, 330});
      auto base = 40.0 + upto(60);
      while (base < 830) {
        auto const columns = 1 + upto(4);
        for (int column = 0; column < columns; ++column) {
          pdf.style(upto(9) == 0 ? 13 : 10, upto(7) == 0 ? 1 : 0);
          std::string text;
          for (int i = 0; i < 2 + upto(16); ++i) text += static_cast<char>('a' + upto(26));
          drawn += text;
          pdf.text(50 + 120 * column + (upto(6) == 0 ? upto(40) : 0), base, text);
        }
        base += 12 + (upto(3) == 0 ? upto(30) : 0);
      }
    }
    std::ranges::sort(drawn);
    EXPECT_EQ(letters_of(read(pdf)), drawn) << "document " << document;
  }
}

/// A head and two rows without rules; the last cell of the second goes on.
DrawnPdf cut_table() {
  DrawnPdf pdf{2};
  pdf.page();
  pdf.text(50, 700, "Naam").text(150, 700, "Doel").text(300, 700, "Wie");
  pdf.text(50, 724, "Afval").text(150, 724, "Huisvuil ophalen").text(300, 724, "Bedum en Winsum");
  pdf.text(50, 748, "GGD").text(150, 748, "Zorg").text(300, 748, "Bedum, Haren en");
  return pdf;
}

TEST(PdfBreaks, the_last_line_of_one_cell_alone_on_the_next_page_is_of_its_row) {
  auto pdf = cut_table();
  pdf.page().text(300, 60, "Winsum").text(48, 90, "Vastgesteld door het college in mei.");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents).back(), (Row{"GGD", "Zorg", "Bedum, Haren en Winsum"}));
  EXPECT_EQ(paragraphs(contents), Row{"Vastgesteld door het college in mei."});
}

TEST(PdfBreaks, a_text_at_the_head_of_the_next_page_that_begins_anew_stays_outside_the_table) {
  auto pdf = cut_table();
  pdf.page().text(50, 60, "Toelichting");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents).back(), (Row{"GGD", "Zorg", "Bedum, Haren en"}));
  EXPECT_EQ(paragraphs(contents), Row{"Toelichting"});
}

TEST(PdfBreaks, the_rest_of_a_row_below_the_head_that_returns_is_no_part_of_that) {
  auto pdf = cut_table();
  pdf.page().text(50, 60, "Naam").text(150, 60, "Doel").text(300, 60, "Wie");
  pdf.text(300, 72, "Winsum");
  pdf.text(50, 96, "Brand").text(150, 96, "Blussen").text(300, 96, "Bedum");
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[2], (Row{"GGD", "Zorg", "Bedum, Haren en Winsum"}));
  EXPECT_EQ(rows[3], (Row{"Brand", "Blussen", "Bedum"}));
}

TEST(PdfBreaks, the_same_between_rules_where_none_parts_the_rest_from_the_head) {
  DrawnPdf pdf{2};
  pdf.page().lattice(Places{50, 110, 170}, Places{700, 720, 740});
  pdf.text(52, 712, "Naam").text(112, 712, "Wie").text(52, 732, "GGD").text(112, 732, "Bedum en");
  pdf.page().lattice(Places{50, 110, 170}, Places{60, 90, 110});
  pdf.text(52, 72, "Naam").text(112, 72, "Wie").text(112, 84, "Winsum");
  pdf.text(52, 102, "Brand").text(112, 102, "Bedum");
  EXPECT_EQ(table(read(pdf)),
            (Texts{{"Naam", "Wie"}, {"GGD", "Bedum en Winsum"}, {"Brand", "Bedum"}}));
}

TEST(PdfBreaks, cells_that_moved_to_the_next_page_as_a_whole_are_of_their_row) {
  auto pdf = cut_table();
  pdf.text(50, 772, "Zorgbelang").text(150, 772, "Advies");
  pdf.page().text(50, 60, "Naam").text(150, 60, "Doel").text(300, 60, "Wie");
  pdf.text(300, 84, "Bedum en Winsum");
  pdf.text(50, 108, "Brand").text(150, 108, "Blussen").text(300, 108, "Haren");
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[3], (Row{"Zorgbelang", "Advies", "Bedum en Winsum"}));
}

TEST(PdfBreaks, a_name_that_moved_to_the_next_page_comes_with_the_rest_of_its_row) {
  auto pdf = cut_table();
  pdf.text(150, 772, "Hulp bij schulden,").text(300, 772, "Bedum Haren en");
  pdf.page().text(50, 60, "Wijkteam").text(150, 60, "wonen").text(300, 60, "Winsum");
  pdf.text(50, 84, "Brand").text(150, 84, "Blussen").text(300, 84, "Haren");
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[3][0], "Wijkteam");
  EXPECT_EQ(rows[3][2], "Bedum Haren en Winsum");
}

TEST(PdfBreaks, a_bold_name_alone_where_all_names_are_bold_is_no_heading) {
  DrawnPdf pdf;
  pdf.page();
  for (int row = 0; row < 6; ++row) {
    pdf.style(10, 1).text(50, 60 + 24 * row,
                          "Naam " + std::string(1, static_cast<char>('a' + row)));
    pdf.style(10);
    if (row == 3) continue;
    pdf.text(150, 60 + 24 * row, "Huisvuil ophalen").text(300, 60 + 24 * row, "Bedum");
  }
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].rows.at(3).cells[0].bold);
}

TEST(PdfFree, two_texts_on_one_line_of_a_cell_are_of_one_row) {
  DrawnPdf pdf;
  pdf.page().text(50, 60, "Naam").text(150, 60, "Hoe").text(330, 60, "Wie");
  pdf.text(50, 84, "Zorg").text(150, 84, "Hulp bij het huishouden nu").text(330, 84, "Bedum");
  pdf.text(50, 108, "Dienst Fryslan").text(150, 108, "Collegeregeling ").text(270, 108, "met");
  pdf.text(150, 120, "bevoegdheden").text(330, 108, "Winsum");
  EXPECT_EQ(table(read(pdf)).at(2),
            (Row{"Dienst Fryslan", "Collegeregeling met bevoegdheden", "Winsum"}));
}

TEST(PdfBreaks, the_end_of_a_name_right_above_the_next_name_is_of_the_row_before) {
  auto pdf = cut_table();
  pdf.text(50, 772, "Kredietbank").text(150, 772, "Lenen").text(300, 772, "Bedum");
  pdf.page().text(50, 60, "Limburg").text(50, 72, "Brandweer").text(50, 84, "en hulp");
  pdf.text(150, 72, "Blussen").text(150, 84, "van brand").text(300, 72, "Haren");
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[3][0], "Kredietbank Limburg");
  EXPECT_EQ(rows[4][0], "Brandweer en hulp");
}

TEST(PdfBreaks, a_wider_text_in_the_middle_of_a_column_on_the_last_page_is_of_that_column) {
  DrawnPdf pdf{2};
  pdf.page();
  for (int row = 0; row < 4; ++row) {
    pdf.text(50, 600 + 24 * row, "Afval " + std::string(1, static_cast<char>('a' + row)));
    auto const wide = row == 0;
    pdf.text(wide ? 200 : 210, 600 + 24 * row, wide ? "Huisvuil" : "Glas");
    pdf.text(330, 600 + 24 * row, "Bedum en Winsum");
  }
  pdf.page().text(50, 60, "Zorg").text(185, 60, "Hulp aan huis").text(330, 60, "Haren");
  EXPECT_EQ(table(read(pdf)).at(4), (Row{"Zorg", "Hulp aan huis", "Haren"}));
}

TEST(PdfBreaks, a_row_that_only_may_go_on_is_doubted) {
  auto pdf = cut_table();
  pdf.text(50, 772, "Archief").text(150, 772, "Bewaren").text(300, 772, "Bedum Winsum xx");
  pdf.page().text(50, 60, "Naam").text(150, 60, "Doel").text(300, 60, "Wie");
  pdf.text(300, 84, "Haren");
  pdf.text(50, 108, "Brand").text(150, 108, "Blussen").text(300, 108, "Haren");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].rows.size(), 5U);
  EXPECT_EQ(found[0].rows[3].cells[2].text, "Bedum Winsum xx Haren");
  EXPECT_EQ(found[0].rows[3].cells[2].doubts.size(), 1U);
  EXPECT_TRUE(found[0].rows[2].cells[2].doubts.empty());
}

TEST(PdfBreaks, a_word_broken_by_the_page_break_is_whole_again) {
  DrawnPdf pdf{2};
  pdf.page().lattice(Places{50, 110, 164}, Places{700, 720, 740});
  pdf.text(52, 712, "Naam").text(112, 712, "Wie").text(52, 732, "GGD").text(112, 732, "Gemeentera");
  pdf.page().lattice(Places{50, 110, 164}, Places{60, 80, 100});
  pdf.text(112, 72, "ad").text(52, 92, "Brand").text(112, 92, "Bedum");
  EXPECT_EQ(table(read(pdf))[1][1], "Gemeenteraad");
}

TEST(PdfBreaks, a_text_that_seems_of_the_table_and_is_in_no_cell_is_said) {
  auto name_alone = cut_table();
  name_alone.text(50, 772, "Zorgbelang");
  EXPECT_TRUE(has(read(name_alone), "lines-between-rows"));
  auto one_cell = cut_table();
  one_cell.text(150, 772, "Hulp");
  EXPECT_TRUE(has(read(one_cell), "lines-between-rows"));
  auto begins_anew = cut_table();
  begins_anew.text(50, 772, "Archief").text(150, 772, "Bewaren").text(300, 772, "Alle gemeenten.");
  begins_anew.page().text(300, 60, "Stad").text(50, 300, "Dit is een andere tekst.");
  EXPECT_TRUE(has(read(begins_anew), "lines-between-rows"));
  DrawnPdf wide;
  wide.page();
  for (int row = 0; row < 6; ++row) {
    if (row == 3) {
      wide.text(50, 60 + 24 * row, "Een naam die niet in zijn kolom past");
    } else {
      wide.text(50, 60 + 24 * row, "Afval").text(150, 60 + 24 * row, "Huisvuil ophalen");
    }
  }
  EXPECT_TRUE(has(read(wide), "lines-between-rows"));
  auto prose = cut_table();
  prose.text(50, 790, "Bron: griffie").page().text(50, 60, "Toelichting");
  EXPECT_FALSE(has(read(prose), "lines-between-rows"));
}

TEST(PdfRuled, a_text_on_its_side_in_a_merged_cell_is_read) {
  DrawnPdf pdf;
  pdf.page();
  for (double const x : {50.0, 80.0, 150.0, 300.0}) pdf.rule(x, 60, x, 200);
  for (double const y : {60.0, 80.0, 200.0}) pdf.rule(50, y, 300, y);
  for (double const y : {120.0, 160.0}) pdf.rule(80, y, 300, y);
  pdf.text(52, 72, "Hoe").text(82, 72, "Naam").text(152, 72, "Doel");
  for (int row = 0; row < 3; ++row) {
    pdf.text(82, 92 + 40 * row, "Afval").text(152, 92 + 40 * row, "Huisvuil ophalen en verwerken");
  }
  pdf.style(10, 0, 3).text(68, 190, "Publiekrecht");
  EXPECT_EQ(table(read(pdf))[1][0], "Publiekrecht");
}

TEST(PdfBreaks, a_text_on_its_side_is_kept_where_the_page_break_cut_its_row) {
  DrawnPdf pdf(2);
  auto const table_at = [&](double top, double bottom) {
    pdf.lattice(Places{50, 80, 150, 300}, Places{top, top + 20, bottom});
    pdf.text(52, top + 12, "Hoe")
        .text(82, top + 12, "Naam")
        .text(152, top + 12, "Doel van de club");
  };
  pdf.page();
  table_at(700, 800);
  pdf.text(82, 732, "Afval").text(152, 732, "Huisvuil ophalen en het");
  pdf.page();
  table_at(60, 200);
  pdf.text(152, 92, "daarna ook verwerken van");
  pdf.style(10, 0, 3).text(68, 190, "Publiek");
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1], (Row{"Publiek", "Afval", "Huisvuil ophalen en het daarna ook verwerken van"}));
}

TEST(PdfBreaks, a_sentence_below_the_rows_that_begins_left_of_them_is_no_row) {
  DrawnPdf pdf;
  pdf.page();
  for (int row = 0; row < 4; ++row) {
    pdf.text(52, 60 + 24 * row, "Afval").text(110, 60 + 24 * row, "Huisvuil ophalen");
    pdf.text(252, 60 + 24 * row, row == 0 ? "Wie" : "Bedum");
  }
  // its second word begins just where the second column does
  pdf.text(50, 156, "Vastgesteld ").text(110, 156, "door het college.");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents).size(), 4U);
  EXPECT_EQ(paragraphs(contents), Row{"Vastgesteld door het college."});
}

TEST(PdfBreaks, the_end_of_a_name_alone_above_other_rows_is_of_the_row_before_and_doubted) {
  auto pdf = cut_table();
  pdf.text(50, 772, "Kredietbank").text(150, 772, "Lenen").text(300, 772, "Bedum");
  pdf.page().text(50, 60, "Limburg");
  pdf.text(50, 84, "Brand").text(150, 84, "Blussen").text(300, 84, "Haren");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].rows.size(), 5U);
  EXPECT_EQ(found[0].rows[3].cells[0].text, "Kredietbank Limburg");
  EXPECT_EQ(found[0].rows[3].cells[0].doubts.size(), 1U);
}

TEST(PdfFree, lines_on_the_right_of_a_first_column_are_one_name) {
  DrawnPdf pdf;
  pdf.page().text(80, 60, "Naam").text(150, 60, "Doel").text(300, 60, "Wie");
  for (int row = 0; row < 3; ++row) {
    auto const base = 72 + 24 * row;  // no white between the rows
    pdf.text(75, base, "Regio").text(65, base + 12, "Limburg");
    pdf.text(150, base, "Huisvuil ophalen").text(300, base, "Bedum");
  }
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[2][0], "Regio Limburg");
}

TEST(PdfText, hyphens_and_amounts_broken_by_a_narrow_column_are_whole) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 82, 115}, Places{60, 80, 124, 150});
  pdf.text(52, 72, "Naam").text(84, 72, "Geld").text(52, 92, "Midden").text(52, 104, "-");
  pdf.text(52, 116, "Kempen").text(84, 92, "E 95.").text(84, 104, "000").text(84, 142, "E 7000");
  pdf.text(52, 142, "Noord");
  auto const rows = table(read(pdf));
  EXPECT_EQ(rows[1], (Row{"Midden-Kempen", "E 95.000"}));
  DrawnPdf road;
  road.page().lattice(Places{50, 100, 150}, Places{60, 80, 120, 160});
  road.text(52, 72, "Naam").text(102, 72, "Jaren").text(52, 92, "A2-").text(52, 104, "overleg");
  road.text(102, 92, "2015-").text(102, 104, "2018");
  road.text(52, 132, "Archief").text(102, 132, "E 500-").text(102, 144, "per jaar");
  EXPECT_EQ(table(read(road))[1], (Row{"A2-overleg", "2015- 2018"}));
  EXPECT_EQ(table(read(road))[2][1].find("-per"), std::string::npos);
  DrawnPdf plural;
  plural.page().lattice(Places{50, 100, 150}, Places{60, 80, 120});
  plural.text(52, 72, "Naam").text(102, 72, "Doel").text(52, 92, "regio'").text(52, 104, "s");
  plural.text(102, 92, "programma").text(102, 104, "'s");
  EXPECT_EQ(table(read(plural))[1], (Row{"regio's", "programma's"}));
  DrawnPdf list;
  list.page().lattice(Places{50, 100, 150}, Places{60, 80, 130});
  list.text(52, 72, "Naam").text(102, 72, "Doel").text(52, 92, "GGD").text(102, 92, "hulp bij;");
  list.text(102, 104, "-").text(102, 116, "overlast;");
  EXPECT_EQ(table(read(list))[1][1], "hulp bij; - overlast;");
}

TEST(PdfBreaks, a_page_with_one_more_row_and_amounts_on_the_right_goes_on_with_the_table) {
  DrawnPdf pdf{2};
  pdf.page();
  for (int row = 0; row < 4; ++row) {
    auto const base = 600 + 24 * row;
    pdf.text(50, base, "Afval")
        .text(150, base, row == 3 ? "Papier" : "Huisvuil ophalen bij huizen");
    pdf.text(row == 0 ? 335 : 420, base, row == 0 ? "Een bijdrage van 1.000" : "1.000");
  }
  pdf.page()
      .text(50, 60, "Zorg")
      .text(150, 60, "Hulp")
      .text(425, 60, "geen")
      .text(400, 72, "of 2.000")
      .text(48, 96, "Vastgesteld.");
  EXPECT_EQ(table(read(pdf)).at(4), (Row{"Zorg", "Hulp", "geen of 2.000"}));
  EXPECT_EQ(paragraphs(read(pdf)), Row{"Vastgesteld."});
}

TEST(PdfBreaks, a_cell_higher_than_the_first_of_its_row_is_of_that) {
  DrawnPdf pdf;
  pdf.page().text(50, 60, "Naam").text(150, 60, "Doel").text(330, 60, "Wie");
  pdf.text(50, 120, "Afval").text(150, 84, "Ophalen").text(150, 96, "van vuil");
  for (int line = 0; line < 6; ++line) pdf.text(330, 84 + 12 * line, "Bedum, Haren,");
  pdf.text(50, 168, "Zorg").text(150, 168, "Hulp").text(330, 168, "Winsum");
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1][1], "Ophalen van vuil");
}

TEST(PdfText, en_below_a_word_that_is_whole_is_a_word_where_another_follows) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 102, 150}, Places{60, 80, 116, 140, 176});
  pdf.text(52, 72, "Naam").text(52, 92, "Ordening").text(52, 104, "en milieu");
  pdf.text(52, 128, "Water")
      .text(52, 152, "Handelen")
      .text(52, 164, "in zaken")
      .text(104, 72, "Wie");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rows[1].cells[0].text, "Ordening en milieu");
  EXPECT_EQ(found[0].rows[1].cells[0].doubts.size(), 1U);
  EXPECT_TRUE(found[0].rows[3].cells[0].doubts.empty());
}

TEST(PdfText, two_words_that_may_be_one_compound_are_doubted) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 130, 250}, Places{60, 80, 116});
  pdf.text(52, 72, "Naam").text(132, 72, "Wie").text(52, 92, "Centrumgemeente");
  pdf.text(52, 104, "constructie");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rows[1].cells[0].doubts.size(), 1U);
}

TEST(PdfText, an_address_broken_before_a_hyphen_is_one) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 150, 210}, Places{60, 80, 120});
  pdf.text(52, 72, "Naam").text(152, 72, "Website").text(52, 92, "Euregio");
  pdf.text(152, 92, "www.euregio").text(152, 104, "-rmn.de");
  EXPECT_EQ(table(read(pdf))[1][1], "www.euregio-rmn.de");
}

TEST(PdfCards, a_name_above_a_card_that_fits_in_the_column_of_labels_is_no_row_of_it) {
  DrawnPdf pdf;
  pdf.page();
  for (int card = 0; card < 3; ++card) {
    auto const top = 60 + 100 * card;
    pdf.style(12, 1).text(48, top, card == 1 ? "HVC" : "Een naam die veel langer is dan labels");
    for (int row = 1; row < 4; ++row) {
      pdf.style(10, 1).text(50, top + 20 * row, "Label").style(10);
      pdf.text(150, top + 20 * row, "Tekst die erbij hoort");
    }
  }
  auto const contents = read(pdf);
  EXPECT_EQ(grids(contents).size(), 3U);
  EXPECT_EQ(paragraphs(contents).at(1), "HVC");
}

TEST(PdfCards, cards_in_two_columns_of_the_page_are_read_one_column_after_the_other) {
  DrawnPdf pdf;
  pdf.page().text(50, 60, "Hieronder staat met wie de gemeente samenwerkt en waarvoor dat is.");
  for (int side = 0; side < 2; ++side) {
    auto const left = 50 + 260 * side;
    for (int card = 0; card < 2; ++card) {
      auto const top = 120 + 120 * card;
      pdf.style(12, 1).text(left, top, "Partij " + std::to_string(2 * side + card)).style(10);
      for (int row = 1; row < 5; ++row) {
        pdf.text(left, top + 20 * row, "Label").text(left + 60, top + 20 * row, "Tekst van dit");
      }
    }
  }
  pdf.text(50, 30, "Gemeente Voorbeeld").text(280, 820, "Pagina 1 van 1");
  auto const contents = read(pdf);
  EXPECT_EQ(grids(contents).size(), 4U);
  std::string all;
  for (auto const& one : paragraphs(contents)) all += one + "; ";
  EXPECT_NE(all.find("Partij 0; Partij 1; Partij 2; Partij 3"), std::string::npos) << all;
  EXPECT_TRUE(has(contents, "page-furniture"));
}

TEST(PdfBreaks, what_a_browser_prints_around_a_single_page_is_left_out) {
  DrawnPdf pdf;
  pdf.page();
  for (int row = 0; row < 4; ++row) {
    pdf.text(52, 600 + 24 * row, "Afval").text(252, 600 + 24 * row, "Huisvuil ophalen");
  }
  pdf.text(50, 696, "Vastgesteld");
  pdf.text(24, 22, "11/27/26, 3:35 PM").text(300, 22, "Bijlage");
  pdf.text(24, 825, "file:///tmp/bijlage.html").text(540, 825, "1/1");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents).size(), 4U);
  EXPECT_EQ(paragraphs(contents), Row{"Vastgesteld"});
  auto const found = std::ranges::find(contents.findings, "page-furniture", &Finding::code);
  ASSERT_NE(found, contents.findings.end());
  EXPECT_NE(found->detail.find("„file:///tmp/bijlage.html”"), std::string::npos) << found->detail;
}

TEST(PdfBreaks, a_row_with_an_address_and_a_share_at_the_foot_of_a_page_stays) {
  DrawnPdf pdf{2};
  for (int page = 0; page < 2; ++page) {
    pdf.page();
    for (int row = 0; row < 6; ++row) {
      auto const y = 700 + 24 * row;
      pdf.text(52, y, "Dienst " + std::string(1, static_cast<char>('a' + 6 * page + row)));
      pdf.text(200, y, "Haren en Assen").text(350, y, "1/3").text(450, y, "https://dienst.nl");
    }
  }
  EXPECT_EQ(table(read(pdf)).size(), 12U);
}

TEST(PdfBreaks, a_date_at_the_foot_of_a_page_is_no_page_number) {
  DrawnPdf pdf;
  pdf.page().text(50, 400, "Opgericht op").text(50, 800, "1-1-2013");
  EXPECT_EQ(paragraphs(read(pdf)), (Row{"Opgericht op", "1-1-2013"}));
}

TEST(PdfBreaks, a_line_of_a_head_that_returns_goes_not_without_the_others) {
  DrawnPdf pdf{3};
  for (int page = 0; page < 3; ++page) {
    pdf.page().text(50, 50, "Naam").text(150, 50, "We").text(150, 62, "bsi").text(150, 74, "te");
    pdf.text(300, 50, "Wie");
    for (int row = 0; row < 3; ++row) {
      auto const name = "Dienst " + std::string(1, static_cast<char>('a' + 3 * page + row));
      pdf.text(50, 300 + 24 * row, name).text(150, 300 + 24 * row, "wz");
      pdf.text(300, 300 + 24 * row, "Bedum");
    }
  }
  auto const rows = table(read(pdf));
  EXPECT_EQ(rows.size(), 10U);
}

TEST(PdfBreaks, the_room_behind_a_line_in_the_middle_of_its_column_is_known) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 150, 270}, Places{60, 80, 100, 130, 160});
  pdf.text(90, 72, "Naam").text(197.5, 72, "Wie").text(90, 92, "Zorg");
  pdf.text(155, 92, "Hellendoorn, Wierden");  // as wide as the column
  pdf.text(90, 112, "Afval").text(175, 112, "Bedum, Haren").text(195, 124, "Goor");
  pdf.text(90, 142, "Stad").text(165, 142, "Leeuwarderadeel,").text(192.5, 154, "Bedum");
  auto const rows = table(read(pdf));
  EXPECT_EQ(rows[2][1], "Bedum, Haren\nGoor");
  EXPECT_EQ(rows[3][1], "Leeuwarderadeel, Bedum");
}

}  // namespace pdf_breaks_test
}  // namespace verband::ingest
