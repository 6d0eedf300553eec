// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/reading_order.hpp"

#include <gtest/gtest.h>

namespace verband::ingest {
namespace reading_order_test {

std::vector<std::size_t> order(std::vector<BlockBox> const& boxes) {
  std::vector<std::size_t> out;
  for (auto const& each : reading_order(boxes)) out.push_back(each.box);
  return out;
}

/// A cell of one line in a table with columns 10 wide and rows 2 high.
BlockBox cell(float row, float column) {
  return {.left = column * 10, .right = column * 10 + 8, .top = row * 2, .bottom = row * 2 + 1};
}

TEST(ReadingOrder, a_table_is_read_row_by_row) {
  std::vector<BlockBox> const boxes{cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 0), cell(1, 1),
                                    cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)};
  EXPECT_EQ(order(boxes), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(ReadingOrder, columns_of_one_block_each_are_read_from_left_to_right) {
  std::vector<BlockBox> const boxes{{0, 8, 0, 20}, {10, 18, 0, 20}, {20, 28, 0, 20}};
  EXPECT_EQ(order(boxes), (std::vector<std::size_t>{0, 1, 2}));
}

TEST(ReadingOrder, a_column_of_one_block_beside_rows_comes_behind_them) {
  // The rows are a table; the last column is one block as high as all of them.
  std::vector<BlockBox> const boxes{cell(0, 0), cell(0, 1), {20, 28, 0, 5}, cell(1, 0),
                                    cell(1, 1), cell(2, 0), cell(2, 1)};
  EXPECT_EQ(order(boxes), (std::vector<std::size_t>{0, 1, 3, 4, 5, 6, 2}));
}

TEST(ReadingOrder, a_block_close_below_follows_without_a_blank_line) {
  auto const close = reading_order(std::vector<BlockBox>{{0, 8, 0, 1}, {0, 8, 2, 3}});
  ASSERT_EQ(close.size(), 2U);
  EXPECT_FALSE(close[1].blank_before);
  auto const far = reading_order(std::vector<BlockBox>{{0, 8, 0, 1}, {0, 8, 6, 7}});
  ASSERT_EQ(far.size(), 2U);
  EXPECT_TRUE(far[1].blank_before);
}

TEST(ReadingOrder, no_blocks_have_no_order) { EXPECT_TRUE(reading_order({}).empty()); }

}  // namespace reading_order_test
}  // namespace verband::ingest
