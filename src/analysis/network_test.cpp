// SPDX-License-Identifier: EUPL-1.2
#include "analysis/network.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "analysis/example.hpp"
#include "analysis/select.hpp"

namespace verband::analysis {
namespace network_test {

using namespace example;

/// A register with that many organisations and partnerships, by chance but always the same.
Snapshot crowd(std::uint32_t seed, int organisations, int partnerships) {
  std::mt19937 chance{seed};
  Atlas known;
  for (int i = 0; i < organisations; ++i) {
    known.organisations.push_back(
        municipality("gm" + std::to_string(1000 + i), "Plaats " + std::to_string(i)));
  }
  known.index();
  std::vector<Row> rows;
  for (int i = 0; i < partnerships; ++i) {
    Row row{.uri = "u" + std::to_string(i), .name = "Verband " + std::to_string(i)};
    for (auto const& each : known.organisations) {
      if (chance() % 4 == 0) row.members.push_back(each.code);
    }
    rows.push_back(std::move(row));
  }
  return snapshot(rows, known);
}

TEST(network, counts_are_those_of_counting_one_by_one) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    auto const register_on_day = on(crowd(seed, 30, 12), y2015);
    auto const all = register_on_day.all();
    auto const found = network(all, "gm1000");
    std::map<std::string, std::size_t> naive;
    std::size_t own = 0;
    for (auto const* const belief : all) {
      if (!has_member(*belief, "gm1000")) continue;
      ++own;
      for (auto const& member : belief->members) ++naive[member.code];
    }
    naive.erase("gm1000");
    EXPECT_EQ(found.partnerships.size(), own);
    ASSERT_EQ(found.companions.size(), naive.size());
    for (auto const& each : found.companions) EXPECT_EQ(each.ties.size(), naive[each.code]);
    EXPECT_TRUE(std::ranges::is_sorted(found.companions, std::greater{},
                                       [](auto const& each) { return each.ties.size(); }));
  }
}

TEST(network, what_is_drawn_is_bounded_and_what_is_met_most_comes_first) {
  auto const register_on_day = on(crowd(7, 200, 90), y2015);
  auto const all = register_on_day.of("gm1000");
  auto const found = network(all, "gm1000", {.partnerships = 10, .companions = 25});
  EXPECT_EQ(found.partnerships.size(), all.size());
  EXPECT_EQ(found.drawn_partnerships.size(), 10U);
  EXPECT_LE(found.drawn_companions.size(), 25U);
  EXPECT_GE(found.drawn_companions.size(), 6U);
  std::set<std::uint32_t> const drawn(found.drawn_companions.begin(), found.drawn_companions.end());
  for (auto const number : drawn) {
    EXPECT_GE(found.companions[number].ties.size(), found.companions[26].ties.size());
  }
}

TEST(network, equals_are_not_drawn_in_part) {
  std::vector<Row> rows{{.uri = "u1", .name = "Allen", .rule = "province:pv20"},
                        {.uri = "u2", .name = "Twee", .members = {"gm0017", "gm0014"}}};
  auto const register_on_day = on(snapshot(rows), y2015);
  auto const found = network(register_on_day.all(), "gm0017", {.companions = 2});
  ASSERT_EQ(found.companions.size(), 3U);
  ASSERT_EQ(found.drawn_companions.size(), 1U);  // Emmen and Tynaarlo are met as often
  EXPECT_EQ(found.companions[found.drawn_companions[0]].code, "gm0014");
}

TEST(network, a_tie_knows_how_sure_it_is) {
  std::vector<Row> rows{{.uri = "u1", .name = "Een", .members = {"gm0017", "gm1730"}}};
  auto const later = on(snapshot(rows), Date{2020y / 1 / 1});
  auto const found = network(later.all(), "gm1730");
  ASSERT_EQ(found.companions.size(), 1U);
  EXPECT_EQ(found.companions[0].code, "gm0014");
  EXPECT_EQ(found.companions[0].ties, (std::vector<Tie>{{0, Standing::expected}}));
  EXPECT_EQ(found.own, std::vector{Standing::presumed});
}

TEST(network, of_nothing_is_empty) {
  auto const found = network({}, "gm0017");
  EXPECT_TRUE(found.partnerships.empty());
  EXPECT_TRUE(found.companions.empty());
  EXPECT_TRUE(found.drawn_companions.empty());
}

}  // namespace network_test
}  // namespace verband::analysis
