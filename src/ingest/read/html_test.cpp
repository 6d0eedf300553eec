// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/html.hpp"

#include <gtest/gtest.h>

#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace html_test {

using namespace testing;

std::string read(std::string_view bytes) {
  auto const contents = read_html(bytes, {});
  EXPECT_EQ(codes(contents), "");
  return shown(contents);
}

TEST(Html, headings_paragraphs_and_lists) {
  EXPECT_EQ(
      read("<html><head><title>weg</title><style>p{}</style></head><body><h2>Doel</h2><p>Een\n  "
           "<b>twee</b><br>drie<p><b>vet</b><ul><li>punt<li><p>alinea</p></li></ul>"
           "<ol start=3 type=a><li>drie<ol><li>diep</ol><li>vier</ol>los<!-- weg "
           "--><script>x<y</script>"),
      "h2 Doel\nEen twee/drie\n*vet\n• punt\n• alinea\nc. drie\n1. diep\nd. vier\nlos\n");
}

TEST(Html, what_the_window_is_called_is_kept_beside_the_text) {
  auto const contents = read_html(
      "<html><head><TITLE>\n Begroting 2024 gemeente S&uacute;dwest-Frysl&acirc;n &amp; meer"
      "</TITLE></head><body><p>Doel",
      {});
  EXPECT_EQ(contents.title, "Begroting 2024 gemeente Súdwest-Fryslân & meer");
  EXPECT_EQ(contents.blocks.size(), 1U);
  EXPECT_EQ(read_html("<title>", {}).title, "");
  EXPECT_EQ(read_html("<title>open", {}).title, "");
}

TEST(Html, entities_are_letters) {
  EXPECT_EQ(read("<p>Frysl&acirc;n &amp; co&euml;rdinatie &#8364;&nbsp;5 &#x41; &onbekend; AT&T "
                 "&#150;</p>"),
            "Fryslân & coërdinatie € 5 A &onbekend; AT&T –\n");
}

TEST(Html, tables_with_spans_and_tags_left_open) {
  EXPECT_EQ(
      read("<table><tr><th>Naam<th colspan=2>Wie<tr><td rowspan='2'>VRG<td>a<td>b<tr><td>c<td>d"
           "<tr><td colspan=99>alles</table>na"),
      "head |*Naam|(1x2)*Wie|~|\n|(2x1)VRG|a|b|\n|~|c|d|\n|(1x3)alles|~|~|\nna\n");
}

TEST(Html, terms_and_what_they_mean_are_a_table_of_two_columns) {
  EXPECT_EQ(
      read("<h3>Blink</h3><dl><dt>Doel<dd>afval<dt>Wie</dt><dd>Asten</dd><dd>Deurne</dd></dl>na"),
      "h3 Blink\n|Doel|afval|\n|Wie|Asten|\n||Deurne|\nna\n");
}

TEST(Html, heads_captions_and_hidden_parts) {
  auto const contents = read_html(
      "<table><caption>Tabel 1</caption><thead><tr><td>a<td>b</thead><tbody><tr><th>x<td>y"
      "<tr style='display: none'><td>1<td>2</tbody></table><p hidden>weg</p>",
      {});
  EXPECT_EQ(shown(contents), "head |a|b|\n|*x|y|\nhidden |1|2|\n");
  EXPECT_EQ(std::get<Grid>(contents.blocks.at(0)).title, "Tabel 1");
}

TEST(Html, lines_lists_and_tables_in_cells) {
  EXPECT_EQ(read("<table><tr><td><p>een</p><p>twee</p><ul><li>x</li><li>y</li></ul></td>"
                 "<td><table><tr><td>p<tr><td>q</table></td>"
                 "<td>voor<table><tr><td>r<td>s</table></td></tr></table>"),
            "|een/twee/• x/• y|p/q|voor|\n|r|s|\n");
}

TEST(Html, a_line_through_words_is_doubted_in_cells_items_and_paragraphs) {
  auto const contents = read_html(
      "<ul><li>Assen</li><li>Emmen, <s>Meppel</s></li></ul><p><del>Hoogeveen</del></p>"
      "<table><tr><td>Assen<td><p>Emmen</p><p><span style='text-decoration-line: line-through'>"
      "Meppel</span></p></table>",
      {});
  auto const doubts = [&](std::size_t i) {
    return std::get<Paragraph>(contents.blocks.at(i)).doubts.size();
  };
  EXPECT_EQ(doubts(0), 0U);
  EXPECT_EQ(doubts(1), 1U);
  EXPECT_EQ(doubts(2), 1U);
  auto const& cells = std::get<Grid>(contents.blocks.at(3)).rows.at(0).cells;
  EXPECT_TRUE(cells.at(0).doubts.empty());
  EXPECT_EQ(cells.at(1).doubts.size(), 1U);
}

TEST(Html, places_are_the_bytes_of_the_words) {
  std::string const bytes = "<table><tr><td>Frysl&acirc;n <i>en</i> x</td><td>b</td></tr></table>";
  auto const contents = read_html(bytes, {});
  auto const& cell = std::get<Grid>(contents.blocks.at(0)).rows.at(0).cells.at(0);
  EXPECT_EQ(cell.text, "Fryslân en x");
  std::string joined;
  for (auto const& span : std::get<TextPlace>(cell.place).spans) {
    joined += bytes.substr(span.begin, span.end - span.begin) + ".";
  }
  EXPECT_EQ(joined, "Frysl&acirc;n.en.x.");
}

TEST(Html, a_page_that_says_it_is_windows_is_no_guess) {
  EXPECT_EQ(read("<meta charset=\"windows-1252\"><p>Frysl\xE2n</p>"), "Fryslân\n");
  EXPECT_EQ(codes(read_html("<p>Frysl\xE2n</p>", {})), "encoding-guessed");
}

}  // namespace html_test
}  // namespace verband::ingest
