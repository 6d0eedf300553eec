// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/sheets.hpp"

#include <gtest/gtest.h>

#include "ingest/read/number_format.hpp"
#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace sheets_test {

using namespace testing;

std::string number(double value, std::string_view format) {
  return shown_number(value, format, false).text;
}

Grid first(Contents const& contents) { return std::get<Grid>(contents.blocks.at(0)); }

TEST(Numbers, are_written_with_a_decimal_comma) {
  EXPECT_EQ(number(1234.5, ""), "1234,5");
  EXPECT_EQ(number(0.1 + 0.2, "General"), "0,3");
  EXPECT_EQ(number(-12, "General"), "-12");
  EXPECT_EQ(number(0, ""), "0");
  EXPECT_EQ(number(1e6, ""), "1000000");
  EXPECT_EQ(number(1e-7, ""), "0,0000001");
}

TEST(Numbers, follow_simple_formats) {
  EXPECT_EQ(number(9400000, "#,##0.00"), "9.400.000,00");
  EXPECT_EQ(number(0.285, "0.00"), "0,29");
  EXPECT_EQ(number(999.995, "#,##0.00"), "1.000,00");
  EXPECT_EQ(number(12.5, "\"€\" #,##0.00"), "€ 12,50");
  EXPECT_EQ(number(12.5, "[$€-413] #,##0.00;[RED][$€-413] -#,##0.00"), "€ 12,50");
  EXPECT_EQ(number(-12.5, "[$€-413] #,##0.00;[RED][$€-413] -#,##0.00"), "€ -12,50");
  EXPECT_EQ(number(-12.5, "€ #,##0"), "€ -13");
  EXPECT_EQ(number(0.125, "0.0%"), "12,5%");
  EXPECT_EQ(number(7, "000"), "007");
  EXPECT_EQ(number(1250000, "#,##0,\" dzd\""), "1.250 dzd");
  EXPECT_EQ(number(0, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"??_ ;_ @_ "), "-");
  EXPECT_EQ(number(3, "# ?/?"), "3");
  EXPECT_EQ(number(5, ";;;"), "");
  EXPECT_EQ(number(5, "@"), "5");
}

TEST(Numbers, dates_are_written_the_dutch_way) {
  EXPECT_EQ(number(42035, "dd\\-mm\\-yyyy"), "31-1-2015");
  EXPECT_EQ(number(42035, "m/d/yy"), "31-1-2015");
  EXPECT_EQ(number(42035, "mmm-yy"), "januari 2015");
  EXPECT_EQ(number(42035, "yyyy"), "2015");
  EXPECT_EQ(number(42035.5, "d-m-yyyy h:mm"), "31-1-2015 12:00");
  EXPECT_EQ(number(0.25, "h:mm"), "6:00");
  EXPECT_EQ(shown_number(40573, "d-m-yyyy", true).text, "31-1-2015");
  EXPECT_TRUE(shown_number(42035, "d-m-yyyy", false).is_date);
}

TEST(Numbers, the_leap_day_of_1900_that_Excel_has) {
  EXPECT_EQ(number(1, "d-m-yyyy"), "1-1-1900");
  EXPECT_EQ(number(59, "d-m-yyyy"), "28-2-1900");
  EXPECT_EQ(number(60, "d-m-yyyy"), "29-2-1900");
  EXPECT_EQ(number(61, "d-m-yyyy"), "1-3-1900");
  EXPECT_EQ(number(-1, "d-m-yyyy"), "-1");
  EXPECT_EQ(number(1e12, "d-m-yyyy"), "1000000000000");
}

TEST(Xlsx, texts_numbers_and_values_of_formulas) {
  auto const contents = read_xlsx(
      xlsx(
          R"(<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>in</t></is></c><c r="D2" s="1"><f>1+1</f><v>9400000</v></c></row>
      <row r="3"><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><f>A1</f><v>uit_x000D_komst</v></c><c r="D3" s="2"><v>42035</v></c></row>
      <row r="4"><c r="B4" t="e"><v>#REF!</v></c><c r="D4"><v>1.5</v></c></row></sheetData>)",
          R"(<numFmts><numFmt numFmtId="164" formatCode="&quot;€&quot; #,##0"/></numFmts><fonts><font/><font><b/></font></fonts>
           <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="14" fontId="0"/></cellXfs>)",
          R"(<si><r><t>rijke </t></r><r><rPr><b/></rPr><t>tekst</t></r><rPh><t>niet</t></rPh></si>)"),
      {});
  EXPECT_EQ(codes(contents), "");
  EXPECT_EQ(shown(contents),
            "|rijke tekst|in|*#€ 9.400.000|\n|WAAR|uit komst|31-1-2015|\n|#REF!||#1,5|\n");
  auto const grid = first(contents);
  EXPECT_EQ(grid.title, "Blad1");
  EXPECT_EQ(grid.rows[2].cells[2].place, Place(SheetPlace{"Blad1", 4, 4}));
  EXPECT_EQ(grid.rows[2].cells[0].doubts.size(), 1U);
}

TEST(Xlsx, a_line_through_a_cell_or_through_some_of_its_words_is_doubted) {
  auto const contents = read_xlsx(
      xlsx(
          R"(<sheetData><row r="1"><c r="A1" t="s" s="0"><v>0</v></c><c r="B1" t="s" s="1"><v>0</v></c><c r="C1" t="s" s="0"><v>1</v></c>
          <c r="D1" t="inlineStr" s="1"><is><r><rPr><strike/></rPr><t>in</t></r></is></c><c r="E1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>in</t></r></is></c></row></sheetData>)",
          R"(<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>)",
          R"(<si><t>Assen</t></si><si><r><t>Assen, </t></r><r><rPr><strike/></rPr><t>Meppel</t></r></si>)"),
      {});
  std::vector<std::size_t> doubts;
  auto const grid = first(contents);
  for (auto const& cell : grid.rows.at(0).cells) doubts.push_back(cell.doubts.size());
  EXPECT_EQ(doubts, (std::vector<std::size_t>{0, 1, 1, 1, 0}));
}

TEST(Ods, a_line_through_a_cell_is_doubted) {
  auto const contents = read_ods(
      odf(R"(<table:table><table:table-row><table:table-cell table:style-name="S" office:value-type="string"><text:p>Assen</text:p></table:table-cell>
      <table:table-cell office:value-type="string"><text:p>Emmen, <text:span text:style-name="T">Meppel</text:span></text:p></table:table-cell>
      <table:table-cell office:value-type="string"><text:p>Emmen</text:p></table:table-cell></table:table-row></table:table>)",
          R"(<style:style style:name="S" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
          <style:style style:name="T" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>)",
          "spreadsheet"),
      {});
  std::vector<std::size_t> doubts;
  auto const grid = first(contents);
  for (auto const& cell : grid.rows.at(0).cells) doubts.push_back(cell.doubts.size());
  EXPECT_EQ(doubts, (std::vector<std::size_t>{1, 1, 0}));
}

TEST(Xlsx, merged_cells_and_what_is_hidden) {
  auto const contents = read_xlsx(
      xlsx(
          R"(<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A2:C2"/><mergeCell ref="B1:XFD1"/></mergeCells>)"),
      {});
  EXPECT_EQ(shown(contents), "|(2x1)#1|(1x2)#2|~|\nhidden |~|#5|#6|\n");
  EXPECT_EQ(first(contents).hidden_columns, (std::vector<bool>{false, true, false}));
}

TEST(Xlsx, sheets_in_the_order_of_the_book_and_hidden_ones) {
  std::string const sheet = R"(<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>)";
  auto const contents = read_xlsx(
      xlsx(
          sheet, {}, {},
          R"(<workbookPr date1904="1"/><sheets><sheet name="Dicht" state="hidden" r:id="rId1"/><sheet name="Open" r:id="rId1"/></sheets>)"),
      {});
  EXPECT_EQ(shown(contents), "hidden |#1|#2|\n|#1|#2|\n");
  EXPECT_EQ(first(contents).title, "Dicht");
}

TEST(Xlsx, a_stray_cell_far_away_does_not_make_the_table_huge) {
  auto const contents = read_xlsx(
      xlsx(
          R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>)"),
      {});
  auto const grid = first(contents);
  EXPECT_EQ(grid.rows.size(), 22U);
  EXPECT_EQ(grid.columns(), 22U);
  EXPECT_EQ(grid.rows[21].cells[21].place, Place(SheetPlace{"Blad1", 1048576, 16384}));
}

TEST(Ods, shown_text_first_and_values_else) {
  auto const contents = read_ods(
      odf(R"(<table:table table:name="Lijst"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000000000"/>
      <table:table-row><table:table-cell office:value-type="string"><text:p>VRG</text:p><text:p>twee</text:p></table:table-cell>
      <table:table-cell office:value-type="currency" office:value="12.5"><text:p>€ 12,50</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="1.5"/><table:table-cell office:value-type="date" office:date-value="2015-01-31"/>
      <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>
      <table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>samen</text:p></table:table-cell><table:covered-table-cell/>
      <table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>)",
          {}, "spreadsheet"),
      {});
  EXPECT_EQ(codes(contents), "");
  EXPECT_EQ(
      shown(contents),
      "|VRG/twee|#€ 12,50|#1,5|31-1-2015|\n|||||\n|||||\n|||||\nhidden |(1x2)samen|~|#50%|#50%|\n");
  EXPECT_EQ(first(contents).hidden_columns, (std::vector<bool>{false, false, true, true}));
}

TEST(Ods, what_another_language_shows_becomes_Dutch) {
  auto const cell = [](std::string const& type, std::string const& value,
                       std::string const& shown) {
    return "<table:table-cell office:value-type=\"" + type +
           "\" office:" + (type == "date" ? "date-value" : "value") + "=\"" + value +
           "\"><text:p>" + shown + "</text:p></table:table-cell>";
  };
  EXPECT_EQ(
      shown(read_ods(
          odf("<table:table><table:table-row>" + cell("float", "9400.5", "9,400.50") +
                  cell("float", "9400.5", "9.400,50") + cell("percentage", "0.1254", "12.5%") +
                  cell("currency", "1234", "$1,234") + cell("date", "2016-02-01", "02/01/16") +
                  cell("date", "2016-02-01", "1 februari") + "</table:table-row></table:table>",
              {}, "spreadsheet"),
          {})),
      "|#9.400,50|#9.400,50|#12,5%|#$1.234|1-2-2016|1 februari|\n");
}

}  // namespace sheets_test
}  // namespace verband::ingest
