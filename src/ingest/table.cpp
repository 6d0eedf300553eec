// SPDX-License-Identifier: EUPL-1.2
#include "ingest/table.hpp"

#include <algorithm>
#include <array>

#include "ingest/kinds.hpp"
#include "ingest/split.hpp"

namespace verband::ingest {
namespace {

constexpr int rounds = 3;

// Nats by which a line speaks for another column before its cell is doubted.
constexpr float misfit = 3.0F;
constexpr float kind_floor = 0.15F;  // mean score of a word below which a kind says nothing

}  // namespace

void doubt_misfits(std::vector<LineScores> const& scores, std::vector<DecodedRow>& rows,
                   std::uint32_t columns) {
  for (auto& row : rows) {
    for (std::uint32_t c = 0; c < columns; ++c) {
      for (auto const& piece : row[c].pieces) {
        auto const own = scores[piece.line].words(c, piece.begin, piece.end);
        for (std::uint32_t other = 0; other < columns; ++other) {
          auto const there = scores[piece.line].words(other, piece.begin, piece.end);
          if (there - own > misfit) row[c].margin = std::min(row[c].margin, 0.0F);
        }
      }
    }
  }
}

std::vector<Kind> kinds_by_content(std::vector<LineFacts> const& facts,
                                   std::vector<DecodedRow> const& rows, std::uint32_t columns) {
  std::vector<std::array<float, kind_count>> sums(columns);
  std::vector<float> words(columns, 3.0F);
  std::vector<float> cells(columns, 1.0F);
  std::vector<float> named(columns, 0.0F);
  for (auto const& row : rows) {
    for (std::uint32_t c = 0; c < columns; ++c) {
      if (!row[c].pieces.empty()) cells[c] += 1.0F;
      for (auto const& piece : row[c].pieces) {
        for (auto w = piece.begin; w < piece.end; ++w) {
          words[c] += 1.0F;
          auto const& line = facts[piece.line];
          for (std::size_t k = 0; k < kind_count; ++k) sums[c].at(k) += line.words[w].scores.at(k);
          if (line.named[w] > 0) {
            named[c] += 1.0F;
            sums[c].at(static_cast<std::size_t>(Kind::participants)) += 1.3F;
            sums[c].at(static_cast<std::size_t>(Kind::name)) += 0.5F;
          }
        }
      }
    }
  }
  // One name a cell is where something is seated; participants come in lists.
  for (std::uint32_t c = 0; c < columns; ++c) {
    if (words[c] - 3.0F < 1.8F * cells[c])
      sums[c].at(static_cast<std::size_t>(Kind::place)) += 2.5F * named[c];
  }
  std::vector<Kind> kinds(columns, Kind::extra);
  std::vector<bool> taken(kind_count, false);
  std::vector<bool> done(columns, false);
  // The surest column first, each kind once.
  for (std::uint32_t turn = 0; turn < columns; ++turn) {
    float best = kind_floor;
    std::uint32_t at = columns;
    std::size_t what = 0;
    for (std::uint32_t c = 0; c < columns; ++c) {
      for (std::size_t k = 0; k < kind_count && !done[c]; ++k) {
        auto const mean = sums[c].at(k) / words[c];
        if (taken[k] || k == static_cast<std::size_t>(Kind::extra) || mean <= best) continue;
        best = mean;
        at = c;
        what = k;
      }
    }
    if (at == columns) break;
    done[at] = taken[what] = true;
    kinds[at] = static_cast<Kind>(what);
  }
  // A table of partnerships has their names; without a sure column the first free one is taken.
  if (!taken[static_cast<std::size_t>(Kind::name)]) {
    auto const free = std::ranges::find(done, false);
    if (free != done.end()) kinds[static_cast<std::size_t>(free - done.begin())] = Kind::name;
  }
  return kinds;
}

Table read_table(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                 Plan const& plan, bool exact) {
  Table table;
  auto kinds = plan.kinds;
  if (kinds.empty()) return table;
  auto const columns = static_cast<std::uint32_t>(kinds.size());
  auto const heads = plan.header ? plan.header->cells : DecodedRow{};
  Learned learned;
  std::vector<float> widths(columns, 0.0F);
  for (int round = 0; round < rounds; ++round) {
    auto const scores = score_lines(lines, facts, kinds, learned);
    auto task = task_for(lines, scores, plan.header, kinds, exact);
    task.widths = widths;
    task.margins = round + 1 == rounds;
    if (!task.margins) task.beam = 14;  // the first rounds only learn
    table.decoding = decode(task);
    if (task.margins) {
      if (!exact) doubt_misfits(scores, table.decoding.rows, columns);
      break;
    }
    if (!plan.settled) kinds = weighed_kinds(lines, facts, heads, table.decoding.rows, columns);
    learned = Learned{lines, table.decoding.rows, columns};
    widths = learn_widths(lines, table.decoding.rows, columns);
  }
  for (auto const kind : kinds) table.roles.push_back(role_of(kind));
  return table;
}

}  // namespace verband::ingest
