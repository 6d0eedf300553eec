// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/country.hpp"

#include <algorithm>

#include "analysis/map.hpp"
#include "analysis/overlap/numbered.hpp"
#include "publish/web/answer.hpp"
#include "publish/web/map.hpp"
#include "publish/web/network.hpp"
#include "publish/web/overlap.hpp"

namespace verband::publish {
namespace {

using analysis::Graph;
using analysis::GraphNode;
using analysis::NodeKind;

struct Drawing {
  Html& html;
  PageRequest const& request;
  Graph const& graph;
  double scale;

  double x(GraphNode const& node) const { return node.at.x * scale; }
  double y(GraphNode const& node) const { return node.at.y * scale; }

  void lines() const {
    auto const half = analysis::municipality_count(request.atlas(), request.day) / 2;
    html.element("g", {{"aria-hidden", "true"}}, [&] {
      for (bool const sure : {false, true}) {
        std::string path;
        for (auto const& edge : graph.edges) {
          auto const& from = graph.nodes[edge.partnership];
          auto const& to = graph.nodes[edge.organisation];
          bool const stated = edge.standing == analysis::Standing::stated;
          if (stated != sure || from.ties > half) continue;
          path += "M" + svg_number(x(from)) + " " + svg_number(y(from)) + "L" + svg_number(x(to)) +
                  " " + svg_number(y(to));
        }
        if (path.empty()) continue;
        html.shape("path", {{"class", sure ? "vb-edge vb-edge--country"
                                           : "vb-edge vb-edge--country vb-edge--presumed"},
                            {"d", path},
                            {"fill", "none"}});
      }
    });
  }

  void shape(GraphNode const& node) const {
    constexpr double size = 4.0;
    auto const at = [&](double dx, double dy) {
      return svg_number(x(node) + dx) + "," + svg_number(y(node) + dy);
    };
    if (node.kind == NodeKind::municipality) {
      html.shape("circle", {{"class", "vb-node vb-node--municipality"},
                            {"cx", svg_number(x(node))},
                            {"cy", svg_number(y(node))},
                            {"r", svg_number(size)}});
    } else if (node.kind == NodeKind::partnership) {
      html.shape("rect", {{"class", "vb-node vb-node--partnership"},
                          {"x", svg_number(x(node) - size)},
                          {"y", svg_number(y(node) - size)},
                          {"width", svg_number(2.0 * size)},
                          {"height", svg_number(2.0 * size)}});
    } else {
      constexpr double wide = size + 1.0;
      html.shape("polygon", {{"class", "vb-node vb-node--organisation"},
                             {"points", at(0, -wide) + " " + at(wide, 0) + " " + at(0, wide) + " " +
                                            at(-wide, 0)}});
    }
  }

  std::string address(std::size_t number) const {
    if (number < graph.organisations) {
      return link(request, request.addresses->path(graph.nodes[number].id));
    }
    return link(request,
                partnership_path(*graph.beliefs[number - graph.organisations]->partnership));
  }

  /// Those with the most ties are links; of the others the name is shown when pointed at.
  void nodes() const {
    std::vector<std::size_t> order(graph.nodes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t i) { return graph.nodes[i].ties; });
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      auto const& node = graph.nodes[order[rank]];
      auto const name =
          node.kind == NodeKind::partnership
              ? node.name + ", " + counted(node.ties, "deelnemer", "deelnemers")
              : node.name + ", " + counted(node.ties, "samenwerking", "samenwerkingen");
      if (rank < most_map_links) {
        picture_link(html, address(order[rank]), name, [&] { shape(node); });
      } else {
        html.element("g", {}, [&] {
          html.element("title", {}, one_line(name));
          shape(node);
        });
      }
    }
  }
};

void form(Html& html, PageRequest const& request, NetworkPage const& asked) {
  html.element("form", {{"class", "vb-form"}, {"method", "get"}, {"action", "/netwerk"}}, [&] {
    organisation_choice(html, request, "gemeente", asked.self, "Haren");
    html.element("div", {}, [&] {
      html.element("label", {{"class", "utrecht-form-label"}, {"for", "thema"}}, "Waarover");
      theme_choice(html, request, "thema", asked.theme);
    });
    kept_dates(html, request);
    html.element("button",
                 {{"class", "utrecht-button utrecht-button--primary-action"}, {"type", "submit"}},
                 "Toon netwerk");
  });
}

/// The other way to look: from one's own ring to the country.
void whole_country(Html& html, PageRequest const& request, NetworkPage const& asked) {
  if (asked.country) return;
  html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
    anchor(html,
           same_page(
               request,
               request.parameters.without("gemeente").without("pagina").set("gebied", "nederland")),
           "Toon heel Nederland (zwaarder)");
  });
}

std::string title(PageRequest const& request, NetworkPage const& asked) {
  if (!asked.self.empty()) {
    return "Met wie werkt " + full_name(request.atlas(), asked.self) + " samen?";
  }
  return asked.country ? "Wie werkt waar samen in Nederland?" : "Met wie werkt uw gemeente samen?";
}

AnswerTable companions(NetworkPage const& asked) {
  auto const network = analysis::network(asked.beliefs, asked.self);
  AnswerTable result{.key = "companions",
                     .title = "Met wie",
                     .caption = "Met wie, en waarin?",
                     .columns = {{"organisation", "Met wie"},
                                 {"count", "Aantal"},
                                 {"partnerships", "Welke samenwerkingen"}}};
  for (auto const& each : network.companions) {
    NamedPartnerships together;
    for (auto const& tie : each.ties) together.push_back(network.partnerships[tie.partnership]);
    result.rows.push_back({NamedOrganisations{{each.code}}, each.ties.size(), std::move(together)});
  }
  return result;
}

AnswerTable partnerships(NetworkPage const& asked) {
  AnswerTable result{
      .key = "partnerships",
      .title = "Samenwerkingen",
      .caption = "Welke samenwerkingen zijn er, en wie doen mee?",
      .columns = {
          {"partnership", "Samenwerking"}, {"count", "Deelnemers"}, {"members", "Wie doen mee"}}};
  for (auto const* const each : asked.beliefs) {
    NamedOrganisations members;
    for (auto const& member : each->members) members.push_back({member.code});
    result.rows.push_back({NamedPartnerships{each}, members.size(), members});
  }
  return result;
}

}  // namespace

void country_drawing(Html& html, PageRequest const& request, Graph const& graph,
                     std::string_view table) {
  constexpr double scale = 3.4;  // pixels for a kilometre
  html.element("p", {{"class", "utrecht-paragraph vb-to-picture"}}, [&] {
    html.element("a", {{"class", "utrecht-link"}, {"href", "#" + std::string{table}}},
                 "Naar de tabel met dezelfde gegevens");
  });
  figure(
      html,
      {.id = "land",
       .title = "Netwerk van het land",
       .description = "Gemeenten staan waar zij liggen, samenwerkingen te midden van wie "
                      "meedoen. Lijnen wijzen aan wie waaraan meedoet. Wat hier getekend is, "
                      "staat ook in de tabel.",
       .conclusion = counted(graph.organisations, "organisatie doet", "organisaties doen") +
                     " mee aan " + counted(graph.beliefs.size(), "samenwerking", "samenwerkingen") +
                     ".",
       .legend = "Rondje: gemeente, waar zij ligt. Vierkant: samenwerking. Ruit: andere "
                 "organisatie. Stippellijn: vermoed of verwacht. Doet meer dan de helft van alle "
                 "gemeenten mee, dan staan er geen lijnen. Waar we geen plaats van weten, staat "
                 "linksboven. Wijs iets aan om de naam te zien.",
       .width = analysis::plane_size.x * scale,
       .height = analysis::plane_size.y * scale,
       .fluid = true},
      [&] {
        Drawing const drawing{html, request, graph, scale};
        drawing.lines();
        drawing.nodes();
      });
}

OverlapAnswer network_answer(PageRequest const& /*request*/, NetworkPage const& asked) {
  OverlapAnswer result;
  if (!asked.self.empty()) {
    result.tables.push_back(companions(asked));
  } else if (asked.country) {
    result.tables.push_back(partnerships(asked));
  }
  return result;
}

std::string network_page(PageRequest const& request, NetworkPage const& asked) {
  bool const answers = (asked.country || !asked.self.empty()) && request.troubles.empty();
  auto const found = answers ? network_answer(request, asked) : OverlapAnswer{};
  auto const rows = answers ? found.tables.front().rows.size() : 0;
  Frame const frame{.title = title(request, asked),
                    .section = "/vergelijk",
                    .crumbs = {{"Vergelijken", link(request, "/vergelijk")}, {"Netwerk", ""}},
                    .takes = answers && rows > 0 ? TakeAlong::graph : TakeAlong::nothing,
                    .rows = rows,
                    .in_parts = asked.country && rows > page_size,
                    .years = answers};
  return page(request, frame, [&](Html& html) {
    form(html, request, asked);
    whole_country(html, request, asked);
    if (!answers) return;
    if (!asked.self.empty()) {
      html.element("div", {{"class", "vb-stack"}},
                   [&] { network(html, request, analysis::network(asked.beliefs, asked.self)); });
      return;
    }
    country_drawing(html, request, analysis::graph(asked.beliefs, request.atlas()),
                    "tabel-partnerships");
    answer_table(html, request, found, 0);
  });
}

}  // namespace verband::publish
