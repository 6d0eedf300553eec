// SPDX-License-Identifier: EUPL-1.2
#include "analysis/scenario.hpp"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "analysis/merger_example.hpp"

namespace verband::analysis {
namespace scenario_test {

using namespace example;

TEST(scenario, a_territory_is_read_as_it_is_written) {
  auto const slochteren = parse_territory("gm0040_gm1952_gm0014~");
  ASSERT_TRUE(slochteren);
  EXPECT_TRUE(slochteren->is_split());
  EXPECT_EQ(slochteren->main_heir(), "gm1952");
  EXPECT_EQ(text(*slochteren), "gm0040_gm1952_gm0014~");
  EXPECT_EQ(text(*parse_territory("gm0053_gm1969~_gm1966~")), "gm0053_gm1966~_gm1969~");
  EXPECT_EQ(parse_territory("gm0053_gm1969~_gm1966~")->main_heir(), "");
  EXPECT_FALSE(parse_territory("gm0017_gm0014")->is_split());
  EXPECT_EQ(parse_territory("gm0017_Groot-Haren")->heirs.front().to, "Groot-Haren");
  auto const border = parse_territory("gm0014_gm0014_gm1730~");
  EXPECT_TRUE(border->goes_on());
  EXPECT_FALSE(border->is_split());
  EXPECT_FALSE(parse_territory("gm0014_gm0014")->goes_on());
}

TEST(scenario, what_is_no_territory_is_not_read) {
  for (auto const* const wrong : {"", "gm0017", "gm0017_", "haren_gm0014", "gm0017_gm0014_gm0014~",
                                  "gm17_gm0014", "gm0017_~", "gm0017_a\nb", "gm0017__gm0014"}) {
    EXPECT_FALSE(parse_territory(wrong)) << wrong;
  }
  for (auto const* const wrong : {"", "2019", "2019-02-30;gm0017_gm0014", "2019-01-01;x"}) {
    EXPECT_FALSE(parse_scenario(wrong)) << wrong;
  }
}

RC_GTEST_PROP(scenario, is_read_back_as_it_was, ()) {
  Scenario scenario{.date = Date{std::chrono::days{*rc::gen::inRange(0, 40000)}}};
  auto const some = [](int count) {
    auto const drawn = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, count));
    return std::set<int>{drawn.begin(), drawn.end()};
  };
  for (auto const number : some(30)) {
    Territory territory{.code = "gm" + std::to_string(1000 + number)};
    auto to = some(6);
    to.insert(*rc::gen::inRange(0, 6));
    for (auto const heir : to) {
      territory.heirs.push_back(
          {heir == 0 ? "Nieuw-Land aan Zee" : "gm" + std::to_string(1000 + heir),
           *rc::gen::element(Portion::whole, Portion::part)});
    }
    scenario.territories.push_back(territory);
  }
  scenario = in_order(scenario);
  auto const again = parse_scenario(text(scenario));
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == scenario);
}

TEST(scenario, the_known_mergers_are_those_that_share_an_heir) {
  std::vector<std::string> found;
  for (auto const& each : known_mergers(north())) found.push_back(text(each));
  // A municipality that was only renamed (Tietjerksteradeel) is no merger.
  EXPECT_EQ(found, (std::vector<std::string>{
                       "2019-01-01;gm0009_gm0014;gm0017_gm0014",
                       "2019-01-01;gm0005_gm1966;gm0053_gm1966~_gm1969~;gm0056_gm1969",
                       "2018-01-01;gm0018_gm1952;gm0040_gm1952_gm0014~"}));
}

TEST(scenario, its_title_says_who_goes_where) {
  auto const atlas = north();
  EXPECT_EQ(title(*parse_scenario("2019-01-01;gm0009_gm0014;gm0017_gm0014"), atlas),
            "Haren en Ten Boer gaan naar Groningen (1 januari 2019)");
  EXPECT_EQ(title(*parse_scenario("2018-01-01;gm0040_gm1952_gm0014~"), atlas),
            "Slochteren gaat naar Midden-Groningen (grootste deel) en Groningen (deel) "
            "(1 januari 2018)");
  EXPECT_EQ(title(*parse_scenario("2018-01-01;gm0014_gm0014_gm1730~"), atlas),
            "Een deel van Groningen gaat naar Tynaarlo (1 januari 2018)");
}

TEST(scenario, says_what_is_wrong_with_it) {
  auto const atlas = north();
  auto const wrong = [&](std::string_view written) {
    return faults(*parse_scenario(written), atlas);
  };
  EXPECT_TRUE(wrong("2019-01-01;gm0009_gm0014;gm0017_gm0014").empty());
  EXPECT_TRUE(wrong("2022-03-24;gm0114_Nieuw-Emmen;gm1730_Nieuw-Emmen").empty());
  EXPECT_EQ(wrong("2019-01-01;gm0014_gm0014"),
            std::vector<std::string>{"Kies minstens twee gemeenten."});
  EXPECT_EQ(wrong("2020-01-01;gm0017_gm0014"),
            std::vector<std::string>{"Haren bestaat op de dag voor 1 januari 2020 niet. Kies een "
                                     "andere datum of een andere gemeente."});
  EXPECT_EQ(
      wrong("2015-01-01;gm0014_gm1969"),
      std::vector<std::string>{
          "Westerkwartier bestaat op 1 januari 2015 niet. Kies een gemeente die dan bestaat."});
  EXPECT_EQ(wrong("2015-01-01;gm0014_gm0017;gm0017_gm1730").size(), 1U);
  EXPECT_EQ(wrong("2015-01-01;gm9999_gm0014"),
            std::vector<std::string>{"De code gm9999 kennen we niet."});
}

TEST(scenario, only_one_heir_gets_the_largest_part) {
  auto const atlas = north();
  EXPECT_EQ(faults(*parse_scenario("2022-01-01;gm1730_gm0014_gm0114"), atlas).size(), 1U);
  EXPECT_TRUE(faults(*parse_scenario("2022-01-01;gm1730_gm0014_gm0114~"), atlas).empty());
  EXPECT_TRUE(faults(*parse_scenario("2022-01-01;gm1730_gm0014~_gm0114~"), atlas).empty());
}

TEST(scenario, knows_which_municipalities_begin) {
  EXPECT_EQ(
      instituted(*parse_scenario("2019-01-01;gm0053_gm1969~_gm1966~;gm0017_Haren-Zuid"), north()),
      (std::vector<std::string>{"Haren-Zuid", "gm1966", "gm1969"}));
  EXPECT_TRUE(instituted(*parse_scenario("2019-01-01;gm0017_gm0014"), north()).empty());
}

}  // namespace scenario_test
}  // namespace verband::analysis
