// SPDX-License-Identifier: EUPL-1.2
#include "ingest/plain_table.hpp"

#include <gtest/gtest.h>

#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace plain_table_test {

std::string shown_rows(std::string_view bytes) {
  std::string text;
  for (auto const& table : plain_tables(bytes, {}).value) {
    for (auto const& row : table.rows) {
      for (auto const& cell : row) text += "|" + cell;
      text += "|\n";
    }
  }
  return text;
}

std::string trouble(std::string_view bytes) {
  auto const found = plain_tables(bytes, {});
  EXPECT_TRUE(found.value.empty());
  std::string codes;
  for (auto const& each : found.findings) codes += (codes.empty() ? "" : " ") + each.code;
  return codes;
}

constexpr std::string_view three = "|Gemeente|Zone|\n|Assen|Noord|\n|Emmen|Zuid|\n";

TEST(PlainTable, values_with_any_sign_between_them_and_a_mark_in_front_are_the_same_table) {
  EXPECT_EQ(shown_rows("Gemeente;Zone\nAssen;Noord\nEmmen;Zuid\n"), three);
  EXPECT_EQ(
      shown_rows("\xEF\xBB\xBF\"Gemeente\";\"Zone\"\r\n\"Assen\";\"Noord\"\r\n\"Emmen\";\"Zuid\""),
      three);
  EXPECT_EQ(shown_rows("Gemeente\tZone\nAssen\tNoord\nEmmen\tZuid\n"), three);
  EXPECT_EQ(shown_rows("Gemeente,Zone\nAssen,Noord\nEmmen,Zuid\n"), three);
}

TEST(PlainTable, a_spreadsheet_is_the_same_table) {
  EXPECT_EQ(shown_rows(testing::xlsx(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Gemeente</t></is></c>"
                "<c r=\"B1\" t=\"inlineStr\"><is><t>Zone</t></is></c></row>"
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Assen</t></is></c>"
                "<c r=\"B2\" t=\"inlineStr\"><is><t>Noord</t></is></c></row>"
                "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Emmen</t></is></c>"
                "<c r=\"B3\" t=\"inlineStr\"><is><t>Zuid</t></is></c></row></sheetData>")),
            three);
  auto const ods = [](std::string_view cells) {
    return testing::odf(
        "<table:table table:name=\"Blad1\">" + std::string{cells} + "</table:table>", {},
        "spreadsheet");
  };
  auto const cell = [](std::string_view text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + std::string{text} +
           "</text:p></table:table-cell>";
  };
  std::string rows;
  for (auto const& [a, b] :
       {std::pair{"Gemeente", "Zone"}, {"Assen", "Noord"}, {"Emmen", "Zuid"}}) {
    rows += "<table:table-row>" + cell(a) + cell(b) + "</table:table-row>";
  }
  EXPECT_EQ(shown_rows(ods(rows)), three);
}

TEST(PlainTable, a_merged_cell_stands_in_every_place_it_covers) {
  EXPECT_EQ(shown_rows("<!DOCTYPE html><html><body><table><tr><th>Zone</th><th>Gemeente</th></tr>"
                       "<tr><td rowspan=\"2\">Noord</td><td>Assen</td></tr>"
                       "<tr><td>Emmen</td></tr></table></body></html>"),
            "|Zone|Gemeente|\n|Noord|Assen|\n|Noord|Emmen|\n");
}

TEST(PlainTable, what_is_no_table_says_why) {
  EXPECT_EQ(trouble(""), "empty-document");
  EXPECT_EQ(trouble("{\\rtf1 hallo}"), "rtf");
  EXPECT_EQ(trouble("\xFF\xD8\xFF\xE0 a picture"), "picture");
  EXPECT_EQ(trouble("%PDF-1.4"), "pdf-program-missing");
  EXPECT_EQ(trouble(testing::docx("<w:p><w:r><w:t>Geen tabel</w:t></w:r></w:p>")),
            "no-plain-table");
}

}  // namespace plain_table_test
}  // namespace verband::ingest
