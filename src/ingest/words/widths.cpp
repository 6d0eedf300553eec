// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/widths.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace verband::ingest {
namespace {

// Advance widths of Helvetica (Arial has the same), characters 32 to 126.
constexpr std::array<std::uint16_t, 95> helvetica{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

}  // namespace

float text_width(std::string_view utf8) {
  std::uint32_t width = 0;
  for (char const c : utf8) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte >= 32 && byte < 127) {
      width += helvetica.at(byte - 32U);
    } else if (byte >= 0xC0) {
      width += 556;  // most accented letters are as wide as an e
    }
  }
  return static_cast<float>(width);
}

float estimate_width(std::span<WrapEvidence const> breaks) {
  if (breaks.empty()) return 0.0F;
  // Sweep over the ends of the intervals [fitted, refused): the width inside most of them wins.
  struct Edge {
    float at{};
    int step{};
  };
  std::vector<Edge> edges;
  edges.reserve(breaks.size() * 2);
  for (auto const& line : breaks) {
    edges.push_back({line.fitted, +1});
    if (line.refused > 0.0F) {
      edges.push_back({std::max(line.refused, line.fitted + 1.0F), -1});
    }
  }
  std::ranges::sort(edges, {}, [](Edge const& e) { return std::pair{e.at, -e.step}; });
  int inside = 0;
  int most = 0;
  float low = 0.0F;
  float high = 0.0F;
  bool open = false;
  for (auto const& edge : edges) {
    if (open && edge.step < 0) {
      high = edge.at;
      open = false;
    }
    inside += edge.step;
    if (inside > most) {
      most = inside;
      low = edge.at;
      open = true;
    }
  }
  return open ? low * 1.01F : (low + std::min(high, low + 600.0F)) / 2.0F;
}

}  // namespace verband::ingest
