// SPDX-License-Identifier: EUPL-1.2
#include "reference/spelling.hpp"

#include <gtest/gtest.h>

#include "text/fold.hpp"

namespace verband::reference {
namespace spelling_test {

TEST(Spelling, usual_abbreviations_are_written_one_way) {
  EXPECT_EQ(key(text::fold("Mill en St. Hubert")), key(text::fold("Mill en Sint Hubert")));
  EXPECT_EQ(key(text::fold("Capelle a/d IJssel")), key(text::fold("Capelle aan den Ijssel")));
  EXPECT_EQ(key(text::fold("Capelle a.d. IJssel")), key(text::fold("Capelle aan den IJssel")));
  EXPECT_EQ(key(text::fold("Vallei & Veluwe")), key(text::fold("Vallei en Veluwe")));
  EXPECT_EQ(key(text::fold("’s-Gravenhage")), key(text::fold("s Gravenhage")));
}

TEST(Spelling, kind_and_province_are_taken_off) {
  auto const bergen = asked("Gemeente Bergen (NH.)");
  EXPECT_EQ(bergen.core, "bergen");
  EXPECT_EQ(bergen.kind, OrganisationKind::municipality);
  EXPECT_EQ(bergen.province, "pv27");
  EXPECT_EQ(asked("Groningen (provincie)").kind, OrganisationKind::province);
  EXPECT_EQ(asked("het waterschap Hunze en Aa's").core, "hunze en aas");
  EXPECT_TRUE(asked("Haren (Ems) (Duitsland)").foreign);
  EXPECT_TRUE(asked("Haren (Ems)").qualified);
}

TEST(Spelling, a_short_form_is_a_part_that_means_the_whole) {
  EXPECT_EQ(short_forms("Hoogezand-Sappemeer"),
            (std::vector<std::string_view>{"Hoogezand", "Sappemeer"}));
  EXPECT_EQ(short_forms("Alphen aan den Rijn"), std::vector<std::string_view>{"Alphen"});
  EXPECT_EQ(short_forms("Nuenen, Gerwen en Nederwetten"), std::vector<std::string_view>{"Nuenen"});
  EXPECT_TRUE(short_forms("Midden-Groningen").empty());
  EXPECT_TRUE(short_forms("Peel en Maas").empty());
  EXPECT_TRUE(short_forms("Haren").empty());
}

TEST(Spelling, the_key_of_a_text_that_grows_is_that_of_its_beginning) {
  std::string const text = text::fold(
      "Alphen a/d Rijn, Alphen aan den Rijn & Hof v. Twente, Sint Maarten (N-H) aan de Maas");
  GrowingKey growing{text};
  for (std::size_t length = 1; length <= text.size(); ++length) {
    EXPECT_EQ(growing.until(length), key(std::string_view{text}.substr(0, length)));
  }
}

}  // namespace spelling_test
}  // namespace verband::reference
