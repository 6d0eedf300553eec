// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace verband::ingest {
namespace {

constexpr float same_line = 0.35F;  // em
constexpr float leading = 1.9F;     // em: lines further apart belong to other texts
constexpr float paragraph = 3.2F;   // em: the same for paragraphs within a cell
constexpr float indent = 40.0F;     // points: a line of a list stands to the right of its text
constexpr float step = 8.0F;        // points: columns begin at least this far apart
constexpr float step_size = 0.25F;  // points: how finely white space is measured
constexpr std::size_t most_columns = 40;

/// Lines under each other, as one cell or paragraph is written.
struct Stack {
  std::vector<Run> runs{};
  float left{}, right{}, top{}, bottom{};
  float first_base{}, last_base{}, last_right{};
  float size{};

  explicit Stack(Run const& run)
      : runs{run},
        left{run.left},
        right{run.right},
        top{run.top},
        bottom{run.bottom},
        first_base{run.base},
        last_base{run.base},
        last_right{run.right},
        size{run.size} {}

  void add(Run const& run) {
    runs.push_back(run);
    left = std::min(left, run.left);
    right = std::max(right, run.right);
    bottom = std::max(bottom, run.bottom);
    last_base = run.base;
    last_right = run.right;
  }
};

/// Columns as stretches of the page, from left to right.
struct Columns {
  std::vector<float> lefts{};
  bool empty() const { return lefts.empty(); }
  /// The column in which a text that begins here stands.
  std::size_t of(float left) const {
    auto const after = std::ranges::upper_bound(lefts, left + 1.5F);
    return after == lefts.begin() ? 0 : static_cast<std::size_t>(after - lefts.begin()) - 1;
  }
  /// True when a text goes on into the column behind its own.
  bool wide(float left, float right) const {
    auto const column = of(left);
    return column + 1 < lefts.size() && right > lefts[column + 1] + 3.0F;
  }
};

bool crosses_band(std::span<Rule const> bands, float upper, float lower, float x) {
  return std::ranges::any_of(bands, [&](Rule const& band) {
    auto const y = (band.top + band.bottom) / 2;
    return upper < y && y < lower && band.left <= x + 2 && x <= band.right;
  });
}

/// What is known of a page when its texts are gathered.
struct Known {
  Columns const& columns;  // none yet in the first round
  std::span<Rule const> bands{};
  std::span<float const> edges{};
  float pitch{};  // points between the lines of a text, 0 = not known yet
};

bool belongs(Stack const& stack, Run const& run, Known const& known) {
  auto const& [columns, bands, edges, pitch] = known;
  if (!columns.empty() && columns.of(run.left) != columns.of(stack.left) &&
      !columns.wide(stack.left, stack.right)) {
    return false;
  }
  auto const size = std::max(stack.size, run.size);
  if (std::abs(run.base - stack.last_base) <= same_line * size) {
    auto const gap = run.left - stack.last_right;
    if (at_edge(edges, run.left)) return false;
    return gap >= -0.5F * size && gap <= (columns.empty() ? 0.6F : 1.5F) * size;
  }
  // A heading and the text below it are two, and so are a text and the bold head below it.
  if (std::abs(run.size - stack.size) > 0.15F * size) return false;
  if (run.bold && !stack.runs.back().bold && columns.of(run.left) == 0) return false;
  auto const down = run.base - stack.last_base;
  auto const most =
      pitch > 0 ? std::min(leading * size, std::max(1.1F * pitch, 1.25F * size)) : leading * size;
  return down > 0 && down <= most && run.left >= stack.left - 3.0F &&
         run.left <= stack.left + indent &&
         !crosses_band(bands, stack.last_base, run.base - 0.3F * run.size, run.left);
}

std::vector<Stack> stacks_of(std::vector<Run> const& runs, Known const& known) {
  std::vector<Stack> stacks;
  for (auto const& run : runs) {
    if (!stacks.empty() && belongs(stacks.back(), run, known)) {
      stacks.back().add(run);
    } else {
      stacks.emplace_back(run);
    }
  }
  return stacks;
}

/// True when the second text is the next cell of the row of the first.
bool next_cell(Stack const& a, Stack const& b) {
  auto const size = std::max(a.size, b.size);
  bool const beside = b.first_base <= a.last_base + same_line * size && b.bottom > a.top;
  return beside && b.left > a.left + step && b.left >= a.right - 1.0F;
}

/// The left sides at which texts of rows begin again and again.
std::vector<float> usual_edges(std::vector<Stack> const& stacks) {
  std::vector<float> lefts;
  for (std::size_t i = 1; i < stacks.size(); ++i) {
    if (next_cell(stacks[i - 1], stacks[i])) lefts.push_back(stacks[i].left);
  }
  std::ranges::sort(lefts);
  std::vector<float> edges;
  for (std::size_t i = 0; i < lefts.size();) {
    auto end = i;
    while (end < lefts.size() && lefts[end] - lefts[i] <= same_edge) ++end;
    if (end - i >= (lefts.size() < 40 ? 2 : 3)) edges.push_back(lefts[i]);
    i = end;
  }
  return edges;
}

/// The texts of each row.
using TextRows = std::vector<std::vector<Stack const*>>;
TextRows in_rows(std::vector<Stack> const& stacks) {
  TextRows rows;
  bool before = false;
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    bool const after = i + 1 < stacks.size() && next_cell(stacks[i], stacks[i + 1]);
    if (after && !before) rows.emplace_back();
    if (before || after) rows.back().push_back(&stacks[i]);
    before = after;
  }
  return rows;
}

/// Where the texts of rows stand: stretches that most of them leave free divide the columns.
Columns columns_of(std::span<std::vector<Stack const*> const> rows, float width) {
  Columns columns;
  if (rows.size() < 2) return columns;
  auto const slots = static_cast<std::size_t>(std::clamp(width, 1.0F, 20'000.0F) / step_size) + 2;
  std::vector<int> change(slots + 1, 0);
  auto const slot = [&](float x) {
    return static_cast<std::size_t>(std::clamp(x / step_size, 0.0F, static_cast<float>(slots - 1)));
  };
  for (auto const& row : rows) {
    for (auto const* stack : row) {
      ++change[slot(stack->left)];
      // A text may reach the very edge of its column.
      --change[std::min(slot(std::max(stack->left, stack->right - 1.0F)) + 1, slots)];
    }
  }
  auto const few = static_cast<int>(rows.size() / 12);
  int count = 0;
  bool open = false;
  for (std::size_t i = 0; i < slots; ++i) {
    count += change[i];
    auto const x = static_cast<float>(i) * step_size;
    if (!open && count > few) {
      columns.lefts.push_back(x);
      open = true;
    } else if (open && count <= few) {
      open = false;
    }
  }
  if (columns.lefts.size() < 2 || columns.lefts.size() > most_columns) return {};
  return columns;
}

/// The same, but a sentence before or after the table that only looks like a row does not count:
/// without it there are more columns.
Columns columns_of_table(TextRows const& rows, float width) {
  std::span<std::vector<Stack const*> const> const all{rows};
  auto best = columns_of(all, width);
  constexpr std::size_t enough = 4;  // rows to see columns by
  for (std::size_t first = 0; first < 2; ++first) {
    for (std::size_t last = 0; last < 2; ++last) {
      if (all.size() < enough + first + last) continue;
      auto columns = columns_of(all.subspan(first, all.size() - first - last), width);
      if (columns.lefts.size() > best.lefts.size()) best = std::move(columns);
    }
  }
  return best;
}

/// The left sides at which most texts of a column begin exactly: there two cells on one line are
/// cut apart even when no gap shows.
std::vector<float> exact_edges(std::vector<Stack> const& stacks, Columns const& columns) {
  std::vector<float> edges;
  for (std::size_t c = 1; c < columns.lefts.size(); ++c) {
    std::vector<float> lefts;
    for (auto const& stack : stacks) {
      if (columns.of(stack.left) == c) lefts.push_back(stack.left);
    }
    std::ranges::sort(lefts);
    std::size_t best = 0;
    float edge = 0;
    for (std::size_t i = 0, j = 0; i < lefts.size(); ++i) {
      while (lefts[i] - lefts[j] > same_edge) ++j;
      if (i - j + 1 > best) {
        best = i - j + 1;
        edge = lefts[j];
      }
    }
    if (best >= 2 && best * 2 >= lefts.size()) edges.push_back(edge);
  }
  return edges;
}

/// True when nearly all texts of rows stand in these columns.
bool fits(TextRows const& rows, Columns const& columns) {
  std::size_t good = 0;
  std::size_t all = 0;
  for (auto const& row : rows) {
    all += row.size();
    good += static_cast<std::size_t>(std::ranges::count_if(row, [&](Stack const* stack) {
      return !columns.wide(stack->left, stack->right) &&
             stack->left <= columns.lefts[columns.of(stack->left)] + indent;
    }));
  }
  return all >= 2 && good * 10 >= all * 9;
}

/// The usual distance between lines of one text.
float pitch_of(std::vector<Stack> const& stacks) {
  std::map<long, std::size_t> times;
  for (auto const& stack : stacks) {
    for (std::size_t i = 1; i < stack.runs.size(); ++i) {
      auto const down = stack.runs[i].base - stack.runs[i - 1].base;
      if (down > 0.5F * stack.size) ++times[std::lround(down * 4)];
    }
  }
  auto const most = std::ranges::max_element(times, {}, [](auto const& one) { return one.second; });
  return most == times.end() ? 0.0F : static_cast<float>(most->first) / 4;
}

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

/// Builds rows out of texts in the order in which they were written.
class RowBuilder {
 public:
  /// `goes_on`: the table began on the page before, so its first row may be the rest of a torn one.
  RowBuilder(Columns const& columns, std::span<Rule const> bands, bool goes_on)
      : columns_{columns}, bands_{bands}, continued_{goes_on} {}

  void add(Stack const& stack) {
    if (columns_.wide(stack.left, stack.right)) {
      if (heading(stack)) {
        begin_row(stack);
        row_.cells.front() = stack.runs;
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
      return top_aligned || beside;
    }
    bool const banded = crosses_band(bands_, row_.top - 40, row_.top + 0.5F * size, stack.left);
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

  static std::size_t filled(FreeRow const& row) {
    return static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](auto const& cell) { return !cell.empty(); }));
  }

  void give_back(FreeRow const& row) {
    for (auto const& cell : row.cells) rest_.insert(rest_.end(), cell.begin(), cell.end());
  }

  /// A table has two rows of two cells at least; single texts before and after it are not of it,
  /// but for those in a later column on the page where it goes on: the rest of a row cut there.
  void close_table() {
    close_row();
    auto const full = [](FreeRow const& row) { return filled(row) >= 2; };
    auto const first =
        continued_ && tables_.empty() ? rows_.begin() : std::ranges::find_if(rows_, full);
    auto const of_it = [&](FreeRow const& row) {
      return full(row) || (continued_ && row.cells.front().empty());
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
  std::size_t last_column_{};
};

using Candidates = std::vector<std::vector<float> const*>;

/// True when these columns are the earlier ones with more between or behind them, which several
/// texts stand in: on the pages before they were empty.
bool adds_to(Columns const& columns, Columns const& earlier, TextRows const& rows) {
  constexpr std::size_t enough_rows = 4;
  constexpr std::size_t enough_texts = 2;
  if (rows.size() < enough_rows || !holds_columns(columns.lefts, earlier.lefts)) return false;
  std::vector<std::size_t> texts(columns.lefts.size());
  for (auto const& row : rows) {
    for (auto const* stack : row) ++texts[columns.of(stack->left)];
  }
  return columns.lefts.size() > earlier.lefts.size() && std::ranges::min(texts) >= enough_texts;
}

/// The runs of each part of a page: a heading in larger or bold letters begins a new one. The
/// tables below two headings may have other columns.
std::vector<std::vector<Run>> parts_of(std::vector<Run> const& runs, std::span<Rule const> bands) {
  auto const stacks = stacks_of(runs, {{}, bands});
  std::vector<float> sizes;
  std::size_t bold = 0;
  for (auto const& row : in_rows(stacks)) {
    bold += row.front()->runs.front().bold ? 1 : 0;
    sizes.push_back(row.front()->size);
  }
  if (sizes.size() < 2) return {};
  bool const mostly_bold = bold * 2 >= sizes.size();
  auto const middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  auto const heads = [&](std::size_t i) {
    auto const& stack = stacks[i];
    bool const alone = (i == 0 || !next_cell(stacks[i - 1], stack)) &&
                       (i + 1 == stacks.size() || !next_cell(stack, stacks[i + 1]));
    bool const larger = stack.size > 1.08F * *middle;
    return alone && (larger || (!mostly_bold && std::ranges::all_of(stack.runs, &Run::bold)));
  };
  std::vector<std::vector<Run>> parts(1);
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    if (heads(i) && !parts.back().empty()) parts.emplace_back();
    auto const& more = stacks[i].runs;
    parts.back().insert(parts.back().end(), more.begin(), more.end());
  }
  return parts;
}

/// Columns by the rules across the page, where they show them: programs draw the border or the
/// colour of each cell by itself, so that rules meet end to end where columns do. None where the
/// texts between those rules stand otherwise.
Columns seams_of(std::vector<Run> const& runs, std::span<Rule const> bands) {
  constexpr float meets = 1.0F;  // points
  constexpr std::size_t enough = 2;
  std::vector<Rule> near;
  std::ranges::copy_if(bands, std::back_inserter(near), [&](Rule const& rule) {
    return std::ranges::any_of(
        runs, [&](Run const& run) { return std::abs(run.base - rule.top) <= leading * run.size; });
  });
  std::ranges::sort(near, {},
                    [](Rule const& rule) { return std::pair{std::lround(rule.top), rule.left}; });
  std::vector<Rule> met;
  for (std::size_t i = 1; i < near.size(); ++i) {
    bool const level = std::abs(near[i].top - near[i - 1].top) <= meets;
    if (level && std::abs(near[i].left - near[i - 1].right) <= meets) met.push_back(near[i]);
  }
  std::ranges::sort(met, {}, &Rule::left);
  Columns columns;
  for (std::size_t i = 0; i < met.size();) {
    auto end = i;
    while (end < met.size() && met[end].left - met[i].left <= meets) ++end;
    if (end - i >= enough) columns.lefts.push_back(met[i].left);
    i = end;
  }
  if (columns.empty() || columns.lefts.size() >= most_columns) return {};
  columns.lefts.insert(columns.lefts.begin(), std::ranges::min(near, {}, &Rule::left).left);
  auto const [top, bottom] = std::ranges::minmax(met, {}, &Rule::top);
  std::vector<Run> between;
  std::ranges::copy_if(runs, std::back_inserter(between),
                       [&](Run const& run) { return top.top < run.base && run.base < bottom.top; });
  auto const stacks = stacks_of(between, {columns, bands});
  auto const wide = std::ranges::count_if(
      stacks, [&](Stack const& stack) { return columns.wide(stack.left, stack.right); });
  return wide * 10 <= std::ssize(stacks) ? columns : Columns{};
}

/// The tables of one part of a page, which share their columns.
FreeTables tables_in(PdfPage const& page, std::vector<Run> const& runs, std::span<Rule const> bands,
                     FreeTable const* before) {
  auto const seams = seams_of(runs, bands);
  auto const usual = usual_edges(stacks_of(runs, {seams, bands}));
  auto const first = stacks_of(cut_at(page, runs, usual), {seams, bands, usual});
  auto const inside = in_rows(first);
  auto columns = seams.empty() ? columns_of_table(inside, page.width) : seams;
  bool continued = false;
  for (auto const* const lefts :
       before == nullptr ? Candidates{} : Candidates{&before->lefts, &before->begins}) {
    Columns const earlier{*lefts};
    continued = fits(inside, earlier);
    if (!continued) continue;
    if (!adds_to(columns, earlier, inside)) columns = earlier;
    break;
  }
  if (columns.empty()) return {{}, runs};
  auto const edges = exact_edges(first, columns);
  RowBuilder builder{columns, bands, continued};
  for (auto const& stack :
       stacks_of(cut_at(page, runs, edges), {columns, bands, edges, pitch_of(first)})) {
    builder.add(stack);
  }
  return builder.take();
}

}  // namespace

bool holds_columns(std::span<float const> more, std::span<float const> lefts) {
  constexpr float near = 6.0F;
  std::size_t found = 0;
  for (auto const left : more) {
    if (found < lefts.size() && std::abs(left - lefts[found]) <= near) ++found;
  }
  return found == lefts.size();
}

FreeTables free_tables(PdfPage const& page, std::vector<Run> const& runs,
                       std::span<Rule const> bands, FreeTable const* before) {
  auto whole = tables_in(page, runs, bands, before);
  auto const parts = parts_of(runs, bands);
  if (parts.size() < 2) return whole;
  FreeTables apart;
  for (auto const& part : parts) {
    auto found = tables_in(page, part, bands, apart.tables.empty() ? before : nullptr);
    std::ranges::move(found.tables, std::back_inserter(apart.tables));
    std::ranges::move(found.rest, std::back_inserter(apart.rest));
  }
  return apart.rest.size() * 10 < whole.rest.size() * 9 ? apart : whole;
}

}  // namespace verband::ingest
