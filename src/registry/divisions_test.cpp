// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "registry/memory_store.hpp"

namespace verband::registry {
namespace divisions_test {

using namespace example;

Date day(int year) { return Date{std::chrono::year{year} / 1 / 1}; }

RegionDivision zones(std::string hash, std::vector<std::string> north, Period period) {
  return {.name = "Zorgzones",
          .division = "zorgzone",
          .period = period,
          .read_on = period.from,
          .hash = std::move(hash),
          .file = "zones.csv",
          .regions = {{.key = "zone:noord", .name = "Noord", .members = std::move(north)}}};
}

std::shared_ptr<Atlas const> base() {
  Atlas atlas;
  for (auto const* const code : {"gm0014", "gm0017"}) {
    atlas.organisations.push_back({.code = code,
                                   .kind = OrganisationKind::municipality,
                                   .name = std::string{"Plaats "} + code});
  }
  atlas.index();
  return std::make_shared<Atlas const>(std::move(atlas));
}

class Divisions : public testing::Test {
 protected:
  MemoryStore store_{};
  int counter_{};
  Desk desk_{store_, counter_};

  Snapshot now() const { return fold(store_.changes(0), base()); }
  Result<Revision> add(RegionDivision const& division) {
    return desk_.done(add_division(now(), division, desk_.who(), tools(counter_)));
  }
  std::vector<std::string> north(int year) const {
    return now().atlas->members("zone:noord", day(year));
  }
};

using Codes = std::vector<std::string>;

TEST_F(Divisions, what_is_added_is_part_of_the_reference_data_of_the_snapshot) {
  ASSERT_EQ(add(zones("h1", {"gm0014"}, {.from = day(2016)})), 1U);
  EXPECT_EQ(north(2016), Codes{"gm0014"});
  EXPECT_EQ(north(2015), Codes{});
  // Going on from a snapshot gives the same as from the beginning, and what was before is not
  // touched.
  auto const before = fold({}, base());
  auto const after = registry::advance(before, store_.changes(0));
  EXPECT_EQ(after.atlas->members("zone:noord", day(2016)), Codes{"gm0014"});
  EXPECT_EQ(before.atlas->grouping("zone:noord"), nullptr);
}

TEST_F(Divisions, the_same_again_changes_nothing) {
  ASSERT_TRUE(add(zones("h1", {"gm0014"}, {.from = day(2016)})));
  for (auto const& again :
       {zones("h1", {"gm0014"}, {.from = day(2016)}), zones("h2", {"gm0014"}, {.from = day(2016)}),
        zones("h2", {"gm0014"}, {.from = day(2018)})}) {
    auto const refused = add(again);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, RefusalKind::nothing_changes);
  }
  ASSERT_TRUE(add(zones("h3", {"gm0017"}, {.from = day(2020)})));
  // The first one ended since; offering it as before is still nothing new.
  EXPECT_EQ(add(zones("h1", {"gm0014"}, {.from = day(2016)})).error().kind,
            RefusalKind::nothing_changes);
}

TEST_F(Divisions, a_newer_version_adds_a_period_and_leaves_the_earlier_days_alone) {
  ASSERT_TRUE(add(zones("h1", {"gm0014"}, {.from = day(2016)})));
  ASSERT_TRUE(add(zones("h2", {"gm0017"}, {.from = day(2020)})));
  EXPECT_EQ(now().divisions.size(), 2U);
  EXPECT_EQ(north(2019), Codes{"gm0014"});
  EXPECT_EQ(north(2020), Codes{"gm0017"});
  EXPECT_NE(store_.changes(0).back().summary.find("eindigt dan"), std::string::npos);
}

TEST_F(Divisions, other_content_for_the_same_days_is_refused_with_what_differs) {
  ASSERT_TRUE(add(zones("h1", {"gm0014"}, {.from = day(2016), .to = day(2020)})));
  for (Period const period :
       {Period{.from = day(2016)}, Period{.from = day(2015), .to = day(2017)},
        Period{.from = day(2018), .to = day(2019)}, Period{.from = day(2018)}}) {
    auto const refused = add(zones("h2", {"gm0017"}, period));
    ASSERT_FALSE(refused) << iso(period.from);
    EXPECT_EQ(refused.error().kind, RefusalKind::division_overlaps);
    EXPECT_EQ(refused.error().list.size(), 2U);
    EXPECT_NE(refused.error().detail.find("verband reference remove"), std::string::npos);
  }
  EXPECT_TRUE(add(zones("h2", {"gm0017"}, {.from = day(2020)})));
  EXPECT_TRUE(add(zones("h3", {"gm0017"}, {.from = day(2012), .to = day(2016)})));
}

TEST_F(Divisions, a_stretch_inside_a_version_without_end_is_refused) {
  ASSERT_TRUE(add(zones("h1", {"gm0014"}, {.from = day(2016)})));
  // It would be unclear what holds after it.
  EXPECT_EQ(add(zones("h2", {"gm0017"}, {.from = day(2018), .to = day(2019)})).error().kind,
            RefusalKind::division_overlaps);
}

TEST_F(Divisions, removing_and_undoing_bring_back_what_was) {
  ASSERT_TRUE(add(zones("h1", {"gm0014"}, {.from = day(2016)})));
  auto const before = state(now());
  ASSERT_TRUE(add(zones("h2", {"gm0017"}, {.from = day(2020)})));
  ASSERT_TRUE(desk_.undo(2));
  EXPECT_EQ(state(now()), before);
  EXPECT_EQ(north(2020), Codes{"gm0014"});
  auto const id = now().divisions.begin()->first;
  ASSERT_TRUE(desk_.done(remove_division(now(), id, desk_.who())));
  EXPECT_TRUE(now().divisions.empty());
  EXPECT_EQ(remove_division(now(), id, desk_.who()).error().kind, RefusalKind::unknown_division);
  ASSERT_TRUE(desk_.undo(store_.head()));
  EXPECT_EQ(state(now()), before);
}

TEST_F(Divisions, a_document_that_was_read_with_it_keeps_it_from_being_undone) {
  ASSERT_TRUE(add(zones("h1", {"gm0014"}, {.from = day(2016)})));
  auto other = document("h8", {"VNG"});
  ASSERT_TRUE(desk_.import(other));
  auto read = document("h9", {"Zorgkring"});
  read.rows[0].rules = {{.text = "alle gemeenten van zorgzone Noord",
                         .kind = RuleKind::municipalities_of,
                         .grouping = "zone:noord"}};
  ASSERT_TRUE(desk_.import(read));
  auto const refused = desk_.undo(1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, RefusalKind::undo_built_on);
  ASSERT_EQ(refused.error().list.size(), 1U);
  EXPECT_TRUE(refused.error().list[0].starts_with("wijziging 3"));
  ASSERT_TRUE(desk_.undo(3));
  EXPECT_TRUE(desk_.undo(1));
}

TEST_F(Divisions, without_author_or_reason_nothing_is_added) {
  auto by = desk_.who();
  by.reason = " ";
  EXPECT_EQ(add_division(now(), zones("h", {"gm0014"}, {.from = day(2016)}), by, tools(counter_))
                .error()
                .kind,
            RefusalKind::reason_missing);
}

}  // namespace divisions_test
}  // namespace verband::registry
