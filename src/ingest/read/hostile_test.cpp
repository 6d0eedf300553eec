// SPDX-License-Identifier: EUPL-1.2
// Files that were made to hurt: each ends soon, in a finding or in something small.
#include <ctime>

#include <gtest/gtest.h>

#include "ingest/read/archive.hpp"
#include "ingest/read/document.hpp"
#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace hostile_test {

using namespace testing;

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

/// Reads within a few seconds of processor time, also in a slow build; what else the machine does
/// counts for nothing.
Contents read(FileKind kind, std::string_view bytes, Limits const& limits = {}) {
  auto const begin = std::clock();
  auto contents = read_contents(kind, bytes, limits);
  EXPECT_LT((std::clock() - begin) / CLOCKS_PER_SEC, 20);
  return contents;
}

std::string only_code(Contents const& contents) {
  EXPECT_TRUE(contents.blocks.empty());
  return codes(contents);
}

TEST(Hostile, every_beginning_of_a_file_ends_in_a_finding) {
  auto const whole = docx("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>");
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    EXPECT_EQ(only_code(read(FileKind::docx, whole.substr(0, size))), "damaged-document") << size;
  }
}

TEST(Hostile, a_part_that_grows_without_end_is_refused) {
  auto const bytes = docx(repeated("<w:p/>", 4'000'000));
  EXPECT_LT(bytes.size(), 200'000U);
  EXPECT_EQ(only_code(read(FileKind::docx, bytes)), "too-large");
  EXPECT_EQ(only_code(read(FileKind::docx, docx(std::string(5000, ' ')), {.unpacked = 4000})),
            "too-large");
}

TEST(Hostile, changed_bytes_and_lengths_are_noticed) {
  auto const whole = docx("<w:p><w:r><w:t>" + std::string(300, 'x') + "</w:t></w:r></w:p>");
  auto changed = whole;
  auto const list = changed.rfind("PK\x01\x02");
  changed[list + 24] = static_cast<char>(changed[list + 24] + 1);  // length after unpacking
  EXPECT_EQ(only_code(read(FileKind::docx, changed)), "damaged-document");
  changed = whole;
  changed[list + 16] = static_cast<char>(changed[list + 16] + 1);  // check sum
  EXPECT_EQ(only_code(read(FileKind::docx, changed)), "damaged-document");
}

TEST(Hostile, two_parts_of_one_name_are_refused) {
  ArchiveView const archive{zip({{"a", "1"}, {"a", "2"}}), {}};
  ASSERT_EQ(archive.findings().size(), 1U);
  EXPECT_EQ(archive.findings()[0].code, "damaged-document");
}

TEST(Hostile, too_many_parts_are_refused) {
  ArchiveView const archive{zip({{"a", "1"}, {"b", "2"}, {"c", "3"}}), {.parts = 2}};
  ASSERT_EQ(archive.findings().size(), 1U);
  EXPECT_EQ(archive.findings()[0].code, "too-large");
}

TEST(Hostile, xml_that_is_none) {
  EXPECT_EQ(only_code(read(FileKind::docx, docx("<w:p>"))), "damaged-document");
  EXPECT_EQ(only_code(read(FileKind::odt, "geen xml")), "damaged-document");
  EXPECT_EQ(only_code(read(FileKind::ods, odf("<text:p/>"))), "damaged-document");
}

TEST(Hostile, nothing_is_nested_without_end) {
  EXPECT_EQ(only_code(read(FileKind::html, repeated("<table><tr><td>", 100'000))), "too-large");
  EXPECT_EQ(only_code(read(FileKind::docx, docx(repeated("<w:tbl><w:tr><w:tc>", 1000) +
                                                repeated("</w:tc></w:tr></w:tbl>", 1000)))),
            "too-large");
  EXPECT_EQ(only_code(read(FileKind::odt, odf(repeated("<text:section>", 100'000) +
                                              repeated("</text:section>", 100'000)))),
            "too-large");
  EXPECT_EQ(codes(read(FileKind::html, repeated("<div><b><ul>", 100'000))), "");
}

TEST(Hostile, spans_are_cut_to_the_table) {
  EXPECT_EQ(shown(read(FileKind::html,
                       "<table><tr><td rowspan=1000000 colspan=1000000>a<td>b<tr><td>c</table>")),
            "|(2x1)a|b|\n|~|c|\n");
  EXPECT_EQ(only_code(read(FileKind::html,
                           "<table>" + repeated("<tr><td colspan=1000>", 100'000) + "</table>")),
            "too-large");
  EXPECT_EQ(
      shown(read(
          FileKind::docx,
          docx(
              R"(<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr></w:tc></w:tr></w:tbl>)"))),
      "||\n");
}

TEST(Hostile, high_cells_above_many_rows_cost_no_time) {
  EXPECT_EQ(only_code(read(FileKind::html, "<table><tr>" + repeated("<td rowspan=65534>", 16'000) +
                                               repeated("<tr><td>", 500'000))),
            "too-large");
}

TEST(Hostile, repeats_are_counted) {
  std::string const cell =
      R"(<table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>)";
  auto const sheet = "<table:table><table:table-row table:number-rows-repeated=\"1000000000\">" +
                     cell + "</table:table-row></table:table>";
  EXPECT_EQ(only_code(read(FileKind::ods, odf(sheet, {}, "spreadsheet"))), "too-large");
  EXPECT_EQ(only_code(read(FileKind::odt, odf(sheet))), "too-large");
}

TEST(Hostile, one_long_text_used_often_is_counted) {
  auto const cells = repeated(R"(<c t="s"><v>0</v></c>)", 16'000);
  auto const bytes = xlsx("<sheetData>" + repeated("<row>" + cells + "</row>", 10) + "</sheetData>",
                          {}, "<si><t>" + std::string(100'000, 'x') + "</t></si>");
  EXPECT_EQ(only_code(read(FileKind::xlsx, bytes)), "too-large");
}

TEST(Hostile, merged_cells_over_each_other_cost_no_time) {
  auto const merges = repeated(R"(<mergeCell ref="A1:XFD1048576"/>)", 50'000);
  auto const bytes =
      xlsx("<sheetData>" + repeated("<row><c><v>1</v></c><c><v>2</v></c></row>", 3000) +
           "</sheetData><mergeCells>" + merges + "</mergeCells>");
  EXPECT_EQ(codes(read(FileKind::xlsx, bytes)), "");
}

TEST(Hostile, quotes_and_brackets_that_never_close_cost_no_time) {
  EXPECT_EQ(codes(read(FileKind::csv, repeated("\"a;b\n", 200'000) + "x\"y")), "open-quote");
  read(FileKind::markdown, "|a|b|\n|-|-|\n" + repeated("[", 1'000'000));
  read(FileKind::html, repeated("<a b=\"", 200'000));
  read(FileKind::html, repeated("<title>", 2'000'000));
  read(FileKind::html, repeated("<!-- >", 2'000'000));
  read(FileKind::html, repeated("</b>", 500'000));
}

TEST(Hostile, any_kind_of_any_bytes_gives_an_answer) {
  for (auto const kind : {FileKind::docx, FileKind::odt, FileKind::xlsx, FileKind::ods,
                          FileKind::csv, FileKind::html, FileKind::markdown}) {
    for (std::string_view const bytes : {"", "PK\x03\x04", "<", "\xFF\xFE", "|", "\"", "&#"}) {
      read(kind, bytes);
    }
  }
}

}  // namespace hostile_test
}  // namespace verband::ingest
