// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/clusters.hpp"

#include <map>
#include <numeric>

namespace verband::analysis {
namespace {

struct Neighbour {
  std::uint32_t node{};
  double weight{};
};

/// A weighted graph; a node may be tied to itself (twice the weight within a cluster).
struct Ties {
  std::vector<std::vector<Neighbour>> of{};

  double degree(std::size_t node) const {
    double sum = 0.0;
    for (auto const& each : of[node]) sum += each.weight;
    return sum;
  }
};

Ties ties(Numbered const& all, std::size_t country) {
  Ties result;
  std::vector<std::map<std::uint32_t, double>> weights(all.codes.size());
  for (std::size_t i = 0; i < all.beliefs.size(); ++i) {
    auto const members = all.memberships.members[i];
    if (members.size() < 2 || members.size() >= country) continue;
    double const weight = 1.0 / static_cast<double>(members.size() - 1);
    for (auto const a : members) {
      for (auto const b : members) {
        if (a != b) weights[a][b] += weight;
      }
    }
  }
  for (auto const& each : weights) {
    auto& row = result.of.emplace_back();
    for (auto const& [node, weight] : each) row.push_back({node, weight});
  }
  return result;
}

/// Moves each node to the neighbouring cluster where it gains most, until none gains; the cluster
/// of each node.
std::vector<std::uint32_t> moved(Ties const& ties) {
  auto const size = ties.of.size();
  std::vector<std::uint32_t> cluster(size);
  std::iota(cluster.begin(), cluster.end(), 0U);
  std::vector<double> degree(size);
  for (std::size_t i = 0; i < size; ++i) degree[i] = ties.degree(i);
  auto total = degree;
  double const all = std::accumulate(degree.begin(), degree.end(), 0.0);
  if (all <= 0.0) return cluster;
  constexpr double least = 1e-12;
  constexpr int rounds = 100;  // ends long before; guards against rounding that keeps turning
  bool again = true;
  for (int round = 0; again && round < rounds; ++round) {
    again = false;
    for (std::size_t node = 0; node < size; ++node) {
      std::map<std::uint32_t, double> to;  // in order: of equal gains the lowest number wins
      for (auto const& each : ties.of[node]) {
        if (each.node != node) to[cluster[each.node]] += each.weight;
      }
      auto const own = cluster[node];
      total[own] -= degree[node];
      auto const gain = [&](std::uint32_t into) {
        auto const at = to.find(into);
        return (at == to.end() ? 0.0 : at->second) - total[into] * degree[node] / all;
      };
      auto best = own;
      double most = gain(own) + least;
      for (auto const& [into, weight] : to) {
        if (gain(into) > most) {
          most = gain(into) + least;
          best = into;
        }
      }
      total[best] += degree[node];
      again = again || best != own;
      cluster[node] = best;
    }
  }
  return cluster;
}

/// Numbers from 0 without holes, in the order of first occurrence; gives how many.
std::size_t renumber(std::vector<std::uint32_t>& cluster) {
  std::map<std::uint32_t, std::uint32_t> fresh;
  for (auto& each : cluster) {
    each = fresh.try_emplace(each, static_cast<std::uint32_t>(fresh.size())).first->second;
  }
  return fresh.size();
}

/// Each cluster as one node.
Ties merged(Ties const& ties, std::vector<std::uint32_t> const& cluster, std::size_t count) {
  std::vector<std::map<std::uint32_t, double>> weights(count);
  for (std::size_t node = 0; node < ties.of.size(); ++node) {
    for (auto const& each : ties.of[node])
      weights[cluster[node]][cluster[each.node]] += each.weight;
  }
  Ties result;
  for (auto const& each : weights) {
    auto& row = result.of.emplace_back();
    for (auto const& [node, weight] : each) row.push_back({node, weight});
  }
  return result;
}

double modularity(Ties const& merged) {
  double all = 0.0;
  for (std::size_t i = 0; i < merged.of.size(); ++i) all += merged.degree(i);
  if (all <= 0.0) return 0.0;
  double sum = 0.0;
  for (std::size_t i = 0; i < merged.of.size(); ++i) {
    double const share = merged.degree(i) / all;
    sum -= share * share;
    for (auto const& each : merged.of[i]) {
      if (each.node == i) sum += each.weight / all;
    }
  }
  return sum;
}

/// What the members of each cluster do together.
void add_beliefs(Clusters& result, Numbered const& all, std::vector<std::uint32_t> const& of) {
  for (std::size_t i = 0; i < all.beliefs.size(); ++i) {
    std::map<std::uint32_t, std::size_t> present;
    auto const members = all.memberships.members[i];
    for (auto const member : members) ++present[of[member]];
    for (auto const& [cluster, count] : present) {
      if (count < 2) continue;
      result.clusters[cluster].beliefs.push_back(all.beliefs[i]);
      result.clusters[cluster].within += count == members.size() ? 1 : 0;
    }
  }
}

}  // namespace

Clusters clusters(std::span<BeliefView const* const> beliefs, Atlas const& atlas, Date day) {
  auto const all = numbered(beliefs, atlas, Counted::municipalities);
  auto now = ties(all, municipality_count(atlas, day));
  std::vector<std::uint32_t> of(all.codes.size());
  std::iota(of.begin(), of.end(), 0U);
  for (;;) {
    auto step = moved(now);
    auto const count = renumber(step);
    for (auto& each : of) each = step[each];
    bool const done = count == now.of.size();
    now = merged(now, step, count);
    if (done) break;
  }
  Clusters result{.modularity = modularity(now)};
  result.clusters.resize(now.of.size());
  for (std::size_t i = 0; i < of.size(); ++i) {
    result.clusters[of[i]].members.push_back(all.codes[i]);
  }
  add_beliefs(result, all, of);
  for (auto& each : result.clusters) {
    std::ranges::sort(each.members, {}, [&](auto const& code) { return sort_key(atlas, code); });
  }
  std::ranges::stable_sort(result.clusters, [](Cluster const& a, Cluster const& b) {
    return a.members.size() > b.members.size();
  });
  return result;
}

}  // namespace verband::analysis
