// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/odt.hpp"

#include <gtest/gtest.h>

#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace odt_test {

using namespace testing;

std::string p(std::string const& text) { return "<text:p>" + text + "</text:p>"; }

std::string cell(std::string const& text, std::string const& attributes = {}) {
  return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
}

std::string row(std::string const& cells, std::string const& attributes = {}) {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string table(std::string const& rows) { return "<table:table>" + rows + "</table:table>"; }

constexpr auto covered = "<table:covered-table-cell/>";

std::string read(std::string_view body, std::string_view styles = {}) {
  auto const contents = read_odt(odf(body, styles), {});
  EXPECT_EQ(codes(contents), "");
  return shown(contents);
}

TEST(Odt, headings_white_space_and_line_ends) {
  EXPECT_EQ(read(R"(<text:h text:outline-level="2">Doel</text:h>)" +
                 p("a\n   b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e")),
            "h2 Doel\na b c\td/e\n");
}

TEST(Odt, what_was_deleted_is_left_out) {
  EXPECT_EQ(read("<text:tracked-changes><text:changed-region><text:deletion>" + p("weg") +
                 "</text:deletion></text:changed-region></text:tracked-changes>" +
                 p("<text:change text:change-id=\"c1\"/>blijft<office:annotation>" +
                   p("opmerking") + "</office:annotation>")),
            "blijft\n");
}

TEST(Odt, bold_and_hidden_come_from_styles) {
  constexpr auto styles =
      R"(<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
      <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="P" style:family="paragraph" style:parent-style-name="Q"/>
      <style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"><style:text-properties fo:font-weight="bold"/></style:style>)";
  EXPECT_EQ(read(p(R"(<text:span text:style-name="B">vet</text:span>)") +
                     p(R"(<text:span text:style-name="B">half</text:span> vet)") +
                     R"(<text:p text:style-name="P">ook vet</text:p>)" +
                     p(R"(op<text:span text:style-name="H">geheim</text:span>en)"),
                 styles),
            "*vet\nhalf vet\n*ook vet\nopen\n");
}

TEST(Odt, lists_have_marks_and_numbers) {
  constexpr auto styles =
      R"(<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
      <text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>)";
  EXPECT_EQ(
      read(R"(<text:list text:style-name="L"><text:list-item>)" + p("een") + p("vervolg") +
               "<text:list><text:list-item>" + p("punt") +
               "</text:list-item></text:list></text:list-item><text:list-item>" + p("twee") +
               R"(</text:list-item></text:list><text:list text:style-name="L"><text:list-item>)" +
               p("opnieuw") + "</text:list-item></text:list>",
           styles),
      "1. een\nvervolg\n• punt\n2. twee\n1. opnieuw\n");
}

TEST(Odt, notes_stand_in_brackets) {
  std::string const note = "<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
                           p("Tot 2019.") + "</text:note-body></text:note>";
  EXPECT_EQ(read(p("Haren" + note + ", Bedum")), "Haren, Bedum (Tot 2019.)\n");
  EXPECT_EQ(read(table(row(cell("Haren" + note) + cell("b")))), "|Haren (Tot 2019.)|b|\n");
}

TEST(Odt, tables_with_spans_heads_and_repeats) {
  EXPECT_EQ(
      read(table("<table:table-header-rows>" +
                 row(cell("Naam") + cell("Wie", R"(table:number-columns-spanned="2")") + covered) +
                 "</table:table-header-rows>" +
                 row(cell("VRG", R"(table:number-rows-spanned="2")") + cell("a") + cell("b")) +
                 row(covered + cell("c", R"(table:number-columns-repeated="2")")) +
                 row(cell("x") + cell("y") + cell("z"), R"(table:number-rows-repeated="2")"))),
      "head |Naam|(1x2)Wie|~|\n|(2x1)VRG|a|b|\n|~|c|c|\n|x|y|z|\n|x|y|z|\n");
}

TEST(Odt, nested_tables_and_text_boxes) {
  EXPECT_EQ(read(table(row("<table:table-cell>" + p("voor") + table(row(cell("x") + cell("y"))) +
                           "</table:table-cell>" + cell("b")))),
            "|voor|b|\n|x|y|\n");
  EXPECT_EQ(
      read(p("voor<draw:frame><draw:text-box>" + p("kader") + "</draw:text-box></draw:frame>")),
      "voor\nkader\n");
}

TEST(Odt, a_line_through_words_is_doubted_also_where_the_cell_has_another_doubt) {
  constexpr auto styles =
      R"(<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>)";
  auto const struck = p(R"(<text:span text:style-name="S">Emmen</text:span>)");
  auto const contents =
      read_odt(odf(struck + p("Assen") +
                       table(row("<table:table-cell>" + table(row(cell("x") + cell("y"))) + struck +
                                 "</table:table-cell>" + cell("b"))),
                   styles),
               {});
  EXPECT_EQ(std::get<Paragraph>(contents.blocks.at(0)).doubts.size(), 1U);
  EXPECT_TRUE(std::get<Paragraph>(contents.blocks.at(1)).doubts.empty());
  EXPECT_EQ(std::get<Grid>(contents.blocks.at(2)).rows[0].cells[0].doubts.size(), 2U);
}

TEST(Odt, pages_follow_breaks) {
  constexpr auto styles =
      R"(<style:style style:name="N" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>)";
  auto const contents = read_odt(odf(p("een") + "<text:soft-page-break/>" + p("twee") +
                                         R"(<text:p text:style-name="N">drie</text:p>)",
                                     styles),
                                 {});
  EXPECT_EQ(std::get<Paragraph>(contents.blocks.at(1)).page, 2U);
  EXPECT_EQ(std::get<Paragraph>(contents.blocks.at(2)).page, 3U);
}

TEST(Odt, a_single_file_is_read_too) {
  EXPECT_EQ(shown(read_odt("<office:document><office:body><office:text>" + p("plat") +
                               "</office:text></office:body></office:document>",
                           {})),
            "plat\n");
}

TEST(Odt, a_password_is_recognised) {
  auto const bytes =
      zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
           {"content.xml", "geheim"},
           {"META-INF/manifest.xml", "<manifest:encryption-data manifest:checksum=\"x\"/>"}});
  EXPECT_EQ(codes(read_odt(bytes, {})), "encrypted-document");
}

}  // namespace odt_test
}  // namespace verband::ingest
