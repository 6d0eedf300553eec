// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/sureness.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <utility>

#include "ingest/flat/moves.hpp"

namespace verband::ingest {
namespace {

// Weights of a logistic regression over 23,000 cells of made annexes, half of them read with a
// third of the known words hidden. The line of doubt (1.3) lies where one cell in seven is wrong.
constexpr float base = 1.85F;
constexpr float sure_share = 2.0F;     // the share of the page's places that no move comes near
constexpr float other_reading = 2.0F;  // another reading of the page that is as good
constexpr float own_order = 1.0F;      // the order denies a line of the cell
constexpr float content_line = 0.43F;  // for each nat that a line of the cell says
constexpr float no_header = 1.0F;
constexpr float nothing_known = 3.0F;  // of the column
constexpr float table_order = 0.63F;   // for e times as many lines that the order denies

constexpr float sure_move = 12.0F;  // nats
constexpr float far_reading = 20.0F;
constexpr float good_header = 4.0F;
constexpr float most_content = 5.0F;
constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

/// How near a score comes that loses so much: 1 = it is as good, 0 = it is far away.
float nearness(float lost, float far) { return 1.0F - std::clamp(lost / far, 0.0F, 1.0F); }

/// A reading of which the cells are looked up by their lines and column.
class Rival {
 public:
  Rival(PageReading const& reading, std::uint32_t columns) : columns_{columns} {
    filled_.assign(static_cast<std::size_t>(rows_of(reading.cells)) * columns, false);
    for (auto const& cell : reading.cells) {
      at_[{cell.begin, cell.column}] = &cell;
      filled_[cell.row * columns + cell.column] = true;
    }
  }

  /// The row of the same cell, or none.
  std::uint32_t row_of(PlacedCell const& cell) const {
    auto const found = at_.find({cell.begin, cell.column});
    bool const same = found != at_.end() && found->second->end == cell.end;
    return same ? found->second->row : none;
  }
  bool empty(std::uint32_t row, std::uint32_t column) const {
    return row != none && !filled_[row * columns_ + column];
  }

 private:
  std::uint32_t columns_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, PlacedCell const*> at_{};
  std::vector<bool> filled_{};
};

/// For each row of the reading the row of the rival that holds most of the same cells, or none.
std::vector<std::uint32_t> same_rows(PageReading const& best, Rival const& rival) {
  std::vector<std::map<std::uint32_t, std::size_t>> shared(rows_of(best.cells));
  for (auto const& cell : best.cells) {
    auto const row = rival.row_of(cell);
    if (row != none) ++shared[cell.row][row];
  }
  std::vector<std::uint32_t> out;
  for (auto const& rows : shared) {
    auto const most =
        std::ranges::max_element(rows, {}, [](auto const& row) { return row.second; });
    out.push_back(most == rows.end() ? none : most->first);
  }
  return out;
}

/// The places that the rival reads in the same way.
std::vector<bool> agreed(PageReading const& best, Rival const& rival, std::uint32_t columns) {
  auto const rows = same_rows(best, rival);
  std::vector<bool> out(rows.size() * columns);
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    for (std::uint32_t c = 0; c < columns; ++c) out[r * columns + c] = rival.empty(rows[r], c);
  }
  for (auto const& cell : best.cells) {
    auto const row = rival.row_of(cell);
    out[cell.row * columns + cell.column] = row != none && row == rows[cell.row];
  }
  return out;
}

}  // namespace

PlaceScores lost_otherwise(PageReading const& best, std::span<PageReading const> others,
                           std::uint32_t columns) {
  PlaceScores out(static_cast<std::size_t>(rows_of(best.cells)) * columns, far_reading);
  for (auto const& other : others) {
    auto const lost = best.score - other.score;
    if (lost >= far_reading) continue;
    auto const same = agreed(best, Rival{other, columns}, columns);
    for (std::size_t k = 0; k < out.size(); ++k) {
      if (!same[k]) out[k] = std::min(out[k], lost);
    }
  }
  return out;
}

PlaceScores sureness(BlockTask const& task, CellScores& scores, PageEvidence const& evidence) {
  auto const& margins = evidence.margins;
  auto const sure = std::ranges::count_if(margins, [](float each) { return each > sure_move; });
  auto const share = static_cast<float>(sure) / static_cast<float>(margins.size());
  PlaceScores out;
  for (auto const lost : evidence.lost_otherwise) {
    out.push_back(base + sure_share * share - other_reading * nearness(lost, far_reading));
  }
  auto const denied = [&](std::uint32_t u) {
    return std::ranges::find(evidence.odd, task.body[u]) != evidence.odd.end();
  };
  for (auto const& cell : evidence.best.cells) {
    auto& own = out[cell.row * task.columns + cell.column];
    auto const lines = static_cast<float>(cell.end - cell.begin);
    auto const content = scores(cell.begin, cell.end, cell.column) / lines;
    own += content_line * std::clamp(content, -most_content, most_content);
    if (std::ranges::any_of(std::views::iota(cell.begin, cell.end), denied)) own -= own_order;
  }
  return out;
}

float unsure_column(Kind kind, float header_score, std::size_t differences) {
  return no_header * nearness(header_score, good_header) +
         table_order * std::log1p(static_cast<float>(differences)) +
         (kind == Kind::extra ? nothing_known : 0.0F);
}

}  // namespace verband::ingest
