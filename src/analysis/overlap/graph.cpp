// SPDX-License-Identifier: EUPL-1.2
#include "analysis/overlap/graph.hpp"

#include <cmath>
#include <map>
#include <set>

#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {
namespace {

constexpr double cell = 4.0;  // kilometres between places that may be taken
constexpr PlanePoint nowhere{plane_size.x * 0.1, plane_size.y * 0.1};  // in the sea

/// Places on a grid, each given away once.
class Ground {
 public:
  /// The nearest free place, by rings around it; of equally near ones always the same.
  PlanePoint take(PlanePoint wanted) {
    int const x = static_cast<int>(std::lround(wanted.x / cell));
    int const y = static_cast<int>(std::lround(wanted.y / cell));
    for (int ring = 0;; ++ring) {
      for (int dy = -ring; dy <= ring; ++dy) {
        for (int dx = -ring; dx <= ring; ++dx) {
          bool const on_ring = std::max(std::abs(dx), std::abs(dy)) == ring;
          if (on_ring && taken_.insert({x + dx, y + dy}).second) {
            return {(x + dx) * cell, (y + dy) * cell};
          }
        }
      }
    }
  }
  /// A place off the grid is given away, and what lies nearest to it.
  void keep(PlanePoint at) {
    taken_.insert(
        {static_cast<int>(std::lround(at.x / cell)), static_cast<int>(std::lround(at.y / cell))});
  }

 private:
  std::set<std::pair<int, int>> taken_{};
};

/// The middle of points, where there are any.
struct Middle {
  double x{}, y{};
  std::size_t count{};
  void add(PlanePoint at) {
    x += at.x;
    y += at.y;
    ++count;
  }
  PlanePoint point() const {
    if (count == 0) return nowhere;
    return {x / static_cast<double>(count), y / static_cast<double>(count)};
  }
};

void place(Graph& graph) {
  Ground ground;
  for (auto const& node : graph.nodes) {
    if (node.placed) ground.keep(node.at);
  }
  std::vector<Middle> middles(graph.nodes.size());
  for (auto const& edge : graph.edges) {
    auto const& from = graph.nodes[edge.organisation];
    if (from.placed) middles[edge.partnership].add(from.at);
  }
  for (std::size_t i = graph.organisations; i < graph.nodes.size(); ++i) {
    graph.nodes[i].at = ground.take(middles[i].point());
  }
  for (auto const& edge : graph.edges) {
    middles[edge.organisation].add(graph.nodes[edge.partnership].at);
  }
  for (std::size_t i = 0; i < graph.organisations; ++i) {
    if (!graph.nodes[i].placed) graph.nodes[i].at = ground.take(middles[i].point());
  }
}

}  // namespace

Graph graph(std::span<BeliefView const* const> beliefs, Atlas const& atlas) {
  Graph result{.beliefs = {beliefs.begin(), beliefs.end()}};
  auto const all = numbered(beliefs, atlas);
  for (auto const& code : all.codes) {
    auto const* const known = atlas.organisation(code);
    GraphNode node{.id = code, .name = known == nullptr ? code : full_name(*known)};
    node.kind = is_municipality(atlas, code) ? NodeKind::municipality : NodeKind::organisation;
    if (known != nullptr && known->longitude && known->latitude) {
      if (auto const at = project(*known->longitude, *known->latitude)) {
        node.at = *at;
        node.placed = true;
      }
    }
    result.nodes.push_back(std::move(node));
  }
  result.organisations = result.nodes.size();
  for (std::uint32_t i = 0; i < beliefs.size(); ++i) {
    auto const number = static_cast<std::uint32_t>(result.nodes.size());
    std::set<std::uint32_t> seen;
    for (auto const& member : beliefs[i]->members) {
      auto const organisation = *all.number(member.code);
      if (!seen.insert(organisation).second) continue;
      result.edges.push_back({organisation, number, member.standing, member.role});
      ++result.nodes[organisation].ties;
    }
    result.nodes.push_back({.id = beliefs[i]->partnership->uri,
                            .name = beliefs[i]->account->typed.name,
                            .kind = NodeKind::partnership,
                            .ties = seen.size()});
  }
  place(result);
  return result;
}

}  // namespace verband::analysis
