// SPDX-License-Identifier: EUPL-1.2
// Lines of a PDF that begin with a label in bold.
#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/pdf/drawn_page.hpp"
#include "ingest/pdf/pdf.hpp"

namespace verband::ingest {
namespace pdf_labels_test {

std::vector<Paragraph> paragraphs(DrawnPdf const& pdf) {
  static text::Lexicon const lexicon;
  std::vector<Paragraph> found;
  for (auto const& block : read_pdf(pdf.lines(), lexicon, {}).blocks) {
    if (auto const* const one = std::get_if<Paragraph>(&block)) found.push_back(*one);
  }
  return found;
}

TEST(PdfLabels, a_label_in_bold_begins_a_paragraph_also_behind_a_full_line) {
  constexpr int bold = 1;
  DrawnPdf pdf;
  pdf.page().style(10, bold).text(50, 100, "Met wie: ").style(10);
  pdf.text(95, 100, "provincie Gelderland en provincie Overijssel");
  pdf.style(10, bold).text(50, 112, "Kosten: ").style(10).text(90, 112, "niets");
  auto const found = paragraphs(pdf);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "Met wie: provincie Gelderland en provincie Overijssel");
  EXPECT_EQ(found[1].text, "Kosten: niets");
  EXPECT_EQ(found[1].lead, std::string_view{"Kosten:"}.size());
}

TEST(PdfLabels, a_name_in_bold_before_a_colon_begins_an_item_of_a_list_without_marks) {
  constexpr int bold = 1;
  DrawnPdf pdf;
  pdf.page().style(10, bold).text(50, 100, "Laborijn").style(10);
  pdf.text(90, 100, ": werk en inkomen voor drie gemeenten");
  pdf.style(10, bold).text(50, 112, "Archief").style(10).text(85, 112, ": stukken bewaren");
  auto const found = paragraphs(pdf);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].text, "Archief: stukken bewaren");
}

TEST(PdfLabels, a_drawn_mark_before_a_line_is_the_mark_of_an_item) {
  DrawnPdf pdf;
  pdf.page().text(50, 60, "Wij doen mee aan deze verbanden in de streek:");
  for (int i = 0; i < 2; ++i) {
    auto const base = 80 + 24 * i;
    pdf.raw("b 5500 " + std::to_string(base * 100 - 500) + " 5900 " +
            std::to_string(base * 100 - 100));
    pdf.text(70, base, "GGD Noord gaat over de gezondheid van").text(70, base + 12, "inwoners");
  }
  pdf.raw("b 5500 20000 5900 20400").text(70, 300, "Ver van het teken");
  auto const found = paragraphs(pdf);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[1].text, "• GGD Noord gaat over de gezondheid van inwoners");
  EXPECT_EQ(found[2].text, found[1].text);
  EXPECT_EQ(found[3].text, "Ver van het teken");
  pdf.raw("b 5500 7500 5900 7900").page().text(70, 80, "Op de volgende bladzijde");
  EXPECT_EQ(paragraphs(pdf).back().text, "Op de volgende bladzijde");
}

TEST(PdfLabels, a_label_that_returns_begins_a_paragraph_also_behind_a_full_line) {
  DrawnPdf pdf;
  pdf.page();
  for (int card = 0; card < 3; ++card) {
    auto const top = 100 + 60 * card;
    pdf.text(50, top, "Doel: werk bieden aan wie dat nodig heeft");
    pdf.text(50, top + 12, "Website: www.regio.nl");
  }
  auto const found = paragraphs(pdf);
  ASSERT_EQ(found.size(), 6U);
  EXPECT_EQ(found[3].text, "Website: www.regio.nl");
}

TEST(PdfLabels, texts_beside_each_other_are_read_one_after_the_other_row_by_row) {
  for (int const columns : {2, 3}) {
    DrawnPdf pdf;
    pdf.page().style(10).text(50, 60, "Met wie werken wij samen in de streek en daarbuiten");
    for (int card = 0; card < 2 * columns; ++card) {
      auto const left = 50 + 160 * (card % columns);
      auto const top = 100 + 80 * (card / columns);
      auto const number = std::to_string(card);
      pdf.text(left + 3, top, "Partij " + number);
      pdf.text(left, top + 25, "Doel: afval " + number);
      pdf.text(left, top + 50, "Wie: Haren " + number);
    }
    std::string all;
    for (auto const& each : paragraphs(pdf)) all += each.text + "|";
    auto const last = std::to_string(2 * columns - 1);
    EXPECT_NE(all.find("Partij 0|Doel: afval 0|Wie: Haren 0|Partij 1|"), std::string::npos) << all;
    EXPECT_NE(all.find("Partij " + last + "|Doel: afval " + last), std::string::npos) << all;
  }
}

TEST(PdfLabels, tables_of_texts_beside_each_other_are_each_one_of_their_own) {
  constexpr int bold = 1;
  DrawnPdf pdf;
  pdf.page();
  for (int card = 0; card < 4; ++card) {
    auto const left = 50 + 260 * (card % 2);
    auto const top = 60 + 110 * (card / 2);
    pdf.style(10, bold).text(left, top, "Partij " + std::to_string(card));
    auto const row = [&](int at, std::string const& label, std::string const& text) {
      pdf.style(9, bold).text(left, top + at, label).style(9).text(left + 80, top + at, text);
    };
    row(16, "Doel", card == 2 ? "Milieutaken uitvoeren" : "Bewaken van de gezondheid");
    row(30, "Deelnemers", "Haren, Emmen, Zuidlaren");
    row(44, "Rechtsvorm", "Openbaar lichaam");
  }
  static text::Lexicon const lexicon;
  auto const blocks = read_pdf(pdf.lines(), lexicon, {}).blocks;
  EXPECT_EQ(std::ranges::count_if(
                blocks, [](Block const& each) { return std::holds_alternative<Grid>(each); }),
            4);
}

TEST(PdfLabels, labels_of_texts_beside_each_other_count_for_each) {
  DrawnPdf pdf;
  pdf.page().style(10);
  for (int card = 0; card < 4; ++card) {
    auto const left = 50 + 250 * (card % 2);
    auto const top = 100 + 120 * (card / 2);
    pdf.text(left, top, "Partij " + std::to_string(card));
    pdf.text(left, top + 25, "Vorm: gemeenschappelijke regeling");
    pdf.text(left, top + 37, "Wie: gemeenten in de streek Noord");
    pdf.text(left, top + 49, "Doel: werk bieden aan inwoners nu");
  }
  auto const found = paragraphs(pdf);
  ASSERT_EQ(found.size(), 16U);
  EXPECT_EQ(found[2].text, "Wie: gemeenten in de streek Noord");
}

TEST(PdfLabels, a_slash_with_a_blank_before_it_keeps_one_behind_it) {
  DrawnPdf pdf;
  pdf.page().style(10).text(50, 100, "Rivierengebied met water /");
  pdf.text(50, 112, "Werkorganisatie Druten en");
  EXPECT_EQ(paragraphs(pdf)[0].text, "Rivierengebied met water / Werkorganisatie Druten en");
}

TEST(PdfLabels, columns_of_text_are_read_one_after_the_other) {
  DrawnPdf pdf;
  pdf.page().style(10).text(50, 60, "Waar doen wij aan mee met anderen in de streek en daarbuiten");
  for (int i = 0; i < 5; ++i) pdf.text(50, 100 + 12 * i, "links " + std::to_string(i));
  for (int i = 0; i < 5; ++i) pdf.text(300, 100 + 12 * i, "rechts " + std::to_string(i));
  std::string all;
  for (auto const& one : paragraphs(pdf)) all += one.text + " ";
  EXPECT_LT(all.find("links 4"), all.find("rechts 0"));
  EXPECT_EQ(all.find("links 0 rechts"), std::string::npos);
}

}  // namespace pdf_labels_test
}  // namespace verband::ingest
