// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_rows.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace verband::ingest {
namespace {

constexpr float paragraph = 3.2F;  // em: lines of a cell further apart are paragraphs

/// Where the texts of each column of a table begin; an empty one begins where it did.
std::vector<float> begins_of(FreeTable const& table) {
  auto begins = table.lefts;
  for (std::size_t c = 0; c < begins.size(); ++c) {
    std::optional<float> least;
    for (auto const& row : table.rows) {
      for (auto const& run : row.cells[c]) least = std::min(least.value_or(run.left), run.left);
    }
    begins[c] = least.value_or(begins[c]);
  }
  return begins;
}

std::size_t filled(FreeRow const& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](auto const& cell) { return !cell.empty(); }));
}

/// The base lines on which the texts of a row stand; nothing when more than one cell has more than
/// one line, as where a program writes cell by cell.
std::optional<std::pair<float, float>> bases_of(FreeRow const& row) {
  std::optional<std::pair<float, float>> bases;
  std::size_t tall = 0;
  for (auto const& cell : row.cells) {
    if (cell.empty()) continue;
    auto const first = cell.front().base;
    auto const last = cell.back().base;
    tall += last - first > same_line * cell.front().size ? 1 : 0;
    bases = bases ? std::pair{std::min(bases->first, first), std::max(bases->second, last)}
                  : std::pair{first, last};
  }
  return tall > 1 ? std::nullopt : bases;
}

/// The rows of a table that was written line by line over its whole width, as the letters behind a
/// scan are: more white than between lines, or a rule, tells where a row begins. Other rows stay as
/// they are, also where they stand in groups.
std::vector<FreeRow> joined_lines(std::vector<FreeRow> rows, std::span<Rule const> bands,
                                  float left) {
  constexpr std::size_t least_joined = 3;
  constexpr std::size_t least_begun = 2;
  constexpr float same = 1.15F;  // of the distance between lines
  if (rows.size() < least_joined + least_begun) return rows;
  std::vector<float> downs{0.0F};  // from the row before to each row
  std::optional<float> last;
  for (auto const& row : rows) {
    auto const bases = bases_of(row);
    if (!bases) return rows;
    if (last) downs.push_back(bases->first - *last);
    last = bases->second;
  }
  auto const pitch = *std::min_element(downs.begin() + 1, downs.end());
  if (pitch <= 0) return rows;
  auto const joins = [&](std::size_t i) {
    auto const slack = 0.3F * (rows[i].bottom - rows[i].top);
    return i > 0 && downs[i] <= same * pitch &&
           !crosses_band(bands, rows[i - 1].bottom - slack, rows[i].top + slack, left);
  };
  std::size_t joined = 0;
  std::size_t part = 0;  // of them, those that leave a cell empty
  std::size_t named = 0;
  std::vector<std::size_t> held(rows.front().cells.size());  // by column: lines that go on in it
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!joins(i)) named += rows[i].cells.front().empty() ? 0 : 1;
    if (!joins(i)) continue;
    ++joined;
    part += filled(rows[i]) < held.size() ? 1 : 0;
    for (std::size_t c = 0; c < held.size(); ++c) held[c] += rows[i].cells[c].empty() ? 0 : 1;
  }
  auto const begun = rows.size() - joined;
  // Lines that go on leave now this column empty and then that; rows always fill the same ones.
  auto const steady =
      std::ranges::count_if(held, [&](std::size_t lines) { return lines * 20 >= joined * 19; });
  bool const by_line = joined >= least_joined && begun >= least_begun && part * 5 >= joined * 4 &&
                       steady <= 1 && named * 5 >= begun * 4;
  if (!by_line) return rows;
  std::vector<FreeRow> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!joins(i)) {
      out.push_back(rows[i]);
      continue;
    }
    for (std::size_t c = 0; c < rows[i].cells.size(); ++c) {
      auto& cell = out.back().cells[c];
      cell.insert(cell.end(), rows[i].cells[c].begin(), rows[i].cells[c].end());
    }
    out.back().bottom = rows[i].bottom;
  }
  return out;
}

/// Builds rows out of texts in the order in which they were written.
class RowBuilder {
 public:
  /// `goes_on`: the table began on the page before, so its first row may be the rest of a torn one.
  RowBuilder(Columns const& columns, std::span<Rule const> bands, bool goes_on)
      : columns_{columns}, bands_{bands}, continued_{goes_on} {}

  /// `alone`: no text follows it in its row.
  void add(Stack const& stack, bool alone) {
    if (stack.runs.front().outside) {
      close_table();
      rest_.insert(rest_.end(), stack.runs.begin(), stack.runs.end());
      return;
    }
    if (columns_.wide(stack.left, stack.right)) {
      bool const band = alone && open_ && (banded(stack) || first_heading(stack));
      if (band || heading(stack)) {
        begin_row(stack);
        row_.cells.front() = stack.runs;
        row_.heading = band;
        close_row();
        return;
      }
      close_table();
      rest_.insert(rest_.end(), stack.runs.begin(), stack.runs.end());
      return;
    }
    auto const column = columns_.of(stack.left);
    if (!open_ || !goes_on(stack, column)) begin_row(stack);
    auto& cell = row_.cells[column];
    cell.insert(cell.end(), stack.runs.begin(), stack.runs.end());
    row_.bottom = std::max(row_.bottom, stack.bottom);
    row_.top = std::min(row_.top, stack.top);
    last_column_ = column;
    last_base_ = stack.last_base;
    last_right_ = stack.last_right;
  }

  FreeTables take() {
    close_table();
    return {std::move(tables_), std::move(rest_)};
  }

 private:
  bool goes_on(Stack const& stack, std::size_t column) const {
    auto const size = stack.size;
    if (crosses_band(bands_, row_.top + 0.3F * size, stack.first_base - 0.3F * size, stack.left)) {
      return false;
    }
    if (column > last_column_) {
      bool const top_aligned = std::abs(stack.first_base - first_base_) <= same_line * size;
      bool const beside = stack.top < row_.bottom && stack.bottom > row_.top;
      // Rows go down the page: what stands higher is of this row, whose first cell stands in the
      // middle of its height.
      bool const higher =
          stack.bottom <= row_.top && (rows_.empty() || stack.top > rows_.back().top + size);
      return top_aligned || beside || higher;
    }
    bool const banded = crosses_band(bands_, row_.top - 40, row_.top + 0.5F * size, stack.left);
    bool const behind = std::abs(stack.first_base - last_base_) <= same_line * size;
    if (column == last_column_ && behind && stack.left > last_right_) return true;
    if (column == last_column_ && stack.first_base > last_base_) {
      // A bold text alone in its row is a heading of the rows below it.
      bool const headed = column == 0 && filled(row_) == 1 && !stack.runs.front().bold &&
                          std::ranges::all_of(row_.cells.front(), &Run::bold);
      if (headed) return false;
      auto const down = stack.first_base - last_base_;
      return (column > 0 || banded) && down <= paragraph * size;
    }
    return false;
  }

  /// A heading inside the table that is wider than its first column: one bold line right below a
  /// row, in a table with a bold head of letters of the same size.
  bool heading(Stack const& stack) const {
    if (!open_ || columns_.of(stack.left) > 0 || stack.last_base > stack.first_base) return false;
    if (stack.top - row_.bottom > leading * stack.size || stack.top < row_.top) return false;
    auto const& head = rows_.empty() ? row_ : rows_.front();
    if (filled(head) < columns_.lefts.size()) return false;
    auto const as_head = [&](Run const& run) {
      return run.bold && std::abs(run.size - stack.size) < 0.05F * stack.size;
    };
    return std::ranges::all_of(stack.runs, as_head) &&
           std::ranges::all_of(
               head.cells, [&](auto const& cell) { return std::ranges::all_of(cell, as_head); });
  }

  /// True for a line that has a band of colour or rules over the whole table to itself, right below
  /// a row.
  bool banded(Stack const& stack) const {
    if (stack.last_base > stack.first_base || stack.top < row_.top) return false;
    auto const near = 0.8F * stack.size;
    auto const right = columns_.lefts.back();
    bool const head = below_head(stack, near);
    bool const above = ruled_over(bands_, stack.top - near, stack.first_base - 0.5F * stack.size,
                                  stack.left, right);
    return (head || above) &&
           ruled_over(bands_, stack.first_base, stack.bottom + near, stack.left, right);
  }

  /// True when the row right above the text, at most so many points away, is a head in bold.
  bool below_head(Stack const& stack, float most) const {
    return filled(row_) == columns_.lefts.size() && stack.top - row_.bottom <= most &&
           std::ranges::all_of(
               row_.cells, [](auto const& cell) { return std::ranges::all_of(cell, &Run::bold); });
  }

  /// True for one line right below the head of the table: it heads the first rows, also when
  /// nothing marks it.
  bool first_heading(Stack const& stack) const {
    return rows_.empty() && columns_.of(stack.left) == 0 && stack.last_base <= stack.first_base &&
           stack.top >= row_.top && below_head(stack, leading * stack.size);
  }

  void begin_row(Stack const& stack) {
    close_row();
    row_ = {.cells = std::vector<std::vector<Run>>(columns_.lefts.size()),
            .top = stack.top,
            .bottom = stack.bottom};
    first_base_ = stack.first_base;
    open_ = true;
  }

  void close_row() {
    if (open_) rows_.push_back(std::move(row_));
    open_ = false;
  }

  /// A bold text alone in the first column.
  static bool subheading(FreeRow const& row) {
    return filled(row) == 1 && !row.cells.front().empty() &&
           std::ranges::all_of(row.cells.front(), &Run::bold);
  }

  void give_back(FreeRow const& row) {
    for (auto const& cell : row.cells) rest_.insert(rest_.end(), cell.begin(), cell.end());
  }

  /// A table has two rows of two cells at least; single texts before and after it are not of it,
  /// but for those in a later column on the page where it goes on: the rest of a row cut there.
  void close_table() {
    close_row();
    rows_ = joined_lines(std::move(rows_), bands_, columns_.lefts.front());
    auto const full = [](FreeRow const& row) { return filled(row) >= 2; };
    auto const first =
        continued_ && tables_.empty() ? rows_.begin() : std::ranges::find_if(rows_, full);
    // where rows stand under bold headings, one more at the end of the page is of the next rows
    bool const headed = std::ranges::count_if(rows_, subheading) > 1;
    auto const of_it = [&](FreeRow const& row) {
      return full(row) || (headed && subheading(row)) || (continued_ && row.cells.front().empty());
    };
    auto last = std::find_if(rows_.rbegin(), rows_.rend(), of_it).base();
    if (std::ranges::count_if(rows_, full) < (continued_ ? 1 : 2)) last = first;
    FreeTable table{.lefts = columns_.lefts};
    for (auto at = rows_.begin(); at != rows_.end(); ++at) {
      if (at < first || at >= last) {
        give_back(*at);
        continue;
      }
      table.top = table.rows.empty() ? at->top : std::min(table.top, at->top);
      table.bottom = std::max(table.bottom, at->bottom);
      table.rows.push_back(std::move(*at));
    }
    if (!table.rows.empty()) {
      table.begins = begins_of(table);
      tables_.push_back(std::move(table));
    }
    rows_.clear();
  }

  Columns const& columns_;
  std::span<Rule const> bands_;
  bool continued_;
  std::vector<FreeTable> tables_{};
  std::vector<Run> rest_{};
  std::vector<FreeRow> rows_{};
  FreeRow row_{};
  bool open_{};
  float first_base_{};
  float last_base_{};
  float last_right_{};
  std::size_t last_column_{};
};

}  // namespace

FreeTables rows_of(std::vector<Stack> const& stacks, Columns const& columns,
                   std::span<Rule const> bands, bool continued) {
  RowBuilder builder{columns, bands, continued};
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    bool const alone = i + 1 == stacks.size() || !next_cell(stacks[i], stacks[i + 1]);
    builder.add(stacks[i], alone);
  }
  return builder.take();
}

}  // namespace verband::ingest
