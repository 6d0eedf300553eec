// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "registry/memory_store.hpp"

namespace verband::registry {
namespace reconcile_test {

using namespace example;
using Shown = std::map<std::string, std::vector<std::string>>;

/// Four documents of four owners, each with one row.
class Pairs : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
    ASSERT_TRUE(desk_.import(document("h2", {"Vereniging"}, "gm0014")));
    ASSERT_TRUE(desk_.import(document("h3", {"Bond"}, "gm0009")));
    ASSERT_TRUE(desk_.import(document("h4", {"Club"}, "gm0010")));
    before_ = shown(desk_.now());
  }

  RefusalKind refused(Result<Revision> const& result) const {
    EXPECT_FALSE(result.has_value());
    if (result) return {};
    EXPECT_FALSE(result.error().detail.empty());
    return result.error().kind;
  }

  Result<Revision> judge(std::string one, std::string other, Verdict verdict) {
    return desk_.judge_pairs({{std::move(one), std::move(other), verdict, {}}});
  }

  MemoryStore store_{};
  int counter_{};
  Desk desk_{store_, counter_};
  Shown before_{};
};

TEST_F(Pairs, the_same_keeps_the_elder_and_not_the_same_restores) {
  ASSERT_TRUE(judge("vereniging", "vng", Verdict::same));
  auto const now = desk_.now();
  EXPECT_EQ(shown(now).at("vng"), (std::vector<std::string>{"VNG", "Vereniging"}));
  EXPECT_EQ(partnership(now, "vereniging")->slug, "vng");
  EXPECT_EQ(refused(judge("vng", "vereniging", Verdict::same)), RefusalKind::nothing_changes);
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::not_same));
  EXPECT_EQ(shown(desk_.now()), before_);
}

TEST_F(Pairs, an_earlier_judgement_is_superseded_and_kept) {
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::unsure));
  ASSERT_TRUE(judge("vereniging", "vng", Verdict::same));
  auto const judged = desk_.now().pair_judgements;
  ASSERT_EQ(judged.size(), 2U);
  auto const earlier = std::ranges::find(judged, Verdict::unsure,
                                         [](auto const& each) { return each.second.verdict; });
  ASSERT_NE(earlier, judged.end());
  EXPECT_TRUE(judged.contains(earlier->second.superseded_by));
}

TEST_F(Pairs, of_many_at_once_the_eldest_stays) {
  ASSERT_TRUE(desk_.judge_pairs({{"club", "bond", Verdict::same, "zelfde naam"},
                                 {"vereniging", "club", Verdict::same, "zelfde leden"}}));
  auto const now = desk_.now();
  EXPECT_EQ(shown(now).at("vereniging").size(), 3U);
  EXPECT_EQ(partnership(now, "club")->slug, "vereniging");
  EXPECT_EQ(partnership(now, "bond")->slug, "vereniging");
  ASSERT_TRUE(desk_.undo(store_.head()));
  EXPECT_EQ(shown(desk_.now()), before_);
}

TEST_F(Pairs, the_same_carries_on_and_what_it_would_join_is_in_the_list) {
  ASSERT_TRUE(judge("vng", "bond", Verdict::not_same));
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::same));
  auto const joined = judge("vereniging", "bond", Verdict::same);
  ASSERT_EQ(refused(joined), RefusalKind::judged_apart);
  EXPECT_EQ(joined.error().list.size(), 1U);
  EXPECT_EQ(refused(desk_.judge_pairs(
                {{"bond", "club", Verdict::same, {}}, {"club", "vng", Verdict::same, {}}})),
            RefusalKind::judged_apart);
}

TEST_F(Pairs, one_that_a_third_holds_is_not_set_free) {
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::same));
  ASSERT_TRUE(judge("vereniging", "bond", Verdict::same));
  EXPECT_EQ(refused(judge("vng", "bond", Verdict::not_same)), RefusalKind::judged_together);
  ASSERT_TRUE(judge("vereniging", "bond", Verdict::not_same));
  EXPECT_EQ(partnership(desk_.now(), "bond")->slug, "bond");
}

TEST_F(Pairs, who_is_no_longer_sure_takes_back_that_two_are_the_same) {
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::same));
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::unsure));
  EXPECT_EQ(shown(desk_.now()), before_);
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::same));
  ASSERT_TRUE(judge("vereniging", "bond", Verdict::same));
  ASSERT_TRUE(judge("vereniging", "bond", Verdict::unsure));
  EXPECT_EQ(partnership(desk_.now(), "bond")->slug, "bond");
  EXPECT_EQ(partnership(desk_.now(), "vereniging")->slug, partnership(desk_.now(), "vng")->slug);
}

TEST_F(Pairs, a_refusal_names_the_judgements_in_its_way) {
  ASSERT_TRUE(judge("vng", "bond", Verdict::not_same));
  ASSERT_TRUE(judge("vng", "vereniging", Verdict::same));
  auto const joined = judge("vereniging", "bond", Verdict::same);
  ASSERT_EQ(refused(joined), RefusalKind::judged_apart);
  EXPECT_TRUE(joined.error().list.at(0).starts_with("vng en bond: niet hetzelfde volgens "));
}

TEST_F(Pairs, rows_that_people_judged_apart_are_not_joined) {
  ASSERT_TRUE(desk_.judge(account(desk_.now(), "Vereniging"), "vng", Verdict::not_same));
  auto const merged = desk_.merge("vng", "vereniging");
  ASSERT_EQ(refused(merged), RefusalKind::judged_apart);
  EXPECT_EQ(merged.error().list.size(), 1U);
}

TEST_F(Pairs, what_is_not_there_is_refused) {
  EXPECT_EQ(refused(judge("geen", "vng", Verdict::same)), RefusalKind::unknown_partnership);
  EXPECT_EQ(refused(judge("vng", "vng", Verdict::same)), RefusalKind::nothing_changes);
}

}  // namespace reconcile_test
}  // namespace verband::registry
