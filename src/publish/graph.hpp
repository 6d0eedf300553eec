// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "analysis/overlap/graph.hpp"

namespace verband::publish {

/// The graph as GraphML (yEd, igraph, networkx): kind, name and place of each node; standing and
/// role of each edge. Kilometres, y downwards.
std::string graphml(analysis::Graph const& graph, std::string_view title);

/// The graph as GEXF 1.3 (Gephi), with the same attributes and places.
std::string gexf(analysis::Graph const& graph, std::string_view title);

}  // namespace verband::publish
