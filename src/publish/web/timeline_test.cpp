// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/timeline.hpp"

#include <gtest/gtest.h>

#include "publish/web/example.hpp"

namespace verband::publish {
namespace timeline_test {

using namespace analysis::example;
using example::count_of;
using example::Site;

std::string drawn(Site const& site, std::string_view uri) {
  Html html;
  timeline(html, site.request(), analysis::timeline(*site.day.snapshot, uri, site.day.day, today));
  return html.take();
}

TEST(timeline_picture, table_and_drawing_tell_the_same) {
  Site const site{snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730"}}}),
                  y2015};
  auto const text = drawn(site, "u1");
  EXPECT_EQ(count_of(text, "scope=\"row\""), 3U);
  EXPECT_EQ(count_of(text, "vb-bar--presumed"), 2U);
  EXPECT_EQ(count_of(text, "vb-bar--expected"), 1U);
  EXPECT_EQ(count_of(text, "class=\"vb-point\""), 2U);
  EXPECT_EQ(count_of(text, "class=\"vb-end\""), 1U);
  EXPECT_EQ(count_of(text, "class=\"vb-today\""), 1U);
  EXPECT_NE(text.find("tot 1 januari 2019 (opgeheven op 1 januari 2019)"), std::string::npos);
  EXPECT_NE(text.find("verder als Groningen"), std::string::npos);
  EXPECT_NE(text.find("vanaf 1 januari 2019"), std::string::npos);
  EXPECT_NE(text.find("in plaats van Haren"), std::string::npos);
  EXPECT_EQ(count_of(text, " style="), 0U);
  EXPECT_EQ(text, drawn(site, "u1"));
}

TEST(timeline_picture, stays_small_for_a_whole_country) {
  Atlas many;
  for (int i = 0; i < 393; ++i) {
    many.organisations.push_back(
        municipality("gm" + std::to_string(1000 + i), "Plaats " + std::to_string(i)));
  }
  Grouping country;
  country.key = "country:nl";
  country.kind = GroupingKind::country;
  many.groupings = {country};
  many.index();
  Site const site{snapshot({{.uri = "u1", .name = "VNG", .rule = "country:nl"}}, many), y2015};
  auto const text = drawn(site, "u1");
  EXPECT_EQ(count_of(text, "scope=\"row\""), 1U);
  EXPECT_NE(text.find("393 gemeenten: "), std::string::npos);
  EXPECT_EQ(count_of(text.substr(0, text.find("<svg")), "href=\"/gemeente/"), 393U);
}

TEST(timeline_picture, a_drawing_has_a_bound_and_centuries_fit) {
  std::vector<Row> rows;
  Atlas many;
  for (int i = 0; i < 80; ++i) {
    auto const code = "gm" + std::to_string(1000 + i);
    many.organisations.push_back(
        municipality(code, "Plaats", {.from = Date{std::chrono::year{1900 + i} / 1 / 1}}));
    rows.push_back({.uri = "u1",
                    .name = "Oud",
                    .members = {code},
                    .observed = Date{std::chrono::year{1900 + i} / 1 / 1}});
  }
  many.index();
  Site const site{snapshot(rows, many), y2015};
  auto const text = drawn(site, "u1");
  EXPECT_EQ(count_of(text, "scope=\"row\""), 80U);
  EXPECT_EQ(count_of(text, "class=\"vb-hit\""), 60U);
  EXPECT_LE(count_of(text, "class=\"vb-axis\""), 16U);
  EXPECT_NE(text.find("eerste 60 rijen"), std::string::npos);
}

TEST(timeline_picture, hostile_names_stay_text) {
  Atlas known = atlas();
  known.organisations[1].name = "<b>\u202E" + std::string(3000, 'x');
  known.index();
  Site const site{snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017"}}}, known), y2015};
  auto const text = drawn(site, "u1");
  EXPECT_EQ(text.find("<b>"), std::string::npos);
}

TEST(timeline_picture, says_so_when_nothing_is_known) {
  Site const site{snapshot({{.uri = "u1", .name = "Leeg"}}), y2015};
  EXPECT_EQ(drawn(site, "u1").find("<svg"), std::string::npos);
  EXPECT_EQ(drawn(site, "u9").find("<svg"), std::string::npos);
}

}  // namespace timeline_test
}  // namespace verband::publish
