// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/network.hpp"
#include "publish/web/picture.hpp"

namespace verband::publish {

/// A partnership or companion at its place.
struct NetworkNode {
  std::uint32_t number{};  // in Network::partnerships or ::companions
  double x{}, y{};
  double angle{};  // radians from the right, clockwise
  LabelBox label{};
  std::string text{};  // the name, cut to its box
};

/// Lines of the drawing that look the same.
struct NetworkEdge {
  std::string path{};
  bool sure{};  // stated on the day itself
};

/// The drawing of a network: itself in the middle, the partnerships around it with their names on
/// the way to them, the companions around those with their names outside. No two labels overlap
/// and all is within the frame; the same network always gives the same drawing.
struct NetworkLayout {
  double width{}, height{};
  double self_radius{};
  std::string self_text{};
  std::vector<NetworkNode> partnerships{}, companions{};
  std::vector<NetworkEdge> spokes{}, edges{};
  double label_size{13.0};
};

/// Lays out what Network says is to be drawn.
NetworkLayout network_layout(analysis::Network const& network, std::string_view self_name);

}  // namespace verband::publish
