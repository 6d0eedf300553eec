// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "analysis/map.hpp"
#include "publish/web/boundaries.hpp"
#include "publish/web/page.hpp"
#include "publish/web/picture.hpp"

namespace verband::publish {

/// A name written in the map.
struct MapLabel {
  std::size_t place{};  // number in Map::places
  LabelBox box{};
  std::string text{};
  bool away{};  // with a line to its place
};

/// Where things of a map are, in the picture.
struct MapLayout {
  double width{}, height{};
  std::vector<double> radii{};     // of each of Map::places
  std::vector<MapLabel> labels{};  // that do not overlap each other or the place itself
};

/// How many partners are links in the picture; the others are in the table only.
inline constexpr std::size_t most_map_links = 150;

/// The sizes and names of a map; the area of a dot tells how often a municipality takes part.
MapLayout map_layout(analysis::Map const& map);

/// The municipalities someone works with: a table, and the same as a map. With `areas` they are
/// drawn by their outlines, else as dots.
void map(Html& html, PageRequest const& request, analysis::Map const& map,
         Boundaries const* areas = nullptr);

}  // namespace verband::publish
