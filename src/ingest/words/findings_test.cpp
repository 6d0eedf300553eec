// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/findings.hpp"

#include <gtest/gtest.h>

namespace verband::ingest {
namespace findings_test {

TEST(Findings, lines_that_differ_in_figures_alone_are_told_once) {
  EXPECT_EQ(page_furniture({"Bladzijde 1 van 2", "Gemeente Goes", "Bladzijde 2 van 2"}).detail,
            "Deze regels zijn overgeslagen, omdat zij bij de bladzijde horen en niet bij de tabel: "
            "„Bladzijde 1 van 2” (2 keer), „Gemeente Goes”.");
}

TEST(Findings, of_many_lines_the_first_three_are_told_and_long_ones_cut_between_letters) {
  std::string accents;
  for (int k = 0; k < 50; ++k) accents += "é";
  auto const detail = page_furniture({"x" + accents, "b", "c", "d", "e"}).detail;
  EXPECT_NE(detail.find("„x" + accents.substr(0, 78) + "…”, „b”, „c” en nog 2."), std::string::npos)
      << detail;
}

}  // namespace findings_test
}  // namespace verband::ingest
