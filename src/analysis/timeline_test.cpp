// SPDX-License-Identifier: EUPL-1.2
#include "analysis/timeline.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/example.hpp"

namespace verband::analysis {
namespace timeline_test {

using namespace example;

TimelineRow const* row(Timeline const& timeline, std::string_view code) {
  for (auto const& each : timeline.rows) {
    if (std::ranges::find(each.members, code, &TimelineMember::code) != each.members.end()) {
      return &each;
    }
  }
  return nullptr;
}

/// What the timeline says of someone on a day.
std::optional<Standing> standing(Timeline const& timeline, std::string_view code, Date day) {
  auto const* const found = row(timeline, code);
  if (found == nullptr) return std::nullopt;
  for (auto const& stretch : found->history.stretches) {
    if (stretch.period.contains(day)) return stretch.standing;
  }
  return std::nullopt;
}

TEST(timeline, a_successor_follows_when_an_organisation_ends) {
  auto const known = snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730"}},
                               {.uri = "u1",
                                .name = "Meer",
                                .members = {"gm0017", "gm1730"},
                                .owner = "gm1730",
                                .observed = y2018}});
  auto const found = timeline(known, "u1", y2015, today);
  EXPECT_EQ(found.participants, 3U);
  EXPECT_EQ(found.observations, (std::vector{y2015, y2018}));
  auto const* const haren = row(found, "gm0017");
  ASSERT_NE(haren, nullptr);
  EXPECT_EQ(haren->history.stated, (std::vector{y2015, y2018}));
  EXPECT_EQ(haren->history.stretches, (std::vector<Stretch>{{{y2015, y2019}, Standing::presumed}}));
  EXPECT_EQ(haren->history.abolished, y2019);
  EXPECT_EQ(haren->members[0].became, std::vector<std::string>{"gm0014"});
  auto const* const groningen = row(found, "gm0014");
  ASSERT_NE(groningen, nullptr);
  EXPECT_TRUE(groningen->history.stated.empty());
  EXPECT_EQ(groningen->history.stretches,
            (std::vector<Stretch>{{{y2019, today + std::chrono::days{1}}, Standing::expected}}));
  EXPECT_EQ(groningen->members[0].instead_of, std::vector<std::string>{"gm0017"});
}

TEST(timeline, says_on_every_day_what_is_believed_on_that_day) {
  auto const known = snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017", "pv20"}},
                               {.uri = "u1",
                                .name = "Meer",
                                .owner = "gm1730",
                                .observed = Date{2017y / 6 / 1},
                                .rule = "province:pv20"}});
  auto const found = timeline(known, "u1", y2015, today);
  for (Date day = found.shown.from; day < found.shown.to; day += std::chrono::days{9}) {
    auto const belief = believed(known, "u1", day);
    for (auto const* const code : {"gm0017", "gm0014", "gm1730", "gm0114", "pv20"}) {
      auto const at = std::ranges::find(belief.members, code, &Member::code);
      auto const said = standing(found, code, day);
      ASSERT_EQ(said.has_value(), at != belief.members.end()) << code << " " << iso(day);
      if (!said) continue;
      EXPECT_EQ(*said == Standing::expected, at->standing == Standing::expected);
    }
  }
}

TEST(timeline, a_rule_follows_the_atlas) {
  auto const known = snapshot({{.uri = "u1", .name = "Allen", .rule = "province:pv20"}});
  auto const found = timeline(known, "u1", y2015, today);
  EXPECT_TRUE(standing(found, "gm0017", y2018).has_value());
  EXPECT_FALSE(standing(found, "gm0017", y2019).has_value());
  EXPECT_EQ(standing(found, "gm0014", today), Standing::presumed);
}

TEST(timeline, many_with_the_same_history_share_a_row) {
  Atlas many;
  for (int i = 0; i < 393; ++i) {
    bool const ends = i % 10 == 0;
    many.organisations.push_back(municipality(
        "gm" + std::to_string(1000 + i), "Plaats " + std::to_string(i),
        ends ? Period{.to = Date{std::chrono::year{2016 + (i % 20) / 10} / 1 / 1}} : Period{},
        ends ? std::vector<Succession>{{"gm1001", false}} : std::vector<Succession>{}));
  }
  Grouping country;
  country.key = "country:nl";
  country.kind = GroupingKind::country;
  many.groupings = {country};
  many.index();
  auto const found = timeline(snapshot({{.uri = "u1", .name = "VNG", .rule = "country:nl"}}, many),
                              "u1", y2015, today);
  EXPECT_EQ(found.participants, 393U);
  EXPECT_LE(found.rows.size(), 4U);
  std::size_t members = 0;
  for (auto const& each : found.rows) members += each.members.size();
  EXPECT_EQ(members, 393U);
}

TEST(timeline, of_something_unknown_is_empty) {
  auto const known = snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017"}}});
  EXPECT_TRUE(timeline(known, "u2", y2015, today).rows.empty());
  EXPECT_TRUE(timeline(Snapshot{.atlas = known.atlas}, "u1", y2015, today).rows.empty());
}

TEST(timeline, goes_back_to_the_day_asked_when_that_is_before_the_first_source) {
  auto const known = snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017"}}});
  Date const before{2010y / 5 / 5};
  auto const found = timeline(known, "u1", before, today);
  EXPECT_EQ(found.shown.from, before);
  EXPECT_EQ(standing(found, "gm0017", before), Standing::presumed);
}

}  // namespace timeline_test
}  // namespace verband::analysis
