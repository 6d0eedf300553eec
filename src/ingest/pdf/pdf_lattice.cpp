// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_lattice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

namespace verband::ingest {
namespace {

constexpr float same_line = 1.5F;        // points: rules this near are one
constexpr float bridge = 3.0F;           // points: a gap that does not end a rule
constexpr float touch = 2.5F;            // points: rules this near meet
constexpr float open_side = 8.0F;        // points: a table may have no rule at its sides
constexpr float covered = 0.6F;          // of a side of a cell, for a border to be there
constexpr std::size_t most_lines = 400;  // of one table, in either direction
constexpr std::size_t most_rules = 20'000;

/// A rule along an axis: at `place`, from `begin` to `end`.
struct Stretch {
  float place{}, begin{}, end{};
};

/// Rules on nearly one line that overlap or nearly touch, as one.
std::vector<Stretch> joined(std::vector<Stretch> list) {
  std::ranges::sort(list, {}, &Stretch::place);
  std::vector<Stretch> all;
  for (std::size_t first = 0; first < list.size();) {
    auto last = first;
    while (last < list.size() && list[last].place - list[first].place <= same_line) ++last;
    std::sort(list.begin() + static_cast<std::ptrdiff_t>(first),
              list.begin() + static_cast<std::ptrdiff_t>(last),
              [](Stretch const& a, Stretch const& b) { return a.begin < b.begin; });
    Stretch open = list[first];
    for (auto i = first + 1; i < last; ++i) {
      list[i].place = open.place;
      if (list[i].begin <= open.end + bridge) {
        open.end = std::max(open.end, list[i].end);
      } else {
        all.push_back(open);
        open = list[i];
      }
    }
    all.push_back(open);
    first = last;
  }
  return all;
}

/// Sets of things that belong together.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t one) {
    while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
    return one;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

struct Net {
  std::vector<Stretch> across{};  // lying rules: place is y
  std::vector<Stretch> upright{};
};

std::vector<Net> nets_of(std::vector<Rule> const& rules) {
  std::vector<Stretch> lying;
  std::vector<Stretch> upright;
  for (auto const& rule : rules) {
    if (rule.across()) {
      lying.push_back({(rule.top + rule.bottom) / 2, rule.left, rule.right});
    } else {
      upright.push_back({(rule.left + rule.right) / 2, rule.top, rule.bottom});
    }
  }
  lying = joined(std::move(lying));
  upright = joined(std::move(upright));
  Groups groups{lying.size() + upright.size()};
  for (std::size_t v = 0; v < upright.size(); ++v) {
    auto const& wall = upright[v];
    auto const first = std::ranges::lower_bound(lying, wall.begin - touch, {}, &Stretch::place);
    for (auto h = first; h != lying.end() && h->place <= wall.end + touch; ++h) {
      if (wall.place < h->begin - touch || wall.place > h->end + touch) continue;
      groups.join(static_cast<std::size_t>(h - lying.begin()), lying.size() + v);
    }
  }
  std::map<std::size_t, Net> nets;
  for (std::size_t i = 0; i < lying.size(); ++i) nets[groups.of(i)].across.push_back(lying[i]);
  for (std::size_t i = 0; i < upright.size(); ++i) {
    nets[groups.of(lying.size() + i)].upright.push_back(upright[i]);
  }
  std::vector<Net> all;
  for (auto& [group, net] : nets) all.push_back(std::move(net));
  return all;
}

/// Where two tables that touch are parted: an upright rule at which several rules of either side
/// end, of which the other side knows nothing; nothing for one table.
std::optional<float> seam_of(Net const& net) {
  constexpr std::ptrdiff_t several = 2;
  if (net.across.size() > most_lines || net.upright.size() > most_lines) return std::nullopt;
  for (auto const& wall : net.upright) {
    auto const ends = [&](auto const& side) {
      return std::ranges::count_if(net.across, [&](Stretch const& rule) {
        return std::abs(side(rule) - wall.place) <= touch && rule.place >= wall.begin - touch &&
               rule.place <= wall.end + touch;
      });
    };
    if (ends([](Stretch const& rule) { return rule.end; }) >= several &&
        ends([](Stretch const& rule) { return rule.begin; }) >= several)
      return wall.place;
  }
  return std::nullopt;
}

/// The rules of a net on the left of a seam and on its right; those that cross it are of both.
std::pair<Net, Net> parted(Net const& net, float seam) {
  std::pair<Net, Net> sides;
  for (auto const& rule : net.across) {
    if (rule.begin < seam - touch)
      sides.first.across.push_back({rule.place, rule.begin, std::min(rule.end, seam)});
    if (rule.end > seam + touch)
      sides.second.across.push_back({rule.place, std::max(rule.begin, seam), rule.end});
  }
  for (auto const& wall : net.upright) {
    if (wall.place <= seam + touch) sides.first.upright.push_back(wall);
    if (wall.place >= seam - touch) sides.second.upright.push_back(wall);
  }
  return sides;
}

/// The places of the rules, near ones taken together, with the open sides that `others` show.
std::vector<float> lines_of(std::vector<Stretch> const& rules, std::vector<Stretch> const& others) {
  std::vector<float> places;
  for (auto const& rule : rules) places.push_back(rule.place);
  float least = others.front().begin;
  float most = others.front().end;
  for (auto const& other : others) {
    least = std::min(least, other.begin);
    most = std::max(most, other.end);
  }
  std::ranges::sort(places);
  if (places.empty() || least < places.front() - open_side) places.insert(places.begin(), least);
  if (most > places.back() + open_side) places.push_back(most);
  std::vector<float> lines;
  for (auto const place : places) {
    if (lines.empty() || place - lines.back() > touch) lines.push_back(place);
  }
  return lines;
}

/// How much of [begin, end] rules at `place` cover.
bool border(std::vector<Stretch> const& rules, float place, float begin, float end) {
  float length = 0;
  auto const first = std::ranges::lower_bound(rules, place - touch, {}, &Stretch::place);
  for (auto at = first; at != rules.end() && at->place <= place + touch; ++at) {
    length += std::max(0.0F, std::min(end, at->end) - std::max(begin, at->begin));
  }
  return length >= covered * (end - begin);
}

/// The meshes of a net in which borders are missing here and there.
class Meshes {
 public:
  Meshes(Net const& net, std::vector<float> across, std::vector<float> down)
      : across_{std::move(across)},
        down_{std::move(down)},
        columns_{across_.size() - 1},
        rows_{down_.size() - 1},
        groups_{columns_ * rows_} {
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_; ++c) {
        if (c + 1 < columns_ && !border(net.upright, across_[c + 1], down_[r], down_[r + 1])) {
          groups_.join(mesh(r, c), mesh(r, c + 1));
        }
        if (r + 1 < rows_ && !border(net.across, down_[r + 1], across_[c], across_[c + 1])) {
          groups_.join(mesh(r, c), mesh(r + 1, c));
        }
      }
    }
  }

  RuledLattice lattice() {
    struct Area {
      std::size_t top, left, bottom, right, count;
    };
    std::map<std::size_t, Area> areas;
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_; ++c) {
        auto const [at, fresh] = areas.try_emplace(groups_.of(mesh(r, c)), Area{r, c, r, c, 0});
        auto& area = at->second;
        area = {std::min(area.top, r), std::min(area.left, c), std::max(area.bottom, r),
                std::max(area.right, c), area.count + 1};
      }
    }
    std::vector<Area> cells;
    for (auto const& [group, area] : areas) {
      auto const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (size == area.count) {
        cells.push_back(area);
        continue;
      }
      // No rectangle: its meshes are cells of their own.
      for (auto r = area.top; r <= area.bottom; ++r) {
        for (auto c = area.left; c <= area.right; ++c) {
          if (groups_.of(mesh(r, c)) == group) cells.push_back({r, c, r, c, 1});
        }
      }
    }
    std::vector<bool> used_across(across_.size(), false);
    std::vector<bool> used_down(down_.size(), false);
    for (auto const& cell : cells) {
      used_across[cell.left] = used_across[cell.right + 1] = true;
      used_down[cell.top] = used_down[cell.bottom + 1] = true;
    }
    auto const column = numbers(used_across);
    auto const row = numbers(used_down);
    RuledLattice made;
    for (std::size_t i = 0; i < across_.size(); ++i) {
      if (used_across[i]) made.across.push_back(across_[i]);
    }
    for (std::size_t i = 0; i < down_.size(); ++i) {
      if (used_down[i]) made.down.push_back(down_[i]);
    }
    for (auto const& cell : cells) {
      made.cells.push_back({.box = {across_[cell.left], down_[cell.top], across_[cell.right + 1],
                                    down_[cell.bottom + 1]},
                            .row = row[cell.top],
                            .column = column[cell.left],
                            .rows = row[cell.bottom + 1] - row[cell.top],
                            .columns = column[cell.right + 1] - column[cell.left]});
    }
    std::ranges::sort(made.cells, [](LatticeCell const& a, LatticeCell const& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return made;
  }

 private:
  std::size_t mesh(std::size_t row, std::size_t column) const { return row * columns_ + column; }

  /// The number of each line among those that are used.
  static std::vector<std::uint32_t> numbers(std::vector<bool> const& used) {
    std::vector<std::uint32_t> list;
    std::uint32_t next = 0;
    for (bool const one : used) {
      list.push_back(next);
      next += one ? 1 : 0;
    }
    return list;
  }

  std::vector<float> across_;
  std::vector<float> down_;
  std::size_t columns_;
  std::size_t rows_;
  Groups groups_;
};

}  // namespace

std::vector<RuledLattice> lattices_of(std::vector<Rule> const& rules) {
  std::vector<RuledLattice> found;
  if (rules.size() > most_rules) return found;
  auto nets = nets_of(rules);
  for (std::size_t i = 0; i < nets.size() && nets.size() < most_lines; ++i) {
    while (auto const seam = seam_of(nets[i])) {
      auto [left, right] = parted(nets[i], *seam);
      nets[i] = std::move(left);
      nets.push_back(std::move(right));
    }
  }
  for (auto const& net : nets) {
    if (net.across.empty() || net.upright.empty()) continue;
    auto across = lines_of(net.upright, net.across);
    auto down = lines_of(net.across, net.upright);
    if (across.size() < 3 || down.size() < 2) continue;
    if (across.size() > most_lines || down.size() > most_lines) continue;
    auto lattice = Meshes{net, std::move(across), std::move(down)}.lattice();
    if (lattice.across.size() >= 3 && lattice.cells.size() >= 2)
      found.push_back(std::move(lattice));
  }
  std::ranges::sort(found, {}, [](RuledLattice const& one) { return one.down.front(); });
  return found;
}

}  // namespace verband::ingest
