// SPDX-License-Identifier: EUPL-1.2
// The promise about unseen documents: 200 generated annexes of regions and wordings on which the
// reader was not developed.
#include <cstdio>

#include <gtest/gtest.h>

#include "in_process.hpp"
#include "pdf.hpp"
#include "report.hpp"
#include "sets.hpp"

namespace verband::generator {
namespace truth_test {

Report measured(std::string const& set, std::uint64_t seed, std::size_t count) {
  auto const known = knowledge();
  Report report;
  for (auto const& document : make_set(set, seed, count)) {
    auto const rows = rows_of(ingest::read(document.text, known, {}));
    report.add(compare(document.annex, rows, nullptr), document.look.dialect, document.look.noise,
               document.annex.columns.size());
  }
  std::printf("%s", report.text().c_str());
  return report;
}

TEST(Truth, UnseenAnnexesAreReadAndDoubtsAreNamed) {
  constexpr std::size_t enough = 200;
  auto const report = measured("heldout", 2015, VERBAND_TRUTH_COUNT);
  if (VERBAND_TRUTH_COUNT < enough)
    GTEST_SKIP() << "a few annexes under the sanitizers: figures come from the other build";
  // The goals are 0.97, 0.95 and 0.05; they are not reached yet (docs/metingen.md). These floors
  // keep what is.
  EXPECT_GE(report.all.f1(), 0.92);
  EXPECT_GE(report.all.wrong_flagged_share(), 0.82);
  EXPECT_LE(report.all.right_flagged_share(), 0.16);
  if (!pdftotext_present())
    GTEST_SKIP() << "pdftotext (poppler-utils) is not installed: measured on PDFBox texts only";
}

}  // namespace truth_test
}  // namespace verband::generator
