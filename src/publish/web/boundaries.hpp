// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/map.hpp"

namespace verband::publish {

/// The outlines of municipalities, in the plane of the map.
struct Boundaries {
  /// Code ("gm0017") → its rings, closed, holes among them.
  std::map<std::string, std::vector<std::vector<analysis::PlanePoint>>, std::less<>> areas{};
};

/// Outlines from a GeoJSON FeatureCollection with codes of municipalities among its properties
/// ("GM0017", "gm0017" or, as gemeentecode, "0017"), in degrees (WGS 84) or in metres of the
/// Rijksdriehoek; details that would not be seen are dropped. Nothing when it is not such a file.
std::optional<Boundaries> boundaries(std::string_view geojson);

/// Metres of the Rijksdriehoek to degrees, to within a metre.
struct Degrees {
  double longitude{}, latitude{};
};
Degrees from_rijksdriehoek(double x, double y);

}  // namespace verband::publish
