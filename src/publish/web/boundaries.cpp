// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/boundaries.hpp"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

namespace verband::publish {
namespace {

using analysis::PlanePoint;
using Json = nlohmann::json;
using Ring = std::vector<PlanePoint>;

constexpr double grain = 0.25;  // kilometres: half a pixel in the map
constexpr std::size_t most_points = 4'000'000;

/// "gm0017" from "GM0017" or, where the property says so, "0017" or "17".
std::string municipality_code(std::string_view text, bool digits_alone) {
  std::string digits{text};
  if (digits.size() > 2 && (digits[0] == 'G' || digits[0] == 'g') &&
      (digits[1] == 'M' || digits[1] == 'm')) {
    digits.erase(0, 2);
  } else if (!digits_alone) {
    return {};
  }
  constexpr std::size_t length = 4;
  if (digits.empty() || digits.size() > length ||
      digits.find_first_not_of("0123456789") != std::string::npos) {
    return {};
  }
  return "gm" + std::string(length - digits.size(), '0') + digits;
}

std::string code_of(Json const& feature) {
  auto const properties = feature.find("properties");
  if (properties != feature.end() && properties->is_object()) {
    constexpr std::array<std::string_view, 6> names{"statcode", "gemeentecode", "GM_CODE",
                                                    "gm_code",  "code",         "gemeenteCode"};
    for (auto const name : names) {
      auto const at = properties->find(name);
      if (at == properties->end()) continue;
      std::string code;
      if (at->is_string()) {
        code = municipality_code(at->get_ref<std::string const&>(), name != "code");
      }
      if (at->is_number_unsigned()) code = municipality_code(at->dump(), name != "code");
      if (!code.empty()) return code;
    }
    for (auto const& [name, value] : properties->items()) {
      if (!value.is_string()) continue;
      auto code = municipality_code(value.get_ref<std::string const&>(), false);
      if (!code.empty()) return code;
    }
  }
  auto const id = feature.find("id");
  if (id == feature.end() || !id->is_string()) return {};
  return municipality_code(id->get_ref<std::string const&>(), false);
}

std::optional<PlanePoint> plane_point(Json const& position) {
  if (!position.is_array() || position.size() < 2 || !position[0].is_number() ||
      !position[1].is_number()) {
    return std::nullopt;
  }
  auto const x = position[0].get<double>();
  auto const y = position[1].get<double>();
  constexpr double largest_degree = 180.0;
  bool const degrees = std::abs(x) <= largest_degree && std::abs(y) <= largest_degree;
  auto const [longitude, latitude] = degrees ? Degrees{x, y} : from_rijksdriehoek(x, y);
  return analysis::project(longitude, latitude);
}

/// A ring on the grain of the picture. Neighbours share their points, so they keep fitting.
Ring ring(Json const& positions, std::size_t& points) {
  Ring result;
  if (!positions.is_array()) return result;
  for (auto const& position : positions) {
    auto const at = plane_point(position);
    if (!at || ++points > most_points) return {};
    PlanePoint const snapped{std::round(at->x / grain) * grain, std::round(at->y / grain) * grain};
    if (!result.empty() && result.back() == snapped) continue;
    if (result.size() >= 2) {
      auto const& a = result[result.size() - 2];
      auto& b = result.back();
      double const cross = (b.x - a.x) * (snapped.y - a.y) - (b.y - a.y) * (snapped.x - a.x);
      double const along = (b.x - a.x) * (snapped.x - b.x) + (b.y - a.y) * (snapped.y - b.y);
      if (cross == 0.0 && along > 0.0) {
        b = snapped;
        continue;
      }
    }
    result.push_back(snapped);
  }
  constexpr std::size_t fewest = 4;  // a triangle, closed
  if (result.size() < fewest) return {};
  return result;
}

void add_polygon(Json const& rings, std::vector<Ring>& area, std::size_t& points) {
  if (!rings.is_array()) return;
  for (auto const& each : rings) {
    auto drawn = ring(each, points);
    if (!drawn.empty()) area.push_back(std::move(drawn));
  }
}

}  // namespace

Degrees from_rijksdriehoek(double x, double y) {
  // The series of Schreutelkamp and Strang van Hees (Geodesia 2001, 2), around Amersfoort.
  struct Term {
    int p{}, q{};
    double factor{};
  };
  static constexpr std::array<Term, 11> north{{{0, 1, 3235.65389},
                                               {2, 0, -32.58297},
                                               {0, 2, -0.24750},
                                               {2, 1, -0.84978},
                                               {0, 3, -0.06550},
                                               {2, 2, -0.01709},
                                               {1, 0, -0.00738},
                                               {4, 0, 0.00530},
                                               {2, 3, -0.00039},
                                               {4, 1, 0.00033},
                                               {1, 1, -0.00012}}};
  static constexpr std::array<Term, 12> east{{{1, 0, 5260.52916},
                                              {1, 1, 105.94684},
                                              {1, 2, 2.45656},
                                              {3, 0, -0.81885},
                                              {1, 3, 0.05594},
                                              {3, 1, -0.05607},
                                              {0, 1, 0.01199},
                                              {3, 2, -0.00256},
                                              {1, 4, 0.00128},
                                              {0, 2, 0.00022},
                                              {2, 0, -0.00022},
                                              {5, 0, 0.00026}}};
  double const dx = (x - 155000.0) * 1e-5;
  double const dy = (y - 463000.0) * 1e-5;
  auto const sum = [&](auto const& terms) {
    double total = 0.0;
    for (auto const& term : terms) {
      total += term.factor * std::pow(dx, term.p) * std::pow(dy, term.q);
    }
    constexpr double seconds = 3600.0;
    return total / seconds;
  };
  return {5.38720621 + sum(east), 52.15517440 + sum(north)};
}

std::optional<Boundaries> boundaries(std::string_view geojson) {
  auto const file = Json::parse(geojson, nullptr, false);
  if (!file.is_object()) return std::nullopt;
  auto const features = file.find("features");
  if (features == file.end() || !features->is_array()) return std::nullopt;
  Boundaries result;
  std::size_t points = 0;
  for (auto const& feature : *features) {
    if (!feature.is_object()) continue;
    auto const code = code_of(feature);
    auto const geometry = feature.find("geometry");
    if (code.empty() || geometry == feature.end() || !geometry->is_object()) continue;
    auto const coordinates = geometry->find("coordinates");
    auto const type = geometry->find("type");
    if (coordinates == geometry->end() || type == geometry->end()) continue;
    std::vector<Ring> area;
    if (*type == "Polygon") add_polygon(*coordinates, area, points);
    if (*type == "MultiPolygon" && coordinates->is_array()) {
      for (auto const& polygon : *coordinates) add_polygon(polygon, area, points);
    }
    if (area.empty()) continue;
    auto& known = result.areas[code];
    known.insert(known.end(), std::make_move_iterator(area.begin()),
                 std::make_move_iterator(area.end()));
  }
  if (result.areas.empty()) return std::nullopt;
  return result;
}

}  // namespace verband::publish
