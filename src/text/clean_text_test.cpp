// SPDX-License-Identifier: EUPL-1.2
// Clean Dutch text that nobody here wrote: the articles on powers in the national register.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>

#include <gtest/gtest.h>

#include "text/lexicon.hpp"
#include "text/repair.hpp"

namespace verband::text {
namespace clean_text_test {

struct Joins {
  std::size_t words{0};
  std::size_t joins{0};
  double rate() const { return 10000.0 * static_cast<double>(joins) / static_cast<double>(words); }
};

void count(std::string_view document, Lexicon const& lexicon, Joins& total) {
  auto const harm = damage(document, lexicon);
  while (!document.empty()) {
    auto const line = document.substr(0, document.find('\n'));
    document.remove_prefix(std::min(document.size(), line.size() + 1));
    total.words += static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
    auto const mended = mend(line, lexicon, harm);
    total.joins += mended.mendings.size();
    for (auto const& each : mended.mendings) std::cout << "  joined: " << each.before << '\n';
  }
}

TEST(CleanText, at_most_one_false_join_in_ten_thousand_words) {
  Lexicon const lexicon;
  for (int const lines_each : {1, 40}) {  // short documents, and about the size of an annex
    std::ifstream file{VERBAND_ROOT "/../shared/national/roo/gr_bevoegdheden.csv"};
    if (!file) GTEST_SKIP() << "the national register is not beside the project";
    Joins total;
    std::string document;
    int lines = 0;
    for (std::string line; std::getline(file, line);) {
      document += line + '\n';
      if (++lines % lines_each == 0) {
        count(document, lexicon, total);
        document.clear();
      }
    }
    count(document, lexicon, total);
    std::cout << total.joins << " joins in " << total.words << " words\n";
    ASSERT_GT(total.words, 100000U);
    EXPECT_LE(total.rate(), 1.0);
  }
}

}  // namespace clean_text_test
}  // namespace verband::text
