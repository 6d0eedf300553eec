// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/cartogram.hpp"

#include <algorithm>
#include <array>

#include "publish/web/map.hpp"

namespace verband::publish {
namespace {

using analysis::Map;
using analysis::MapPlace;

constexpr double letters = 13.0;

struct Drawing {
  Html& html;
  PageRequest const& request;
  Map const& map;
  MapLayout const& layout;
  double scale;

  double x(MapPlace const& place) const { return place.at->x * scale; }
  double y(MapPlace const& place) const { return place.at->y * scale; }

  void dot(std::string const& kind, MapPlace const& place, double radius) const {
    html.shape("circle", {{"class", "vb-map-dot" + kind},
                          {"cx", svg_number(x(place))},
                          {"cy", svg_number(y(place))},
                          {"r", svg_number(radius)}});
  }

  void others() const {
    html.element("g", {{"aria-hidden", "true"}}, [&] {
      for (std::size_t i = 0; i < map.places.size(); ++i) {
        auto const& place = map.places[i];
        if (place.at && place.together.empty()) dot("", place, layout.radii[i]);
      }
    });
  }

  void partners(std::size_t most) const {
    // A class is known when the styles are built: those that no page writes are left out of them.
    constexpr std::array<std::string_view, cartogram_steps + 1> kinds{
        "", " vb-map-dot--on vb-share-1", " vb-map-dot--on vb-share-2",
        " vb-map-dot--on vb-share-3", " vb-map-dot--on vb-share-4"};
    for (std::size_t rank = 0; rank < map.partners.size(); ++rank) {
      auto const number = map.partners[rank];
      auto const& place = map.places[number];
      if (!place.at) continue;
      auto const name =
          place.name + ", " + counted(place.together.size(), "samenwerking", "samenwerkingen");
      auto const draw = [&] {
        dot(std::string{kinds[cartogram_step(place.together.size(), most)]}, place,
            layout.radii[number]);
      };
      if (rank < most_map_links) {
        picture_link(html, link(request, request.addresses->path(place.code)), name, draw);
      } else {
        html.element("g", {}, [&] {
          html.element("title", {}, name);
          draw();
        });
      }
    }
  }

  /// A square around each of those chosen: told apart without colour.
  void chosen(std::span<std::string const> codes) const {
    html.element("g", {{"aria-hidden", "true"}}, [&] {
      for (std::size_t i = 0; i < map.places.size(); ++i) {
        auto const& place = map.places[i];
        if (!place.at || std::ranges::find(codes, place.code) == codes.end()) continue;
        double const half = layout.radii[i] + 2.0;
        html.shape("rect", {{"class", "vb-map-chosen"},
                            {"x", svg_number(x(place) - half)},
                            {"y", svg_number(y(place) - half)},
                            {"width", svg_number(2.0 * half)},
                            {"height", svg_number(2.0 * half)},
                            {"fill", "none"}});
      }
    });
  }

  void names() const {
    html.element("g", {{"aria-hidden", "true"}, {"pointer-events", "none"}}, [&] {
      for (auto const& label : layout.labels) {
        if (!label.away) continue;
        auto const& place = map.places[label.place];
        auto const& box = label.box;
        // To the nearest end of the name.
        html.shape("line", {{"class", "vb-leader"},
                            {"x1", svg_number(x(place))},
                            {"y1", svg_number(y(place))},
                            {"x2", svg_number(std::clamp(x(place), box.x, box.x + box.width))},
                            {"y2", svg_number(std::clamp(y(place), box.y - box.height / 2.0,
                                                         box.y + box.height / 2.0))}});
      }
      for (auto const& label : layout.labels) picture_label(html, label.box, label.text, letters);
    });
  }
};

/// "1 tot 5", "6 tot 10": the counts of each step, those that do not occur left out.
std::string steps(std::size_t most) {
  std::string text;
  for (std::size_t step = 1; step <= cartogram_steps; ++step) {
    std::size_t from = 0;
    std::size_t to = 0;
    for (std::size_t count = 1; count <= most; ++count) {
      if (cartogram_step(count, most) != step) continue;
      if (from == 0) from = count;
      to = count;
    }
    if (from == 0) continue;
    text += (text.empty() ? "" : "; ") + std::to_string(from);
    if (to > from) text += " tot en met " + std::to_string(to);
  }
  return text;
}

}  // namespace

std::size_t cartogram_step(std::size_t count, std::size_t most) {
  if (count == 0 || most == 0) return 0;
  return std::min(cartogram_steps, (count * cartogram_steps + most - 1) / most);
}

void cartogram(Html& html, PageRequest const& request, Map const& map,
               std::span<std::string const> chosen) {
  if (map.partners.empty()) return;
  auto const layout = map_layout(map);
  auto const most = map.places[map.partners.front()].together.size();
  figure(
      html,
      {.id = "kaart",
       .title = "Kaart van de overlap",
       .description = "Alle gemeenten op " + dutch(request.day) +
                      ", op de plaats waar zij liggen. Hoe groter en donkerder, hoe vaker de "
                      "gemeente meedoet. Wat hier getekend is, staat ook in de tabel.",
       .conclusion = counted(map.partners.size(), "gemeente doet", "gemeenten doen") +
                     " mee aan deze samenwerkingen; " + map.places[map.partners.front()].name +
                     " het vaakst (" + std::to_string(most) + " keer).",
       .legend = "Hoe groter en donkerder de stip, hoe vaker. De kleuren, van licht naar donker: " +
                 steps(most) +
                 " keer. Vierkant om de stip: de gekozen gemeente. Grijs stipje "
                 "zonder rand: doet niet mee.",
       .width = layout.width,
       .height = layout.height,
       .fluid = true},
      [&] {
        Drawing const drawing{html, request, map, layout, layout.width / analysis::plane_size.x};
        drawing.others();
        drawing.partners(most);
        drawing.chosen(chosen);
        drawing.names();
      });
}

}  // namespace verband::publish
