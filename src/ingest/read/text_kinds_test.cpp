// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "ingest/read/csv.hpp"
#include "ingest/read/markdown.hpp"
#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace text_kinds_test {

using namespace testing;

Grid first(Contents const& contents) { return std::get<Grid>(contents.blocks.at(0)); }

/// The bytes that a cell says it stands in.
std::string bytes_of(std::string_view bytes, GridCell const& cell) {
  std::string result;
  for (auto const& span : std::get<TextPlace>(cell.place).spans) {
    result += bytes.substr(span.begin, span.end - span.begin);
  }
  return result;
}

TEST(Csv, quotes_line_ends_and_decimal_commas) {
  std::string const bytes =
      "naam;doel;bedrag\r\n\"VRG; Groningen\";\"zegt \"\"ja\"\"\";1.250,50\r\n"
      "\"een\r\ntwee\";5\" buis;\r\n";
  auto const contents = read_csv(bytes, {});
  EXPECT_EQ(codes(contents), "");
  EXPECT_EQ(shown(contents),
            "|naam|doel|bedrag|\n|VRG; Groningen|zegt \"ja\"|1.250,50|\n|een/twee|5\" buis||\n");
  auto const grid = first(contents);
  EXPECT_EQ(bytes_of(bytes, grid.rows[1].cells[0]), "VRG; Groningen");
  EXPECT_EQ(bytes_of(bytes, grid.rows[1].cells[1]), "zegt \"\"ja\"\"");
  EXPECT_EQ(bytes_of(bytes, grid.rows[1].cells[2]), "1.250,50");
}

TEST(Csv, the_separator_is_recognised_or_declared) {
  EXPECT_EQ(shown(read_csv("a,b\n\"1,5\",2\n3,4\n", {})), "|a|b|\n|1,5|2|\n|3|4|\n");
  EXPECT_EQ(shown(read_csv("a\tb, c\nd\te\nf\tg\n", {})), "|a|b, c|\n|d|e|\n|f|g|\n");
  EXPECT_EQ(shown(read_csv("a|b\nc|d\ne|f\n", {})), "|a|b|\n|c|d|\n|e|f|\n");
  EXPECT_EQ(shown(read_csv("sep=,\na;b,c\n", {})), "|a;b|c|\n");
}

TEST(Csv, short_rows_are_filled_up_and_it_is_said) {
  auto const contents = read_csv("a;b;c\nd;e\nf;g;h\n;;;;;\n", {});
  EXPECT_EQ(shown(contents), "|a|b|c|\n|d|e||\n|f|g|h|\n");
  EXPECT_EQ(codes(contents), "ragged-rows");
}

/// For each row whether its first cell is doubted.
std::vector<bool> doubted(std::string_view bytes) {
  auto const contents = read_csv(bytes, {});
  std::vector<bool> all;
  for (auto const& row : first(contents).rows) all.push_back(!row.cells.front().doubts.empty());
  return all;
}

TEST(Csv, a_row_with_more_fields_than_the_head_is_doubted) {
  using Rows = std::vector<bool>;
  std::string const head = "Naam;Doel;Deelnemers\nGGD;Zorg;Hulst\n";
  std::string const tail = "Archief;Bewaren;Goes\nRUD;Milieu;Goes\n";
  EXPECT_EQ(doubted(head + "Dethon;Werk;Hulst;Sluis\n" + tail),
            (Rows{false, false, true, false, false}));
  EXPECT_EQ(doubted(head + "Dethon;Werk;Hulst;\n" + tail),
            (Rows{false, false, false, false, false}));
  EXPECT_EQ(doubted(head + "Dethon;Werk; sociaal;\n" + tail),
            (Rows{false, false, true, false, false}));
  EXPECT_EQ(
      doubted(
          "Naam; Doel; Deelnemers\nGGD; Zorg; Hulst\nDethon; Werk; sociaal;\nRUD; Milieu; Goes\n"),
      (Rows{false, false, false, false}));
  EXPECT_EQ(doubted(head + "Dethon;Werk\n" + tail), (Rows{false, false, false, false, false}));
  // titles, and rows that have a field more all of them
  EXPECT_EQ(doubted("Lijst;;;;\n" + head + tail), (Rows{false, false, false, false, false}));
  EXPECT_EQ(doubted("Naam;Doel;Deelnemers\nGGD;Zorg;Hulst;ja\nRUD;Milieu;Goes;nee\n"),
            (Rows{false, false, false}));
  // a head that goes as far as the remarks of some
  EXPECT_EQ(doubted("Naam;Doel;Deelnemers;\nGGD;Zorg;Hulst;\nRUD;Milieu;Goes;let op\n"),
            (Rows{false, false, false}));
  // another table below the first, with a head of its own
  EXPECT_EQ(doubted(head + tail + "Naam;Doel;Deelnemers;Vorm\nNV;Geld;Goes;nv\n"),
            (Rows{false, false, false, false, false, false}));
}

TEST(Csv, a_quote_that_is_not_closed_is_a_sign) {
  auto const contents = read_csv("a;b\n\"c;d\ne;f\n", {});
  EXPECT_EQ(shown(contents), "|a|b|\n|\"c|d|\n|e|f|\n");
  EXPECT_EQ(codes(contents), "open-quote");
}

TEST(Csv, places_are_raw_bytes_in_every_encoding) {
  std::string const windows = "naam;plaats\nFrysl\xE2n;Leeuwarden\nx;y\n";
  auto const guessed = read_csv(windows, {});
  EXPECT_EQ(codes(guessed), "encoding-guessed");
  EXPECT_EQ(first(guessed).rows[1].cells[0].text, "Fryslân");
  EXPECT_EQ(bytes_of(windows, first(guessed).rows[1].cells[1]), "Leeuwarden");

  std::string utf16 = "\xFF\xFE";
  for (char const c : std::string_view{"a;b\nc;d\ne;f\n"}) utf16 += {c, '\0'};
  auto const wide = read_csv(utf16, {});
  EXPECT_EQ(shown(wide), "|a|b|\n|c|d|\n|e|f|\n");
  EXPECT_EQ(std::get<TextPlace>(first(wide).rows[1].cells[1].place).spans,
            (std::vector<Span>{{14, 16}}));
}

TEST(Csv, letters_encoded_twice_are_a_repair_of_their_cell) {
  std::string const bytes = "naam;plaats\nFryslÃ¢n;Leeuwarden\nx;y\n";
  auto const grid = first(read_csv(bytes, {}));
  auto const& cell = grid.rows[1].cells[0];
  EXPECT_EQ(cell.text, "Fryslân");
  EXPECT_EQ(bytes_of(bytes, cell), "FryslÃ¢n");
  ASSERT_EQ(cell.repairs.size(), 1U);
  EXPECT_EQ(bytes_of(bytes, grid.rows[1].cells[1]), "Leeuwarden");
  EXPECT_TRUE(grid.rows[1].cells[1].repairs.empty());
}

TEST(Markdown, tables_with_and_without_outer_bars) {
  std::string const bytes =
      "# Bijlage\n\nEen **vet**\nwoord.\n\n| Naam | Wie |\n|:---|---:|\n| **VRG** | "
      "[Haren](http://x) en `a\\|b` |\n"
      "| kort |\n\nNaam | Wie\n--- | ---\nx | y\n";
  auto const contents = read_markdown(bytes, {});
  EXPECT_EQ(shown(contents),
            "h1 Bijlage\nEen vet woord.\nhead |Naam|Wie|\n|*VRG|Haren en a|b|\n|kort||\n"
            "head |Naam|Wie|\n|x|y|\n");
  auto const grid = std::get<Grid>(contents.blocks.at(2));
  EXPECT_EQ(bytes_of(bytes, grid.rows[1].cells[1]), "Harenena|b");
}

TEST(Markdown, the_words_of_a_link_may_be_bold) {
  EXPECT_EQ(shown(read_markdown("| Naam | Wie |\n|---|---|\n| [**GGD**](http://x) *(oud)* | "
                                "[Haren `en` Assen](y) |\n",
                                {})),
            "head |Naam|Wie|\n|GGD (oud)|Haren en Assen|\n");
}

TEST(Markdown, a_quotation_is_a_text_of_its_own_without_its_signs) {
  auto const contents =
      read_markdown("**GGD Noord**\n> *Doel*: gezondheid\n> *Partners*: Haren\n\n>\n\ntekst\n", {});
  std::vector<std::string> texts;
  for (auto const& block : contents.blocks) texts.push_back(std::get<Paragraph>(block).text);
  EXPECT_EQ(texts,
            (std::vector<std::string>{"GGD Noord", "Doel: gezondheid\nPartners: Haren", "tekst"}));
}

TEST(Markdown, a_label_that_returns_begins_a_line) {
  auto const contents = read_markdown(
      "Doel: havens\nbeheren\nDeelnemers: Haren\n\nDoel: zorg\nDeelnemers: Assen\n", {});
  ASSERT_EQ(contents.blocks.size(), 2U);
  EXPECT_EQ(std::get<Paragraph>(contents.blocks[0]).text,
            "Doel: havens beheren\nDeelnemers: Haren");
}

TEST(Markdown, items_of_lists) {
  EXPECT_EQ(shown(read_markdown("- een\n  - twee\n3. drie\nvervolg\n\n2019 was goed\n", {})),
            "• een\n• twee\n3. drie vervolg\n2019 was goed\n");
}

}  // namespace text_kinds_test
}  // namespace verband::ingest
