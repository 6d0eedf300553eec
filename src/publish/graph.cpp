// SPDX-License-Identifier: EUPL-1.2
#include "publish/graph.hpp"

#include <array>

#include "publish/web/html.hpp"
#include "publish/xml.hpp"

namespace verband::publish {
namespace {

using analysis::GraphNode;
using analysis::NodeKind;

std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::municipality:
      return "municipality";
    case NodeKind::organisation:
      return "organisation";
    case NodeKind::partnership:
      return "partnership";
  }
  return {};
}

/// Gephi draws y upwards.
std::string height(GraphNode const& node) { return svg_number(analysis::plane_size.y - node.at.y); }

std::string node_id(std::size_t number) { return "n" + std::to_string(number); }

}  // namespace

std::string graphml(analysis::Graph const& graph, std::string_view title) {
  pugi::xml_document document;
  auto root = add(document, "graphml", {{"xmlns", "http://graphml.graphdrawing.org/xmlns"}});
  constexpr std::array<std::array<char const*, 4>, 8> keys{
      {{"id", "node", "identifier", "string"},
       {"name", "node", "label", "string"},
       {"kind", "node", "kind", "string"},
       {"x", "node", "x", "double"},
       {"y", "node", "y", "double"},
       {"ties", "node", "ties", "int"},
       {"standing", "edge", "standing", "string"},
       {"role", "edge", "role", "string"}}};
  for (auto const& [id, of, name, type] : keys) {
    add(root, "key", {{"id", id}, {"for", of}, {"attr.name", name}, {"attr.type", type}});
  }
  auto all = add(root, "graph", {{"id", "verband"}, {"edgedefault", "undirected"}});
  add_text(all, "desc", xml_text(title));
  auto const data = [](pugi::xml_node const& of, char const* key, std::string_view text) {
    add_text(of, "data", xml_text(text), {{"key", key}});
  };
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    auto const& each = graph.nodes[i];
    auto const node = add(all, "node", {{"id", node_id(i)}});
    data(node, "id", each.id);
    data(node, "name", each.name);
    data(node, "kind", kind_name(each.kind));
    data(node, "x", svg_number(each.at.x));
    data(node, "y", svg_number(each.at.y));
    data(node, "ties", std::to_string(each.ties));
  }
  for (auto const& each : graph.edges) {
    auto const edge =
        add(all, "edge",
            {{"source", node_id(each.organisation)}, {"target", node_id(each.partnership)}});
    data(edge, "standing", analysis::name(each.standing));
    data(edge, "role", name(each.role));
  }
  return bytes(document);
}

std::string gexf(analysis::Graph const& graph, std::string_view title) {
  pugi::xml_document document;
  auto root = add(document, "gexf",
                  {{"xmlns", "http://gexf.net/1.3"},
                   {"xmlns:viz", "http://gexf.net/1.3/viz"},
                   {"version", "1.3"}});
  auto meta = add(root, "meta");
  add_text(meta, "creator", "Verband");
  add_text(meta, "description", xml_text(title));
  auto all = add(root, "graph", {{"defaultedgetype", "undirected"}, {"mode", "static"}});
  auto of_nodes = add(all, "attributes", {{"class", "node"}});
  add(of_nodes, "attribute", {{"id", "identifier"}, {"title", "identifier"}, {"type", "string"}});
  add(of_nodes, "attribute", {{"id", "kind"}, {"title", "kind"}, {"type", "string"}});
  auto of_edges = add(all, "attributes", {{"class", "edge"}});
  add(of_edges, "attribute", {{"id", "standing"}, {"title", "standing"}, {"type", "string"}});
  add(of_edges, "attribute", {{"id", "role"}, {"title", "role"}, {"type", "string"}});
  auto const value = [](pugi::xml_node const& of, char const* key, std::string_view text) {
    add(of, "attvalue", {{"for", key}, {"value", xml_text(text)}});
  };
  auto nodes = add(all, "nodes");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    auto const& each = graph.nodes[i];
    auto node = add(nodes, "node", {{"id", node_id(i)}, {"label", xml_text(each.name)}});
    auto values = add(node, "attvalues");
    value(values, "identifier", each.id);
    value(values, "kind", kind_name(each.kind));
    add(node, "viz:position", {{"x", svg_number(each.at.x)}, {"y", height(each)}, {"z", "0"}});
  }
  auto edges = add(all, "edges");
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    auto const& each = graph.edges[i];
    auto edge = add(edges, "edge",
                    {{"id", "e" + std::to_string(i)},
                     {"source", node_id(each.organisation)},
                     {"target", node_id(each.partnership)}});
    auto values = add(edge, "attvalues");
    value(values, "standing", analysis::name(each.standing));
    value(values, "role", name(each.role));
  }
  return bytes(document);
}

}  // namespace verband::publish
