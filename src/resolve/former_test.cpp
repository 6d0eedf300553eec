// SPDX-License-Identifier: EUPL-1.2
// Who took part before, and who takes part now.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace former_test {

using namespace testing_cells;

constexpr auto today = "2022-01-01";

TEST(former, those_in_a_bracket_behind_now_take_part_for_those_before_it) {
  for (auto const* const text :
       {"Spijkenisse en Bernisse (nu: Nissewaard), Brielle",
        "Spijkenisse (nu Nissewaard), Bernisse (thans Nissewaard), Brielle",
        "voorheen Spijkenisse en Bernisse (nu: Nissewaard), Brielle",
        "Brielle, Spijkenisse (inmiddels opgegaan in Nissewaard)"}) {
    auto const row = read(text, {}, today);
    EXPECT_EQ(codes(row), "gm0501 gm1930") << text;
    EXPECT_TRUE(row.doubts.empty()) << text;
  }
}

TEST(former, a_bracket_behind_now_with_another_than_the_heir_leaves_the_doubt) {
  auto const row = read("Spijkenisse (nu: Goes)", {}, today);
  EXPECT_EQ(codes(row), "gm0612");
  EXPECT_FALSE(row.doubts.empty());
}

TEST(former, a_name_that_others_have_for_a_short_name_is_former_too) {
  auto const row = read("Voormalige gemeenten Sleen en Odoorn (nu: Emmen, Coevorden)", {}, today);
  EXPECT_EQ(codes(row), "gm0109 gm0114");
}

TEST(former, behind_now_stands_who_takes_part) {
  EXPECT_EQ(codes(read("Voorheen Appingedam, Delfzijl en Loppersum, thans Eemsdelta", {}, today)),
            "gm1979");
  EXPECT_EQ(codes(read("Vroeger: Haren, Ten Boer. Nu: Groningen", {}, today)), "gm0014");
  EXPECT_EQ(
      codes(read("oorspronkelijk Tynaarlo en Assen; nu Tynaarlo, Assen en Aa en Hunze", {}, today)),
      "gm0106 gm1680 gm1730");
}

TEST(former, behind_now_only_nobody_before_it_takes_part) {
  auto const row = read("Goes, Borsele, thans alleen Goes", {}, today);
  EXPECT_EQ(codes(row), "gm0664");
  EXPECT_EQ(open(row), "Borsele");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("thans alleen Goes"), std::string::npos);
}

TEST(former, a_cell_that_tells_only_of_the_past_is_doubted) {
  for (auto const* const text : {"voorheen Sleen", "de voormalige gemeente Ten Boer"}) {
    auto const row = read(text, "gm0014", today);
    EXPECT_EQ(open(row), text);
    EXPECT_FALSE(row.doubts.empty()) << text;
  }
}

TEST(former, now_without_a_name_behind_it_is_no_statement) {
  EXPECT_EQ(codes(read("Goes, Borsele (nu nog in gesprek)", {}, today)), "gm0654 gm0664");
}

TEST(former, what_was_said_of_one_that_is_gone_is_not_said_of_its_heir) {
  auto const row = read("Assen; Haren (centrumgemeente) (nu Groningen)", {}, today);
  EXPECT_EQ(codes(row), "gm0017 gm0106");
  EXPECT_FALSE(row.doubts.empty());
}

TEST(former, now_only_some_with_a_role_says_nothing_of_the_others) {
  EXPECT_EQ(codes(read("Goes, Hulst. Nu alleen Kapelle als toehoorder", {}, today)),
            "gm0664 gm0677 gm0678");
}

}  // namespace former_test
}  // namespace verband::resolve
