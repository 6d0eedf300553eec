// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "analysis/example.hpp"
#include "analysis/overlap/memberships.hpp"
#include "analysis/overlap/numbered.hpp"
#include "analysis/overlap/shared.hpp"

namespace verband::analysis {
namespace overlap_test {

using namespace example;

struct Drawn {
  std::size_t partnerships{}, organisations{};
  std::vector<Link> links{};
};

/// Links as chance will have it, some of them twice, some partnerships and organisations without.
Drawn drawn(unsigned seed) {
  std::mt19937 chance{seed};
  Drawn result{.partnerships = 1 + chance() % 12, .organisations = 1 + chance() % 15};
  auto const count = chance() % 80;
  for (std::size_t i = 0; i < count; ++i) {
    result.links.push_back({static_cast<std::uint32_t>(chance() % result.partnerships),
                            static_cast<std::uint32_t>(chance() % result.organisations)});
  }
  return result;
}

TEST(memberships, hold_every_link_once_in_both_directions) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    auto const all = drawn(seed);
    std::set<Link> const links(all.links.begin(), all.links.end());
    auto const made = memberships(all.links, all.partnerships, all.organisations);
    ASSERT_EQ(made.members.size(), all.partnerships);
    ASSERT_EQ(made.partnerships.size(), all.organisations);
    std::set<Link> from_members;
    std::set<Link> from_organisations;
    for (std::uint32_t i = 0; i < all.partnerships; ++i) {
      EXPECT_TRUE(std::ranges::is_sorted(made.members[i]));
      for (auto const each : made.members[i]) EXPECT_TRUE(from_members.insert({i, each}).second);
    }
    for (std::uint32_t i = 0; i < all.organisations; ++i) {
      EXPECT_TRUE(std::ranges::is_sorted(made.partnerships[i]));
      for (auto const each : made.partnerships[i]) {
        EXPECT_TRUE(from_organisations.insert({each, i}).second);
      }
    }
    EXPECT_EQ(from_members, links);
    EXPECT_EQ(from_organisations, links);
  }
}

TEST(each_overlap, is_what_comparing_every_pair_gives) {
  std::size_t found = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    auto const all = drawn(seed);
    std::set<Link> const links(all.links.begin(), all.links.end());
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> naive;
    for (auto const& a : links) {
      for (auto const& b : links) {
        if (a.partnership == b.partnership && a.organisation < b.organisation) {
          ++naive[{a.organisation, b.organisation}];
        }
      }
    }
    auto const made = memberships(all.links, all.partnerships, all.organisations);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> clever;
    std::size_t visited = 0;
    each_overlap(
        made.partnerships, made.members, [&](std::size_t a, std::span<Shared const> shared) {
          EXPECT_EQ(a, visited++) << "each in turn";
          for (auto const& each : shared) {
            EXPECT_TRUE(clever.emplace(std::pair{a, each.other}, each.count).second);
            EXPECT_EQ(common(made.partnerships[a], made.partnerships[each.other]), each.count);
          }
        });
    EXPECT_EQ(visited, all.organisations);
    EXPECT_EQ(clever, naive) << seed;
    found += naive.size();
  }
  EXPECT_GT(found, 5000U);
}

TEST(numbered, codes_stand_in_order_and_municipalities_can_be_told_apart) {
  auto const register_on_day =
      on(snapshot({{.uri = "u1", .name = "Bos", .members = {"pv20", "gm0017", "gm0014"}},
                   {.uri = "u2", .name = "Meer", .members = {}}}),
         y2015);
  auto const all = register_on_day.all();
  auto const everyone = numbered(all, *register_on_day.snapshot->atlas);
  EXPECT_EQ(everyone.codes, (std::vector<std::string>{"gm0014", "gm0017", "pv20"}));
  EXPECT_EQ(everyone.memberships.members[0].size(), 3U);
  EXPECT_EQ(everyone.memberships.members[1].size(), 0U);
  auto const some = numbered(all, *register_on_day.snapshot->atlas, Counted::municipalities);
  EXPECT_EQ(some.codes, (std::vector<std::string>{"gm0014", "gm0017"}));
  EXPECT_EQ(some.number("gm0017"), 1U);
  EXPECT_EQ(some.number("pv20"), std::nullopt);
}

std::vector<Row> lakes() {
  return {{.uri = "u1", .name = "A", .members = {"gm0017"}},
          {.uri = "u2", .name = "B", .members = {"gm0017", "gm1730", "gm0014"}},
          {.uri = "u3", .name = "C", .members = {"gm1730", "gm0014"}},
          {.uri = "u4", .name = "D", .members = {"gm0017", "gm1730", "gm0014"}},
          {.uri = "u5", .name = "E", .members = {"gm0017", "gm1730"}},
          {.uri = "u6", .name = "F", .members = {"gm0114"}}};
}

std::vector<std::string> names(std::vector<BeliefView const*> const& beliefs) {
  std::vector<std::string> result;
  for (auto const* const each : beliefs) result.push_back(each->account->typed.name);
  return result;
}

TEST(overlap, says_who_shares_what_most_shared_first) {
  auto const register_on_day = on(snapshot(lakes()), y2015);
  auto const found = overlap(register_on_day.all(), {"gm0017", "gm1730", "gm0014"});
  EXPECT_EQ(found.shared, (std::vector<std::vector<std::size_t>>{{4, 3, 2}, {3, 4, 3}, {2, 3, 3}}));
  EXPECT_EQ(found.of_all(), 2U);
  ASSERT_EQ(found.combinations.size(), 4U);
  EXPECT_EQ(found.combinations[0].who, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(names(found.combinations[0].beliefs), (std::vector<std::string>{"B", "D"}));
  EXPECT_EQ(names(found.combinations[1].beliefs), (std::vector<std::string>{"E"}));
  EXPECT_EQ(names(found.combinations[2].beliefs), (std::vector<std::string>{"C"}));
  EXPECT_EQ(names(found.combinations[3].beliefs), (std::vector<std::string>{"A"}));
  ASSERT_EQ(found.rows.size(), 5U);
  EXPECT_EQ(found.rows[0].takes_part[0], Standing::stated);
  EXPECT_EQ(found.rows[4].takes_part[1], std::nullopt);
}

TEST(overlap, is_symmetric_and_does_not_depend_on_who_is_asked_first) {
  auto const register_on_day = on(snapshot(lakes()), y2015);
  std::vector<std::string> const codes{"gm0017", "gm1730", "gm0014", "gm0114"};
  auto const found = overlap(register_on_day.all(), codes);
  auto const turned = overlap(register_on_day.all(), {codes.rbegin(), codes.rend()});
  std::size_t combined = 0;
  for (auto const& each : found.combinations) combined += each.beliefs.size();
  EXPECT_EQ(combined, found.rows.size()) << "each partnership in one combination";
  for (std::size_t a = 0; a < codes.size(); ++a) {
    for (std::size_t b = 0; b < codes.size(); ++b) {
      EXPECT_EQ(found.shared[a][b], found.shared[b][a]);
      EXPECT_EQ(found.shared[a][b], turned.shared[3 - a][3 - b]);
      EXPECT_LE(found.shared[a][b], std::min(found.shared[a][a], found.shared[b][b]));
    }
  }
}

}  // namespace overlap_test
}  // namespace verband::analysis
