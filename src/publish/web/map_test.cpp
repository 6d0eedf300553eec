// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/map.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "publish/web/boundaries.hpp"
#include "publish/web/example.hpp"

namespace verband::publish {
namespace map_test {

using namespace analysis::example;
using example::count_of;
using example::drawing_of;
using example::Site;

analysis::Map map_at(Site const& site, std::string_view code) {
  return analysis::map_of(site.day.all(), code, *site.day.snapshot->atlas, site.day.day);
}

std::string drawn(Site const& site, std::string_view code, Boundaries const* areas = nullptr) {
  Html html;
  map(html, site.request(), map_at(site, code), areas);
  return html.take();
}

/// A country of places by chance, all in one partnership and some in a second.
Site country(std::uint32_t seed, int places) {
  std::mt19937 chance{seed};
  Atlas known;
  std::vector<Row> rows{{.uri = "u1", .name = "Allen"}, {.uri = "u2", .name = "Een paar"}};
  for (int i = 0; i < places; ++i) {
    auto each = municipality("gm" + std::to_string(1000 + i), "Plaats " + std::to_string(i));
    each.longitude = 3.4 + 3.8 * static_cast<double>(chance() % 1000) / 1000.0;
    each.latitude = 50.8 + 2.7 * static_cast<double>(chance() % 1000) / 1000.0;
    rows[0].members.push_back(each.code);
    if (i % 9 == 0) rows[1].members.push_back(each.code);
    known.organisations.push_back(std::move(each));
  }
  known.index();
  return Site{snapshot(rows, known), y2015};
}

TEST(map_picture, the_area_of_a_dot_tells_how_often) {
  auto const site = country(1, 300);
  auto const found = map_at(site, "gm1000");
  auto const layout = map_layout(found);
  auto const& often = found.partners.front();
  auto const& once = found.partners.back();
  ASSERT_EQ(found.places[often].together.size(), 2U);
  EXPECT_NEAR(layout.radii[often] * layout.radii[often],
              2.0 * layout.radii[once] * layout.radii[once], 1e-6);
}

TEST(map_picture, names_do_not_overlap_and_stay_within_the_frame) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    auto const layout = map_layout(map_at(country(seed, 250), "gm1000"));
    EXPECT_FALSE(layout.labels.empty());
    for (auto const& one : layout.labels) {
      auto const& a = one.box;
      EXPECT_GE(a.x, 0.0);
      EXPECT_LE(a.x + a.width, layout.width);
      EXPECT_GE(a.y - a.height / 2.0, 0.0);
      EXPECT_LE(a.y + a.height / 2.0, layout.height);
      for (auto const& other : layout.labels) {
        auto const& b = other.box;
        if (&one == &other) continue;
        bool const apart = a.x + a.width <= b.x || b.x + b.width <= a.x ||
                           std::abs(a.y - b.y) >= (a.height + b.height) / 2.0;
        EXPECT_TRUE(apart) << one.text << " " << other.text;
      }
    }
  }
}

TEST(map_picture, has_at_most_so_many_links_and_the_rows_of_the_table) {
  auto const site = country(2, 393);
  auto const text = drawn(site, "gm1000");
  auto const svg = drawing_of(text);
  EXPECT_EQ(count_of(svg, "<a "), most_map_links);
  EXPECT_EQ(count_of(svg, "vb-map-dot--on"), 392U);
  EXPECT_EQ(count_of(text, "scope=\"row\""), most_map_links);
  EXPECT_NE(text.find("Toon de andere 242"), std::string::npos);
  EXPECT_EQ(count_of(text, " style="), 0U);
  EXPECT_EQ(text, drawn(site, "gm1000"));
}

TEST(map_picture, who_has_no_place_is_named) {
  Site const site{snapshot({{.uri = "u1", .name = "A", .rule = "province:pv20"}}), y2015};
  auto const text = drawn(site, "gm0017");
  EXPECT_NE(text.find("Van Emmen weten we niet waar die gemeente ligt"), std::string::npos);
  EXPECT_EQ(count_of(text, "vb-map-dot--on"), 2U);
  EXPECT_NE(drawn(site, "gm0114").find("Waar Emmen zelf ligt, weten we niet."), std::string::npos);
}

TEST(map_picture, says_so_when_there_is_nothing_to_draw) {
  Site const site{snapshot({{.uri = "u1", .name = "A", .members = {"gm0017"}}}), y2015};
  EXPECT_EQ(drawn(site, "gm0017").find("<svg"), std::string::npos);
  EXPECT_EQ(drawn(site, "unknown").find("<svg"), std::string::npos);
}

TEST(rijksdriehoek, known_points) {
  auto const amersfoort = from_rijksdriehoek(155000.0, 463000.0);
  EXPECT_NEAR(amersfoort.longitude, 5.38720621, 1e-7);
  EXPECT_NEAR(amersfoort.latitude, 52.15517440, 1e-7);
  auto const westertoren = from_rijksdriehoek(120700.723, 487525.502);
  EXPECT_NEAR(westertoren.longitude, 4.88352559, 1e-5);
  EXPECT_NEAR(westertoren.latitude, 52.37453253, 1e-5);
}

std::string feature(std::string_view property, std::string_view ring) {
  return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{)" +
         std::string{property} + R"(},"geometry":{"type":"Polygon","coordinates":[[)" +
         std::string{ring} + "]]}}]}";
}

TEST(boundaries, degrees_and_metres_and_several_ways_to_write_a_code) {
  constexpr std::string_view degrees = "[6.5,53.1],[6.7,53.1],[6.7,53.2],[6.5,53.1]";
  constexpr std::string_view metres =
      "[229000,568000],[242000,568000],[242000,579000],[229000,568000]";
  for (auto const ring : {degrees, metres}) {
    for (auto const* const property :
         {R"("statcode":"GM0017")", R"("gemeentecode":"0017")", R"("gemeentecode":17)",
          R"("GM_CODE":"gm0017")", R"("anders":"GM0017","id":1)"}) {
      auto const found = boundaries(feature(property, ring));
      ASSERT_TRUE(found.has_value()) << property;
      ASSERT_TRUE(found->areas.contains("gm0017")) << property;
      EXPECT_EQ(found->areas.at("gm0017").front().size(), 4U);
    }
  }
}

TEST(boundaries, of_something_else_is_nothing) {
  for (
      auto const* const text :
      {"", "[]", "{", "{\"features\":3}", "{\"features\":[1,null,{}]}",
       R"({"features":[{"properties":{"statcode":"GM0017"},"geometry":{"type":"Polygon","coordinates":7}}]})",
       R"({"features":[{"properties":{"statcode":"GM0017"},"geometry":{"type":"Polygon","coordinates":[[[1],["a",2],[1e300,1e300]]]}}]})"}) {
    EXPECT_FALSE(boundaries(text).has_value()) << text;
  }
  EXPECT_FALSE(boundaries(feature(R"("statnaam":"Haren")", "[6.5,53.1]")).has_value());
}

TEST(boundaries, municipalities_are_drawn_as_areas) {
  auto const areas =
      boundaries(feature(R"("statcode":"GM0014")", "[6.5,53.1],[6.7,53.1],[6.7,53.2],[6.5,53.1]"));
  ASSERT_TRUE(areas.has_value());
  Site const site{snapshot({{.uri = "u1", .name = "A", .members = {"gm0017", "gm0014"}}}), y2015};
  auto const text = drawn(site, "gm0017", &*areas);
  EXPECT_EQ(count_of(text, "vb-map-area--on"), 1U);
  // The outline is for the mouse; the keyboard stops at the dot.
  EXPECT_EQ(count_of(drawing_of(text), "tabindex=\"-1\""), 1U);
}

TEST(boundaries, of_the_whole_country_when_the_file_is_there) {
  std::filesystem::path const file{VERBAND_ROOT "/../shared/geo/municipalities-2025.geojson"};
  if (!std::filesystem::exists(file)) {
    GTEST_SKIP() << "there is no file with boundaries at " << file;
  }
  std::ifstream stream{file, std::ios::binary};
  std::stringstream bytes;
  bytes << stream.rdbuf();
  auto const found = boundaries(bytes.str());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->areas.size(), 342U);
  for (auto const& [code, rings] : found->areas) {
    for (auto const& ring : rings) {
      for (auto const& at : ring) {
        EXPECT_GE(std::min(at.x, at.y), 0.0);
        EXPECT_LE(at.x, analysis::plane_size.x);
        EXPECT_LE(at.y, analysis::plane_size.y);
      }
    }
  }
}

}  // namespace map_test
}  // namespace verband::publish
