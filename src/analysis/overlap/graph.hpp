// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/map.hpp"

namespace verband::analysis {

enum class NodeKind : std::uint8_t { municipality, organisation, partnership };

/// A node of the network with its place in the flat picture of the country.
struct GraphNode {
  std::string id{};  // code, or URI of the partnership
  std::string name{};
  NodeKind kind{};
  PlanePoint at{};
  bool placed{};  // where it lies; others stand near what they are tied to
  std::size_t ties{};
};

/// An organisation takes part in a partnership; both as numbers of nodes.
struct GraphEdge {
  std::uint32_t organisation{}, partnership{};
  Standing standing{};
  Role role{};
  bool operator==(GraphEdge const&) const = default;
};

/// Who takes part in what, as a graph of two kinds of nodes. Views into the beliefs given.
struct Graph {
  std::vector<GraphNode> nodes{};            // organisations by code, then partnerships as given
  std::vector<GraphEdge> edges{};            // by partnership
  std::vector<BeliefView const*> beliefs{};  // of the last nodes, in the same order
  std::size_t organisations{};               // how many nodes come before the partnerships
};

/// The graph of those beliefs. Municipalities stand where they lie, a partnership amid its members
/// and others amid their partnerships, moved to the nearest free place: no two nodes stand on the
/// same spot, and the same beliefs always give the same places.
Graph graph(std::span<BeliefView const* const> beliefs, Atlas const& atlas);

}  // namespace verband::analysis
