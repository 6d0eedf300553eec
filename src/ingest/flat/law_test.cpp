// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/law.hpp"

#include <gtest/gtest.h>

namespace law_test {

using namespace verband::ingest;

TEST(Law, a_cell_of_one_line_shares_its_line_with_the_next) {
  EXPECT_EQ(before_next_cell({.lines = 1}), Separator::none);
}

TEST(Law, a_cell_of_two_lines_asks_whether_its_last_line_began_a_paragraph) {
  EXPECT_EQ(before_next_cell({.lines = 2, .paragraph = false}), Separator::blank_line);
  EXPECT_EQ(before_next_cell({.lines = 2, .paragraph = true}), Separator::line_end);
}

TEST(Law, a_cell_of_three_lines_is_always_followed_by_a_blank_line) {
  EXPECT_EQ(before_next_cell({.lines = 3, .paragraph = true}), Separator::blank_line);
}

TEST(Law, the_next_row_is_far_below_a_short_last_cell) {
  EXPECT_EQ(before_next_row({.lines = 1, .height = 2, .column = 4}), Separator::blank_line);
}

TEST(Law, the_next_row_after_a_highest_last_cell_depends_on_its_last_line) {
  Pen pen{.lines = 3, .height = 3, .column = 4, .start = 4, .paragraph = false};
  EXPECT_EQ(before_next_row(pen), Separator::blank_line);
  pen.paragraph = true;
  EXPECT_EQ(before_next_row(pen), Separator::line_end);
  pen = {.lines = 1, .height = 1, .column = 4, .start = 0, .paragraph = false};
  EXPECT_EQ(before_next_row(pen), Separator::line_end);
}

TEST(Law, a_second_line_right_of_where_the_first_line_began_is_indented) {
  EXPECT_EQ(before_next_line({.column = 2, .start = 0, .paragraph = false}), Separator::blank_line);
  EXPECT_EQ(before_next_line({.column = 2, .start = 0, .paragraph = true}), Separator::line_end);
  EXPECT_EQ(before_next_line({.column = 2, .start = 2, .paragraph = false}), Separator::line_end);
}

}  // namespace law_test
