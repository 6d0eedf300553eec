// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/widths.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace widths_test {

using namespace verband::ingest;

TEST(Widths, narrow_letters_are_narrow) {
  EXPECT_FLOAT_EQ(text_width("il"), 444.0F);
  EXPECT_GT(text_width("mm"), text_width("illi"));
  EXPECT_FLOAT_EQ(text_width("ë"), text_width("e"));
}

TEST(Widths, the_width_lies_where_most_breaks_agree) {
  std::vector<WrapEvidence> const breaks{
      {8000, 10500}, {9800, 12000}, {9000, 10200}, {3000, 4000} /* a short paragraph */};
  auto const width = estimate_width(breaks);
  EXPECT_GE(width, 9800.0F);
  EXPECT_LE(width, 10200.0F);
}

TEST(Widths, nothing_to_learn_from_gives_no_width) { EXPECT_FLOAT_EQ(estimate_width({}), 0.0F); }

}  // namespace widths_test
