// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <gtest/gtest.h>

#include "annex.hpp"
#include "pdf.hpp"
#include "pdfbox.hpp"
#include "sets.hpp"

namespace verband::generator {
namespace layout_test {

std::string flat(std::vector<std::vector<std::string>> const& table,
                 std::vector<double> const& widths) {
  Page page;
  for (auto const& cells : table) {
    auto& row = page.rows.emplace_back();
    for (std::size_t c = 0; c < cells.size(); ++c)
      row.cells.push_back(wrap(cells[c], widths[c], false));
  }
  return pdfbox_text({page});
}

TEST(Wrap, BreaksAtSpacesAfterHyphensAndInsideWordsThatAreTooWide) {
  auto const lines = wrap("Noord-Beveland samenwerkingsverbanden", 6000, false);
  std::string joined;
  for (auto const& line : lines) joined += line.text + (line.ends_word ? "_" : "|");
  EXPECT_EQ(joined, "Noord-|Beveland_samenwerkin|gsverbanden_");
}

TEST(Pdfbox, CellsOfOneLineShareALineAndOthersStandApart) {
  EXPECT_EQ(flat({{"a", "b", "c"}, {"VRZ", "twee regels tekst", "Goes"}, {"GGD", "kort", ""}},
                 {5000, 6000, 5000}),
            "a b c \nVRZ twee regels \n\ntekst \nGoes \n\nGGD kort  \n");
}

TEST(Pdfbox, EmptyRowIsAsManySpacesAsColumns) {
  EXPECT_EQ(flat({{"a", "b", "c"}, {"", "", ""}, {"d", "e", "f"}}, {5000, 5000, 5000}),
            "a b c \n   \nd e f \n");
}

TEST(FalseSpaces, StandOnlyBetweenNarrowLetters) {
  Random random(1);
  EXPECT_EQ(with_false_spaces("wettelijk vrijwillig www.ril.nl", 1, random),
            "wettel i jk vr i jwi l l ig www.ril.nl");
  EXPECT_EQ(with_false_spaces("wettelijk", 0, random), "wettelijk");
}

TEST(Sets, SameSeedGivesTheSameDocuments) {
  auto const once = make_set("dev", 7, 12);
  auto const again = make_set("dev", 7, 12);
  ASSERT_EQ(once.size(), 12U);
  for (std::size_t i = 0; i < once.size(); ++i) {
    EXPECT_EQ(once[i].text, again[i].text);
    EXPECT_EQ(truth_json(once[i].annex, once[i].look), truth_json(again[i].annex, again[i].look));
    EXPECT_FALSE(once[i].text.empty());
  }
}

// Every name and purpose in a set.
std::vector<std::string> wordings(std::string const& set) {
  std::vector<std::string> all;
  auto const content =
      read_content(std::string(VERBAND_ROOT) + "/tests/generator/content/" + set + ".txt");
  for (auto const& region : content.regions) {
    for (auto const& entry : region.entries) {
      for (std::string const role : {"name", "purpose"}) {
        if (!entry.contains(role)) continue;
        all.insert(all.end(), entry.at(role).begin(), entry.at(role).end());
      }
    }
  }
  return all;
}

TEST(Sets, HeldOutContentSharesNoPartnershipOrSentenceWithTheOther) {
  auto const dev = wordings("dev");
  auto const heldout = wordings("heldout");
  EXPECT_GE(heldout.size(), 200U);
  for (auto const& wording : heldout)
    EXPECT_EQ(std::ranges::find(dev, wording), dev.end()) << wording;
}

TEST(Pdf, PdftotextReadsWhatWasDrawn) {
  if (!pdftotext_present()) GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
  Look const look{.widths = {8000, 8000}};
  Page page;
  page.rows.push_back({{wrap("Fryslân (VRF)", 8000, false), wrap("€ 12,50", 8000, false)}});
  auto const text = pdftotext(pdf({page}, look), true);
  EXPECT_NE(text.find("Fryslân (VRF)"), std::string::npos) << text;
  EXPECT_NE(text.find("€ 12,50"), std::string::npos) << text;
}

}  // namespace layout_test
}  // namespace verband::generator
