// SPDX-License-Identifier: EUPL-1.2
// What is asked about a merger, and what the answers make of it.
#include "analysis/merger_answers.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/merger_example.hpp"

namespace verband::analysis {
namespace merger_answers_test {

using namespace example;

constexpr std::string_view winsum = "2019-01-01;gm0053_gm1966~_gm1969~;gm0056_gm1969";

TEST(merger_answers, what_the_merger_act_decides_is_asked_and_the_answer_counts) {
  One const open{gr("GR", {"gm0053", "gm0114"}), winsum};
  ASSERT_EQ(open->questions.size(), 1U);
  EXPECT_EQ(open->questions[0].candidates, (Codes{"gm1966", "gm1969"}));
  EXPECT_EQ(open->questions[0].text,
            "Wie komt in de plaats van Winsum: Het Hogeland of Westerkwartier? Dat staat in de "
            "herindelingswet.");
  auto const answered = [](std::string choice) {
    return One{gr("GR", {"gm0053", "gm0114"}), winsum, {}, {{"u", std::move(choice)}}};
  };
  EXPECT_EQ(answered("gm1966")->after, (Codes{"gm0114", "gm1966"}));
  EXPECT_TRUE(answered("gm1966")->questions.empty());
  EXPECT_EQ(answered("gm1966")->fate, Fate::continues);
  EXPECT_EQ(answered("gm1966")->reason,
            "Volgens uw antwoord komt Het Hogeland in de plaats van Winsum. De regeling blijft "
            "gelden; de deelnemers passen haar aan.");
  EXPECT_EQ(answered("ends")->after, Codes{"gm0114"});
  EXPECT_EQ(answered("later")->questions.size(), 1U);
  EXPECT_EQ(answered("gm1730")->questions.size(), 1U);  // it gets no territory of Winsum
  // Said of the municipality it counts everywhere, unless the partnership says otherwise.
  auto const both = [](std::vector<Decision> const& decisions) {
    return One{gr("GR", {"gm0053", "gm0114"}), winsum, {}, decisions};
  };
  EXPECT_EQ(both({{"gm0053", "gm1969"}})->after, (Codes{"gm0114", "gm1969"}));
  EXPECT_EQ(both({{"gm0053", "gm1969"}, {"u", "gm1966"}})->after, (Codes{"gm0114", "gm1966"}));
  EXPECT_EQ(both({{"gm0053", "gm1969"}, {"u", "later"}})->questions.size(), 1U);
}

constexpr std::string_view north_of_2019 =
    "2019-01-01;gm0005_gm1966;gm0053_gm1966~_gm1969~;gm0056_gm1969";

TEST(merger_answers, an_answer_that_leaves_too_few_is_told_and_gets_no_credit_for_the_others) {
  One const one{gr("GR", {"gm0053", "gm0005"}), north_of_2019, {}, {{"gm0053", "gm1966"}}};
  EXPECT_EQ(one->fate, Fate::degenerate);
  EXPECT_EQ(one->after, Codes{"gm1966"});
  EXPECT_EQ(one->article, "art. 41 lid 2 en 3 Wet arhi");
  EXPECT_EQ(one->reason,
            "Volgens uw antwoord komt Het Hogeland in de plaats van Winsum. Het Hogeland komt in "
            "de plaats van Bedum. Er blijft dan maar één deelnemer over: Het Hogeland. Een "
            "regeling heeft er minstens twee nodig.");
  One const two{gr("GR", {"gm0053", "gm0005"}), north_of_2019, {}, {{"gm0053", "gm1969"}}};
  EXPECT_EQ(two->fate, Fate::continues);
}

TEST(merger_answers, what_changes_no_list_is_not_asked) {
  // A rule gives both heirs by itself.
  Row ruled{.name = "Vereniging", .rule = "province:pv20", .basis = LegalBasis::private_law};
  One const by_rule{ruled, winsum};
  EXPECT_TRUE(by_rule->questions.empty());
  for (auto const* const heir : {"gm1966", "gm1969"}) {
    EXPECT_NE(std::ranges::find(by_rule->after, heir), by_rule->after.end());
  }
  // Both heirs take part anyway.
  One const inside{gr("GR", {"gm0053", "gm0005", "gm0056"}), north_of_2019};
  EXPECT_TRUE(inside->questions.empty());
  EXPECT_EQ(inside->fate, Fate::continues);
  EXPECT_EQ(inside->after, (Codes{"gm1966", "gm1969"}));
  EXPECT_NE(inside->look_at.at(0).find("rechten en plichten van Winsum"), std::string::npos);
  // But not when it is about who becomes the centre municipality.
  auto const centre = [](Interpretation& typed) {
    typed.participants.front().role = Role::centre_municipality;
  };
  EXPECT_EQ(One(gr("GR", {"gm0053", "gm0005", "gm0056"}), north_of_2019, centre)->questions.size(),
            1U);
}

TEST(merger_answers, the_merger_act_may_let_an_arrangement_lapse) {
  auto const with = [](std::vector<Decision> const& decisions) {
    return One{gr("GR", {"gm0018", "gm0040"}),
               "2018-01-01;gm0018_gm1952;gm0040_gm1952_gm0014~",
               {},
               decisions};
  };
  EXPECT_EQ(with({})->questions.at(0).candidates, Codes{"gm1952"});
  EXPECT_TRUE(with({{"u", "ends"}})->after.empty());
  EXPECT_EQ(with({{"u", "ends"}})->fate, Fate::lapses);
  EXPECT_EQ(with({{"u", "ends"}})->article, "art. 41 lid 2 Wet arhi");
  EXPECT_EQ(with({{"u", "gm1952"}})->after, Codes{"gm1952"});
}

}  // namespace merger_answers_test
}  // namespace verband::analysis
