// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "reference/gazetteer.hpp"

namespace verband::reference {
namespace groupings_test {

Date day(std::string_view text) { return *parse_iso_date(text); }

std::vector<std::string> split(std::string const& line, char separator) {
  std::vector<std::string> parts{""};
  for (auto const c : line) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

TEST(Groupings, the_country_has_as_many_municipalities_as_it_had) {
  auto const atlas = load(embedded_release());
  std::vector<std::pair<std::string_view, std::size_t>> const counts{
      {"2010-01-01", 431}, {"2015-01-01", 393}, {"2016-01-01", 390},
      {"2018-01-01", 380}, {"2019-01-01", 355}, {"2021-01-01", 352},
      {"2022-01-01", 345}, {"2023-01-01", 342}, {"2026-01-01", 342}};
  for (auto const& [date, count] : counts) {
    EXPECT_EQ(atlas->members("country:nl", day(date)).size(), count) << date;
  }
}

TEST(Groupings, police_units_safety_and_health_regions_cover_the_country_once_on_any_date) {
  auto const atlas = load(embedded_release());
  std::map<GroupingKind, std::size_t> number{{GroupingKind::police_unit, 10},
                                             {GroupingKind::safety_region, 25},
                                             {GroupingKind::health_region, 25}};
  for (auto const& [kind, count] : number) {
    EXPECT_EQ(std::ranges::count(atlas->groupings, kind, &Grouping::kind),
              static_cast<std::ptrdiff_t>(count));
    for (auto const* const date :
         {"2012-01-01", "2015-01-01", "2016-01-01", "2019-01-01", "2022-01-01", "2026-01-01"}) {
      std::vector<std::string> all;
      for (auto const& group : atlas->groupings) {
        if (group.kind != kind) continue;
        auto const members = atlas->members(group.key, day(date));
        all.insert(all.end(), members.begin(), members.end());
      }
      std::ranges::sort(all);
      EXPECT_EQ(all, atlas->members("country:nl", day(date))) << name(kind) << ' ' << date;
    }
  }
}

TEST(Groupings, a_merger_over_the_border_of_a_region_joins_that_of_its_own_province) {
  auto const atlas = load(embedded_release());
  auto const has = [&](std::string_view key, std::string_view date, std::string const& code) {
    auto const members = atlas->members(key, day(date));
    return std::ranges::find(members, code) != members.end();
  };
  // Vijfheerenlanden: Leerdam and Zederik (Zuid-Holland) with Vianen (Utrecht) became Utrecht.
  EXPECT_TRUE(has("safety_region:utrecht", "2019-01-01", "gm1961"));
  EXPECT_FALSE(has("safety_region:zuid-holland-zuid", "2019-01-01", "gm1961"));
  EXPECT_TRUE(has("safety_region:zuid-holland-zuid", "2018-12-31", "gm0545"));
  EXPECT_FALSE(has("safety_region:zuid-holland-zuid", "2019-01-01", "gm0545"));
}

TEST(Groupings, westerkwartier_is_a_region_until_it_is_a_municipality) {
  auto const atlas = load(embedded_release());
  EXPECT_EQ(atlas->members("region:westerkwartier", day("2015-01-01")),
            (std::vector<std::string>{"gm0015", "gm0022", "gm0025", "gm0056"}));
  EXPECT_EQ(atlas->grouping("region:westerkwartier")->optional_members,
            std::vector<std::string>{"gm0053"});
  EXPECT_TRUE(atlas->members("region:westerkwartier", day("2019-01-01")).empty());
}

TEST(Groupings, rules_give_exactly_the_codes_expected_on_each_date) {
  std::ifstream file{VERBAND_ROOT "/../shared/seed/rules-expected.csv"};
  if (!file) GTEST_SKIP() << "the expected expansions are not on this machine";
  auto const atlas = load(embedded_release());
  std::string line;
  std::getline(file, line);
  std::size_t rows = 0;
  while (std::getline(file, line)) {
    auto const cells = split(line, ',');
    ASSERT_GE(cells.size(), 4U) << line;
    std::string_view const key = cells[0].find("politie") != std::string::npos
                                     ? "police_unit:noord-nederland"
                                 : cells[0].find("Groninger") != std::string::npos ? "province:pv20"
                                                                                   : "country:nl";
    auto const members = atlas->members(key, day(cells[1]));
    EXPECT_EQ(std::to_string(members.size()), cells[2]) << line;
    if (!cells[3].empty()) {
      auto expected = split(cells[3], ';');
      for (auto& code : expected) code.replace(0, 2, "gm");
      std::ranges::sort(expected);
      EXPECT_EQ(members, expected) << cells[0] << ' ' << cells[1];
    }
    ++rows;
  }
  EXPECT_GE(rows, 18U);
}

}  // namespace groupings_test
}  // namespace verband::reference
