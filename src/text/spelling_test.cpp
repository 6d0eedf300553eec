// SPDX-License-Identifier: EUPL-1.2
#include "text/spelling.hpp"

#include <gtest/gtest.h>

namespace verband::text {
namespace spelling_test {

TEST(Spelling, what_is_like_dutch_costs_less_than_what_is_not) {
  // None of these stands in the list.
  EXPECT_LT(spelling_cost("omrin"), spelling_cost("omrni"));
  EXPECT_LT(spelling_cost("bloekering"), spelling_cost("bkloering"));
}

TEST(Spelling, no_word_ends_in_the_middle_of_a_syllable) {
  auto const end = [](char const* word, char const* longer) {
    return spelling_cost(word) - spelling_cost(longer);
  };
  EXPECT_GT(end("omr", "omrin"), end("omer", "omerin"));
}

TEST(Spelling, hyphens_and_figures_end_a_word) {
  EXPECT_EQ(spelling_cost("om rin"), spelling_cost("om") + spelling_cost("rin"));
}

}  // namespace spelling_test
}  // namespace verband::text
