// SPDX-License-Identifier: EUPL-1.2
// Lines of a PDF that begin with a label in bold.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/read/drawn_page.hpp"
#include "ingest/read/pdf.hpp"

namespace verband::ingest {
namespace {

std::vector<Paragraph> paragraphs(DrawnPdf const& pdf) {
  static text::Lexicon const lexicon;
  std::vector<Paragraph> found;
  for (auto const& block : read_pdf(pdf.lines(), lexicon, {}).blocks) {
    if (auto const* const one = std::get_if<Paragraph>(&block)) found.push_back(*one);
  }
  return found;
}

TEST(PdfLabels, a_label_in_bold_begins_a_paragraph_also_behind_a_full_line) {
  constexpr int bold = 1;
  DrawnPdf pdf;
  pdf.page().style(10, bold).text(50, 100, "Met wie: ").style(10);
  pdf.text(95, 100, "provincie Gelderland en provincie Overijssel");
  pdf.style(10, bold).text(50, 112, "Kosten: ").style(10).text(90, 112, "niets");
  auto const found = paragraphs(pdf);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "Met wie: provincie Gelderland en provincie Overijssel");
  EXPECT_EQ(found[1].text, "Kosten: niets");
  EXPECT_EQ(found[1].lead, std::string_view{"Kosten:"}.size());
}

TEST(PdfLabels, a_slash_with_a_blank_before_it_keeps_one_behind_it) {
  DrawnPdf pdf;
  pdf.page().style(10).text(50, 100, "Rivierengebied met water /");
  pdf.text(50, 112, "Werkorganisatie Druten en");
  EXPECT_EQ(paragraphs(pdf)[0].text, "Rivierengebied met water / Werkorganisatie Druten en");
}

}  // namespace
}  // namespace verband::ingest
