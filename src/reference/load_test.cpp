// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "model/ensure.hpp"
#include "reference/gazetteer.hpp"

namespace verband::reference {
namespace load_test {

TEST(Load, the_release_in_the_binary_has_what_the_manual_says) {
  auto const atlas = load(embedded_release());
  std::size_t kinds[6]{};
  for (auto const& each : atlas->organisations) ++kinds[static_cast<std::size_t>(each.kind)];
  EXPECT_EQ(kinds[0], 1474U);
  EXPECT_EQ(kinds[1], 12U);
  EXPECT_EQ(kinds[2], 32U);
  EXPECT_EQ(kinds[3], 383U);
  EXPECT_EQ(atlas->hash, embedded_hash());
  EXPECT_EQ(embedded_hash().size(), 64U);
  EXPECT_EQ(std::ranges::count_if(atlas->policy_areas,
                                  [](auto const& each) { return each.id.starts_with("c_"); }),
            92);
}

TEST(Load, every_code_that_is_referred_to_exists) {
  auto const atlas = load(embedded_release());
  for (auto const& each : atlas->organisations) {
    EXPECT_TRUE(each.period.from < each.period.to) << each.code;
    // Elten and Tudderen went back to Germany: no source gives their province.
    bool const returned = each.code == "gm1055" || each.code == "gm1204";
    if (each.kind == OrganisationKind::municipality && !returned) {
      EXPECT_NE(atlas->organisation(each.province), nullptr) << each.code;
    }
    for (auto const& next : each.successors) {
      EXPECT_NE(atlas->organisation(next.code), nullptr) << each.code;
    }
  }
  std::set<std::string> ids{""};
  for (auto const& each : atlas->policy_areas) ids.insert(each.id);
  for (auto const& each : atlas->policy_areas) EXPECT_TRUE(ids.contains(each.broader)) << each.id;
  for (auto const& group : atlas->groupings) {
    for (auto const& code : group.optional_members) {
      EXPECT_NE(atlas->organisation(code), nullptr) << group.key;
    }
  }
}

TEST(Load, a_municipality_that_was_divided_has_partial_successors) {
  auto const atlas = load(embedded_release());
  auto const* const winsum = atlas->organisation("gm0053");
  ASSERT_NE(winsum, nullptr);
  ASSERT_EQ(winsum->successors.size(), 2U);
  EXPECT_TRUE(winsum->successors[0].partial);
  auto const* const haren = atlas->organisation("gm0017");
  ASSERT_EQ(haren->successors.size(), 1U);
  EXPECT_EQ(haren->successors[0].code, "gm0014");
  EXPECT_FALSE(haren->successors[0].partial);
}

TEST(Load, an_inclusive_last_day_of_the_source_is_the_day_before_the_end) {
  auto const atlas = load(embedded_release());
  auto const* const reest = atlas->organisation("ws0648");
  ASSERT_NE(reest, nullptr);
  EXPECT_TRUE(reest->period.contains(*parse_iso_date("2015-12-31")));
  EXPECT_FALSE(reest->period.contains(*parse_iso_date("2016-01-01")));
  EXPECT_EQ(atlas->alive("ws0648", *parse_iso_date("2016-01-01")),
            std::vector<std::string>{"ws0664"});
}

TEST(Load, damaged_bytes_are_refused_with_a_dutch_message) {
  std::string const whole{embedded_release()};
  auto const refused = [](std::string const& bytes) {
    try {
      load(bytes);
    } catch (Error const& error) {
      return std::string{error.what()}.find("beschadigd") != std::string::npos;
    }
    return false;
  };
  EXPECT_TRUE(refused(""));
  EXPECT_TRUE(refused("PK\x03\x04"));
  EXPECT_TRUE(refused(whole.substr(0, whole.size() / 2)));
  EXPECT_TRUE(refused(whole.substr(0, whole.size() - 1)));
  auto date = whole;
  date.replace(date.find("1990-01-01"), 10, "1990-02-30");
  EXPECT_TRUE(refused(date));
  auto cell = whole;
  cell[cell.find("\tpv20")] = ' ';
  EXPECT_TRUE(refused(cell));
  auto twice = whole;
  twice.replace(twice.find("gm0002"), 6, "gm0001");
  EXPECT_TRUE(refused(twice));
}

}  // namespace load_test
}  // namespace verband::reference
