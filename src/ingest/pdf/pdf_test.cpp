// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf.hpp"

#include <string>

#include <gtest/gtest.h>

#include "ingest/pdf/pdf_testing.hpp"

namespace verband::ingest {
namespace pdf_test {

using namespace pdf_testing;

TEST(PdfRuled, cells_are_the_meshes_between_rules_and_wrapped_lines_are_one_text) {
  DrawnPdf pdf;
  pdf.page().text(50, 40, "Bijlage 3");
  pdf.lattice(Places{50, 130, 240}, Places{60, 80, 110});
  pdf.text(52, 72, "Naam").text(132, 72, "Doel van de club");
  pdf.text(52, 92, "GGD Zuid")
      .text(132, 92, "Gezondheid bewaken en")
      .text(132, 104, "ziekte voorkomen");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents), (Texts{{"Naam", "Doel van de club"},
                                    {"GGD Zuid", "Gezondheid bewaken en ziekte voorkomen"}}));
  EXPECT_EQ(paragraphs(contents), std::vector<std::string>{"Bijlage 3"});
}

TEST(PdfRuled, a_line_that_had_room_for_the_next_word_ends_a_paragraph) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 130, 300}, Places{60, 80, 130});
  pdf.text(52, 72, "Naam").text(132, 72, "Deelnemers aan het verband nu");
  pdf.text(52, 92, "GGD").text(132, 92, "Bedum").text(132, 104, "Winsum");
  EXPECT_EQ(table(read(pdf))[1][1], "Bedum\nWinsum");
}

TEST(PdfRuled, a_cell_without_borders_inside_covers_rows_and_columns) {
  DrawnPdf pdf;
  pdf.page();
  for (double const y : {60.0, 80.0, 100.0, 120.0}) pdf.rule(50, y, 300, y);
  for (double const x : {50.0, 300.0}) pdf.rule(x, 60, x, 120);
  pdf.rule(150, 60, 150, 120);
  pdf.rule(220, 80, 220, 120);  // the head over the last two columns is one cell
  pdf.text(52, 72, "Naam").text(152, 72, "Belang");
  pdf.text(52, 92, "A").text(152, 92, "b").text(222, 92, "c");
  pdf.text(52, 112, "D").text(152, 112, "e").text(222, 112, "f");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(texts(found[0]), (Texts{{"Naam", "Belang", "<"}, {"A", "b", "c"}, {"D", "e", "f"}}));
  EXPECT_EQ(found[0].rows[0].cells[1].columns, 2U);
}

TEST(PdfRuled, two_tables_that_touch_and_have_other_rows_are_two) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 100, 200}, Places{60, 80, 100, 120, 180});
  pdf.lattice(Places{200, 250, 350}, Places{60, 80, 140, 160, 180});
  pdf.text(52, 72, "Naam").text(102, 72, "Archief").text(52, 92, "Doel").text(102, 92, "bewaren");
  pdf.text(202, 72, "Naam").text(252, 72, "Afval").text(202, 92, "Doel").text(252, 92, "ophalen");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(texts(found[0])[1], (std::vector<std::string>{"Doel", "bewaren"}));
  EXPECT_EQ(texts(found[1])[1], (std::vector<std::string>{"Doel", "ophalen"}));
}

TEST(PdfRuled, a_rule_between_two_letters_on_one_line_divides_them) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 80, 140}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(81, 72, "Doel");
  pdf.text(52, 92, "Club ").text(81, 92, "Zwemmen");  // no gap at all
  EXPECT_EQ(table(read(pdf)), (Texts{{"Naam", "Doel"}, {"Club", "Zwemmen"}}));
}

TEST(PdfRuled, a_text_over_the_end_of_one_that_reaches_into_its_cell_is_apart) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 88, 140}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(90, 72, "Vorm").text(52, 92, "Zwemclub").text(90, 92, "GR");
  EXPECT_EQ(table(read(pdf)), (Texts{{"Naam", "Vorm"}, {"Zwemclub", "GR"}}));
}

TEST(PdfRuled, a_line_is_full_where_the_next_word_had_room_up_to_its_hyphen_only) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 130, 300}, Places{60, 80, 130});
  pdf.text(52, 72, "Naam van club").text(132, 72, "Doel");
  pdf.text(52, 92, "Dienst").text(52, 104, "Oost-Holland").text(132, 92, "Zwemmen");
  EXPECT_EQ(table(read(pdf))[1][0], "Dienst Oost-Holland");
}

TEST(PdfRuled, a_frame_around_a_text_is_no_table) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 300}, Places{60, 100}).text(60, 80, "Let op: concept");
  auto const contents = read(pdf);
  EXPECT_TRUE(grids(contents).empty());
  EXPECT_EQ(paragraphs(contents), std::vector<std::string>{"Let op: concept"});
}

TEST(PdfPages, a_table_goes_on_over_pages_without_its_repeated_head) {
  DrawnPdf pdf{2};
  for (int page = 0; page < 2; ++page) {
    pdf.page().lattice(Places{50, 150, 300}, Places{60, 80, 100});
    pdf.text(52, 72, "Naam").text(152, 72, "Doel");
    pdf.text(52, 92, page == 0 ? "Een." : "Twee.").text(152, 92, "Iets.");
  }
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(texts(found[0]), (Texts{{"Naam", "Doel"}, {"Een.", "Iets."}, {"Twee.", "Iets."}}));
  EXPECT_TRUE(found[0].rows[0].head);
  EXPECT_EQ(found[0].rows[2].page, 2U);
}

TEST(PdfPages, a_row_cut_by_the_page_break_is_one_row_with_a_place_on_both_pages) {
  DrawnPdf pdf{2};
  pdf.page().lattice(Places{50, 150, 270}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(152, 72, "Doel");
  pdf.text(52, 92, "Afvaldienst").text(152, 92, "Huisvuil ophalen en ook");
  pdf.page().lattice(Places{50, 150, 270}, Places{60, 80, 100});
  pdf.text(152, 72, "verwerken");
  pdf.text(52, 92, "Brandweer").text(152, 92, "Blussen");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(texts(found[0]), (Texts{{"Naam", "Doel"},
                                    {"Afvaldienst", "Huisvuil ophalen en ook verwerken"},
                                    {"Brandweer", "Blussen"}}));
  auto const& place = std::get<PagePlace>(found[0].rows[1].cells[1].place);
  ASSERT_EQ(place.boxes.size(), 2U);
  EXPECT_EQ(place.boxes[0].page, 1U);
  EXPECT_EQ(place.boxes[1].page, 2U);
}

TEST(PdfPages, numbers_and_running_heads_are_left_out_and_said) {
  DrawnPdf pdf{3};
  for (int page = 1; page <= 3; ++page) {
    pdf.page().text(50, 30, "Begroting gemeente Voorbeeld").text(300, 820, std::to_string(page));
    pdf.text(50, 200,
             "Tekst van deze bladzijde nummer " + std::string(1, static_cast<char>('a' + page)));
  }
  auto const contents = read(pdf);
  for (auto const& text : paragraphs(contents)) {
    EXPECT_TRUE(text.starts_with("Tekst")) << text;
  }
  EXPECT_EQ(paragraphs(contents).size(), 3U);
  EXPECT_TRUE(has(contents, "page-furniture"));
}

TEST(PdfPages, a_figure_in_the_first_row_of_a_page_is_no_page_number) {
  DrawnPdf pdf{2};
  for (int page = 0; page < 2; ++page) {
    pdf.page();
    if (page == 0) {
      pdf.text(50, 700, "Naam").text(150, 700, "Doel").text(300, 700, "Wie");
      pdf.text(50, 724, "Afval").text(150, 724, "Ophalen").text(300, 724, "Bedum");
    } else {
      pdf.text(50, 60, "Zorg").text(150, 60, "Hulp").text(300, 60, "32").text(300, 72, "gemeenten");
      pdf.text(50, 96, "Brand").text(150, 96, "Blussen").text(300, 96, "Winsum");
    }
    pdf.text(300, 820, std::to_string(page + 1));
  }
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents).at(2), (std::vector<std::string>{"Zorg", "Hulp", "32 gemeenten"}));
  EXPECT_TRUE(has(contents, "page-furniture"));  // 1 and 2 at the foot
}

TEST(PdfPages, a_year_alone_at_the_top_of_a_page_is_no_page_number) {
  DrawnPdf pdf{2};
  pdf.page().text(50, 400, "Vermogen op 1 januari").page().text(50, 40, "2024");
  pdf.text(50, 820, "2");
  EXPECT_EQ(paragraphs(read(pdf)), (std::vector<std::string>{"Vermogen op 1 januari", "2024"}));
}

TEST(PdfPages, cells_that_are_alike_in_the_margin_of_more_pages_are_no_running_head) {
  DrawnPdf pdf{4};
  for (std::size_t page = 0; page < 4; ++page) {
    auto const one = std::string(page + 1, 'y');
    pdf.page().text(50, 60, "Dienst " + one + "a").text(150, 60, "Bedum en Winsum");
    pdf.text(350, 60, std::to_string(711 + 113 * page) + ".450");  // alike but for the figures
    pdf.text(50, 90, "Dienst " + one + "b").text(150, 90, "Haren").text(350, 90, "1.200");
    pdf.text(50, 780, "Laatste van " + std::string(page + 1, 'x')).text(150, 780, "Alle gemeenten");
    pdf.text(350, 780, std::to_string(300 + 7 * page * page) + ".000");
  }
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 12U);
  EXPECT_EQ(rows[3][2], "824.450");
  EXPECT_EQ(rows[2][1], "Alle gemeenten");
}

TEST(PdfPages, a_column_that_is_empty_on_the_first_page_is_there_on_the_next) {
  DrawnPdf pdf{2};
  pdf.page().text(50, 700, "Naam").text(150, 700, "Doel");
  pdf.text(50, 724, "Afval").text(150, 724, "Ophalen");
  pdf.text(50, 748, "Zorg").text(150, 748, "Hulp");
  pdf.page();
  for (int row = 0; row < 5; ++row) {
    pdf.text(50, 200 + 24 * row, "Club").text(150, 200 + 24 * row, "Sport");
    pdf.text(300, 200 + 24 * row, "Bedum");
  }
  auto const rows = table(read(pdf));
  ASSERT_EQ(rows.size(), 8U);
  EXPECT_EQ(rows[1], (std::vector<std::string>{"Afval", "Ophalen", ""}));
  EXPECT_EQ(rows[7], (std::vector<std::string>{"Club", "Sport", "Bedum"}));
}

TEST(PdfPages, rows_that_end_and_begin_beside_the_page_break_stay_two) {
  DrawnPdf pdf{2};
  pdf.page().lattice(Places{50, 110, 170, 230}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(112, 72, "Doel").text(172, 72, "Wie");
  pdf.text(52, 92, "Afvaldienst").text(112, 92, "Schone straat").text(172, 92, "Haaksbergen");
  pdf.page().lattice(Places{50, 110, 170, 230}, Places{60, 80});
  pdf.text(52, 72, "Brandweerkorps").text(112, 72, "Veiligheidszorg").text(172, 72, "Hellendoorn");
  EXPECT_EQ(table(read(pdf)).size(), 3U);
}

TEST(PdfFindings, a_page_that_is_cut_off_at_its_right_edge_says_so) {
  DrawnPdf pdf;
  pdf.page().text(50, 100, "Naam").text(150, 100, "Doel").text(580, 100, "Wie");
  for (int row = 1; row < 4; ++row) {
    pdf.text(50, 100 + 24 * row, "Afval").text(150, 100 + 24 * row, "Ophalen");
    pdf.text(566, 100 + 24 * row, "Bedum,");
  }
  auto const contents = read(pdf);
  EXPECT_TRUE(has(contents, "page-cut-off"));
  auto const found = grids(contents);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rows[1].cells[2].doubts.size(), 1U);
  EXPECT_TRUE(found[0].rows[1].cells[1].doubts.empty());
}

TEST(PdfText, a_page_that_lies_on_its_side_reads_the_same_and_keeps_its_places_on_paper) {
  DrawnPdf upright;
  upright.page(842, 595).text(100, 200, "Samenwerking");
  DrawnPdf lying;  // the same, written downwards on a standing page
  lying.page(595, 842).style(10, 0, 1).text(595 - 200, 100, "Samenwerking");
  EXPECT_EQ(paragraphs(read(upright)), paragraphs(read(lying)));
  auto const contents = read(lying);
  auto const& place = std::get<PagePlace>(std::get<Paragraph>(contents.blocks.at(0)).place);
  EXPECT_NEAR(place.boxes.at(0).box.top, 100, 1);
  EXPECT_NEAR(place.boxes.at(0).box.bottom, 160, 1);
}

TEST(PdfText, letters_drawn_twice_to_look_bold_count_once) {
  DrawnPdf pdf;
  pdf.page().text(50, 100, "Zorg").text(50.3, 100, "Zorg");
  EXPECT_EQ(paragraphs(read(pdf)), std::vector<std::string>{"Zorg"});
}

TEST(PdfText, letters_tied_together_are_letters) {
  DrawnPdf pdf;
  pdf.page().raw("G 5000 10000 500 67").raw("g 5500 10000 500 72").raw("g 6000 10000 500 6f");
  pdf.raw("g 6500 10000 500 fb01").raw("g 7000 10000 500 74");
  EXPECT_EQ(paragraphs(read(pdf)), std::vector<std::string>{"grofit"});
}

TEST(PdfText, a_soft_hyphen_is_a_hyphen_where_it_is_drawn_and_nothing_where_it_takes_no_room) {
  auto const between = [](std::string const& glyph, std::string const& more) {
    DrawnPdf pdf;
    pdf.page().raw("G 5000 10000 500 67").raw("g 5500 10000 500 72").raw(glyph).raw(more);
    pdf.raw("g 6500 10000 500 74");
    return paragraphs(read(pdf));
  };
  using Read = std::vector<std::string>;
  EXPECT_EQ(between("g 6000 10000 300 ad", "g 6300 10000 200 6f"), Read{"gr-ot"});
  EXPECT_EQ(between("g 6000 10000 0 ad", "g 6000 10000 500 6f"), Read{"grot"});
  EXPECT_EQ(between("g 6000 10000 300 2010", "g 6300 10000 200 6f"), Read{"gr-ot"});
  EXPECT_EQ(between("g 6000 10000 250 20", "G 6000 10000 500 6f"), Read{"grot"});
  EXPECT_EQ(between("g 6000 10000 250 20", "g 6250 10000 250 6f"), Read{"gr ot"});
}

TEST(PdfText, a_word_too_wide_for_its_column_is_one_word_again_and_that_is_a_repair) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 104, 300}, Places{60, 80, 130});
  pdf.text(52, 72, "Naam").text(106, 72, "Doel");
  pdf.text(52, 92, "Gemeentera").text(52, 104, "ad").text(106, 92, "Besturen");
  auto const found = grids(read(pdf));
  ASSERT_EQ(found.size(), 1U);
  auto const& cell = found[0].rows[1].cells[0];
  EXPECT_EQ(cell.text, "Gemeenteraad");
  ASSERT_EQ(cell.repairs.size(), 1U);
  EXPECT_EQ(cell.repairs[0].kind, RepairKind::line_join);
}

TEST(PdfText, notes_at_the_foot_come_where_they_are_referred_to) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 150, 300}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(152, 72, "Wie");
  pdf.text(52, 92, "GGD").text(152, 92, "Bedum").style(6).text(177, 88, "1").style(10);
  pdf.text(182, 92, ", Winsum");
  pdf.style(6).text(50, 700, "1").style(8).text(54, 703, " tot 2012");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents)[1][1], "Bedum (tot 2012), Winsum");
  EXPECT_TRUE(paragraphs(contents).empty());
}

TEST(PdfText, a_note_behind_the_last_page_of_a_table_comes_where_its_mark_stands) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 150, 300}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(152, 72, "Wie");
  pdf.text(52, 92, "GGD").text(152, 92, "Bedum").style(6).text(177, 88, "1)").style(10);
  pdf.page().lattice(Places{50, 150, 300}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(152, 72, "Wie").text(52, 92, "Archief").text(152, 92, "Winsum");
  pdf.text(50, 703, "1) tot 2012");
  auto const found = grids(read(pdf));
  ASSERT_FALSE(found.empty());
  auto const& cell = found[0].rows[1].cells[1];
  EXPECT_EQ(cell.text, "Bedum (tot 2012)");
  EXPECT_FALSE(cell.doubts.empty());
}

TEST(PdfText, a_note_hardly_smaller_than_the_text_that_begins_with_its_mark_is_a_note) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 150, 300}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(152, 72, "Wie");
  pdf.text(52, 92, "GGD").text(152, 92, "Bedum").style(8.4).text(177, 88, "1");
  pdf.style(8.4).text(50, 780, "1").style(10).text(55, 783, " tot 2012");
  auto const contents = read(pdf);
  EXPECT_EQ(table(contents)[1][1], "Bedum (tot 2012)");
  EXPECT_FALSE(has(contents, "page-furniture"));
}

TEST(PdfText, an_amount_behind_a_larger_sign_is_no_mark_of_a_note) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 150, 300}, Places{60, 80, 100});
  pdf.text(52, 72, "Naam").text(152, 72, "Bijdrage");
  pdf.text(52, 92, "GGD").style(12).text(152, 92, "E").style(9).text(160, 92, "3.412.000");
  EXPECT_EQ(table(read(pdf))[1][1], "E 3.412.000");
}

TEST(PdfText, an_adjective_or_a_comma_before_the_edge_is_no_half_of_a_word) {
  DrawnPdf pdf;
  pdf.page().lattice(Places{50, 150, 209}, Places{60, 80, 150});
  pdf.text(52, 72, "Naam").text(152, 72, "Wat");
  pdf.text(52, 92, "GGD").text(152, 92, "Ruimtelijke").text(152, 104, "ontwikkelin");
  pdf.text(152, 116, "g").text(152, 128, "Qwertzuiop,").text(152, 140, "jeugd");
  EXPECT_EQ(table(read(pdf))[1][1], "Ruimtelijke ontwikkeling Qwertzuiop, jeugd");
}

TEST(PdfText, a_title_a_little_larger_than_bold_labels_is_of_a_higher_level) {
  DrawnPdf pdf;
  pdf.page().style(11.7, 1).text(50, 72, "GGD Noord").style(10, 1).text(50, 100, "Doel");
  pdf.style(10).text(50, 112, "Bewaken van de gezondheid van alle inwoners");
  auto const contents = read(pdf);
  std::vector<int> levels;
  for (auto const& block : contents.blocks) {
    if (auto const* const one = std::get_if<Paragraph>(&block)) levels.push_back(one->level);
  }
  ASSERT_EQ(levels.size(), 3U);
  EXPECT_LT(levels[0], levels[1]);
}

TEST(PdfText, each_item_of_a_list_is_a_paragraph) {
  DrawnPdf pdf;
  pdf.page().text(50, 72, "1. Veiligheidsregio (GR), die de langste regel heeft");
  pdf.text(50, 84, "2. Archief (GR)").text(50, 96, "3. Waterbedrijf (NV)");
  EXPECT_EQ(paragraphs(read(pdf)),
            (std::vector<std::string>{"1. Veiligheidsregio (GR), die de langste regel heeft",
                                      "2. Archief (GR)", "3. Waterbedrijf (NV)"}));
}

TEST(PdfFindings, a_scan_an_empty_file_and_a_recognised_text_are_told_apart) {
  DrawnPdf scan;
  scan.page().picture(0, 0, 595, 842);
  EXPECT_TRUE(has(read(scan), "scan"));
  DrawnPdf empty;
  empty.page();
  EXPECT_TRUE(has(read(empty), "empty-document"));
  DrawnPdf recognised;
  recognised.page().picture(0, 0, 595, 842).style(10, 4).text(50, 100, "Zorg");
  auto const contents = read(recognised);
  EXPECT_TRUE(has(contents, "recognised-text"));
  EXPECT_FALSE(has(contents, "scan"));
}

TEST(PdfFindings, pages_that_were_not_read_are_named) {
  DrawnPdf pdf{3};
  pdf.page().text(50, 100, "Zorg").raw("damaged 2");
  EXPECT_TRUE(has(read(pdf), "damaged-pages"));
  EXPECT_FALSE(has(read(pdf), "pdf-unfinished"));
  EXPECT_TRUE(has(read(pdf.unfinished()), "pdf-unfinished"));
}

TEST(PdfFindings, lines_that_are_none_are_passed_over) {
  auto const contents =
      read("p x\ng 1\ns a b\np 1 59500 84200\ng 1 2 3 41\nl 9 9\nl 5 5 1 1 2\nend\n");
  EXPECT_TRUE(grids(contents).empty());
  EXPECT_TRUE(has(contents, "empty-document"));
}

}  // namespace pdf_test
}  // namespace verband::ingest
