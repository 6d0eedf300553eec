// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/word.hpp"

#include <gtest/gtest.h>

#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace word_test {

using namespace testing;

std::string p(std::string const& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

std::string tc(std::string const& text, std::string const& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
}

std::string tr(std::string const& cells, std::string const& properties = {}) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string tbl(std::string const& rows) { return "<w:tbl>" + rows + "</w:tbl>"; }

std::string read(std::string_view body, Parts const& more = {}) {
  auto const contents = read_docx(docx(body, more), {});
  EXPECT_EQ(codes(contents), "");
  return shown(contents);
}

Grid grid(std::string_view body, std::size_t which = 0) {
  auto const contents = read_docx(docx(body), {});
  std::vector<Grid> grids;
  for (auto const& block : contents.blocks) {
    if (auto const* found = std::get_if<Grid>(&block)) grids.push_back(*found);
  }
  return grids.at(which);
}

TEST(Word, headings_come_from_outline_level_and_from_the_name_of_the_style) {
  Parts const styles{
      {"styles.xml",
       R"(<w:styles><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
       <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Basis"/></w:style>
       <w:style w:type="paragraph" w:styleId="Basis"><w:name w:val="Basis"/><w:basedOn w:val="Eigen"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
       <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>)"}};
  auto const styled = [](std::string const& style, std::string const& text) {
    return R"(<w:p><w:pPr><w:pStyle w:val=")" + style + R"("/></w:pPr><w:r><w:t>)" + text +
           "</w:t></w:r></w:p>";
  };
  EXPECT_EQ(
      read(styled("Titel", "Bijlage") + styled("Kop1", "Regelingen") +
               styled("Eigen", "Openbare lichamen") +
               R"(<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>Zelf</w:t></w:r></w:p>)" +
               p("Tekst"),
           styles),
      "h1 Bijlage\nh1 Regelingen\nh2 Openbare lichamen\nh3 Zelf\nTekst\n");
}

TEST(Word, raised_figures_are_marks_and_a_line_through_words_is_doubted) {
  std::string const raised =
      R"(<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>)";
  std::string const struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t> Emmen</w:t></w:r>";
  auto const cell = [](std::string const& runs) {
    return "<w:tc><w:p><w:r><w:t>Assen</w:t></w:r>" + runs + "</w:p></w:tc>";
  };
  auto const read = grid(tbl(tr(cell(raised) + cell(struck))));
  EXPECT_EQ(read.rows[0].cells[0].text, "Assen²");
  EXPECT_TRUE(read.rows[0].cells[0].doubts.empty());
  EXPECT_EQ(read.rows[0].cells[1].text, "Assen Emmen");
  EXPECT_EQ(read.rows[0].cells[1].doubts.size(), 1U);
  auto const contents = read_docx(docx("<w:p>" + struck + "</w:p>" + p("Assen")), {});
  EXPECT_EQ(std::get<Paragraph>(contents.blocks.at(0)).doubts.size(), 1U);
  EXPECT_TRUE(std::get<Paragraph>(contents.blocks.at(1)).doubts.empty());
}

TEST(Word, a_line_through_words_is_doubted_also_where_the_cell_has_another_doubt) {
  std::string const struck = "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Emmen</w:t></w:r></w:p>";
  auto const both =
      grid(tbl(tr("<w:tc>" + tbl(tr(tc("x") + tc("y"))) + struck + "</w:tc>" + tc("b"))));
  EXPECT_EQ(both.rows[0].cells[0].doubts.size(), 2U);
  auto const twice = grid(tbl(tr("<w:tc>" + struck + struck + "</w:tc>" + tc("b"))));
  EXPECT_EQ(twice.rows[0].cells[0].doubts.size(), 1U);
}

TEST(Word, items_of_lists_have_the_mark_that_is_shown) {
  Parts const numbering{{"numbering.xml",
                         R"x(<w:numbering><w:abstractNum w:abstractNumId="7">
       <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl>
       <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
       <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>)x"}};
  auto const item = [](std::string const& list, std::string const& level, std::string const& text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list +
           "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  };
  auto const body = item("1", "0", "a") + item("1", "1", "b") + item("1", "1", "c") +
                    item("1", "0", "d") + item("1", "1", "e") + item("2", "0", "f");
  EXPECT_EQ(read(body, numbering), "3. a\n3.a) b\n3.b) c\n4. d\n4.a) e\n• f\n");
  auto const contents = read_docx(docx(body, numbering), {});
  auto const& first = std::get<Paragraph>(contents.blocks.front());
  EXPECT_TRUE(first.item);
  EXPECT_DOUBLE_EQ(first.indent, 36.0);
  EXPECT_EQ(read(tbl(tr("<w:tc>" + item("2", "0", "hulp") + item("2", "0", "zorg") + "</w:tc>")),
                 numbering),
            "|• hulp/• zorg|\n");
}

TEST(Word, insertions_count_and_deletions_do_not) {
  EXPECT_EQ(
      read(R"(<w:p><w:r><w:t>Haren</w:t></w:r><w:ins><w:r><w:t> en Ten Boer</w:t></w:r></w:ins>
      <w:del><w:r><w:delText> en Bedum</w:delText></w:r></w:del></w:p>)"),
      "Haren en Ten Boer\n");
  EXPECT_EQ(read(R"(<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Een </w:t></w:r></w:p>)" +
                 p("zin")),
            "Een zin\n");
  EXPECT_EQ(read(tbl(tr(tc("weg"), "<w:del/>") + tr(tc("blijft")))), "|blijft|\n");
}

TEST(Word, signs_breaks_fields_and_hidden_text_are_read_as_shown) {
  EXPECT_EQ(read(R"(<w:p><w:r><w:t xml:space="preserve">Noord</w:t><w:noBreakHyphen/><w:t>Hol</w:t>
      <w:softHyphen/><w:t>land</w:t><w:br/><w:t>regel</w:t><w:tab/><w:t>twee</w:t>
      <w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>)"),
            "Noord-Holland/regel\ttwee✓\n");
  EXPECT_EQ(
      read(
          R"(<w:p><w:hyperlink><w:r><w:t>site</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r>
      <w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> 12</w:t></w:r>
      <w:fldSimple w:instr="DATE"><w:r><w:t> mei</w:t></w:r></w:fldSimple></w:p>)"),
      "site 12 mei\n");
  EXPECT_EQ(
      read(
          R"(<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>open</w:t></w:r></w:p>)"),
      "open\n");
  EXPECT_EQ(
      read(
          R"(<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>vet</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>half</w:t></w:r><w:r><w:t> vet</w:t></w:r></w:p>)"),
      "*vet\nhalf vet\n");
}

TEST(Word, content_controls_are_read_but_not_what_they_ask_for) {
  EXPECT_EQ(read("<w:sdt><w:sdtContent>" + p("ingevuld") + "</w:sdtContent></w:sdt>" +
                 "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Klik hier") +
                 "</w:sdtContent></w:sdt>" +
                 tbl("<w:sdt><w:sdtContent>" +
                     tr("<w:sdt><w:sdtContent>" + tc("cel") + "</w:sdtContent></w:sdt>") +
                     "</w:sdtContent></w:sdt>")),
            "ingevuld\n|cel|\n");
}

TEST(Word, notes_stand_in_brackets_where_they_are_referred_to) {
  Parts const notes{
      {"footnotes.xml",
       R"(<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> Tot 2019.</w:t></w:r></w:p></w:footnote></w:footnotes>)"},
      {"endnotes.xml",
       R"(<w:endnotes><w:endnote w:id="2"><w:p><w:r><w:t>Zie blz. 3</w:t></w:r></w:p></w:endnote></w:endnotes>)"}};
  std::string const reference =
      R"(<w:p><w:r><w:t>Haren</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, Bedum</w:t></w:r></w:p>)";
  EXPECT_EQ(read(reference, notes), "Haren, Bedum (Tot 2019.)\n");
  EXPECT_EQ(
      read(tbl(tr(
               "<w:tc>" + reference + p("Groningen") + "</w:tc>" +
               R"(<w:tc><w:p><w:r><w:t>x</w:t><w:endnoteReference w:id="2"/></w:r></w:p></w:tc>)")),
           notes),
      "|Haren, Bedum/Groningen (Tot 2019.)|x (Zie blz. 3)|\n");
}

TEST(Word, a_text_box_is_read_once) {
  std::string const content = "<w:txbxContent>" + p("kader") + "</w:txbxContent>";
  EXPECT_EQ(read("<w:p><w:r><w:t>voor</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" +
                 content + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" +
                 content + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
            "voor\nkader\n");
}

TEST(Word, merged_cells_cover_what_lies_under_them) {
  EXPECT_EQ(read(tbl(tr(tc("Naam") + tc("Wie", R"(<w:gridSpan w:val="2"/>)"), "<w:tblHeader/>") +
                     tr(tc("VRG", R"(<w:vMerge w:val="restart"/>)") + tc("Haren") + tc("1")) +
                     tr(tc("", "<w:vMerge/>") + tc("Bedum") + tc("2")))),
            "head |Naam|(1x2)Wie|~|\n|(2x1)VRG|Haren|1|\n|~|Bedum|2|\n");
  EXPECT_EQ(read(tbl(tr(tc("a") + tc("b") + tc("c")) +
                     tr(tc("d") + tc("e"), R"(<w:gridBefore w:val="1"/>)"))),
            "|a|b|c|\n||d|e|\n");
  EXPECT_EQ(read(tbl(tr(tc("a", R"(<w:hMerge w:val="restart"/>)") + tc("", "<w:hMerge/>")) +
                     tr(tc("c") + tc("d")))),
            "|(1x2)a|~|\n|c|d|\n");
}

TEST(Word, borders_moved_by_hand_make_no_columns) {
  std::string const columns =
      R"(<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="30"/><w:gridCol w:w="2000"/></w:tblGrid>)";
  std::string const two = R"(<w:gridSpan w:val="2"/>)";
  EXPECT_EQ(read(tbl(columns + tr(tc("a", two) + tc("b")) + tr(tc("c") + tc("d", two)))),
            "|a|b|\n|c|d|\n");
}

TEST(Word, a_nested_table_stands_behind_the_outer_one) {
  auto const inner = tbl(tr(tc("x") + tc("y")));
  auto const body = tbl(tr("<w:tc>" + p("voor") + inner + p("na") + "</w:tc>" + tc("b")));
  EXPECT_EQ(read(body), "|voor/na|b|\n|x|y|\n");
  EXPECT_EQ(grid(body, 1).depth, 1U);
  EXPECT_EQ(grid(body).rows[0].cells[0].doubts.size(), 1U);
  EXPECT_EQ(std::get<NodePlace>(grid(body).rows[0].cells[1].place).path, "body/1/1/2");
  EXPECT_EQ(std::get<NodePlace>(grid(body, 1).rows[0].cells[1].place).path, "body/1/1/1/1/1/2");
}

TEST(Word, a_nested_table_of_one_column_is_text_of_its_cell) {
  EXPECT_EQ(
      read(tbl(tr("<w:tc>" + tbl(tr(tc("een")) + tr(tc("twee"))) + p("") + "</w:tc>" + tc("b")))),
      "|een/twee|b|\n");
}

TEST(Word, pages_are_counted_by_the_marks_of_Word) {
  std::string const mark = "<w:r><w:lastRenderedPageBreak/></w:r>";
  auto const contents = read_docx(
      docx(p("een") + R"(<w:p><w:r><w:br w:type="page"/></w:r></w:p>)" + "<w:p>" + mark +
           "<w:r><w:t>twee</w:t></w:r></w:p>" +
           tbl(tr("<w:tc><w:p><w:r><w:t>a</w:t></w:r>" + mark +
                  "<w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r>" + mark +
                  "<w:r><w:t>d</w:t></w:r></w:p></w:tc>") +
               tr(tc("e") + tc("f")))),
      {});
  ASSERT_EQ(contents.blocks.size(), 3U);
  EXPECT_EQ(std::get<Paragraph>(contents.blocks[1]).page, 2U);
  EXPECT_EQ(std::get<Grid>(contents.blocks[2]).rows[0].page, 2U);
  EXPECT_EQ(std::get<Grid>(contents.blocks[2]).rows[1].page, 3U);
}

TEST(Word, pages_are_counted_by_breaks_where_there_are_no_marks) {
  auto const contents =
      read_docx(docx(p("een") + R"(<w:p><w:r><w:br w:type="page"/></w:r></w:p>)" + p("twee")), {});
  EXPECT_EQ(std::get<Paragraph>(contents.blocks.at(1)).page, 2U);
}

}  // namespace word_test
}  // namespace verband::ingest
