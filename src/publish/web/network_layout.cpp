// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/network_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <numeric>

namespace verband::publish {
namespace {

using analysis::Network;
using analysis::Standing;

constexpr double whole_turn = 2.0 * std::numbers::pi;
constexpr double line_height = 16.0;  // of a label, with the white around it
constexpr double gap = 11.0;          // between a node and its label

/// Who is tied to whom, by places among what is drawn.
struct Pair {
  std::size_t partnership{}, companion{};
  bool sure{};
};

std::vector<Pair> pairs(Network const& network) {
  std::map<std::uint32_t, std::size_t> place;
  for (auto const number : network.drawn_partnerships) place.emplace(number, place.size());
  std::vector<Pair> result;
  for (std::size_t i = 0; i < network.drawn_companions.size(); ++i) {
    for (auto const& tie : network.companions[network.drawn_companions[i]].ties) {
      auto const at = place.find(tie.partnership);
      if (at == place.end()) continue;
      result.push_back({at->second, i, tie.standing == Standing::stated});
    }
  }
  return result;
}

/// The difference between two angles, from -π to π.
double turn(double from, double to) { return std::remainder(to - from, whole_turn); }

double length(std::vector<Pair> const& pairs, std::vector<double> const& partnerships,
              std::vector<double> const& companions) {
  double sum = 0.0;
  for (auto const& pair : pairs) {
    double const apart = turn(partnerships[pair.partnership], companions[pair.companion]);
    sum += apart * apart;
  }
  return sum;
}

/// Places with equal room between them, in the order of the angles wanted, turned to fit best.
std::vector<double> spread(std::vector<double> const& wanted) {
  auto const count = wanted.size();
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return turn(0.0, wanted[i]); });
  double sine = 0.0;
  double cosine = 0.0;
  auto const slot = [&](std::size_t rank) {
    return whole_turn * static_cast<double>(rank) / static_cast<double>(count);
  };
  for (std::size_t rank = 0; rank < count; ++rank) {
    sine += std::sin(wanted[order[rank]] - slot(rank));
    cosine += std::cos(wanted[order[rank]] - slot(rank));
  }
  double const start = std::atan2(sine, cosine);
  std::vector<double> result(count);
  for (std::size_t rank = 0; rank < count; ++rank) result[order[rank]] = start + slot(rank);
  return result;
}

struct Angles {
  std::vector<double> partnerships{}, companions{};
};

/// An order around the circle that keeps the lines short: each moves to the middle of what it is
/// tied to, in turn; large partnerships, which are tied to everyone, pull less.
Angles angles(std::vector<Pair> const& pairs, std::size_t partnerships, std::size_t companions) {
  std::vector<double> sizes(partnerships);
  std::vector<double> ties(companions);
  for (auto const& pair : pairs) sizes[pair.partnership] += 1.0;
  for (auto const& pair : pairs) ties[pair.companion] += 1.0;
  auto const middle = [&](std::vector<double>& old, bool of_companions,
                          std::vector<double> const& others) {
    std::vector<double> sine(old.size());
    std::vector<double> cosine(old.size());
    for (auto const& pair : pairs) {
      auto const at = of_companions ? pair.companion : pair.partnership;
      double const angle = others[of_companions ? pair.partnership : pair.companion];
      double const weight = 1.0 / (of_companions ? sizes[pair.partnership] : ties[pair.companion]);
      sine[at] += weight * std::sin(angle);
      cosine[at] += weight * std::cos(angle);
    }
    constexpr double nowhere = 1e-9;
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (std::hypot(sine[i], cosine[i]) > nowhere) old[i] = std::atan2(sine[i], cosine[i]);
    }
    old = spread(old);
  };
  // Small partnerships first: they are what holds neighbours together.
  std::vector<std::size_t> order(partnerships);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return sizes[i]; });
  Angles best;
  double shortest = std::numeric_limits<double>::infinity();
  for (bool const by_size : {false, true}) {
    Angles now{std::vector<double>(partnerships), std::vector<double>(companions)};
    for (std::size_t i = 0; i < partnerships; ++i) {
      now.partnerships[by_size ? order[i] : i] =
          whole_turn * static_cast<double>(i) / static_cast<double>(partnerships);
    }
    now.companions = spread(now.companions);
    constexpr int rounds = 24;
    for (int round = 0; round < rounds; ++round) {
      middle(now.companions, true, now.partnerships);
      if (round > 0) middle(now.partnerships, false, now.companions);
      double const here = length(pairs, now.partnerships, now.companions);
      if (here < shortest - 1e-9) {
        shortest = here;
        best = now;
      }
    }
  }
  return best;
}

/// A label along the line from the middle at that angle, upright: on the left it is turned around.
LabelBox radial(double centre, double angle, double radius, bool outward, double width) {
  bool const left = std::cos(angle) < 0.0;
  constexpr double half_circle = 180.0;
  double degrees = std::remainder(angle, whole_turn) * half_circle / std::numbers::pi;
  if (left) degrees += degrees > 0.0 ? -half_circle : half_circle;
  return {.x = centre + radius * std::cos(angle),
          .y = centre + radius * std::sin(angle),
          .width = width,
          .height = line_height - 1.0,
          .degrees = degrees,
          .to_the_left = left == outward};
}

std::string short_point(double x, double y) {
  constexpr double tenth = 10.0;
  return svg_number(std::round(x * tenth) / tenth) + " " +
         svg_number(std::round(y * tenth) / tenth);
}

/// A line between the two rings that stays between them, so that it never crosses a label.
std::string between(double centre, double from_angle, double from_radius, double to_angle,
                    double to_radius) {
  double const whole = turn(from_angle, to_angle);
  constexpr double step = std::numbers::pi / 12.0;
  int const pieces = std::max(4, static_cast<int>(std::ceil(std::abs(whole) / step)));
  auto const at = [&](int i) {
    double const part = static_cast<double>(i) / pieces;
    // Starts and ends along the radius, so that the lines of one node are told apart.
    double const angle = from_angle + whole * part * part * (3.0 - 2.0 * part);
    double const radius = from_radius + (to_radius - from_radius) * part;
    return std::pair{centre + radius * std::cos(angle), centre + radius * std::sin(angle)};
  };
  auto const middle = [&](int i) {
    auto const [x, y] = at(i);
    auto const [next_x, next_y] = at(i + 1);
    return short_point((x + next_x) / 2.0, (y + next_y) / 2.0);
  };
  auto const point = [&](int i) {
    auto const [x, y] = at(i);
    return short_point(x, y);
  };
  // A quadratic spline: each T mirrors the point before it in the middle between two points.
  std::string path = "M" + point(0) + "L" + middle(0) + "Q" + point(1) + " " + middle(1);
  for (int i = 2; i < pieces; ++i) path += "T" + middle(i);
  return path + "L" + point(pieces);
}

double room_around(std::size_t count, double each) {
  return static_cast<double>(count) * each / whole_turn;
}

}  // namespace

NetworkLayout network_layout(Network const& network, std::string_view self_name) {
  NetworkLayout layout;
  auto const all = pairs(network);
  auto const inner = network.drawn_partnerships.size();
  auto const outer = network.drawn_companions.size();
  auto const at = angles(all, inner, outer);
  constexpr double widest_self = 96.0;
  layout.self_text = fitted(self_name, layout.label_size, widest_self);
  layout.self_radius = text_width(layout.self_text, layout.label_size) / 2.0 + 8.0;
  layout.self_radius = std::max(layout.self_radius, 24.0);

  // Names of partnerships lie on the way to them, where there is room for a line each.
  double const labels_from = std::max(layout.self_radius + 14.0, room_around(inner, line_height));
  constexpr double widest_inner = 220.0;
  constexpr double widest_outer = 150.0;
  double longest = 40.0;
  for (auto const number : network.drawn_partnerships) {
    auto const& name = network.partnerships[number]->account->typed.name;
    longest = std::max(longest, std::min(widest_inner, text_width(name, layout.label_size)));
  }
  double const ring = labels_from + longest + gap;
  double const around =
      std::max(ring + 70.0 + 1.2 * static_cast<double>(std::min<std::size_t>(outer, 50)),
               room_around(outer, line_height));
  double longest_outside = 0.0;
  std::vector<std::string> names;
  for (auto const number : network.drawn_companions) {
    names.push_back(fitted(network.companions[number].name, layout.label_size, widest_outer));
    longest_outside = std::max(longest_outside, text_width(names.back(), layout.label_size));
  }
  double const centre = around + gap + longest_outside + 8.0;
  layout.width = layout.height = 2.0 * centre;

  for (std::size_t i = 0; i < inner; ++i) {
    auto const number = network.drawn_partnerships[i];
    double const angle = at.partnerships[i];
    auto text =
        fitted(network.partnerships[number]->account->typed.name, layout.label_size, longest);
    double const width = text_width(text, layout.label_size);
    layout.partnerships.push_back(
        {number, centre + ring * std::cos(angle), centre + ring * std::sin(angle), angle,
         radial(centre, angle, ring - gap, false, width), std::move(text)});
    double const begin = layout.self_radius;
    double const end = ring - gap - width - 4.0;
    if (end > begin) {
      layout.spokes.push_back({"M" + svg_number(centre + begin * std::cos(angle)) + " " +
                                   svg_number(centre + begin * std::sin(angle)) + " L" +
                                   svg_number(centre + end * std::cos(angle)) + " " +
                                   svg_number(centre + end * std::sin(angle)),
                               network.own[number] == Standing::stated});
    }
  }
  for (std::size_t i = 0; i < outer; ++i) {
    double const angle = at.companions[i];
    double const width = text_width(names[i], layout.label_size);
    layout.companions.push_back({network.drawn_companions[i], centre + around * std::cos(angle),
                                 centre + around * std::sin(angle), angle,
                                 radial(centre, angle, around + gap, true, width), names[i]});
  }
  // One path for all lines of a partnership that are equally sure.
  std::map<std::pair<std::size_t, bool>, std::string> paths;
  for (auto const& pair : all) {
    paths[{pair.partnership, pair.sure}] +=
        between(centre, at.partnerships[pair.partnership], ring + 6.0,
                at.companions[pair.companion], around - 6.0);
  }
  for (auto& [key, path] : paths) layout.edges.push_back({std::move(path), key.second});
  return layout;
}

}  // namespace verband::publish
