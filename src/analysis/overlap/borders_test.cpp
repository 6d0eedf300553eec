// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "analysis/example.hpp"
#include "analysis/overlap/clusters.hpp"
#include "analysis/overlap/congruence.hpp"
#include "analysis/overlap/graph.hpp"
#include "analysis/overlap/sets.hpp"

namespace verband::analysis {
namespace borders_test {

using namespace example;

std::string code(std::size_t i) { return "gm" + std::to_string(1000 + i); }

/// A country of that many municipalities.
Atlas country(std::size_t count) {
  Atlas atlas;
  for (std::size_t i = 0; i < count; ++i) {
    atlas.organisations.push_back(municipality(code(i), "Plaats " + std::to_string(i)));
  }
  atlas.index();
  return atlas;
}

/// Partnerships as chance will have it.
std::vector<Row> drawn(unsigned seed, std::size_t municipalities) {
  std::mt19937 chance{seed};
  std::vector<Row> rows;
  auto const count = 2 + chance() % 10;
  for (std::size_t i = 0; i < count; ++i) {
    Row row{.uri = "u" + std::to_string(i), .name = "N" + std::to_string(i)};
    for (std::size_t k = 0; k < municipalities; ++k) {
      if (chance() % 3 == 0) row.members.push_back(code(k));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::set<std::string> members(BeliefView const& belief) {
  std::set<std::string> result;
  for (auto const& each : belief.members) result.insert(each.code);
  return result;
}

std::size_t in_both(std::set<std::string> const& a, std::set<std::string> const& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](auto const& each) { return b.contains(each); }));
}

TEST(participant_sets, every_pair_of_partnerships_lies_in_one_way) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    auto const register_on_day = on(snapshot(drawn(seed, 5), country(5)), y2015);
    auto const all = register_on_day.all();
    auto const found = participant_sets(all, *register_on_day.snapshot->atlas);
    std::size_t identical = 0;
    std::size_t contained = 0;
    std::size_t crossing = 0;
    std::size_t apart = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        auto const a = members(*all[i]);
        auto const b = members(*all[k]);
        auto const both = in_both(a, b);
        if (a.empty() || b.empty()) continue;
        if (a == b) {
          ++identical;
        } else if (both == a.size() || both == b.size()) {
          ++contained;
        } else {
          ++(both > 0 ? crossing : apart);
        }
      }
    }
    EXPECT_EQ(found.identical, identical);
    EXPECT_EQ(found.contained, contained);
    EXPECT_EQ(found.crossing, crossing);
    EXPECT_EQ(found.apart, apart);
    for (std::size_t i = 0; i < found.sets.size(); ++i) {
      for (auto const outer : found.sets[i].within) {
        EXPECT_TRUE(std::ranges::includes(found.sets[outer].members, found.sets[i].members));
        EXPECT_LT(found.sets[i].members.size(), found.sets[outer].members.size());
      }
      for (auto const other : found.sets[i].crosses) {
        auto const& back = found.sets[other].crosses;
        EXPECT_NE(std::ranges::find(back, i), back.end()) << "crossing is mutual";
      }
    }
  }
}

TEST(congruence, is_the_mean_of_what_pairs_of_partnerships_have_in_common) {
  std::size_t valued = 0;
  for (unsigned seed = 0; seed < 100; ++seed) {
    auto const register_on_day = on(snapshot(drawn(seed, 6), country(6)), y2015);
    auto const all = register_on_day.all();
    for (auto const& each : congruences(all, *register_on_day.snapshot->atlas, y2015)) {
      std::vector<std::set<std::string>> others;
      for (auto const* const belief : all) {
        auto set = members(*belief);
        if (!set.contains(each.code) || set.size() == 6) continue;
        set.erase(each.code);
        if (!set.empty()) others.push_back(std::move(set));
      }
      EXPECT_EQ(each.partnerships, others.size());
      double sum = 0.0;
      std::size_t pairs = 0;
      for (std::size_t i = 0; i < others.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
          auto const both = in_both(others[i], others[k]);
          sum += static_cast<double>(both) /
                 static_cast<double>(others[i].size() + others[k].size() - both);
          ++pairs;
        }
      }
      EXPECT_EQ(each.pairs, pairs);
      EXPECT_EQ(each.value().has_value(), pairs > 0);
      if (pairs == 0) continue;
      ++valued;
      EXPECT_NEAR(*each.value(), sum / static_cast<double>(pairs), 1e-9);
      EXPECT_GE(*each.value(), 0.0);
      EXPECT_LE(*each.value(), 1.0 + 1e-9);
    }
  }
  EXPECT_GT(valued, 100U);
}

TEST(congruence, the_same_borders_are_one_and_nothing_but_oneself_in_common_is_nought) {
  auto const of = [](std::vector<Row> const& rows) {
    auto const register_on_day = on(snapshot(rows, country(6)), y2015);
    return congruences(register_on_day.all(), *register_on_day.snapshot->atlas, y2015).front();
  };
  std::vector<std::string> const pair{code(0), code(1)};
  auto const same = of({{.uri = "a", .name = "A", .members = pair},
                        {.uri = "b", .name = "B", .members = pair},
                        {.uri = "c", .name = "C", .members = {code(0)}}});
  EXPECT_EQ(same.value(), 1.0);
  EXPECT_EQ(same.usual, 2U);
  EXPECT_EQ(same.borders, 1U);
  auto const none = of({{.uri = "a", .name = "A", .members = pair},
                        {.uri = "b", .name = "B", .members = {code(0), code(2)}}});
  EXPECT_EQ(none.value(), 0.0);
  EXPECT_EQ(of({{.uri = "a", .name = "A", .members = pair}}).value(), std::nullopt);
}

std::vector<Row> two_groups() {
  std::vector<Row> rows;
  for (std::size_t group : {0U, 1U}) {
    for (std::size_t i = 0; i < 4; ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        rows.push_back({.uri = "u" + std::to_string(rows.size()),
                        .name = "N" + std::to_string(rows.size()),
                        .members = {code(4 * group + i), code(4 * group + k)}});
      }
    }
  }
  Row everyone{.uri = "all", .name = "Allen"};
  for (std::size_t i = 0; i < 8; ++i) everyone.members.push_back(code(i));
  rows.push_back(everyone);
  return rows;
}

TEST(clusters, two_groups_with_a_partnership_of_all_are_two) {
  auto const register_on_day = on(snapshot(two_groups(), country(9)), y2015);
  auto const found = clusters(register_on_day.all(), *register_on_day.snapshot->atlas, y2015);
  ASSERT_EQ(found.clusters.size(), 2U);
  for (auto const& each : found.clusters) {
    EXPECT_EQ(each.members.size(), 4U);
    EXPECT_EQ(each.beliefs.size(), 7U);
    EXPECT_EQ(each.within, 6U);
  }
  EXPECT_GT(found.modularity, 0.2);
}

TEST(clusters, a_partnership_of_the_whole_country_ties_no_one) {
  Row everyone{.uri = "all", .name = "Allen"};
  for (std::size_t i = 0; i < 8; ++i) everyone.members.push_back(code(i));
  auto const register_on_day = on(snapshot({everyone}, country(8)), y2015);
  auto const found = clusters(register_on_day.all(), *register_on_day.snapshot->atlas, y2015);
  EXPECT_EQ(found.clusters.size(), 8U);
  EXPECT_EQ(found.modularity, 0.0);
}

/// By the definition: over all pairs of one cluster, the tie less what chance would give.
double naive_modularity(std::vector<BeliefView const*> const& beliefs, Clusters const& found) {
  std::map<std::string, std::size_t> of;
  for (std::size_t i = 0; i < found.clusters.size(); ++i) {
    for (auto const& member : found.clusters[i].members) of[member] = i;
  }
  std::map<std::pair<std::string, std::string>, double> tie;
  std::map<std::string, double> degree;
  double all = 0.0;
  for (auto const* const belief : beliefs) {
    auto const set = members(*belief);
    for (auto const& a : set) {
      for (auto const& b : set) {
        if (a == b) continue;
        double const weight = 1.0 / static_cast<double>(set.size() - 1);
        tie[{a, b}] += weight;
        degree[a] += weight;
        all += weight;
      }
    }
  }
  double sum = 0.0;
  for (auto const& [a, cluster_a] : of) {
    for (auto const& [b, cluster_b] : of) {
      if (cluster_a == cluster_b) sum += (tie[{a, b}] - degree[a] * degree[b] / all) / all;
    }
  }
  return all > 0.0 ? sum : 0.0;
}

TEST(clusters, everyone_stands_in_one_and_the_order_of_partnerships_makes_no_difference) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    auto const register_on_day = on(snapshot(drawn(seed, 9), country(10)), y2015);
    auto all = register_on_day.all();
    auto const& atlas = *register_on_day.snapshot->atlas;
    auto const found = clusters(all, atlas, y2015);
    EXPECT_NEAR(found.modularity, naive_modularity(all, found), 1e-9);
    EXPECT_GE(found.modularity, -1e-9) << "worse than all in one";
    std::multiset<std::string> seen;
    std::set<std::string> taking_part;
    for (auto const& each : found.clusters) seen.insert(each.members.begin(), each.members.end());
    for (auto const* const belief : all) taking_part.merge(members(*belief));
    EXPECT_TRUE(std::ranges::equal(seen, taking_part));
    std::ranges::reverse(all);
    auto const again = clusters(all, atlas, y2015);
    ASSERT_EQ(again.clusters.size(), found.clusters.size());
    for (std::size_t i = 0; i < found.clusters.size(); ++i) {
      EXPECT_EQ(again.clusters[i].members, found.clusters[i].members);
    }
  }
}

TEST(graph, every_participation_is_a_line_and_no_two_nodes_stand_on_one_spot) {
  auto rows = two_groups();
  rows.push_back({.uri = "p", .name = "P", .members = {"gm0017", "gm1730", "pv20"}});
  rows.push_back({.uri = "q", .name = "Q", .members = {}});
  Atlas known = country(8);
  for (auto const& each : atlas().organisations) known.organisations.push_back(each);
  known.index();
  auto const register_on_day = on(snapshot(rows, known), y2015);
  auto const all = register_on_day.all();
  auto const made = graph(all, known);
  std::size_t links = 0;
  for (auto const* const each : all) links += each->members.size();
  EXPECT_EQ(made.edges.size(), links);
  EXPECT_EQ(made.nodes.size(), 11U + all.size());
  std::set<std::pair<double, double>> spots;
  for (auto const& node : made.nodes) {
    EXPECT_TRUE(spots.emplace(node.at.x, node.at.y).second) << node.name;
    EXPECT_GE(node.at.x, 0.0);
    EXPECT_LE(node.at.x, plane_size.x);
  }
  for (auto const& edge : made.edges) {
    EXPECT_NE(made.nodes[edge.organisation].kind, NodeKind::partnership);
    EXPECT_EQ(made.nodes[edge.partnership].kind, NodeKind::partnership);
  }
  auto const again = graph(all, known);
  for (std::size_t i = 0; i < made.nodes.size(); ++i) {
    EXPECT_EQ(again.nodes[i].at, made.nodes[i].at);
  }
}

}  // namespace borders_test
}  // namespace verband::analysis
