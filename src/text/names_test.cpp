// SPDX-License-Identifier: EUPL-1.2
#include "text/names.hpp"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace verband::text {
namespace names_test {

NameSet set() {
  NameSet names;
  names.add(std::to_array<std::string_view>({"Aa en Hunze", "Súdwest-Fryslân", "'s-Gravenhage"}));
  return names;
}

TEST(NameSet, knows_the_words_and_the_whole_of_a_name_in_any_spelling) {
  auto const names = set();
  EXPECT_TRUE(names.word("hunze"));
  EXPECT_TRUE(names.whole("aa en hunze"));
  EXPECT_FALSE(names.whole("hunze"));
  EXPECT_FALSE(names.word("aa en"));
  NameSet capitals;
  capitals.add(std::to_array<std::string_view>({"AA EN HUNZE"}));
  EXPECT_TRUE(capitals.whole("aa en hunze"));
}

TEST(NameSet, a_beginning_is_one_or_more_whole_words_from_the_first) {
  auto const names = set();
  EXPECT_TRUE(names.beginning("aa"));
  EXPECT_TRUE(names.beginning("aa en"));
  EXPECT_TRUE(names.beginning("aa en hunze"));
  EXPECT_FALSE(names.beginning("en hunze"));
  EXPECT_FALSE(names.beginning("aa e"));
}

TEST(NameSet, an_empty_set_knows_nothing) {
  NameSet const names;
  EXPECT_TRUE(names.empty());
  EXPECT_FALSE(names.word("haren"));
  EXPECT_FALSE(names.whole(""));
}

TEST(NameSet, ten_thousand_names_are_all_found_and_no_others) {
  std::vector<std::string> texts;
  for (int i = 0; i < 10000; ++i) texts.push_back("naam" + std::to_string(i));
  NameSet names;
  names.add(std::vector<std::string_view>{texts.begin(), texts.end()});
  for (auto const& each : texts) EXPECT_TRUE(names.whole(each)) << each;
  for (int i = 10000; i < 20000; ++i) EXPECT_FALSE(names.whole("naam" + std::to_string(i))) << i;
}

TEST(RunningHash, letter_by_letter_is_the_same_as_the_word) {
  RunningHash hash;
  for (char const c : std::string_view{"hunze"}) hash.add(c);
  EXPECT_TRUE(set().word(hash));
  hash.add('n');
  EXPECT_FALSE(set().word(hash));
}

}  // namespace names_test
}  // namespace verband::text
