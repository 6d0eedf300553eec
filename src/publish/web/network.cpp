// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/network.hpp"

#include <algorithm>

#include "model/wording.hpp"
#include "publish/web/network_layout.hpp"

namespace verband::publish {
namespace {

using analysis::Companion;
using analysis::Network;

constexpr std::string_view figure_id = "netwerk";

void companion_table(Html& html, PageRequest const& request, Network const& network) {
  TableFrame const frame{
      .id = "netwerk-tabel",
      .caption = "Met wie werkt " + full_name(request.atlas(), network.self) + " samen?",
      .heads = {"Met wie", "Aantal", "Welke samenwerkingen"}};
  table(html, frame, network.drawn_companions.size(), [&](std::size_t row, std::size_t column) {
    auto const& companion = network.companions[network.drawn_companions[row]];
    if (column == 0) organisation(html, request, companion.code);
    if (column == 1) html.write(std::to_string(companion.ties.size()));
    if (column != 2) return;
    for (std::size_t i = 0; i < companion.ties.size(); ++i) {
      auto const& tie = companion.ties[i];
      if (i > 0) html.write("; ");
      partnership(html, request, *network.partnerships[tie.partnership]);
      if (tie.standing == analysis::Standing::stated) continue;
      html.write(" ");
      mark(html, tie.standing);
    }
  });
}

/// What the table and the drawing leave out, in words and as a list to open.
void left_out(Html& html, PageRequest const& request, Network const& network) {
  std::vector<Companion const*> others;
  for (std::uint32_t i = 0; i < network.companions.size(); ++i) {
    if (!std::ranges::binary_search(network.drawn_companions, i)) {
      others.push_back(&network.companions[i]);
    }
  }
  if (!others.empty()) {
    auto const& last = network.companions[network.drawn_companions.back()];
    auto const often =
        how_often(last.ties.size(), others.front()->ties.size(), others.back()->ties.size());
    paragraph(html, "In de tabel en de tekening staan " +
                        std::to_string(network.drawn_companions.size()) + " organisaties" +
                        (often == "minder vaak" ? " waarmee het vaakst wordt samengewerkt."
                                                : ", op aantal en dan op naam.") +
                        " Met " +
                        counted(others.size(), "andere organisatie", "andere organisaties") +
                        " werkt " + full_name(request.atlas(), network.self) + " " +
                        std::string{often} + " samen.");
    html.element("details", {{"class", "vb-more"}}, [&] {
      html.element("summary", {}, "Toon de andere " + std::to_string(others.size()));
      html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
        for (auto const* const each : others) {
          html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
            organisation(html, request, each->code);
            html.write(" (" + std::to_string(each->ties.size()) + ")");
          });
        }
      });
    });
  }
  auto const missing = network.partnerships.size() - network.drawn_partnerships.size();
  if (missing > 0) {
    paragraph(html, "De tekening toont de " + std::to_string(network.drawn_partnerships.size()) +
                        " samenwerkingen met de meeste van deze deelnemers. " +
                        counted(missing, "samenwerking past", "samenwerkingen passen") +
                        " er niet meer in.");
  }
}

std::string conclusion(PageRequest const& request, Network const& network) {
  auto const self = full_name(request.atlas(), network.self);
  std::string text =
      sentence(self) + " werkt in " +
      counted(network.partnerships.size(), "samenwerking", "samenwerkingen") + " samen met " +
      counted(network.companions.size(), "andere organisatie", "andere organisaties");
  auto const most = network.companions.front().ties.size();
  std::vector<std::string> names;
  constexpr std::size_t enough = 3;
  std::size_t equal = 0;
  for (auto const& each : network.companions) {
    if (each.ties.size() != most) break;
    ++equal;
    if (names.size() < enough) names.push_back(each.name);
  }
  if (equal > enough || most < 2) return text + ".";
  return text + ", het vaakst met " + enumerated(names) + " (" + std::to_string(most) + " keer).";
}

bool is_municipality(Atlas const& atlas, std::string_view code) {
  auto const* const known = atlas.organisation(code);
  return known != nullptr && known->kind == OrganisationKind::municipality;
}

void edges(Html& html, std::vector<NetworkEdge> const& edges) {
  for (auto const& edge : edges) {
    html.shape("path", {{"class", edge.sure ? "vb-edge" : "vb-edge vb-edge--presumed"},
                        {"d", edge.path},
                        {"fill", "none"}});
  }
}

void shape(Html& html, Atlas const& atlas, std::string_view code, double x, double y) {
  constexpr double size = 6.0;
  if (is_municipality(atlas, code)) {
    html.shape("circle", {{"class", "vb-node vb-node--municipality"},
                          {"cx", svg_number(x)},
                          {"cy", svg_number(y)},
                          {"r", svg_number(size)}});
    return;
  }
  auto const point = [&](double dx, double dy) {
    return svg_number(x + dx) + "," + svg_number(y + dy);
  };
  constexpr double wide = size + 1.5;
  html.shape("polygon", {{"class", "vb-node vb-node--organisation"},
                         {"points", point(0, -wide) + " " + point(wide, 0) + " " + point(0, wide) +
                                        " " + point(-wide, 0)}});
}

void drawing(Html& html, PageRequest const& request, Network const& network,
             NetworkLayout const& layout) {
  html.element("g", {{"aria-hidden", "true"}}, [&] {
    edges(html, layout.edges);
    edges(html, layout.spokes);
    auto const middle = svg_number(layout.width / 2.0);
    html.shape("circle", {{"class", "vb-node vb-node--self"},
                          {"cx", middle},
                          {"cy", middle},
                          {"r", svg_number(layout.self_radius)}});
    html.element("text",
                 {{"class", "vb-label vb-label--self"},
                  {"x", middle},
                  {"y", svg_number(layout.width / 2.0 + 0.35 * layout.label_size)},
                  {"font-size", svg_number(layout.label_size)},
                  {"text-anchor", "middle"}},
                 layout.self_text);
  });
  for (auto const& node : layout.partnerships) {
    auto const& belief = *network.partnerships[node.number];
    picture_link(html, link(request, partnership_path(*belief.partnership)),
                 belief.account->typed.name, [&] {
                   constexpr double side = 12.0;
                   html.shape("rect", {{"class", "vb-node vb-node--partnership"},
                                       {"x", svg_number(node.x - side / 2.0)},
                                       {"y", svg_number(node.y - side / 2.0)},
                                       {"width", svg_number(side)},
                                       {"height", svg_number(side)}});
                   picture_label(html, node.label, node.text, layout.label_size);
                 });
  }
  for (auto const& node : layout.companions) {
    auto const& companion = network.companions[node.number];
    picture_link(
        html, link(request, request.addresses->path(companion.code)),
        companion.name + ", " + counted(companion.ties.size(), "samenwerking", "samenwerkingen"),
        [&] {
          shape(html, request.atlas(), companion.code, node.x, node.y);
          picture_label(html, node.label, node.text, layout.label_size);
        });
  }
}

}  // namespace

void network(Html& html, PageRequest const& request, Network const& network) {
  auto const self = full_name(request.atlas(), network.self);
  if (network.companions.empty()) {
    paragraph(html, network.partnerships.empty()
                        ? "Hier zijn geen samenwerkingen van " + self + " om te tekenen."
                        : "In deze samenwerkingen weten we van geen andere organisatie dat zij "
                          "meedoet.");
    return;
  }
  html.element("div", {{"class", "vb-pair"}}, [&] {
    to_table(html, figure_id);
    auto const layout = network_layout(network, self);
    figure(html,
           {.id = std::string{figure_id},
            .title = "Netwerk van " + self,
            .description = "In het midden staat " + self +
                           ". Daaromheen staan de samenwerkingen, en in de buitenste kring wie "
                           "daaraan meedoet. Lijnen wijzen aan wie waaraan meedoet. Wat hier "
                           "getekend is, staat ook in de tabel.",
            .conclusion = conclusion(request, network),
            .legend = "Vierkant: samenwerking. Rondje: gemeente. Ruit: andere organisatie. Hele "
                      "lijn: vermeld in de bron op deze dag. Stippellijn: vermoed of verwacht.",
            .width = layout.width,
            .height = layout.height},
           [&] { drawing(html, request, network, layout); });
    html.element("div", {{"class", "vb-pair__table"}}, [&] {
      companion_table(html, request, network);
      left_out(html, request, network);
    });
  });
}

}  // namespace verband::publish
