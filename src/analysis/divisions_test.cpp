// SPDX-License-Identifier: EUPL-1.2
#include "analysis/divisions.hpp"

#include <gtest/gtest.h>

#include "analysis/believed.hpp"
#include "analysis/example.hpp"
#include "analysis/overlap/gaps.hpp"

namespace verband::analysis {
namespace divisions_test {

using namespace std::chrono_literals;

Date const day{2016y / 1 / 1};

/// All municipalities of the example in one zone, but for the last.
Snapshot divided(std::size_t left_out = 0) {
  Snapshot result;
  result.base = std::make_shared<Atlas const>(example::atlas());
  RegionDivision zones{.id = "d",
                       .name = "Zorgzones",
                       .division = "zorgzone",
                       .period = {.from = day},
                       .read_on = day,
                       .file = "zones.csv",
                       .regions = {{.key = "zone:al", .code = "Z1", .name = "Al"}}};
  for (auto const& each : result.base->organisations) {
    if (each.kind == OrganisationKind::municipality) zones.regions[0].members.push_back(each.code);
  }
  for (; left_out > 0; --left_out) zones.regions[0].members.pop_back();
  result.divisions["d"] = zones;
  auto const* const pointer = &result.divisions.at("d");
  result.atlas = std::make_shared<Atlas const>(
      overlaid(*result.base, std::span<RegionDivision const* const>{&pointer, 1}));
  return result;
}

TEST(divisions, those_that_were_added_are_listed_with_period_and_numbers) {
  auto const snapshot = divided(1);
  auto const all = divisions(snapshot, day);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].name, "Zorgzones");
  EXPECT_EQ(all[0].period.from, day);
  EXPECT_EQ(all[0].regions, 1U);
  EXPECT_EQ(all[0].municipalities, snapshot.divisions.at("d").regions[0].members.size());
}

TEST(divisions, its_regions_are_given_for_the_day_asked) {
  auto const snapshot = divided();
  auto const regions = regions_of(snapshot, "zorgzone", day);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].code, "Z1");
  EXPECT_TRUE(regions_of(snapshot, "zorgzone", day - std::chrono::days{1}).empty());
}

TEST(divisions, the_check_on_gaps_looks_at_an_added_division_in_its_period) {
  // With a hole the example is too small to count as covering the country; twice is a gap too.
  auto snapshot = divided();
  EXPECT_TRUE(division_gaps(*snapshot.atlas, day).empty());
  auto& zones = snapshot.divisions["d"];
  auto const twice = zones.regions[0].members.front();
  zones.regions.push_back({.key = "zone:ook", .name = "Ook", .members = {twice}});
  auto const* const pointer = &zones;
  auto const atlas = overlaid(*snapshot.base, std::span<RegionDivision const* const>{&pointer, 1});
  auto const gaps = division_gaps(atlas, day);
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].division, "zorgzone");
  EXPECT_EQ(gaps[0].twice, std::vector<std::string>{twice});
  EXPECT_TRUE(division_gaps(atlas, day - std::chrono::days{1}).empty());
}

TEST(divisions, members_by_an_added_division_say_where_they_come_from) {
  auto snapshot = example::snapshot({{.uri = "u", .name = "Zorgkring", .rule = "zone:al"}});
  auto const with = divided();
  snapshot.atlas = with.atlas;
  auto const belief = believed(snapshot, "u", day);
  ASSERT_FALSE(belief.members.empty());
  EXPECT_NE(belief.members[0].reason.find("„Zorgzones”, toegevoegd uit zones.csv"),
            std::string::npos)
      << belief.members[0].reason;
}

TEST(divisions, a_rule_whose_division_is_gone_says_so) {
  auto const snapshot = example::snapshot({{.uri = "u", .name = "Zorgkring", .rule = "zone:al"}});
  auto const belief = believed(snapshot, "u", day);
  EXPECT_TRUE(belief.members.empty());
  ASSERT_EQ(belief.notes.size(), 1U);
  EXPECT_NE(belief.notes[0].find("staat niet in het register"), std::string::npos);
}

}  // namespace divisions_test
}  // namespace verband::analysis
