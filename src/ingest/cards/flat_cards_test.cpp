// SPDX-License-Identifier: EUPL-1.2
// Cards whose labels stand before their texts without a sign between them.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/cards/labels_left.hpp"
#include "ingest/draft_testing.hpp"
#include "ingest/words/encoding.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/lines.hpp"

namespace verband::ingest {
namespace flat_cards_test {

using testing::cell;
using testing::read;

constexpr std::string_view running =
    "Paragraaf verbonden partijen\n"
    "Hieronder staat wat het besluit begroting en verantwoording voorschrijft over elke partij.\n"
    "4.1 GGD Fryslân\n"
    "Naam GGD Fryslân\n"
    "Rechtsvorm Gemeenschappelijke regeling\n"
    "Doel Bewaken van de gezondheid van alle inwoners van de provincie en\n"
    "voorkomen van ziekten.\n"
    "Deelnemers Alle Friese gemeenten\n"
    "Eigen vermogen per 1-1-\n"
    "2024\n"
    "€ 3 miljoen\n"
    "4.2 Omrin N.V.\n"
    "Naam Omrin N.V.\n"
    "Rechtsvorm Naamloze vennootschap\n"
    "Doel Inzamelen van afval.\n"
    "Deelnemers Friese gemeenten\n"
    "Eigen vermogen per 1-1-\n"
    "2024\n"
    "n.v.t.\n"
    "4.3 Archief\n"
    "Naam Archief\n"
    "Rechtsvorm Gemeenschappelijke regeling\n"
    "Doel Bewaren van stukken.\n"
    "Deelnemers Dantumadiel en Achtkarspelen\n"
    "Eigen vermogen per 1-1-\n"
    "2024\n"
    "€ 1 miljoen\n";

TEST(FlatCards, labels_that_return_before_their_texts_make_cards) {
  auto const draft = read(running);
  ASSERT_EQ(draft.shape, Shape::cards);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 0, "Naam"), "GGD Fryslân");
  EXPECT_EQ(cell(draft, 0, "Doel"),
            "Bewaken van de gezondheid van alle inwoners van de provincie en voorkomen van "
            "ziekten.");
  EXPECT_EQ(cell(draft, 1, "Rechtsvorm"), "Naamloze vennootschap");
  EXPECT_EQ(cell(draft, 2, "Deelnemers"), "Dantumadiel en Achtkarspelen");
}

TEST(FlatCards, a_label_that_is_not_known_and_goes_on_over_lines_is_one_label) {
  auto const draft = read(running);
  EXPECT_EQ(cell(draft, 0, "Eigen vermogen per 1-1-2024"), "€ 3 miljoen");
  EXPECT_EQ(cell(draft, 1, "Eigen vermogen per 1-1-2024"), "n.v.t.");
}

TEST(FlatCards, the_title_of_the_next_card_is_no_part_of_the_last_text) {
  std::string text{running};
  for (std::string_view const number : {"4.1 ", "4.2 ", "4.3 "}) {
    text.erase(text.find(number), number.size());
  }
  EXPECT_EQ(cell(read(text), 0, "Eigen vermogen per 1-1-2024"), "€ 3 miljoen");
}

TEST(FlatCards, labels_in_a_column_may_stand_at_any_line_of_their_text) {
  auto const draft = read(
      "4.1 GGD Noord\n\n"
      "Naam                 GGD Noord\n\n"
      "                     Bewaken van de gezondheid van de inwoners\n"
      "Openbaar belang      en het voorkomen van ziekten in de hele\n"
      "                     regio.\n\n"
      "Deelnemende          Bedum, Winsum en\n"
      "partijen             Loppersum\n\n"
      "Risico               Laag\n\n"
      "4.2 Archief\n\n"
      "Naam                      Archief\n\n"
      "Openbaar belang           Bewaren van stukken\n\n"
      "Deelnemende partijen      Bedum\n\n"
      "Risico                    Hoog\n");
  ASSERT_EQ(draft.shape, Shape::cards);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 0, "Openbaar belang"),
            "Bewaken van de gezondheid van de inwoners en het voorkomen van ziekten in de hele "
            "regio.");
  EXPECT_EQ(cell(draft, 0, "Deelnemende partijen"), "Bedum, Winsum en Loppersum");
  EXPECT_EQ(cell(draft, 1, "Risico"), "Hoog");
}

TEST(FlatCards, labels_may_begin_with_a_small_letter_where_they_all_do) {
  auto const draft = read(
      "GGD Noord\n"
      "doel          Gezondheid bewaken\n"
      "vestiging     Groningen\n"
      "deelnemers    Bedum en Winsum\n\n"
      "Archief\n"
      "doel          Bewaren van stukken\n"
      "vestiging     Winsum\n"
      "deelnemers    Bedum\n\n"
      "Havenschap\n"
      "doel          Beheren van havens\n"
      "vestiging     Delfzijl\n"
      "deelnemers    Delfzijl en Eemsmond\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 1, "Naam"), "Archief");
  EXPECT_EQ(cell(draft, 2, "deelnemers"), "Delfzijl en Eemsmond");
}

TEST(FlatCards, the_longest_label_of_a_card_may_have_one_blank_behind_it) {
  auto const draft = read(
      "regeling     GGD Noord\n"
      "waarvoor     Gezondheid bewaken\n"
      "wie          Bedum en Winsum\n"
      "vestiging    Groningen\n\n"
      "regeling Archief\n"
      "waarvoor Bewaren van stukken en\n"
      "         boeken\n"
      "wie      Bedum\n\n"
      "regeling     Havenschap\n"
      "waarvoor     Beheren van havens\n"
      "wie          Delfzijl en Eemsmond\n"
      "vestiging    Delfzijl\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 1, "regeling"), "Archief");
  EXPECT_EQ(cell(draft, 1, "waarvoor"), "Bewaren van stukken en boeken");
  EXPECT_EQ(cell(draft, 2, "wie"), "Delfzijl en Eemsmond");
}

TEST(FlatCards, a_title_of_the_document_that_is_a_head_begins_no_card) {
  auto const draft = read(
      "Samenwerkingsverbanden\n"
      "GGD Noord\n"
      "financieel belang          Geen\n"
      "deelnemende partijen       Bedum, Winsum\n"
      "openbaar belang            Gezondheid bewaken\n\n"
      "Archief\n"
      "financieel belang      € 84.500\n"
      "openbaar belang        Bewaren van stukken\n\n"
      "Havenschap\n"
      "deelnemende            Delfzijl, Eemsmond, Appingedam, Loppersum, Ten Boer en\n"
      "partijen               Slochteren\n"
      "openbaar belang        Beheren van havens\n\n"
      "Waterfonds\n"
      "financieel belang          nihil\n"
      "deelnemende partijen       Delfzijl en Eemsmond\n"
      "openbaar belang            Geld verdelen over plannen\n\n"
      "Regio Oost\n"
      "financieel belang          Geen\n"
      "deelnemende partijen       Ten Boer\n"
      "openbaar belang            Wegen en wonen\n");
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(cell(draft, 0, "Naam"), "GGD Noord");
  EXPECT_EQ(cell(draft, 2, "deelnemende partijen"),
            "Delfzijl, Eemsmond, Appingedam, Loppersum, Ten Boer en Slochteren");
}

TEST(FlatCards, labels_below_each_other_and_then_as_many_texts_belong_together) {
  auto const draft = read(
      "Naam\nDoel\nWie doen mee\nZetel\n\n"
      "GGD Noord\nGezondheid bewaken\nBedum en Winsum\nGroningen\n\n"
      "Naam\nDoel\nWie doen mee\nZetel\n\n"
      "Archief\nBewaren van stukken\nBedum\nWinsum\n\n"
      "Naam\nDoel\nWie doen mee\nZetel\n\n"
      "Havenschap\nBeheren van havens\nDelfzijl en Eemsmond\nDelfzijl\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 0, "Naam"), "GGD Noord");
  EXPECT_EQ(cell(draft, 1, "Doel"), "Bewaren van stukken");
  EXPECT_EQ(cell(draft, 2, "Zetel"), "Delfzijl");
}

TEST(FlatCards, a_label_that_stands_on_one_line_elsewhere_may_be_broken_over_two) {
  auto const draft = read(
      "Naam organisatie      GGD Noord\n"
      "Andere deelnemers     Bedum en Winsum\n"
      "Doel                  Gezondheid bewaken\n\n"
      "Naam organisatie      Archief\n"
      "Andere                Bedum, Winsum, Loppersum, Appingedam, Delfzijl, Eemsmond,\n"
      "deelnemers            De Marne\n"
      "Doel                  Bewaren van stukken\n\n"
      "Naam organisatie      Havenschap\n"
      "Andere deelnemers     Delfzijl\n"
      "Doel                  Beheren van havens\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 1, "Andere deelnemers"),
            "Bedum, Winsum, Loppersum, Appingedam, Delfzijl, Eemsmond, De Marne");
}

TEST(FlatCards, a_card_without_the_first_field_has_its_title_too) {
  std::string text;
  for (std::string_view const name : {"GGD Noord", "Archief", "Havenschap", "Regio Oost"}) {
    text += std::string{name} + "\n";
    if (name != "Havenschap") text += "Samen met Bedum en Winsum\n";
    text += "Rechtsvorm Openbaar lichaam\nDoel Werk van " + std::string{name} + "\nBijdrage Geen\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(cell(draft, 2, "Naam"), "Havenschap");
  EXPECT_EQ(cell(draft, 1, "Bijdrage"), "Geen");
}

TEST(FlatCards, the_reading_that_leaves_fewer_labels_over_is_taken) {
  std::string text;
  for (std::string_view const name : {"Delfzijl", "Marum", "Grootegast"}) {
    text += "Naam verbonden partij: Havenschap " + std::string{name} + "\n";
    if (name != "Marum") text += "Zeggenschap: Eén stem\n";
    text += "Deelnemende\ngemeenten:\nBedum, Winsum en\n" + std::string{name} +
            "\nTaak: Werk van " + std::string{name} + "\nRisico: Laag\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 1, "Naam verbonden partij"), "Havenschap Marum");
  EXPECT_EQ(cell(draft, 2, "Deelnemende gemeenten"), "Bedum, Winsum en Grootegast");
}

TEST(FlatCards, words_that_begin_labels_and_texts_alike_are_told_apart) {
  std::string text;
  for (std::string_view const name : {"Archief", "Havenschap", "Regio Oost", "Waterfonds"}) {
    text += "Naam regeling " + std::string{name} + "\n";
    text += "Openbaar belang Werk van " + std::string{name} + "\n";
    text += std::string{"Deelnemers\n"} + (name > "R" ? "Provincie Groningen, " : "") +
            std::string{name} + "\n";
    text += "Rechtsvorm\nOpenbaar lichaam\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(cell(draft, 1, "Openbaar belang"), "Werk van Havenschap");
  EXPECT_EQ(cell(draft, 2, "Deelnemers"), "Provincie Groningen, Regio Oost");
  EXPECT_EQ(cell(draft, 1, "Rechtsvorm"), "Openbaar lichaam");
}

TEST(FlatCards, a_numbered_title_may_go_on_over_lines) {
  auto const draft = read(
      "1. Stichting Beheer\nSportzalen\nDoel Zalen beheren\nDeelnemers Bedum\nZetel Winsum\n"
      "2. Archief\nDoel Bewaren van stukken\nDeelnemers Bedum en Winsum\nZetel Bedum\n"
      "3. Havenschap\nDoel Beheren van havens\nDeelnemers Delfzijl\nZetel Delfzijl\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 0, "Naam"), "Stichting Beheer Sportzalen");
}

std::string const three =
    "Naam GGD Noord\nBijdrage € 1 per inwoner\nDoel Gezondheid bewaken\n"
    "Deelnemers Bedum\nZetel Winsum\n"
    "Naam Archief\nBijdrage € 1 per inwoner\nDoel Bewaren van stukken\n"
    "Deelnemers Bedum\nZetel Winsum\n"
    "Naam Havenschap\nBijdrage € 1 per inwoner\nDoel Beheren van havens\n"
    "Deelnemers Bedum\nZetel Delfzijl\n";

TEST(FlatCards, an_amount_that_returns_is_no_part_of_the_label_before_it) {
  auto const draft = read(three);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 1, "Bijdrage"), "€ 1 per inwoner");
  EXPECT_EQ(cell(draft, 1, "Doel"), "Bewaren van stukken");
}

TEST(FlatCards, a_line_below_the_last_card_is_no_part_of_it) {
  auto const draft = read(three + "Aldus vastgesteld door de raad.\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 2, "Zetel"), "Delfzijl");
  EXPECT_EQ(draft.rows[2].cells.back().doubts.size(), 1U);
}

/// What is found beyond two cards with a purpose each, in this text.
Draft left_in(std::string_view text) {
  auto const document = decode_bytes(text, text.size());
  text::Lexicon const lexicon;
  text::Damage const damage;
  auto const lines = physical_lines(document, lexicon, damage);
  Draft draft{.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::purpose, "Doel"}}};
  draft.rows = {{.cells = {{.text = "GGD"}, {.text = "Gezondheid"}}},
                {.cells = {{.text = "Archief"}, {.text = ""}}}};
  doubt_labels_left(draft, {document, lines, lexicon, damage});
  return draft;
}

TEST(LabelsLeft, labels_of_which_the_text_is_in_no_field_are_told) {
  std::string const read_ones = "Naam GGD\nDoel Gezondheid\nNaam Archief\nDoel\n";
  EXPECT_TRUE(left_in(read_ones + "Aldus vastgesteld\n").findings.empty());
  EXPECT_TRUE(left_in(read_ones + "Doel :\nNaam\nDoel :\nNaam\n").findings.empty());
  auto const draft = left_in(read_ones + "Doel Havens\nDoel\nWater\nDoelen in Assen\n");
  ASSERT_EQ(draft.findings.size(), 1U);
  EXPECT_EQ(draft.findings[0].code, "cards-missed");
  EXPECT_NE(draft.findings[0].detail.find("2 kopjes"), std::string::npos);
  EXPECT_TRUE(draft.rows[0].cells[1].doubts.empty());
  EXPECT_FALSE(draft.rows[1].cells[0].doubts.empty());  // beside the field that is empty
}

TEST(LabelsLeft, where_more_are_left_than_there_are_cards_all_is_doubted) {
  auto const draft = left_in("Doel Havens\nDoel Water\nDoel Zorg\nDoel Werk\nDoel Sport\n");
  EXPECT_FALSE(draft.rows[0].cells[0].doubts.empty());
}

TEST(FlatCards, a_table_of_cells_under_each_other_is_none) {
  std::string text = "Naam\n\nDoel\n\nDeelnemers\n\nAard\n\n";
  for (std::string_view const name : {"GGD", "Archief", "Havenschap", "Regio", "Afvaldienst"}) {
    text += std::string{name} +
            "\n\nBewaken van de belangen van de regio\n\nDe gemeenten\n\nPubliekrechtelijk\n\n";
  }
  EXPECT_NE(read(text).shape, Shape::cards);
}

TEST(TornDate, is_a_date_and_nothing_else) {
  EXPECT_TRUE(torn_date("1-1-", "2024"));
  EXPECT_FALSE(torn_date("1-1-", "24"));
  EXPECT_TRUE(torn_date("1-", "1-2024,"));
  EXPECT_FALSE(torn_date("2015-", "2018"));
  EXPECT_FALSE(torn_date("1-1", "2024"));
}

}  // namespace flat_cards_test
}  // namespace verband::ingest
