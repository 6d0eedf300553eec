// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/moves.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "ingest/flat/by_columns.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

using Cells = std::vector<PlacedCell>;
using Offer = std::function<bool(Cells, std::vector<TablePlace>)>;

/// The index of the cell in each place of the table, or none.
class Occupied {
 public:
  Occupied(Cells const& cells, std::uint32_t columns) : rows{rows_of(cells)}, columns_{columns} {
    at_.assign(static_cast<std::size_t>(rows) * columns, none);
    for (std::uint32_t k = 0; k < cells.size(); ++k) at(cells[k].row, cells[k].column) = k;
  }
  std::uint32_t& at(std::uint32_t row, std::uint32_t column) {
    return at_[row * columns_ + column];
  }
  std::uint32_t at(std::uint32_t row, std::uint32_t column) const {
    return at_[row * columns_ + column];
  }
  std::uint32_t rows;

 private:
  std::uint32_t columns_;
  std::vector<std::uint32_t> at_{};
};

/// The moves away from one reading.
class Mover {
 public:
  Mover(BlockTask const& task, CellScores& scores, Cells const& cells, TakeMove const& take)
      : task_{task}, scores_{scores}, cells_{cells}, take_{take} {}

  /// Calls `take` with each reading one move away, until it says true.
  void each_near(std::vector<std::uint32_t> const& odd) {
    auto const& cells = cells_;
    Occupied const grid{cells, task_.columns};
    Offer const offer = [&](Cells moved, std::vector<TablePlace> places) {
      auto checked = valid(std::move(moved));
      return checked && take_(Move{std::move(*checked), std::move(places)});
    };
    for (std::uint32_t k = 0; k < cells.size(); ++k) {
      if (other_rows(cells, grid, k, offer) || other_columns(cells, grid, k, offer) ||
          other_lines(cells, grid, k, offer)) {
        return;
      }
      auto const begins = [&](std::size_t at) {
        return at < cells.size() &&
               std::ranges::find(odd, task_.body[cells[at].begin]) != odd.end();
      };
      if ((begins(k) || begins(k + 1)) && anywhere(cells, grid, k, offer)) return;
    }
    for (std::uint32_t r = 0; r < grid.rows; ++r) {
      if (other_divisions(cells, grid, r, offer)) return;
    }
  }

  /// The same for readings in which a whole column is divided anew, or a paragraph goes to another
  /// column.
  void each_refit() {
    auto const& cells = cells_;
    auto const offer = [&](Cells const& from, std::uint32_t column) {
      for (bool const tight : {false, true}) {
        auto checked = valid(refitted(task_, scores_, from, column, tight));
        if (checked && !checked->empty() && take_(Move{std::move(*checked), {}})) return true;
      }
      return false;
    };
    for (std::uint32_t c = 0; c < task_.columns; ++c) {
      if (offer(cells, c)) return;
    }
    // One row more.
    for (std::uint32_t row = 0; row <= rows_of(cells); ++row) {
      for (bool const tight : {false, true}) {
        auto moved = cells;
        for (auto& cell : moved) cell.row += cell.row >= row ? 1 : 0;
        for (std::uint32_t c = 0; c < task_.columns && !moved.empty(); ++c) {
          moved = refitted(task_, scores_, moved, c, tight);
        }
        auto checked = valid(std::move(moved));
        if (checked && !checked->empty() && take_(Move{std::move(*checked), {}})) return;
      }
    }
    for (auto const& [begin, end] : paragraphs_of(task_, cells.front().begin, cells.back().end)) {
      std::vector<std::pair<float, std::uint32_t>> best;
      for (std::uint32_t c = 0; c < task_.columns; ++c) {
        best.emplace_back(divided(scores_, begin, end, c).score, c);
      }
      std::ranges::sort(best, std::greater{});
      for (std::size_t k = 0; k < std::min<std::size_t>(2, best.size()); ++k) {
        auto const column = best[k].second;
        auto moved = cells;
        bool other = false;
        for (auto& cell : moved) {
          if (cell.begin < begin || cell.begin >= end || cell.column == column) continue;
          cell.column = column;
          other = true;
        }
        if (other && offer(moved, column)) return;
      }
    }
  }

 private:
  /// Each cell stands in a place of its own; rows without cells go.
  std::optional<Cells> valid(Cells cells) const {
    std::vector<bool> filled(rows_of(cells), false);
    std::vector<bool> taken(filled.size() * task_.columns, false);
    for (auto const& cell : cells) {
      auto const place = cell.row * task_.columns + cell.column;
      if (taken[place]) return {};
      taken[place] = true;
      filled[cell.row] = true;
    }
    std::vector<std::uint32_t> number(filled.size(), 0);
    std::uint32_t count = 0;
    for (std::size_t r = 0; r < filled.size(); ++r) {
      number[r] = count;
      if (filled[r]) ++count;
    }
    for (auto& cell : cells) cell.row = number[cell.row];
    return cells;
  }

  /// The cell alone in any free place of its column: pdftotext may write it long after those below
  /// it. Or with those that stand close below or above it, one row away.
  bool other_rows(Cells const& cells, Occupied const& grid, std::uint32_t k,
                  Offer const& offer) const {
    auto const& own = cells[k];
    auto const moved_to = [&](std::uint32_t row) {
      auto moved = cells;
      moved[k].row = row;
      return offer(std::move(moved), {{own.row, own.column}, {row, own.column}});
    };
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
      if (grid.at(row, own.column) == none && moved_to(row)) return true;
    }
    return shifted(cells, grid, k, offer);
  }

  bool shifted(Cells const& cells, Occupied const& grid, std::uint32_t k,
               Offer const& offer) const {
    auto const column = cells[k].column;
    std::vector<TablePlace> places{{cells[k].row, column}};
    auto moved = cells;
    auto row = cells[k].row;
    for (; row < grid.rows && grid.at(row, column) != none; ++row) {
      ++moved[grid.at(row, column)].row;
      places.push_back({row + 1, column});
    }
    if (places.size() > 2 && offer(std::move(moved), places)) return true;
    places = {{cells[k].row, column}};
    moved = cells;
    for (row = cells[k].row;; --row) {
      if (grid.at(row, column) == none || row == 0) break;
      --moved[grid.at(row, column)].row;
      places.push_back({row - 1, column});
    }
    bool const open = grid.at(row, column) == none;
    return open && places.size() > 2 && offer(std::move(moved), places);
  }

  /// A cell where the order is another may stand anywhere.
  bool anywhere(Cells const& cells, Occupied const& grid, std::uint32_t k,
                Offer const& offer) const {
    auto const& own = cells[k];
    for (std::uint32_t column = 0; column < task_.columns; ++column) {
      for (std::uint32_t row = 0; row < grid.rows && column != own.column; ++row) {
        if (grid.at(row, column) != none) continue;
        auto moved = cells;
        moved[k].column = column;
        moved[k].row = row;
        if (offer(std::move(moved), {{own.row, own.column}, {row, column}})) return true;
      }
    }
    return false;
  }

  bool other_columns(Cells const& cells, Occupied const& grid, std::uint32_t k,
                     Offer const& offer) const {
    auto const& own = cells[k];
    for (std::uint32_t column = 0; column < task_.columns; ++column) {
      if (column == own.column) continue;
      auto moved = cells;
      moved[k].column = column;
      auto const there = grid.at(own.row, column);
      std::vector<TablePlace> places{{own.row, own.column}, {own.row, column}};
      if (there != none) {
        if (there < k) continue;
        moved[there].column = own.column;
      }
      if (offer(std::move(moved), std::move(places))) return true;
      // To the rows beside it as well.
      for (auto const row : {own.row - 1, own.row + 1}) {
        if (row >= grid.rows || grid.at(row, column) != none) continue;
        moved = cells;
        moved[k].column = column;
        moved[k].row = row;
        if (offer(std::move(moved), {{own.row, own.column}, {row, column}})) return true;
      }
    }
    return false;
  }

  /// The cell cut in two, joined with the next one, or with another border between them.
  bool other_lines(Cells const& cells, Occupied const& grid, std::uint32_t k,
                   Offer const& offer) const {
    auto const& own = cells[k];
    bool const last = k + 1 == cells.size();
    if (!last && !(cells[k + 1].begin != own.end)) {
      auto const& next = cells[k + 1];
      std::vector<TablePlace> const places{{own.row, own.column}, {next.row, next.column}};
      if (!task_.opens(next.begin)) {
        for (auto at = own.begin + 1; at < next.end; ++at) {
          if (at == own.end) continue;
          auto moved = cells;
          moved[k].end = moved[k + 1].begin = at;
          if (offer(std::move(moved), places)) return true;
        }
      }
      for (bool const keep : {true, false}) {
        auto moved = cells;
        if (keep) {
          moved[k].end = next.end;
        } else {
          moved[k + 1].begin = own.begin;
        }
        moved.erase(moved.begin() + k + (keep ? 1 : 0));
        if (offer(std::move(moved), places)) return true;
      }
    }
    for (auto at = own.begin + 1; at < own.end; ++at) {
      if (cut(cells, grid, k, at, offer)) return true;
    }
    return false;
  }

  bool cut(Cells const& cells, Occupied const& grid, std::uint32_t k, std::uint32_t at,
           Offer const& offer) const {
    auto const own = cells[k];
    auto moved = cells;
    moved[k].end = at;
    moved.insert(moved.begin() + k + 1, {at, own.end, own.column, own.row});
    auto& second = moved[k + 1];
    auto const offered = [&](std::uint32_t row, std::uint32_t column) {
      second.row = row;
      second.column = column;
      return offer(moved, {{own.row, own.column}, {row, column}});
    };
    for (auto row = own.row + 1; row < grid.rows && grid.at(row, own.column) == none; ++row) {
      if (offered(row, own.column)) return true;
    }
    for (std::uint32_t column = 0; column < task_.columns; ++column) {
      if (grid.at(own.row, column) == none && offered(own.row, column)) return true;
      auto const next = own.row + 1;
      if (column != own.column && next < grid.rows && grid.at(next, column) == none &&
          offered(next, column)) {
        return true;
      }
    }
    if (cut_above(cells, grid, k, at, offer)) return true;
    // In a new row below.
    for (auto& cell : moved) cell.row += cell.row > own.row ? 1 : 0;
    if (offered(own.row + 1, own.column)) return true;
    // The cells of this column below go up or down with it.
    for (auto& cell : moved) cell.row -= cell.row > own.row + 1 ? 1 : 0;
    second.row = own.row + 1;
    for (auto row = own.row + 1; row < grid.rows && grid.at(row, own.column) != none; ++row) {
      auto const below = grid.at(row, own.column);
      ++moved[below > k ? below + 1 : below].row;
    }
    return offer(moved, {{own.row, own.column}, {own.row + 1, own.column}});
  }

  /// The cell cut in two, of which the second part stays where it is.
  bool cut_above(Cells const& cells, Occupied const& grid, std::uint32_t k, std::uint32_t at,
                 Offer const& offer) const {
    auto const own = cells[k];
    auto moved = cells;
    moved[k].begin = at;
    moved.insert(moved.begin() + k, {own.begin, at, own.column, own.row});
    auto const offered = [&](std::uint32_t row, std::uint32_t column) {
      moved[k].row = row;
      moved[k].column = column;
      return offer(moved, {{own.row, own.column}, {row, column}});
    };
    for (auto row = own.row; row > 0; --row) {
      if (grid.at(row - 1, own.column) != none) break;
      if (offered(row - 1, own.column)) return true;
    }
    for (std::uint32_t column = 0; column < task_.columns; ++column) {
      if (grid.at(own.row, column) == none && offered(own.row, column)) return true;
      if (column != own.column && own.row > 0 && grid.at(own.row - 1, column) == none &&
          offered(own.row - 1, column)) {
        return true;
      }
    }
    return false;
  }

  /// The row joined with the next one, or cut in two.
  bool other_divisions(Cells const& cells, Occupied const& grid, std::uint32_t row,
                       Offer const& offer) const {
    auto const all = [&](std::uint32_t rows) {
      std::vector<TablePlace> places;
      for (auto r = row; r < row + rows; ++r) {
        for (std::uint32_t c = 0; c < task_.columns; ++c) places.push_back({r, c});
      }
      return places;
    };
    bool apart = row + 1 < grid.rows;
    for (std::uint32_t c = 0; apart && c < task_.columns; ++c) {
      apart = grid.at(row, c) == none || grid.at(row + 1, c) == none;
    }
    if (apart) {
      auto moved = cells;
      for (auto& cell : moved) cell.row -= cell.row > row ? 1 : 0;
      if (offer(std::move(moved), all(2))) return true;
    }
    for (std::uint32_t c = 1; c < task_.columns; ++c) {
      for (bool const left : {true, false}) {
        auto moved = cells;
        for (auto& cell : moved) {
          bool const down = cell.row > row || (cell.row == row && (cell.column < c) == left);
          cell.row += down ? 1 : 0;
        }
        if (offer(std::move(moved), all(1))) return true;
      }
    }
    return false;
  }

  BlockTask const& task_;
  CellScores& scores_;
  Cells cells_;
  TakeMove const& take_;
};

}  // namespace

std::uint32_t rows_of(std::vector<PlacedCell> const& cells) {
  std::uint32_t rows = 0;
  for (auto const& cell : cells) rows = std::max(rows, cell.row + 1);
  return rows;
}

void each_near_move(BlockTask const& task, CellScores& scores, std::vector<PlacedCell> const& cells,
                    std::vector<std::uint32_t> const& odd, TakeMove const& take) {
  Mover{task, scores, cells, take}.each_near(odd);
}

void each_refit(BlockTask const& task, CellScores& scores, std::vector<PlacedCell> const& cells,
                TakeMove const& take) {
  Mover{task, scores, cells, take}.each_refit();
}

}  // namespace verband::ingest
