// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/habits.hpp"

#include <algorithm>
#include <cmath>

namespace verband::ingest {
namespace {

struct FirstLine {
  std::uint32_t line{};
  std::size_t row{};
  std::size_t column{};
};

float nats(std::size_t usual, std::size_t seen, float least, float most) {
  auto const ratio = (static_cast<float>(usual) + 1.0F) / (static_cast<float>(seen) + 0.5F);
  return std::clamp(std::log(ratio), least, most);
}

}  // namespace

BlockHabits learn_habits(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows) {
  std::vector<FirstLine> cells;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (!rows[r][c].pieces.empty()) cells.push_back({rows[r][c].pieces[0].line, r, c});
    }
  }
  std::ranges::sort(cells, {}, &FirstLine::line);
  std::size_t glued = 0;
  std::size_t in_rows = 0;
  std::size_t down = 0;
  std::size_t elsewhere = 0;
  for (std::size_t k = 1; k < cells.size(); ++k) {
    auto const& now = cells[k];
    auto const& before = cells[k - 1];
    if (!lines[now.line].blank_before && !lines[now.line].page_start) ++glued;
    if (now.row == before.row + 1 && now.column == before.column && rows[0].size() > 1) {
      ++down;
    } else if ((now.row == before.row && now.column > before.column) || now.row == before.row + 1) {
      ++in_rows;
    } else {
      ++elsewhere;
    }
  }
  return {.glued = nats(cells.size() - glued, glued, 0.7F, 4.5F),
          .down = nats(in_rows, down, 0.5F, 5.0F),
          .elsewhere = nats(in_rows + down, elsewhere, 2.5F, 6.0F)};
}

}  // namespace verband::ingest
