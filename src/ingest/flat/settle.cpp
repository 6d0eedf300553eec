// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/settle.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

#include "ingest/flat/addresses.hpp"
#include "ingest/flat/by_columns.hpp"
#include "ingest/flat/in_order.hpp"
#include "ingest/flat/moves.hpp"
#include "ingest/flat/sureness.hpp"

namespace verband::ingest {
namespace {

constexpr float denied = 3.0F;           // nats for each place where the order is another
constexpr float telling = 1.5F;          // a reading that loses more is no rival
constexpr std::size_t few = 2;           // differences that smaller moves can mend
constexpr std::size_t seen_a_try = 100;  // moves that are looked at for each one tried out
constexpr std::size_t most_starts = 3;
constexpr float tall_paragraph = 3.0F;  // lines
constexpr std::size_t many_odd = 30;    // differences of a page that is read wrongly
constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

using Cells = std::vector<PlacedCell>;

/// What is remembered of a page while it is read.
struct PageScores {
  CellScores cells;
  Addresses addresses;
};

class Settler {
 public:
  Settler(BlockTask const& task, PageOrder const& order, PageScores& scores)
      : task_{task}, order_{order}, scores_{scores.cells}, addresses_{scores.addresses} {}

  /// What the words say.
  float content(Cells const& cells) {
    float sum = 0.0F;
    for (auto const& cell : cells) sum += scores_(cell.begin, cell.end, cell.column);
    std::vector<std::uint32_t> filled(task_.columns, 0);
    for (auto const& cell : cells) ++filled[cell.column];
    auto const rows = rows_of(cells);
    for (std::uint32_t c = 0; c < task_.columns; ++c) {
      sum -= static_cast<float>(rows - filled[c]) * empty_place(c);
    }
    return sum + addresses_.gain(cells);
  }

  float total(Cells const& cells) {
    return content(cells) - denied * static_cast<float>(order_.differences(cells).size());
  }

  /// Takes every move that makes the reading better.
  void climb(Cells& cells, float& score, std::size_t most_tries) {
    std::size_t tries = 0;
    std::size_t seen = 0;
    bool better = true;
    while (better && tries < most_tries && seen < most_tries * seen_a_try) {
      better = false;
      auto const take = [&](Move move) {
        if (++seen >= most_tries * seen_a_try) return true;
        auto const said = content(move.cells);
        if (said <= score || tries >= most_tries) return false;
        ++tries;
        auto const reached = total(move.cells);
        if (reached <= score + 0.01F) return false;
        cells = std::move(move.cells);
        score = reached;
        better = true;
        return true;
      };
      if (auto beside = addresses_.beside_names(cells); beside && take({std::move(*beside), {}})) {
        continue;
      }
      auto const odd = order_.differences(cells);
      if (odd.size() > few) each_refit(task_, scores_, Cells{cells}, take);
      if (!better) each_near_move(task_, scores_, Cells{cells}, odd, take);
    }
  }

  /// What the best other reading of each place would lose.
  std::vector<float> margins(Cells const& cells, float score) {
    auto const rows = rows_of(cells);
    std::vector<float> out(static_cast<std::size_t>(rows) * task_.columns, 1000.0F);
    each_near_move(task_, scores_, cells, order_.differences(cells), [&](Move const& move) {
      auto const said = content(move.cells);
      if (score - said > telling) return false;
      auto const lost = score - total(move.cells);
      for (auto const& place : move.places) {
        if (place.row >= rows) continue;
        auto& own = out[place.row * task_.columns + place.column];
        own = std::min(own, lost);
      }
      return false;
    });
    return out;
  }

 private:
  BlockTask const& task_;
  PageOrder const& order_;
  CellScores& scores_;
  Addresses& addresses_;
};

void fill(SettledPage& page, BlockTask const& task, Cells const& cells, PlaceScores const& sure) {
  page.rows.assign(rows_of(cells), DecodedRow(task.columns));
  page.row_lines.assign(page.rows.size(), none);
  for (auto const& cell : cells) {
    auto& own = page.rows[cell.row][cell.column];
    for (auto u = cell.begin; u < cell.end; ++u) {
      own.pieces.push_back(
          {task.body[u], 0, static_cast<std::uint32_t>(task.line(u).words.size())});
    }
    page.row_lines[cell.row] = std::min(page.row_lines[cell.row], task.body[cell.begin]);
  }
  if (sure.empty()) return;
  for (std::size_t r = 0; r < page.rows.size(); ++r) {
    for (std::size_t c = 0; c < task.columns; ++c) {
      page.rows[r][c].margin = sure[r * task.columns + c];
    }
  }
}

/// A reading that no move makes better.
struct Settled {
  float score{};
  PageOrder const* order{};
  Cells cells{};
};

/// Moves the cells of the best readings about, up to so many tries. `seen` gets every reading with
/// what it is worth.
Settled settle(BlockTask const& task, std::span<PageOrder const> orders, PageScores& scores,
               std::vector<PageReading> const& readings, std::size_t tries,
               std::vector<PageReading>& seen) {
  std::vector<Settled> starts;
  for (auto const& order : orders) {
    Settler settler{task, order, scores};
    for (auto const& reading : readings) {
      starts.push_back({settler.total(reading.cells), &order, reading.cells});
      seen.push_back({reading.cells, starts.back().score});
    }
  }
  std::ranges::stable_sort(starts, std::greater{}, &Settled::score);
  if (starts.size() > most_starts) starts.resize(most_starts);
  for (auto& start : starts) {
    if (tries == 0) break;
    Settler{task, *start.order, scores}.climb(start.cells, start.score, tries);
    seen.push_back({start.cells, start.score});
  }
  return *std::ranges::max_element(starts, {}, &Settled::score);
}

/// True when the paragraphs are taller than cells are: several cells stand in one.
bool tall(BlockTask const& task, std::uint32_t first, std::uint32_t last) {
  auto const paragraphs = static_cast<float>(paragraphs_of(task, first, last).size());
  return static_cast<float>(last - first) >= tall_paragraph * paragraphs;
}

}  // namespace

SettledPage settled_page(BlockTask const& task, std::vector<KnownCell> const& known,
                         std::uint32_t first, std::uint32_t last, PageEffort const& effort) {
  auto by_column = task;
  by_column.habits = BlockHabits::by_column();
  PageScores scores{{task, first, last}, {task, first, last}};
  std::vector<PageReading> seen;
  auto readings = read_page(task, scores.cells, first, last, effort.readings);
  if (readings.empty()) return {};
  auto const add = [&](std::vector<PageReading> more) {
    std::ranges::move(more, std::back_inserter(readings));
  };
  std::vector<PageOrder> orders{PageOrder{task, known, first, last, usual_row_space}};
  bool const thorough = effort.tries >= many_tries;
  bool const glued = tall(task, first, last);
  auto const glance = settle(task, orders, scores, readings, 0, seen);
  if (glued || !orders[0].differences(glance.cells).empty()) {
    add(read_page(by_column, scores.cells, first, last, effort.readings));
    readings.push_back(read_by_columns(task, scores.cells, first, last));
    orders.emplace_back(task, known, first, last, tight_row_space);
  }
  if (thorough) {
    add(read_in_order(task, orders[0], scores.cells, first, last, {}));
    if (glued) add(read_in_order(by_column, orders[1], scores.cells, first, last, {}));
  }
  auto best = settle(task, orders, scores, readings, effort.tries, seen);
  auto odd = best.order->differences(best.cells);
  if (thorough && odd.size() <= many_odd) {
    // Once more, with what follows in sight.
    readings = read_in_order(task, *best.order, scores.cells, first, last, best.cells);
    readings.push_back({best.cells, best.score});
    best = settle(task, orders, scores, readings, effort.tries, seen);
    odd = best.order->differences(best.cells);
  }
  SettledPage page{.score = best.score, .differences = odd.size(), .tall = glued};
  PlaceScores sure;
  if (thorough) {
    PageReading const reading{best.cells, best.score};
    sure = sureness(task, scores.cells,
                    {.best = reading,
                     .lost_otherwise = lost_otherwise(reading, seen, task.columns),
                     .margins = Settler{task, *best.order, scores}.margins(best.cells, best.score),
                     .odd = odd});
  }
  fill(page, task, best.cells, sure);
  return page;
}

}  // namespace verband::ingest
