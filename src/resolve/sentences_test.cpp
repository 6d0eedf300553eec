// SPDX-License-Identifier: EUPL-1.2
// Who takes part, told in sentences.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace sentences_test {

using namespace testing_cells;

TEST(sentences, the_beginning_leads_in_to_who_takes_part) {
  auto const row = read("Hierin werken alle Zeeuwse gemeenten samen.");
  EXPECT_EQ(codes(row), zeeland);
  EXPECT_EQ(open(row), "");
  EXPECT_EQ(open(read("Veere neemt samen met Middelburg en het Rijk deel.")), "het Rijk");
  EXPECT_EQ(codes(read("Wij doen dit samen met de gemeenten Goes, Kapelle en Borsele.")),
            "gm0654 gm0664 gm0678");
  EXPECT_EQ(codes(read("In deze verplichte Wgr-plusregio werken Goes en Kapelle samen aan wonen.")),
            "gm0664 gm0678");
  EXPECT_EQ(codes(read("De gemeente werkt hierin samen met Tholen en Reimerswaal.")),
            "gm0703 gm0716");
}

TEST(sentences, what_a_verb_says_behind_names_is_said_of_them) {
  for (auto const* const text : {"Met Middelburg en Vlissingen voeren wij de Participatiewet uit.",
                                 "De gemeenten Middelburg en Vlissingen hebben de dienst in 2013 "
                                 "opgericht.",
                                 "Middelburg en Vlissingen werken hierin samen."}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0687 gm0718") << text;
    EXPECT_EQ(open(row), "") << text;
  }
  EXPECT_EQ(codes(read("Samen met Hulst en Terneuzen is Veere aandeelhouder.")),
            "gm0677 gm0715 gm0717");
}

TEST(sentences, a_denial_leads_in_to_nobody) {
  EXPECT_EQ(codes(read("Wij werken niet samen met Goes.")), "");
  EXPECT_EQ(codes(read("Goes en Kapelle; Borsele doet niet mee")), "gm0664 gm0678");
}

TEST(sentences, other_words_before_a_name_are_not_skipped) {
  EXPECT_EQ(codes(read("Stichting voor ouderen werkt in Goes")), "");
}

TEST(sentences, a_municipality_of_which_something_else_is_told_is_doubted) {
  auto const row = read("Assen stelt een medewerker beschikbaar; Emmen");
  EXPECT_EQ(codes(row), "gm0114");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("Kijk of Assen meedoet"), std::string::npos);
  EXPECT_TRUE(read("Stichting Assen werkt, Emmen").doubts.empty());
  EXPECT_EQ(read("Sociale dienst van Goes, Tholen en Hulst").doubts.size(), 1U);
  EXPECT_EQ(codes(read("Stichting Dijk werkt met Goes")), "");
}

}  // namespace sentences_test
}  // namespace verband::resolve
