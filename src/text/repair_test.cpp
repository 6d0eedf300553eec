// SPDX-License-Identifier: EUPL-1.2
#include "text/repair.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

namespace verband::text {
namespace {

std::string mended(std::string_view line, double rate) {
  static Lexicon const lexicon;
  return mend(line, lexicon, rate).text;
}

TEST(Mend, joins_words_broken_next_to_narrow_letters) {
  EXPECT_EQ(mended("de Veil igheidregio", 0.03), "de Veiligheidregio");
  EXPECT_EQ(mended("vr i jwil l ig en eff iciënt", 0.03), "vrijwillig en efficiënt");
  EXPECT_EQ(mended("(bestuurli jk), huiseli jk geweld", 0.03), "(bestuurlijk), huiselijk geweld");
  EXPECT_EQ(mended("het bestuurl i jk over leg", 0.3), "het bestuurlijk overleg");
  EXPECT_EQ(mended("PUBL IEK BELEID", 0.03), "PUBLIEK BELEID");
}

TEST(Mend, leaves_words_that_stand_apart) {
  for (auto const* line :
       {"hij is al in de zaal", "voor al die gemeenten", "niet alleen met een regionaal overleg",
        "regionaal beleidsplan", "lid l van artikel i", "'t al of niet", "gemeenteli , jk"}) {
    EXPECT_EQ(mended(line, 0.03), line);
  }
}

TEST(Mend, joins_nothing_without_a_rate) { EXPECT_EQ(mended("Veil igheid", 0), "Veil igheid"); }

/// All of a file, or nothing when it is not there.
std::string contents(std::string const& path) {
  std::ifstream file{path, std::ios::binary};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The text cells of the annex without spaces, as a reader has confirmed them.
std::string without_white_space(std::string_view text) {
  std::string letters;
  std::ranges::copy_if(text, std::back_inserter(letters),
                       [](char c) { return c != ' ' && c != '\n'; });
  return letters;
}

TEST(Mend, repairs_a_real_annex_and_joins_nothing_else) {
  auto const annex = contents(VERBAND_ROOT "/../shared/seed/annex.txt");
  auto const truth = contents(VERBAND_ROOT "/../shared/seed/truth.json");
  if (annex.empty() || truth.empty()) {
    GTEST_SKIP() << "the annex and its truth are not on this machine";
  }
  Lexicon const lexicon;
  auto const result = mend(annex, lexicon, false_space_rate(annex, lexicon));
  std::size_t spaces = 0;
  for (auto const& mending : result.mendings) {
    spaces += mending.before.size() - mending.after.size();
    EXPECT_NE(truth.find(mending.after), std::string::npos) << mending.before;
  }
  EXPECT_EQ(spaces, 46U);
  EXPECT_EQ(without_white_space(result.text), without_white_space(annex));
}

}  // namespace
}  // namespace verband::text
