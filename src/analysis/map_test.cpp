// SPDX-License-Identifier: EUPL-1.2
#include "analysis/map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "analysis/example.hpp"

namespace verband::analysis {
namespace map_test {

using namespace example;

TEST(map, north_is_up_and_distances_are_about_right) {
  auto const groningen = project(6.567, 53.219);
  auto const maastricht = project(5.69, 50.851);
  ASSERT_TRUE(groningen && maastricht);
  EXPECT_LT(groningen->y, maastricht->y);
  EXPECT_GT(groningen->x, maastricht->x);
  double const apart = std::hypot(groningen->x - maastricht->x, groningen->y - maastricht->y);
  EXPECT_NEAR(apart, 270.0, 3.0);  // kilometres
}

TEST(map, what_lies_elsewhere_has_no_place) {
  EXPECT_FALSE(project(-68.27, 12.18));  // Bonaire
  EXPECT_FALSE(project(std::numeric_limits<double>::quiet_NaN(), 52.0));
  EXPECT_FALSE(project(5.0, std::numeric_limits<double>::infinity()));
}

TEST(map, all_that_existed_on_the_day_are_there_and_partners_are_counted) {
  std::vector<Row> const rows{{.uri = "u1", .name = "A", .rule = "province:pv20"},
                              {.uri = "u2", .name = "B", .members = {"gm0017", "gm0014", "pv20"}},
                              {.uri = "u3", .name = "C", .members = {"gm1730", "gm0014"}}};
  auto const known = snapshot(rows);
  auto const day = on(known, y2015);
  auto const found = map_of(day.all(), "gm0017", *known.atlas, y2015);
  ASSERT_EQ(found.places.size(), 4U);
  ASSERT_EQ(found.partners.size(), 3U);
  EXPECT_EQ(found.places[found.partners[0]].code, "gm0014");
  EXPECT_EQ(found.places[found.partners[0]].together.size(), 2U);
  EXPECT_EQ(found.others, 1U);
  auto const emmen = std::ranges::find(found.places, "gm0114", &MapPlace::code);
  ASSERT_NE(emmen, found.places.end());
  EXPECT_FALSE(emmen->at.has_value());
  auto const later = on(known, y2019);
  EXPECT_EQ(map_of(later.all(), "gm0014", *known.atlas, y2019).places.size(), 3U);
}

TEST(map, of_one_partnership_has_no_self) {
  auto const known = snapshot({{.uri = "u2", .name = "B", .members = {"gm0017", "gm0014"}}});
  auto const day = on(known, y2015);
  auto const found = map_of(day.all(), {}, *known.atlas, y2015);
  EXPECT_EQ(found.partners.size(), 2U);
  EXPECT_TRUE(std::ranges::none_of(found.places, &MapPlace::self));
}

}  // namespace map_test
}  // namespace verband::analysis
