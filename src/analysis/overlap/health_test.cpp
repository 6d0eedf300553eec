// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "analysis/example.hpp"
#include "analysis/overlap/centre.hpp"
#include "analysis/overlap/dormant.hpp"
#include "analysis/overlap/doubles.hpp"
#include "analysis/overlap/gaps.hpp"
#include "analysis/overlap/reach.hpp"

namespace verband::analysis {
namespace health_test {

using namespace example;

Atlas with_areas() {
  auto result = atlas();
  result.policy_areas = {
      {"c_zorg", "zorg", ""}, {"c_jeugd", "jeugd", "c_zorg"}, {"c_weg", "wegen", ""}};
  return result;
}

/// The register of those rows, each about those policy areas.
OnDay about(std::vector<std::pair<Row, std::vector<std::string>>> const& rows, Date day = y2015) {
  std::vector<Row> plain;
  for (auto const& [row, areas] : rows) plain.push_back(row);
  auto made = snapshot(plain, with_areas());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& typed = made.accounts["a" + std::to_string(i + 1)].typed;
    typed.policy_areas = rows[i].second;
    typed.policy_all = rows[i].second == std::vector<std::string>{"*"};
    if (typed.policy_all) typed.policy_areas.clear();
  }
  return on(made, day);
}

TEST(doubles, have_the_same_members_and_a_policy_area_in_common) {
  std::vector<std::string> const pair{"gm0014", "gm0017"};
  auto const register_on_day =
      about({{{.uri = "a", .name = "A", .members = pair}, {"c_zorg", "c_weg"}},
             {{.uri = "b", .name = "B", .members = {"gm0017", "gm0014"}}, {"c_weg", "c_zorg"}},
             {{.uri = "c", .name = "C", .members = pair}, {"c_weg"}},
             {{.uri = "d", .name = "D", .members = pair}, {"c_jeugd"}},
             {{.uri = "e", .name = "E", .members = pair}, {"*"}},
             {{.uri = "f", .name = "F", .members = {"gm0014"}}, {"c_weg"}},
             {{.uri = "g", .name = "G", .members = {"gm0014"}}, {"c_weg"}},
             {{.uri = "h", .name = "H", .members = {"gm0014", "gm1730"}}, {"c_zorg"}}});
  auto const found = doubles(register_on_day.all(), *register_on_day.snapshot->atlas);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].policy_areas, (std::vector<std::string>{"c_zorg"}));
  EXPECT_EQ(found[0].beliefs.size(), 2U);
  EXPECT_EQ(found[1].policy_areas, (std::vector<std::string>{"c_weg"}));
  EXPECT_EQ(found[1].beliefs.size(), 3U);
}

Grouping region(std::string key, std::string division, std::vector<std::string> const& codes) {
  Grouping result;
  result.key = std::move(key);
  result.kind = GroupingKind::division;
  result.division = std::move(division);
  result.name = result.key;
  for (auto const& each : codes) result.members.push_back({each, {}});
  return result;
}

std::string code(std::size_t i) { return "gm" + std::to_string(2000 + i); }

/// Twenty municipalities: zones have all but one of them, and one twice; few has only some.
Atlas divided() {
  Atlas result;
  std::vector<std::string> north;
  std::vector<std::string> south;
  for (std::size_t i = 0; i < 20; ++i) {
    result.organisations.push_back(municipality(code(i), "Plaats " + code(i)));
    if (i < 10) north.push_back(code(i));
    if (i >= 9 && i < 19) south.push_back(code(i));
  }
  result.groupings = {region("zone:north", "zone", north), region("zone:south", "zone", south),
                      region("few:one", "few", {code(0), code(1)})};
  result.index();
  return result;
}

TEST(division_gaps, name_who_is_in_no_region_and_who_in_two) {
  auto const found = division_gaps(divided(), y2015);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].division, "zone");
  EXPECT_EQ(found[0].regions, 2U);
  EXPECT_EQ(found[0].missing, (std::vector<std::string>{code(19)}));
  EXPECT_EQ(found[0].twice, (std::vector<std::string>{code(9)}));
}

TEST(region_gaps, name_who_is_missing_from_what_is_nearly_a_region) {
  std::vector<std::string> const north{code(0), code(1), code(2), code(3), code(4),
                                       code(5), code(6), code(7), code(8), code(9)};
  auto const but = [&](std::size_t count) {
    return std::vector<std::string>(north.begin(),
                                    north.end() - static_cast<std::ptrdiff_t>(count));
  };
  auto const register_on_day = on(snapshot({{.uri = "a", .name = "A", .members = but(2)},
                                            {.uri = "b", .name = "B", .members = but(0)},
                                            {.uri = "c", .name = "C", .members = but(3)}},
                                           divided()),
                                  y2015);
  auto const found = region_gaps(register_on_day.all(), *register_on_day.snapshot->atlas, y2015);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].belief->partnership->uri, "a");
  EXPECT_EQ(found[0].regions, (std::vector<std::string>{"zone:north"}));
  EXPECT_EQ(found[0].size, 10U);
  EXPECT_EQ(found[0].missing, (std::vector<std::string>{code(8), code(9)}));
}

TEST(dormant, signs_are_told_together) {
  auto known = atlas();
  Organisation body;
  body.code = "so0001";
  body.kind = OrganisationKind::cooperation_body;
  body.name = "Meerschap";
  body.period = {.to = y2018};
  known.organisations.push_back(body);
  known.index();
  auto made = snapshot({{.uri = "a", .name = "Alleen Haren", .members = {"gm0017"}},
                        {.uri = "b", .name = "Meerschap (M)", .members = {"gm1730"}},
                        {.uri = "c", .name = "Weg", .members = {"gm1730"}, .observed = y2019},
                        {.uri = "d", .name = "Jong", .members = {"gm1730"}, .observed = y2019}},
                       known);
  made.accounts["a3"].typed.status = Status::dissolved;
  auto const register_on_day = on(made, y2019);
  auto const found = dormant(register_on_day.all(), *register_on_day.snapshot, y2019);
  ASSERT_EQ(found.size(), 3U) << "four years to the day is not yet long ago";
  EXPECT_EQ(found[0].belief->partnership->uri, "a");
  EXPECT_EQ(found[0].signs, (std::vector{Sign::members_gone}));
  EXPECT_EQ(found[1].belief->partnership->uri, "b");
  EXPECT_EQ(found[1].signs, (std::vector{Sign::body_gone}));
  EXPECT_EQ(found[1].body, "so0001");
  EXPECT_EQ(found[2].belief->partnership->uri, "c");
  EXPECT_EQ(found[2].signs, (std::vector{Sign::dissolved}));
}

TEST(dormant, long_ago_is_counted_from_the_last_source) {
  auto const made = snapshot(
      {{.uri = "a", .name = "A", .members = {"gm1730"}},
       {.uri = "b", .name = "B", .members = {"gm1730"}},
       {.uri = "b", .name = "B", .members = {"gm1730"}, .owner = "gm1730", .observed = y2018}});
  Date const day = y2019 + std::chrono::days{1};
  auto const register_on_day = on(made, day);
  auto const found = dormant(register_on_day.all(), *register_on_day.snapshot, day);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].signs, (std::vector{Sign::long_ago}));
  EXPECT_EQ(found[0].last_stated, y2015);
}

TEST(centre_dependences, count_what_a_centre_municipality_does_for_others) {
  auto made = snapshot({{.uri = "a", .name = "A", .members = {"gm0014", "gm0017", "pv20"}},
                        {.uri = "b", .name = "B", .members = {"gm0014", "gm0017", "gm1730"}},
                        {.uri = "c", .name = "C", .members = {"gm0017", "gm1730"}}});
  for (auto const* const each : {"a1", "a2"}) {
    made.accounts[each].typed.participants[0].role = Role::centre_municipality;
  }
  auto const register_on_day = on(made, y2015);
  auto const found = centre_dependences(register_on_day.all(), *register_on_day.snapshot->atlas);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].dependent, "gm0017");
  EXPECT_EQ(found[0].centre, "gm0014");
  EXPECT_EQ(found[0].beliefs.size(), 2U);
  EXPECT_EQ(found[0].of, 3U);
  EXPECT_EQ(found[1].dependent, "gm1730");
  EXPECT_EQ(found[1].of, 2U);
}

TEST(reach, counts_each_participant_once_and_broader_areas_too) {
  auto const register_on_day =
      about({{{.uri = "a", .name = "A", .members = {"gm0014", "gm0017"}}, {"c_jeugd"}},
             {{.uri = "b", .name = "B", .members = {"gm0017", "gm1730", "pv20"}}, {"c_zorg"}},
             {{.uri = "c", .name = "C", .members = {"gm0114"}}, {"*"}}});
  auto const found = reach(register_on_day.all(), *register_on_day.snapshot->atlas);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].policy_area, "c_zorg");
  EXPECT_EQ(found[0].partnerships, 2U);
  EXPECT_EQ(found[0].municipalities, 3U);
  EXPECT_EQ(found[0].others, 1U);
  EXPECT_EQ(found[1].policy_area, "c_jeugd");
  EXPECT_EQ(found[1].municipalities, 2U);
  EXPECT_EQ(found[2].policy_area, "");
  EXPECT_EQ(found[2].partnerships, 1U);
}

}  // namespace health_test
}  // namespace verband::analysis
