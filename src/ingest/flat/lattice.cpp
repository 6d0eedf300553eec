// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/lattice.hpp"

#include <algorithm>
#include <bit>

namespace verband::ingest {
namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;

/// All that tells nodes apart in one number; words past 65,535 and lines past a million share one.
std::uint64_t key(Node const& n) {
  std::uint64_t out = n.line & 0xFFFFFU;
  auto add = [&](std::uint64_t value, unsigned bits) { out = (out << bits) | value; };
  add(n.word, 16);
  add(std::min<std::uint64_t>(n.lines, 63), 6);
  add(std::min<std::uint64_t>(n.height, 63), 6);
  add(n.column & 0xFU, 4);
  add(n.start & 0xFU, 4);
  add(n.paragraph, 1);
  add(n.fragment, 1);
  add(n.trailer, 1);
  add(n.free, 1);
  add(n.before_table, 1);
  add(n.skipped, 1);
  return out;
}

/// A cell that begins in a line: the word it begins with, and its column.
struct Begin {
  std::uint32_t word{};
  std::uint32_t column{};
  auto operator<=>(Begin const&) const = default;
};

bool begins(Group const& group, Split const& split, Begin const& begin) {
  auto const k = begin.column - group.column;
  if (group.goes_on && k == 0) return false;
  return begin.column >= group.column && k < split.count && split.starts.at(k) == begin.word;
}

}  // namespace

void Step::clear() {
  nodes.clear();
  direct.clear();
  entries.clear();
  groups.clear();
  opened.clear();
  splits.clear();
}

/// Finds for each node that is good enough the best of those with the same key, the first of those
/// as good.
void Thinning::join_equal(std::vector<Node> const& nodes, float least) {
  keys_.resize(nodes.size());
  stands_for_.assign(nodes.size(), nowhere);
  filled_.clear();
  slots_.assign(std::bit_ceil(2 * nodes.size() + 1), nowhere);
  auto const mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].score < least) continue;
    keys_[i] = key(nodes[i]);
    auto at = static_cast<std::size_t>((keys_[i] * 0x9E3779B97F4A7C15U) >> 32U) & mask;
    while (slots_[at] != nowhere && keys_[slots_[at]] != keys_[i]) at = (at + 1) & mask;
    auto& best = slots_[at];
    if (best == nowhere) filled_.push_back(static_cast<std::uint32_t>(at));
    if (best == nowhere || nodes[i].score > nodes[best].score) best = i;
    stands_for_[i] = static_cast<std::uint32_t>(at);
  }
}

/// Leads the edges to the nodes that are kept, and drops the others.
void Thinning::renumber(auto& edges) const {
  for (auto& edge : edges) {
    auto const slot = stands_for_[edge.to];
    edge.to = slot == nowhere ? nowhere : index_[slots_[slot]];
  }
  std::erase_if(edges, [](auto const& edge) { return edge.to == nowhere; });
}

Step Thinning::kept(Step& found, std::size_t beam, float depth, bool alternatives) {
  auto const& nodes = found.nodes;
  float top = impossible;
  for (auto const& node : nodes) top = std::max(top, node.score);
  join_equal(nodes, top - depth);
  best_.clear();
  for (auto const slot : filled_) best_.push_back(slots_[slot]);
  std::ranges::sort(best_, [&](std::uint32_t a, std::uint32_t b) {
    return nodes[a].score != nodes[b].score ? nodes[a].score > nodes[b].score : a < b;
  });
  if (best_.size() > beam) best_.resize(beam);
  Step out;
  out.nodes.reserve(best_.size());
  index_.assign(nodes.size(), nowhere);
  for (auto const node : best_) {
    index_[node] = static_cast<std::uint32_t>(out.nodes.size());
    out.nodes.push_back(nodes[node]);
  }
  renumber(found.direct);
  renumber(found.opened);
  out.direct = found.direct;
  out.opened = found.opened;
  out.groups = found.groups;
  out.splits = found.splits;
  if (alternatives) out.entries = found.entries;
  return out;
}

std::vector<Lattice::Choice> Lattice::path() const {
  std::vector<Choice> choices(steps.size());
  auto const& last = steps.back().nodes;
  std::uint32_t at = 0;
  for (std::uint32_t n = 1; n < last.size(); ++n) {
    if (last[n].score + last[n].back > last[at].score + last[at].back) at = n;
  }
  for (std::size_t i = steps.size() - 1; i > 0; --i) {
    auto const& step = steps[i];
    auto const& before = steps[i - 1].nodes;
    Choice choice{.node = at};
    float best = impossible;
    std::uint32_t from = 0;
    for (auto const& edge : step.direct) {
      auto const score = before[edge.from].score + edge.score;
      if (edge.to == at && score > best) {
        best = score;
        from = edge.from;
        choice.skipped = step.nodes[at].skipped;
      }
    }
    for (auto const& opening : step.opened) {
      auto const& group = step.groups[opening.group];
      auto const score = group.score + step.splits[opening.split].score;
      if (opening.to == at && score > best) {
        best = score;
        from = group.from;
        choice = {.node = at, .opened = true, .group = opening.group, .split = opening.split};
      }
    }
    choices[i] = choice;
    at = from;
  }
  return choices;
}

Decoding Lattice::trace(std::uint32_t first_line, std::uint32_t columns) const {
  Decoding out;
  auto const choices = path();
  if (!steps.back().nodes.empty()) {
    auto const& end = steps.back().nodes[choices.back().node];
    out.score = steps.size() > 1 ? end.score + end.back : 0.0F;
  }
  for (std::size_t i = 1; i < steps.size(); ++i) {
    auto const line = first_line + static_cast<std::uint32_t>(i) - 1;
    auto const& step = steps[i];
    auto const& choice = choices[i];
    if (choice.skipped) {
      out.skipped.push_back(line);
      continue;
    }
    auto const& node = step.nodes[choice.node];
    if (!choice.opened) {
      auto const words = nowhere;  // the whole line; the caller knows its length
      out.rows.back()[node.column].pieces.push_back({line, 0, words});
      continue;
    }
    auto const& group = step.groups[choice.group];
    auto const& split = step.splits[choice.split];
    if (group.new_row || out.rows.empty()) {
      out.rows.emplace_back(columns);
      out.row_lines.push_back(line);
    }
    for (std::uint32_t k = 0; k < split.count; ++k) {
      std::uint32_t const end = k + 1U < split.count ? split.starts.at(k + 1U) : nowhere;
      out.rows.back()[group.column + k].pieces.push_back({line, split.starts.at(k), end});
    }
  }
  return out;
}

void Lattice::backward() {
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    for (auto& node : steps[i].nodes) node.back = impossible;
  }
  for (std::size_t i = steps.size() - 1; i > 0; --i) {
    auto const& step = steps[i];
    auto& before = steps[i - 1].nodes;
    std::vector<float> groups(step.groups.size(), impossible);
    for (auto const& opening : step.opened) {
      auto const& split = step.splits[opening.split];
      groups[opening.group] =
          std::max(groups[opening.group], split.score + step.nodes[opening.to].back);
    }
    for (auto const& edge : step.entries) {
      before[edge.from].back = std::max(before[edge.from].back, edge.score + groups[edge.to]);
    }
    for (auto const& edge : step.direct) {
      before[edge.from].back =
          std::max(before[edge.from].back, edge.score + step.nodes[edge.to].back);
    }
  }
}

void Lattice::measure(Decoding& decoding, float shown) {
  backward();
  auto const choices = path();
  DecodedCell* open = nullptr;
  std::size_t row = 0;
  auto lower = [](DecodedCell* cell, float margin) {
    if (cell != nullptr) cell->margin = std::min(cell->margin, margin);
  };
  for (std::size_t i = 1; i < steps.size(); ++i) {
    auto const& step = steps[i];
    auto const& before = steps[i - 1].nodes;
    auto const& choice = choices[i];
    // The best reading in which this line has no cell begin; and without one certain begin.
    float plain = impossible;
    float other_way = impossible;  // for a line that goes on: skipped; for a skipped one: goes on
    for (auto const& edge : step.direct) {
      auto const score = before[edge.from].score + edge.score + step.nodes[edge.to].back;
      plain = std::max(plain, score);
      if (step.nodes[edge.to].skipped != choice.skipped) other_way = std::max(other_way, score);
    }
    auto best_opening = [&](Begin const* without) {
      float best = impossible;
      for (auto const& opening : step.opened) {
        auto const& group = step.groups[opening.group];
        auto const& split = step.splits[opening.split];
        if (without != nullptr && begins(group, split, *without)) continue;
        best = std::max(best, group.score + split.score + step.nodes[opening.to].back);
      }
      return best;
    };
    if (!choice.opened) {
      if (!choice.skipped || step.nodes[choice.node].trailer) {
        lower(open, decoding.score - std::max(best_opening(nullptr), other_way) + shown);
      }
      continue;
    }
    auto const& group = step.groups[choice.group];
    auto const& split = step.splits[choice.split];
    if (group.new_row && open != nullptr) ++row;
    for (std::uint32_t k = group.goes_on ? 1 : 0; k < split.count; ++k) {
      Begin const begin{split.starts.at(k), group.column + k};
      auto const margin =
          decoding.score - std::max(plain, best_opening(&begin)) + (begin.word == 0 ? shown : 0.0F);
      lower(open, margin);
      open = &decoding.rows[row][group.column + k];
      lower(open, margin);
    }
  }
  if (open != nullptr) lower(open, 8.0F);
}

}  // namespace verband::ingest
