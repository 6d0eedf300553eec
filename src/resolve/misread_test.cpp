// SPDX-License-Identifier: EUPL-1.2
// Digits that a scan took for letters.
#include "resolve/misread.hpp"

#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace misread_test {

using namespace testing_cells;

TEST(misread, digits_are_letters_where_that_makes_a_known_word_or_name) {
  for (auto const& [cell, expected] :
       {std::pair{"Hu1st en Kape11e", "gm0677 gm0678"}, std::pair{"H00geveen", "gm0118"},
        std::pair{"GOES, HU1ST", "gm0664 gm0677"}, std::pair{"V1issingen", "gm0718"},
        std::pair{"Beve1and, V1issingen", "gm0718"}, std::pair{"prov1ncie Zeeland", "pv29"},
        std::pair{"Schouwen-Duive1and", "gm1676"}}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), expected) << cell;
    EXPECT_FALSE(row.doubts.empty()) << cell;
  }
  EXPECT_EQ(codes(read("a1le Zeeuwse gemeenten")), zeeland);
  EXPECT_EQ(codes(read("alle Zeeuwse gemeenten min Hu1st")).find("gm0677"), std::string::npos);
}

TEST(misread, other_words_with_digits_stay) {
  for (auto const* const cell : {"gm0664 en pv29", "Rd4, A10, B1 en N201", "Stichting W1erd"}) {
    std::string same = cell;
    EXPECT_TRUE(mend_misread(gazetteer(), same).empty()) << cell;
    EXPECT_EQ(same, cell);
  }
}

TEST(misread, what_is_lost_between_two_words_is_put_back_before_a_name) {
  auto const mended = [](std::string cell) {
    mend_glued(gazetteer(), cell);
    return cell;
  };
  EXPECT_EQ(mended("Goes enHulst enSluis"), "Goes en Hulst en Sluis");
  EXPECT_EQ(mended("Oss, ’sHertogenbosch en 'sGravenhage"),
            "Oss, ’s-Hertogenbosch en 's-Gravenhage");
  for (auto const* const other : {"enExact", "VerenGoes", "'sMorgens", "engoes"})
    EXPECT_EQ(mended(other), other);
}

TEST(misread, the_words_are_shown_as_they_stand_with_one_doubt) {
  auto const row = read("Goes, Hu1st (agenda1id) en a1le Drentse gemeenten; Scho1en en W1erd");
  auto const at = std::ranges::find(row.participants, "gm0677", &Participant::code);
  ASSERT_NE(at, row.participants.end());
  EXPECT_EQ(at->text, "Hu1st");
  EXPECT_EQ(at->note, "agenda1id");
  EXPECT_EQ(at->role, Role::partner);
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].text, "a1le Drentse gemeenten");
  EXPECT_EQ(open(row), "Scho1en|W1erd");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("\"Hu1st\" als \"Hulst\""), std::string::npos);
}

TEST(misread, an_m_is_not_looked_for_in_a_word_that_is_too_long) {
  EXPECT_EQ(codes(read("Emrnen")), "gm0114");
  std::string text = "R";
  for (int i = 0; i < 40'000; ++i) text += "rn";
  EXPECT_EQ(codes(read(text)), "");
  EXPECT_EQ(codes(read("Goes en A" + std::string(40, 'a') + "rnrnrnrnrnrnrnrnrnrnrnrn")), "gm0664");
}

}  // namespace misread_test
}  // namespace verband::resolve
