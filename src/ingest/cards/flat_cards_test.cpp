// SPDX-License-Identifier: EUPL-1.2
// Cards whose labels stand before their texts without a sign between them.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/read.hpp"
#include "ingest/words/joins.hpp"

namespace verband::ingest {
namespace {

using testing::cell;

Draft read(std::string_view text) { return ingest::read(text, {}, {}); }

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

}  // namespace
}  // namespace verband::ingest
