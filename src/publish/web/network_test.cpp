// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/network.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

#include "publish/web/example.hpp"
#include "publish/web/network_layout.hpp"

namespace verband::publish {
namespace network_test {

using namespace analysis::example;
using example::count_of;
using example::drawing_of;
using example::Site;

struct Corner {
  double x{}, y{};
};
using Corners = std::array<Corner, 4>;

Corners corners(LabelBox const& box) {
  double const angle = box.degrees * std::numbers::pi / 180.0;
  double const from = box.to_the_left ? -box.width : 0.0;
  auto const at = [&](double along, double across) {
    return Corner{box.x + along * std::cos(angle) - across * std::sin(angle),
                  box.y + along * std::sin(angle) + across * std::cos(angle)};
  };
  double const half = box.height / 2.0;
  return {at(from, -half), at(from + box.width, -half), at(from + box.width, half), at(from, half)};
}

/// Two convex shapes are apart when some side of one has the other wholly beyond it.
bool apart(Corners const& a, Corners const& b) {
  for (auto const* const shape : {&a, &b}) {
    for (std::size_t i = 0; i < 4; ++i) {
      auto const& from = (*shape)[i];
      auto const& to = (*shape)[(i + 1) % 4];
      double const nx = to.y - from.y;
      double const ny = from.x - to.x;
      auto const range = [&](Corners const& of) {
        double least = 1e9;
        double most = -1e9;
        for (auto const& each : of) {
          least = std::min(least, each.x * nx + each.y * ny);
          most = std::max(most, each.x * nx + each.y * ny);
        }
        return std::pair{least, most};
      };
      auto const [a_least, a_most] = range(a);
      auto const [b_least, b_most] = range(b);
      if (a_most <= b_least + 1e-6 || b_most <= a_least + 1e-6) return true;
    }
  }
  return false;
}

void expect_readable(NetworkLayout const& layout) {
  std::vector<Corners> boxes;
  for (auto const* const nodes : {&layout.partnerships, &layout.companions}) {
    for (auto const& node : *nodes) {
      boxes.push_back(corners(node.label));
      EXPECT_LE(text_width(node.text, layout.label_size), node.label.width + 1e-6);
      EXPECT_GE(std::min(node.x, node.y), 0.0);
      EXPECT_LE(std::max(node.x, node.y), layout.width);
      EXPECT_LE(std::abs(node.label.degrees), 90.0 + 1e-6) << "upside down";
      for (auto const& corner : boxes.back()) {
        EXPECT_GE(std::min(corner.x, corner.y), 0.0);
        EXPECT_LE(std::max(corner.x, corner.y), layout.width);
      }
    }
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) EXPECT_TRUE(apart(boxes[i], boxes[k])) << i << " " << k;
  }
}

/// Partnerships with members by chance, the same for the same seed.
Snapshot crowd(std::uint32_t seed, std::uint32_t organisations, std::uint32_t partnerships) {
  std::mt19937 chance{seed};
  Atlas known = atlas();
  for (std::uint32_t i = 0; i < organisations; ++i) {
    known.organisations.push_back(municipality("gm" + std::to_string(2000 + i),
                                               "Plaats " + std::string(chance() % 40, 'W') + "!"));
  }
  known.index();
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < partnerships; ++i) {
    Row row{.uri = "u" + std::to_string(i),
            .name = "Verband " + std::string(chance() % 90, 'm'),
            .members = {"gm0017"}};
    auto const part = 1 + chance() % 8;
    for (auto const& each : known.organisations) {
      if (each.code.starts_with("gm2") && chance() % part == 0) row.members.push_back(each.code);
    }
    rows.push_back(std::move(row));
  }
  return snapshot(rows, known);
}

TEST(network_picture, labels_never_overlap_and_stay_within_the_frame) {
  for (std::uint32_t seed = 0; seed < 24; ++seed) {
    auto const day = on(crowd(seed, 1 + seed * 5, 1 + seed * 4 % 70), y2015);
    auto const found = analysis::network(day.of("gm0017"), "gm0017");
    auto const layout = network_layout(found, "Haren");
    EXPECT_EQ(layout.partnerships.size(), found.drawn_partnerships.size());
    EXPECT_EQ(layout.companions.size(), found.drawn_companions.size());
    expect_readable(layout);
  }
}

TEST(network_picture, is_the_same_each_time) {
  Site const site{crowd(3, 40, 20), y2015};
  auto const found = analysis::network(site.day.of("gm0017"), "gm0017");
  Html one;
  Html other;
  network(one, site.request(), found);
  network(other, site.request(), analysis::network(site.day.of("gm0017"), "gm0017"));
  EXPECT_EQ(one.text(), other.text());
}

TEST(network_picture, has_a_link_for_each_node_and_the_same_rows_as_the_table) {
  Site const site{crowd(5, 30, 12), y2015};
  auto const found = analysis::network(site.day.of("gm0017"), "gm0017");
  Html html;
  network(html, site.request(), found);
  auto const& text = html.text();
  auto const svg = drawing_of(text);
  EXPECT_EQ(count_of(svg, "<a "), found.drawn_partnerships.size() + found.drawn_companions.size());
  EXPECT_EQ(count_of(text, "<th class=\"utrecht-table__cell\" scope=\"row\""),
            found.drawn_companions.size());
  EXPECT_LT(text.find("<svg"), text.find("<table"));  // who asked for it sees it first
  EXPECT_EQ(count_of(text, " style="), 0U);
  EXPECT_EQ(count_of(text, "role=\"img\""), 0U);  // it would hide the links
}

TEST(network_picture, hostile_names_stay_text) {
  Atlas known = atlas();
  known.organisations[0].name = "</text><script>alert(1)</script>\u202Egnp";
  known.organisations[2].name = std::string(5000, 'W') + "\"'&";
  known.index();
  Site const site{snapshot({{.uri = "u1",
                             .name = "<img src=x onerror=alert(1)>\xFF\x01",
                             .members = {"gm0017", "gm0014", "gm1730"}}},
                           known),
                  y2015};
  auto const found = analysis::network(site.day.of("gm0017"), "gm0017");
  expect_readable(network_layout(found, known.organisations[0].name));
  Html html;
  network(html, site.request(), found);
  EXPECT_EQ(html.text().find("<script"), std::string::npos);
  EXPECT_EQ(html.text().find("<img"), std::string::npos);
  EXPECT_EQ(html.text().find('\xFF'), std::string::npos);
}

TEST(network_picture, says_so_when_there_is_nothing_to_draw) {
  Site const site{snapshot({{.uri = "u1", .name = "Alleen", .members = {"gm0017"}}}), y2015};
  for (auto const* const code : {"gm0017", "gm0114", "unknown"}) {
    Html html;
    network(html, site.request(), analysis::network(site.day.of(code), code));
    EXPECT_EQ(html.text().find("<svg"), std::string::npos);
    EXPECT_NE(html.text().find("<p "), std::string::npos);
  }
}

TEST(fitted, cuts_at_words_and_never_exceeds_its_room) {
  EXPECT_EQ(fitted("Haren", 13.0, 100.0), "Haren");
  EXPECT_EQ(fitted("Gemeenschappelijke regeling", 10.0, 110.0), "Gemeenschappelijke…");
  EXPECT_EQ(fitted("a\u202Eb\tc", 10.0, 100.0), "ab c");
  std::mt19937 chance{1};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto n = chance() % 60; n > 0; --n) text += static_cast<char>(chance() % 256);
    double const room = 20.0 + static_cast<double>(chance() % 200);
    EXPECT_LE(text_width(fitted(text, 13.0, room), 13.0), room);
  }
}

}  // namespace network_test
}  // namespace verband::publish
