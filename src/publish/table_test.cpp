// SPDX-License-Identifier: EUPL-1.2
#include "publish/table.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace verband::publish {
namespace table_test {

TEST(table, letters_with_diacritics_take_one_column) {
  EXPECT_EQ(display_width("coördinatie"), 11U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);  // e with a combining accent
}

TEST(table, no_line_is_wider_than_the_screen) {
  Table const table{
      {"Naam", "Doel", "Deelnemers"},
      {{"GR Meerschap Paterswolde", std::string(300, 'x'), "Haren, Groningen, Tynaarlo"},
       {"Omgevingsdienst", "versterking van de uitvoering van vergunningen", "alle"}}};
  for (std::size_t const width : {40U, 80U, 132U}) {
    std::istringstream lines{render(table, {.width = width})};
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(display_width(line), width) << line;
  }
}

TEST(table, words_are_not_cut_while_there_is_room_beside_a_long_cell) {
  std::string sentence;
  for (int i = 0; i < 30; ++i) sentence += "met veel korte woorden ";
  Table const table{{"Naam", "Wie", "Hoe"},
                    {{"Onderwijshuisvesting", sentence, "bedrijfsvoeringsorganisatie, verplicht"}}};
  auto const text = render(table, {.width = 80});
  EXPECT_NE(text.find("Onderwijshuisvesting"), std::string::npos) << text;
  EXPECT_NE(text.find("bedrijfsvoeringsorganisatie,"), std::string::npos) << text;
}

TEST(table, two_long_columns_share_the_room) {
  Table const table{{"Een", "Twee"},
                    {{std::string(200, 'a') + " a", std::string(200, 'b') + " b"}}};
  auto const text = render(table, {.width = 62});
  EXPECT_NE(text.find(std::string(30, 'a') + "  " + std::string(30, 'b')), std::string::npos)
      << text;
}

TEST(table, nothing_of_a_cell_is_lost_by_wrapping) {
  std::string joined;
  for (auto const& line : wrapped("een zeer langewoordenreekszonderspatie en meer", 10))
    joined += line;
  std::erase(joined, ' ');
  EXPECT_EQ(joined, "eenzeerlangewoordenreekszonderspatieenmeer");
}

TEST(csv, quotes_what_needs_it_and_defuses_formulas) {
  EXPECT_EQ(csv({{"a", "b"}, {{"x, \"y\"", "=1+1"}}}), "a,b\r\n\"x, \"\"y\"\"\",'=1+1\r\n");
}

TEST(printable, a_document_cannot_steer_the_terminal) {
  EXPECT_EQ(printable("a\x1b[31mb\xC2\x9B"
                      "31mc\n"),
            "a[31mb31mc\n");
}

}  // namespace table_test
}  // namespace verband::publish
