// SPDX-License-Identifier: EUPL-1.2
#include "model/division.hpp"

#include <gtest/gtest.h>

namespace verband {
namespace division_test {

using namespace std::chrono_literals;
using Codes = std::vector<std::string>;

Date day(int year) { return Date{std::chrono::year{year} / 1 / 1}; }

Organisation municipality(std::string code, Period period = {},
                          std::vector<Succession> successors = {}) {
  Organisation result;
  result.code = std::move(code);
  result.kind = OrganisationKind::municipality;
  result.period = period;
  result.successors = std::move(successors);
  return result;
}

/// 1 and 2 become 5 in 2019; 3 and 4 stay; 6 went into 3 in 2012. Of the release: "zorgregio" with
/// Oost (1, 2) and West (3, 4).
Atlas base() {
  Atlas atlas;
  atlas.organisations = {municipality("gm0001", {.to = day(2019)}, {{"gm0005", false}}),
                         municipality("gm0002", {.to = day(2019)}, {{"gm0005", false}}),
                         municipality("gm0003"),
                         municipality("gm0004"),
                         municipality("gm0005", {.from = day(2019)}),
                         municipality("gm0006", {.to = day(2012)}, {{"gm0003", false}})};
  atlas.groupings = {{.key = "zorg:oost",
                      .kind = GroupingKind::division,
                      .division = "zorgregio",
                      .name = "Oost",
                      .members = {{"gm0001", {.to = day(2019)}}, {"gm0002", {.to = day(2019)}}}},
                     {.key = "zorg:west",
                      .kind = GroupingKind::division,
                      .division = "zorgregio",
                      .name = "West",
                      .members = {{"gm0003", {}}, {"gm0004", {}}}}};
  atlas.index();
  return atlas;
}

RegionDivision division(std::vector<DivisionRegion> regions, Period period = {.from = day(2016)}) {
  return {.id = "d",
          .name = "Zorgregio's",
          .division = "zorgregio",
          .period = period,
          .read_on = day(2016),
          .file = "zorg.csv",
          .regions = std::move(regions)};
}

Atlas with(std::vector<RegionDivision> const& divisions) {
  std::vector<RegionDivision const*> all;
  for (auto const& each : divisions) all.push_back(&each);
  return overlaid(base(), all);
}

TEST(division, goes_before_the_reference_data_in_its_period_only) {
  auto const atlas = with({division({{.key = "zorg:oost", .name = "Oost", .members = {"gm0003"}}},
                                    {.from = day(2016), .to = day(2018)})});
  EXPECT_EQ(atlas.members("zorg:oost", day(2015)), (Codes{"gm0001", "gm0002"}));
  EXPECT_EQ(atlas.members("zorg:oost", day(2016)), (Codes{"gm0001", "gm0002", "gm0003"}));
  EXPECT_EQ(atlas.members("zorg:west", day(2015)), (Codes{"gm0003", "gm0004"}));
  EXPECT_EQ(atlas.members("zorg:west", day(2017)), Codes{"gm0004"});
  EXPECT_EQ(atlas.members("zorg:west", day(2018)), (Codes{"gm0003", "gm0004"}));
}

TEST(division, says_nothing_of_municipalities_it_does_not_name) {
  auto const atlas =
      with({division({{.key = "zorg:noord", .name = "Noord", .members = {"gm0001"}}})});
  EXPECT_EQ(atlas.members("zorg:oost", day(2016)), Codes{"gm0002"});
  EXPECT_EQ(atlas.members("zorg:west", day(2016)), (Codes{"gm0003", "gm0004"}));
  EXPECT_EQ(atlas.members("zorg:noord", day(2016)), Codes{"gm0001"});
  EXPECT_EQ(atlas.grouping("zorg:noord")->division, "zorgregio");
}

TEST(division, a_municipality_that_arises_later_is_where_its_predecessors_were) {
  auto const atlas =
      with({division({{.key = "zorg:noord", .name = "Noord", .members = {"gm0001", "gm0002"}}})});
  EXPECT_EQ(atlas.members("zorg:noord", day(2018)), (Codes{"gm0001", "gm0002"}));
  EXPECT_EQ(atlas.members("zorg:noord", day(2020)), Codes{"gm0005"});
}

TEST(division, of_predecessors_in_two_regions_the_new_one_is_in_both_and_that_can_be_seen) {
  auto const split = division({{.key = "zorg:a", .name = "A", .members = {"gm0001"}},
                               {.key = "zorg:b", .name = "B", .members = {"gm0002"}}});
  EXPECT_EQ(followed(split, base()), (std::vector<FollowedMunicipality>{{"gm0005", {0, 1}}}));
  auto const atlas = with({split});
  EXPECT_EQ(atlas.members("zorg:a", day(2020)), Codes{"gm0005"});
  EXPECT_EQ(atlas.members("zorg:b", day(2020)), Codes{"gm0005"});
}

TEST(division, what_ended_before_the_file_was_made_is_where_its_successor_is) {
  auto const early =
      division({{.key = "zorg:a", .name = "A", .members = {"gm0003"}}}, {.from = day(2010)});
  EXPECT_EQ(with({early}).members("zorg:a", day(2011)), (Codes{"gm0003", "gm0006"}));
  EXPECT_EQ(with({early}).members("zorg:a", day(2012)), Codes{"gm0003"});
}

TEST(division, two_versions_each_hold_in_their_own_period) {
  auto const atlas = with(
      {division({{.key = "zorg:a", .name = "A", .members = {"gm0003"}}},
                {.from = day(2016), .to = day(2020)}),
       division({{.key = "zorg:a", .name = "A", .members = {"gm0004"}}}, {.from = day(2020)})});
  EXPECT_EQ(atlas.members("zorg:a", day(2019)), Codes{"gm0003"});
  EXPECT_EQ(atlas.members("zorg:a", day(2021)), Codes{"gm0004"});
}

TEST(division, a_region_tells_where_its_members_of_that_day_come_from) {
  auto const atlas =
      with({division({{.key = "zorg:oost", .name = "Oost", .members = {"gm0001"}}})});
  EXPECT_EQ(origin(*atlas.grouping("zorg:oost"), day(2015)), "");
  EXPECT_EQ(origin(*atlas.grouping("zorg:oost"), day(2016)),
            "de indeling „Zorgregio's”, toegevoegd uit zorg.csv");
}

}  // namespace division_test
}  // namespace verband
