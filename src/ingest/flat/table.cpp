// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/table.hpp"

#include <algorithm>

#include "ingest/flat/borders.hpp"
#include "ingest/flat/split.hpp"
#include "ingest/words/kinds.hpp"

namespace verband::ingest {
namespace {

constexpr int rounds = 3;

// Nats by which a line speaks for another column before its cell is doubted.
constexpr float misfit = 3.0F;

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

Table read_table(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                 Plan const& plan, White white) {
  Table table;
  auto kinds = plan.kinds;
  if (kinds.empty()) return table;
  auto const columns = static_cast<std::uint32_t>(kinds.size());
  auto const heads = plan.header ? plan.header->cells : DecodedRow{};
  Learned learned;
  std::optional<Taught> taught;
  int round = 0;
  if (!plan.rows.empty()) {
    // The trial was the first round.
    learned = Learned{lines, plan.rows, columns};
    taught = taught_by(lines, plan.rows, columns, white);
    ++round;
  }
  std::vector<LineScores> scores;
  for (; round < rounds; ++round) {
    scores = score_lines(lines, facts, kinds, learned, std::move(scores));
    auto task = task_for(lines, facts, scores, plan.header, kinds, white);
    if (taught) task.taught = *taught;
    task.margins = round + 1 == rounds;
    if (!task.margins) task.beam = 14;  // the first rounds only learn
    table.decoding = decode(task);
    if (task.margins) {
      if (lawful(white)) {
        weigh_borders(lines, scores, plan.header.has_value(), table.decoding.rows);
      }
      break;
    }
    if (!plan.settled) kinds = weighed_kinds(lines, facts, heads, table.decoding.rows, columns);
    learned = Learned{lines, table.decoding.rows, columns};
    taught = taught_by(lines, table.decoding.rows, columns, white);
  }
  for (auto const kind : kinds) table.roles.push_back(role_of(kind));
  return table;
}

}  // namespace verband::ingest
