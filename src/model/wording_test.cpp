// SPDX-License-Identifier: EUPL-1.2
#include "model/wording.hpp"

#include <gtest/gtest.h>

namespace verband {
namespace wording_test {

TEST(Wording, names_are_enumerated_as_in_a_sentence) {
  EXPECT_EQ(enumerated({}), "");
  EXPECT_EQ(enumerated({"Haren"}), "Haren");
  EXPECT_EQ(enumerated({"Haren", "Assen"}), "Haren en Assen");
  EXPECT_EQ(enumerated({"Haren", "Tynaarlo", "Assen"}), "Haren, Tynaarlo en Assen");
}

TEST(Wording, parts_are_joined_with_nothing_at_the_ends) {
  EXPECT_EQ(joined({}, "; "), "");
  EXPECT_EQ(joined({"a", "b", "c"}, "; "), "a; b; c");
  EXPECT_EQ(joined({"", "a"}, "; "), "a");
}

}  // namespace wording_test
}  // namespace verband
