// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

#include "model/wording.hpp"

namespace verband::publish {
namespace {

using analysis::Map;
using analysis::MapPlace;
using analysis::PlanePoint;

constexpr std::string_view figure_id = "kaart";
constexpr double scale = 2.6;  // pixels for a kilometre
constexpr double letters = 13.0;
constexpr double plain_radius = 1.8;
constexpr double self_radius = 9.0;

double x_of(PlanePoint at) { return at.x * scale; }
double y_of(PlanePoint at) { return at.y * scale; }

bool apart(LabelBox const& a, LabelBox const& b) {
  return a.x + a.width <= b.x || b.x + b.width <= a.x ||
         a.y + a.height / 2.0 <= b.y - b.height / 2.0 ||
         b.y + b.height / 2.0 <= a.y - a.height / 2.0;
}

bool inside(LabelBox const& box, MapLayout const& layout) {
  double const half = box.height / 2.0;
  return box.x >= 0.0 && box.x + box.width <= layout.width && box.y >= half &&
         box.y + half <= layout.height;
}

constexpr double label_height = 15.0;

/// Where the name of a place can stand, the best first: beside it, and when it must be there
/// further away.
std::vector<LabelBox> around(PlanePoint at, double radius, double width, bool must) {
  std::vector<LabelBox> boxes;
  constexpr std::array<double, 6> steps{3.0, 16.0, 32.0, 52.0, 76.0, 104.0};
  constexpr int directions = 16;
  for (std::size_t i = 0; i < (must ? steps.size() : 1); ++i) {
    for (int k = 0; k < directions; ++k) {
      // To the right and to the left first, then by turns further up and down.
      int const turn = k % 2 == 0 ? k / 2 : -(k + 1) / 2;
      double const angle = static_cast<double>(turn) * 2.0 * std::numbers::pi / directions;
      double const cosine = std::cos(angle);
      double const away = radius + steps[i];
      double const x = x_of(at) + away * cosine;
      double const y = y_of(at) + (away + label_height / 2.0) * std::sin(angle);
      double const left = std::abs(cosine) < 0.1 ? x - width / 2.0 : cosine > 0.0 ? x : x - width;
      boxes.push_back({.x = left, .y = y, .width = width, .height = label_height});
    }
  }
  return boxes;
}

/// Names beside the places that matter most, where there is room.
void add_labels(Map const& map, MapLayout& layout) {
  constexpr std::size_t most_labels = 16;
  constexpr std::size_t always = 5;
  constexpr double seen = 4.0;  // smaller dots may be written over
  std::vector<std::size_t> order;
  std::vector<LabelBox> taken;
  auto const see = [&](std::size_t number) {
    auto const& at = map.places[number].at;
    if (!at) return;
    double const radius = layout.radii[number];
    if (order.size() < most_labels) order.push_back(number);
    if (radius < seen) return;
    taken.push_back(
        {.x = x_of(*at) - radius, .y = y_of(*at), .width = 2.0 * radius, .height = 2.0 * radius});
  };
  for (std::size_t i = 0; i < map.places.size(); ++i) {
    if (map.places[i].self) see(i);
  }
  for (auto const number : map.partners) see(number);
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    auto const& place = map.places[order[rank]];
    constexpr double widest = 150.0;
    auto text = fitted(place.name, letters, widest);
    auto const tries =
        around(*place.at, layout.radii[order[rank]], text_width(text, letters), rank < always);
    auto const free = std::ranges::find_if(tries, [&](LabelBox const& box) {
      return inside(box, layout) &&
             std::ranges::all_of(taken, [&](auto const& other) { return apart(box, other); });
    });
    if (free == tries.end()) continue;
    constexpr auto beside = 16;
    taken.push_back(*free);
    layout.labels.push_back({order[rank], *free, std::move(text), free - tries.begin() >= beside});
  }
}

std::string self_name(PageRequest const& request, Map const& map) {
  return map.self.empty() ? "deze samenwerking" : full_name(request.atlas(), map.self);
}

void partner_table(Html& html, PageRequest const& request, Map const& map) {
  TableFrame const frame{.id = "kaart-tabel",
                         .caption = map.self.empty() ? "Welke gemeenten doen mee?"
                                                     : "Met welke gemeenten werkt " +
                                                           self_name(request, map) + " samen?",
                         .heads = {"Gemeente", "Aantal", "Welke samenwerkingen"}};
  auto const rows = std::min(map.partners.size(), most_map_links);
  table(html, frame, rows, [&](std::size_t row, std::size_t column) {
    auto const& place = map.places[map.partners[row]];
    if (column == 0) organisation(html, request, place.code);
    if (column == 1) html.write(std::to_string(place.together.size()));
    if (column != 2) return;
    for (std::size_t i = 0; i < place.together.size(); ++i) {
      if (i > 0) html.write("; ");
      partnership(html, request, *map.beliefs[place.together[i]]);
    }
  });
}

/// What is not in the map, in words.
void outside(Html& html, PageRequest const& request, Map const& map) {
  std::vector<std::string> names;
  for (auto const number : map.partners) {
    if (!map.places[number].at) names.push_back(map.places[number].name);
  }
  if (!names.empty()) {
    paragraph(html,
              "Van " + enumerated(names) +
                  (names.size() == 1 ? " weten we niet waar die gemeente ligt. Zij staat"
                                     : " weten we niet waar die gemeenten liggen. Zij staan") +
                  " wel in de tabel, maar niet op de kaart.");
  }
  if (map.others > 0) {
    paragraph(html, "De kaart toont alleen gemeenten. Er " +
                        std::string{map.others == 1 ? "doet" : "doen"} + " ook " +
                        counted(map.others, "andere organisatie", "andere organisaties") +
                        " mee, zoals een provincie of waterschap.");
  }
  if (map.partners.size() > most_map_links) {
    auto const others = std::to_string(map.partners.size() - most_map_links);
    auto const count = [&](std::size_t rank) {
      return map.places[map.partners[rank]].together.size();
    };
    auto const often =
        how_often(count(most_map_links - 1), count(most_map_links), count(map.partners.size() - 1));
    paragraph(html, "In de tabel staan " + std::to_string(most_map_links) + " gemeenten" +
                        (often == "minder vaak" ? " die het vaakst meedoen"
                                                : ", op aantal en dan op naam") +
                        "; die kunt u op de kaart kiezen. Er doen nog " + others + " gemeenten " +
                        std::string{often} + " mee.");
    html.element("details", {{"class", "vb-more"}}, [&] {
      html.element("summary", {}, "Toon de andere " + others);
      html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
        for (std::size_t i = most_map_links; i < map.partners.size(); ++i) {
          auto const& place = map.places[map.partners[i]];
          html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
            organisation(html, request, place.code);
            html.write(" (" + std::to_string(place.together.size()) + ")");
          });
        }
      });
    });
  }
  auto const self = request.atlas().organisation(map.self);
  bool const placed = std::ranges::any_of(
      map.places, [](MapPlace const& each) { return each.self && each.at.has_value(); });
  if (self != nullptr && self->kind == OrganisationKind::municipality && !placed) {
    paragraph(html, "Waar " + self->name + " zelf ligt, weten we niet.");
  }
}

std::string conclusion(PageRequest const& request, Map const& map) {
  std::string const count = counted(map.partners.size(), "gemeente", "gemeenten");
  if (map.self.empty()) {
    return "Aan deze samenwerking " + std::string{map.partners.size() == 1 ? "doet " : "doen "} +
           count + " mee.";
  }
  std::string text = sentence(self_name(request, map)) + " werkt samen met " + count;
  auto const& first = map.places[map.partners.front()];
  bool const alone = map.partners.size() == 1 ||
                     map.places[map.partners[1]].together.size() < first.together.size();
  if (!alone || first.together.size() < 2) return text + ".";
  return text + ", het vaakst met " + first.name + " (" + std::to_string(first.together.size()) +
         " keer).";
}

/// A disc as a part of a path.
void add_disc(std::string& path, double x, double y, double radius) {
  auto const r = svg_number(radius);
  auto const across = svg_number(2.0 * radius);
  path += "M" + svg_number(x - radius) + " " + svg_number(y) + "a" + r + " " + r + " 0 1 0 " +
          across + " 0a" + r + " " + r + " 0 1 0 -" + across + " 0z";
}

std::string outline(std::vector<std::vector<PlanePoint>> const& rings) {
  std::string path;
  for (auto const& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      path += i == 0 ? "M" : "L";
      path += svg_number(x_of(ring[i])) + " " + svg_number(y_of(ring[i]));
    }
    path += "z";
  }
  return path;
}

struct Drawing {
  Html& html;
  PageRequest const& request;
  Map const& map;
  MapLayout const& layout;
  Boundaries const* areas;

  std::vector<std::vector<PlanePoint>> const* area(std::string_view code) const {
    if (areas == nullptr) return nullptr;
    auto const at = areas->areas.find(code);
    return at == areas->areas.end() ? nullptr : &at->second;
  }

  /// Those that do not take part: one path for all, they have nothing to say.
  void background() const {
    std::string land;
    if (areas != nullptr) {
      for (auto const& [code, rings] : areas->areas) land += outline(rings);
    }
    std::string dots;
    for (auto const& place : map.places) {
      if (!place.at || !place.together.empty() || area(place.code) != nullptr) continue;
      add_disc(dots, x_of(*place.at), y_of(*place.at), plain_radius);
    }
    html.element("g", {{"aria-hidden", "true"}}, [&] {
      if (!land.empty()) {
        html.shape("path", {{"class", "vb-map-area"}, {"d", land}, {"fill-rule", "evenodd"}});
      }
      if (!dots.empty()) html.shape("path", {{"class", "vb-map-dot"}, {"d", dots}});
    });
  }

  /// A partner as a link, or with its name only when there are too many links. The outline is a
  /// second link to the same page: for the mouse, not a stop for the keyboard.
  void partner(std::size_t rank, bool outlined, std::function<void()> const& draw) const {
    auto const& place = map.places[map.partners[rank]];
    if (rank >= most_map_links) {
      html.element("g", {AttributeView::unless_empty("aria-hidden", outlined ? "true" : "")}, [&] {
        html.element("title", {}, place.name);
        draw();
      });
      return;
    }
    auto const address = link(request, request.addresses->path(place.code));
    auto const name =
        place.name + ", " + counted(place.together.size(), "samenwerking", "samenwerkingen");
    if (!outlined) return picture_link(html, address, name, draw);
    html.element("a", {{"href", address}, {"tabindex", "-1"}, {"aria-hidden", "true"}}, [&] {
      html.element("title", {}, name);
      draw();
    });
  }

  void partners() const {
    for (std::size_t rank = 0; rank < map.partners.size(); ++rank) {
      auto const* const rings = area(map.places[map.partners[rank]].code);
      if (rings == nullptr) continue;
      partner(rank, true, [&] {
        html.shape("path", {{"class", "vb-map-area vb-map-area--on"},
                            {"d", outline(*rings)},
                            {"fill-rule", "evenodd"}});
      });
    }
    for (std::size_t rank = 0; rank < map.partners.size(); ++rank) {
      auto const number = map.partners[rank];
      auto const& place = map.places[number];
      if (!place.at) continue;
      partner(rank, false, [&] {
        html.shape("circle", {{"class", "vb-map-dot vb-map-dot--on"},
                              {"cx", svg_number(x_of(*place.at))},
                              {"cy", svg_number(y_of(*place.at))},
                              {"r", svg_number(layout.radii[number])}});
      });
    }
  }

  /// Itself: a ring around a square, so that it is told apart without colour.
  void self() const {
    for (std::size_t i = 0; i < map.places.size(); ++i) {
      auto const& place = map.places[i];
      if (!place.self || !place.at) continue;
      double const x = x_of(*place.at);
      double const y = y_of(*place.at);
      constexpr double half = 3.0;
      html.element("g", {}, [&] {
        html.element("title", {}, place.name);
        html.shape("circle", {{"class", "vb-map-self"},
                              {"cx", svg_number(x)},
                              {"cy", svg_number(y)},
                              {"r", svg_number(self_radius)},
                              {"fill", "none"}});
        html.shape("rect", {{"class", "vb-map-self vb-map-self--heart"},
                            {"x", svg_number(x - half)},
                            {"y", svg_number(y - half)},
                            {"width", svg_number(2.0 * half)},
                            {"height", svg_number(2.0 * half)}});
      });
    }
  }

  void names() const {
    html.element("g", {{"aria-hidden", "true"}, {"pointer-events", "none"}}, [&] {
      for (auto const& label : layout.labels) {
        auto const& at = *map.places[label.place].at;
        auto const& box = label.box;
        if (!label.away) continue;
        // To the end of the name that is nearest.
        double const x = std::clamp(x_of(at), box.x, box.x + box.width);
        html.shape("line", {{"class", "vb-leader"},
                            {"x1", svg_number(x_of(at))},
                            {"y1", svg_number(y_of(at))},
                            {"x2", svg_number(x)},
                            {"y2", svg_number(std::clamp(y_of(at), box.y - box.height / 2.0,
                                                         box.y + box.height / 2.0))}});
      }
      for (auto const& label : layout.labels) picture_label(html, label.box, label.text, letters);
    });
  }
};

}  // namespace

MapLayout map_layout(Map const& map) {
  MapLayout layout{.width = analysis::plane_size.x * scale,
                   .height = analysis::plane_size.y * scale};
  std::size_t most = 1;
  for (auto const number : map.partners) {
    most = std::max(most, map.places[number].together.size());
  }
  constexpr double smallest = 3.0;
  constexpr double largest = 10.0;
  constexpr double least = 4.0;  // to be told from those that do not take part
  double const one = std::clamp(largest / std::sqrt(static_cast<double>(most)), smallest, 4.5);
  for (auto const& place : map.places) {
    double radius = plain_radius;
    if (!place.together.empty()) {
      radius = std::max(least, one * std::sqrt(static_cast<double>(place.together.size())));
    }
    layout.radii.push_back(place.self ? self_radius : radius);
  }
  add_labels(map, layout);
  return layout;
}

void map(Html& html, PageRequest const& request, Map const& map, Boundaries const* areas) {
  if (map.partners.empty()) {
    paragraph(html, "Op de kaart valt niets te tekenen: we weten hier van geen " +
                        std::string{map.self.empty() ? "" : "andere "} +
                        "gemeente dat zij meedoet.");
    return;
  }
  html.element("div", {{"class", "vb-pair"}}, [&] {
    to_table(html, figure_id);
    auto const layout = map_layout(map);
    figure(
        html,
        {.id = std::string{figure_id},
         .title = "Kaart van " + self_name(request, map),
         .description = "Een kaart van Nederland met alle gemeenten op " + dutch(request.day) +
                        ". Hoe groter de stip, hoe vaker de gemeente meedoet. Wat hier getekend "
                        "is, staat ook in de tabel.",
         .conclusion = conclusion(request, map),
         .legend = std::string{"Stip met een rand: gemeente die meedoet; hoe groter, hoe vaker. "
                               "Grijs stipje zonder rand: andere gemeente."} +
                   (map.self.empty() ? "" : " Ring met vierkant: " + self_name(request, map) + "."),
         .width = layout.width,
         .height = layout.height,
         .fluid = true},
        [&] {
          Drawing const drawing{html, request, map, layout, areas};
          drawing.background();
          drawing.partners();
          drawing.self();
          drawing.names();
        });
    html.element("div", {{"class", "vb-pair__table"}}, [&] {
      partner_table(html, request, map);
      outside(html, request, map);
    });
  });
}

}  // namespace verband::publish
