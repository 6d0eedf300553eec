// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// A place in a flat picture of the Netherlands: kilometres to the east and to the south of a
/// corner beyond it.
struct PlanePoint {
  double x{}, y{};
  auto operator<=>(PlanePoint const&) const = default;
};

/// What is drawn: everything in the European Netherlands lies within 0..width and 0..height.
inline constexpr PlanePoint plane_size{284.0, 330.0};

/// Degrees to the plane, true to scale at 52.2° north; nothing outside the European Netherlands.
std::optional<PlanePoint> project(double longitude, double latitude);

/// A municipality that existed on the day.
struct MapPlace {
  std::string code{};
  std::string name{};
  std::optional<PlanePoint> at{};         // absent when we do not know where it lies
  std::vector<std::size_t> together{};    // numbers of the beliefs in which it takes part
  Standing standing{Standing::expected};  // the firmest of those
  bool self{};
};

/// Municipalities and how much they do together with one of them, or in one partnership.
struct Map {
  std::string self{};                        // empty = of no one in particular
  std::vector<BeliefView const*> beliefs{};  // those in which `self` takes part
  std::vector<MapPlace> places{};            // all that existed on the day, in the order of codes
  std::vector<std::size_t> partners{};       // numbers of places: most first, then by name
  std::size_t others{};                      // that take part but are no municipality
};

/// The map of what `self` does in those beliefs; of all of them when `self` is empty.
Map map_of(std::span<BeliefView const* const> beliefs, std::string_view self, Atlas const& atlas,
           Date day);

}  // namespace verband::analysis
