// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/by_columns.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

namespace verband::ingest {
namespace {

constexpr float cell_price = 1.0F;  // more cells can always explain more
constexpr float other_white = 3.0F;
constexpr float fewer_or_more = 15.0F;  // nats that another number of cells may lose
constexpr std::size_t gaps = 4;         // lines of white below the last cell: 0, 1, more; none yet
constexpr std::uint8_t no_cell = 3;
constexpr float hopeless = 12.0F;        // nats below the best column for the same paragraph
constexpr float to_other_column = 4.0F;  // without a blank line
constexpr std::size_t most_beside = 3;
constexpr float other_cuts = 4.0F;  // nats below the best division of a paragraph

/// One way to fill the rows so far.
struct Filled {
  float score{CellScores::never};
  std::uint32_t lines{};  // of the cell in the last row, 0 = it stays empty
  std::uint8_t gap{};     // before that row
};

/// Divides the lines of one column over the rows.
class Refit {
 public:
  Refit(BlockTask const& task, CellScores& scores, std::vector<PlacedCell> const& cells,
        std::uint32_t column, bool tight)
      : task_{task}, scores_{scores}, column_{column}, tight_{tight} {
    for (auto const& cell : cells) {
      if (heights_.size() <= cell.row) heights_.resize(cell.row + 1, 0);
      if (cell.column == column) {
        for (auto u = cell.begin; u < cell.end; ++u) lines_.push_back(u);
      } else {
        heights_[cell.row] = std::max(heights_[cell.row], cell.end - cell.begin);
        others_.push_back(cell);
      }
    }
    std::ranges::sort(lines_);
  }

  std::vector<PlacedCell> run() {
    auto const rows = heights_.size();
    table_.assign((rows + 1) * (lines_.size() + 1) * gaps, Filled{});
    at(0, 0, no_cell).score = 0.0F;
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::uint32_t done = 0; done <= lines_.size(); ++done) {
        for (std::uint8_t gap = 0; gap < gaps; ++gap) fill(row, done, gap);
      }
    }
    return traced();
  }

 private:
  Filled& at(std::size_t row, std::size_t done, std::uint8_t gap) {
    return table_[(row * (lines_.size() + 1) + done) * gaps + gap];
  }

  void reach(std::size_t row, std::size_t done, std::uint8_t gap, Filled const& way) {
    auto& there = at(row, done, gap);
    if (way.score > there.score) there = way;
  }

  void fill(std::size_t row, std::uint32_t done, std::uint8_t gap) {
    auto const score = at(row, done, gap).score;
    if (score == CellScores::never) return;
    auto const height = heights_[row];
    auto const wider = gap == no_cell ? gap : static_cast<std::uint8_t>(std::min(2U, gap + height));
    reach(row + 1, done, wider, {score - empty_place(column_), 0, gap});
    for (std::uint32_t lines = 1; done + lines <= lines_.size(); ++lines) {
      auto const begin = lines_[done];
      if (lines_[done + lines - 1] != begin + lines - 1) return;
      auto const own = scores_(begin, begin + lines, column_);
      if (own == CellScores::never) return;
      auto const below = height > lines ? std::min(2U, height - lines) : 0U;
      reach(row + 1, done + lines, static_cast<std::uint8_t>(below),
            {score + own - white(done, gap), lines, gap});
    }
  }

  /// What it costs that the white before a cell is not what the rows say.
  float white(std::uint32_t done, std::uint8_t gap) const {
    if (gap == no_cell || done == 0) return 0.0F;
    bool const blank = lines_[done] != lines_[done - 1] + 1 || task_.opens(lines_[done]);
    if (gap == 0 && tight_) return blank ? other_white : 0.0F;
    return gap == 2 && !blank ? other_white : 0.0F;
  }

  std::vector<PlacedCell> traced() {
    auto out = others_;
    auto const rows = heights_.size();
    std::uint8_t gap = 0;
    for (std::uint8_t g = 1; g < gaps; ++g) {
      if (at(rows, lines_.size(), g).score > at(rows, lines_.size(), gap).score) gap = g;
    }
    if (at(rows, lines_.size(), gap).score == CellScores::never) return {};
    auto done = static_cast<std::uint32_t>(lines_.size());
    for (auto row = rows; row > 0; --row) {
      auto const way = at(row, done, gap);
      if (way.lines > 0) {
        auto const begin = lines_[done - way.lines];
        out.push_back({begin, begin + way.lines, column_, static_cast<std::uint32_t>(row - 1)});
      }
      done -= way.lines;
      gap = way.gap;
    }
    std::ranges::sort(out, {}, &PlacedCell::begin);
    return out;
  }

  BlockTask const& task_;
  CellScores& scores_;
  std::uint32_t column_;
  bool tight_;
  std::vector<std::uint32_t> lines_{};
  std::vector<std::uint32_t> heights_{};  // of the rows, without this column
  std::vector<PlacedCell> others_{};
  std::vector<Filled> table_{};
};

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> paragraphs_of(BlockTask const& task,
                                                                   std::uint32_t first,
                                                                   std::uint32_t last) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (auto u = first; u < last; ++u) {
    if (u == first || task.opens(u)) out.emplace_back(u, u);
    out.back().second = u + 1;
  }
  return out;
}

Division divided(CellScores& scores, std::uint32_t begin, std::uint32_t end, std::uint32_t column) {
  std::vector<float> best(end - begin + 1, CellScores::never);
  std::vector<std::uint32_t> from(end - begin + 1, 0);
  best[0] = 0.0F;
  for (auto u = begin + 1; u <= end; ++u) {
    auto const first = std::max(begin, u - std::min(u, CellScores::longest));
    for (auto v = first; v < u; ++v) {
      auto const sum = best[v - begin] + scores(v, u, column) - cell_price;
      if (sum <= best[u - begin]) continue;
      best[u - begin] = sum;
      from[u - begin] = v;
    }
  }
  Division out{.score = best[end - begin]};
  for (auto u = end; u > begin; u = from[u - begin]) out.begins.push_back(from[u - begin]);
  std::ranges::reverse(out.begins);
  return out;
}

std::vector<Division> divisions_of(CellScores& scores, std::uint32_t begin, std::uint32_t end,
                                   std::uint32_t column, float glued) {
  auto const lines = end - begin;
  struct Reached {
    float score{CellScores::never};
    std::uint32_t from{};
  };
  std::vector<std::vector<Reached>> best;  // by number of cells and lines
  best.emplace_back(lines + 1)[0].score = 0.0F;
  std::vector<Division> out;
  float most = CellScores::never;
  for (std::uint32_t count = 1; count <= lines; ++count) {
    auto& now = best.emplace_back(lines + 1);
    auto const& before = best[count - 1];
    auto const price = count > 1 ? glued : 0.0F;
    for (auto to = count; to <= lines; ++to) {
      for (auto from = to > CellScores::longest ? to - CellScores::longest : 0; from < to; ++from) {
        if (before[from].score == CellScores::never) continue;
        auto const sum = before[from].score + scores(begin + from, begin + to, column) - price;
        if (sum > now[to].score) now[to] = {sum, from};
      }
    }
    auto const reached = now[lines].score;
    if (reached == CellScores::never) continue;
    if (reached < most - fewer_or_more) break;
    most = std::max(most, reached);
    Division division{.score = reached};
    for (auto [to, k] = std::pair{lines, count}; k > 0; --k) {
      to = best[k][to].from;
      division.begins.push_back(begin + to);
    }
    std::ranges::reverse(division.begins);
    out.push_back(std::move(division));
  }
  return out;
}

std::vector<ParagraphReading> likely_readings(BlockTask const& task, CellScores& scores,
                                              std::uint32_t begin, std::uint32_t end) {
  std::vector<ParagraphReading> all;
  float best = CellScores::never;
  for (std::uint32_t c = 0; c < task.columns; ++c) {
    auto divisions = divisions_of(scores, begin, end, c, task.habits.glued);
    float most = CellScores::never;
    for (auto const& each : divisions) most = std::max(most, each.score);
    for (auto& each : divisions) {
      if (each.score > most - other_cuts) all.push_back({c, std::move(each), 0, c});
    }
    best = std::max(best, most);
  }
  std::erase_if(all, [&](auto const& each) { return each.division.score < best - hopeless; });
  return all;
}

std::vector<ParagraphReading> all_readings(BlockTask const& task, CellScores& scores,
                                           std::uint32_t begin, std::uint32_t end) {
  auto all = likely_readings(task, scores, begin, end);
  auto least = CellScores::never;
  for (auto const& each : all) least = std::max(least, each.division.score - other_cuts);
  std::vector<ParagraphReading> more;
  for (auto cut = begin + 1; cut < end; ++cut) {
    std::vector<Division> above;
    std::vector<Division> below;
    for (std::uint32_t c = 0; c < task.columns; ++c) {
      above.push_back(divided(scores, begin, cut, c));
      below.push_back(divided(scores, cut, end, c));
    }
    auto const add = [&](std::uint32_t column, std::uint32_t other) {
      auto both = above[column];
      auto const& rest = below[other];
      both.score += rest.score - to_other_column;
      if (both.score < least) return;
      both.begins.insert(both.begins.end(), rest.begins.begin(), rest.begins.end());
      more.push_back({column, std::move(both), rest.begins.size(), other});
    };
    for (std::uint32_t c = 1; c < task.columns; ++c) {
      add(c, c - 1);
      add(c - 1, c);
    }
  }
  std::ranges::sort(more, std::greater{}, [](auto const& each) { return each.division.score; });
  if (more.size() > most_beside) more.resize(most_beside);
  std::ranges::move(more, std::back_inserter(all));
  return all;
}

PageReading read_by_columns(BlockTask const& task, CellScores& scores, std::uint32_t first,
                            std::uint32_t last) {
  PageReading out;
  std::vector<std::uint32_t> filled(task.columns, 0);  // rows of each column so far
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  for (auto const& [begin, end] : paragraphs_of(task, first, last)) {
    std::uint32_t best = 0;
    Division division = divided(scores, begin, end, 0);
    for (std::uint32_t c = 1; c < task.columns; ++c) {
      auto other = divided(scores, begin, end, c);
      if (other.score <= division.score) continue;
      division = std::move(other);
      best = c;
    }
    // Beside the paragraph before, or on in its own column.
    bool const beside = division.begins.size() == 1 && best > column && filled[best] <= row;
    row = beside ? row : filled[best];
    column = best;
    for (std::size_t k = 0; k < division.begins.size(); ++k) {
      auto const stop = k + 1 < division.begins.size() ? division.begins[k + 1] : end;
      out.cells.push_back({division.begins[k], stop, best, row});
      filled[best] = ++row;
    }
    --row;
  }
  return out;
}

std::vector<PlacedCell> refitted(BlockTask const& task, CellScores& scores,
                                 std::vector<PlacedCell> const& cells, std::uint32_t column,
                                 bool tight) {
  return Refit{task, scores, cells, column, tight}.run();
}

}  // namespace verband::ingest
