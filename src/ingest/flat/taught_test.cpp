// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/taught.hpp"

#include <gtest/gtest.h>

namespace taught_test {

using namespace verband::ingest;

/// What a column of so many cells of one word and of three words teaches.
float single(std::size_t of_one, std::size_t of_three) {
  std::vector<Line> lines;
  std::vector<DecodedRow> rows;
  for (std::size_t k = 0; k < of_one + of_three; ++k) {
    std::uint32_t const words = k < of_one ? 1 : 3;
    auto& line = lines.emplace_back();
    for (std::uint32_t w = 0; w < words; ++w) line.words.push_back({.text = "woord"});
    rows.push_back({{.pieces = {{static_cast<std::uint32_t>(k), 0, words}}}});
  }
  return taught_by(lines, rows, 1, White::spaces).single.at(0);
}

TEST(Taught, the_share_of_cells_of_one_word_is_learnt_with_care) {
  EXPECT_LT(single(0, 20), seldom_single);
  EXPECT_GT(single(10, 10), 0.3F);
  // One cell says little.
  EXPECT_LT(single(1, 0), 0.2F);
  EXPECT_FLOAT_EQ(single(0, 0), seldom_single);
}

TEST(Taught, a_cell_of_no_words_is_empty_where_it_leaves_a_space) {
  std::vector<Line> const lines(10, Line{.words = {{.text = "woord"}}});
  std::vector<DecodedRow> rows;
  for (std::uint32_t k = 0; k < 10; ++k) rows.push_back({{.pieces = {{k, 0, k < 8 ? 0U : 1U}}}});
  EXPECT_GT(taught_by(lines, rows, 1, White::spaces).empty.at(0), 0.5F);
  EXPECT_LT(taught_by(lines, rows, 1, White::order).empty.at(0), 0.1F);
}

}  // namespace taught_test
