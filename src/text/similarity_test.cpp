// SPDX-License-Identifier: EUPL-1.2
#include "text/similarity.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace verband::text {
namespace similarity_test {

/// The whole table, as the definition has it: the oracle for the banded version.
std::size_t naive(std::string const& a, std::string const& b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      auto const replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

TEST(EditDistance, counts_insert_delete_replace_and_swap_as_one) {
  EXPECT_EQ(edit_distance("slochteren", "slochteren", 3), 0U);
  EXPECT_EQ(edit_distance("slochtren", "slochteren", 3), 1U);
  EXPECT_EQ(edit_distance("slochterren", "slochteren", 3), 1U);
  EXPECT_EQ(edit_distance("slokhteren", "slochteren", 3), 1U);
  EXPECT_EQ(edit_distance("slohcteren", "slochteren", 3), 1U);
  EXPECT_EQ(edit_distance("", "abc", 3), 3U);
}

TEST(EditDistance, beyond_the_limit_is_limit_plus_one) {
  EXPECT_EQ(edit_distance("groningen", "zuidhorn", 2), 3U);
  EXPECT_EQ(edit_distance("a", "abcdef", 2), 3U);
  EXPECT_EQ(edit_distance("a", "b", 0), 1U);
  EXPECT_EQ(edit_distance("a", "b", std::string::npos - 1), 1U);
}

TEST(EditDistance, equals_the_naive_table_for_any_strings_and_limit) {
  std::mt19937 random{7};
  for (int round = 0; round < 40000; ++round) {
    auto const letters = [&] {
      std::string text(random() % 12, 'a');
      for (auto& letter : text) {
        letter = static_cast<char>('a' + random() % 3);
      }
      return text;
    };
    auto const a = letters();
    auto const b = letters();
    auto const limit = static_cast<std::size_t>(random() % 14);
    ASSERT_EQ(edit_distance(a, b, limit), std::min(naive(a, b), limit + 1))
        << a << " " << b << " " << limit;
  }
}

}  // namespace similarity_test
}  // namespace verband::text
