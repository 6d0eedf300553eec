// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "ingest/pdf/pdf_places.hpp"
#include "ingest/pdf/pdf_rows.hpp"
#include "ingest/pdf/pdf_stacks.hpp"

namespace verband::ingest {
namespace {

constexpr float larger = 1.08F;  // than most: the letters of a heading

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

/// Of each column, whether its lines begin at many places, as of amounts on the right.
std::vector<bool> moved_columns(FreeTable const& table) {
  std::vector<bool> moved;
  for (std::size_t c = 0; c < table.lefts.size(); ++c) {
    std::size_t all = 0;
    std::size_t away = 0;
    for (auto const& row : table.rows) {
      for (auto const& run : row.cells[c]) {
        ++all;
        away += run.left > table.begins[c] + same_edge ? 1 : 0;
      }
    }
    moved.push_back(away * 2 > all);
  }
  return moved;
}

/// Where the first column of the table before begins, when texts begin there on this page too.
std::optional<float> same_begin(std::vector<Run> const& runs, FreeTable const& before) {
  auto const edge = before.begins.front();
  bool const again = std::ranges::any_of(
      runs, [&](Run const& run) { return std::abs(run.left - edge) <= same_edge; });
  return again && !moved_columns(before).front() ? std::optional{edge} : std::nullopt;
}

/// Where the columns of a table begin, those whose texts begin at many places halfway the white
/// before them: on the next page a wider text may stand there.
std::vector<float> between_columns(FreeTable const& table) {
  auto lefts = table.begins;
  auto const moved = moved_columns(table);
  for (std::size_t c = 1; c < lefts.size(); ++c) {
    float reach = 0;
    for (auto const& row : table.rows) {
      for (auto const& run : row.cells[c - 1]) reach = std::max(reach, run.right);
    }
    if (moved[c] && reach < lefts[c]) lefts[c] = (reach + lefts[c]) / 2;
  }
  return lefts;
}

/// True when the page begins with a text that stands in one column of the table before it: it may
/// be the end of a cell that the page break cut.
bool first_goes_on(std::vector<Stack> const& stacks, FreeTable const& before) {
  if (stacks.empty() || before.rows.empty()) return false;
  if (stacks.size() > 1 && next_cell(stacks[0], stacks[1])) return false;
  auto const& stack = stacks.front();
  auto const highest = std::ranges::min(stacks, {}, &Stack::first_base).first_base;
  if (stack.first_base > highest || stack.runs.front().bold) return false;
  bool const as_cells = std::ranges::any_of(before.rows.back().cells, [&](auto const& cell) {
    return !cell.empty() && std::abs(cell.front().size - stack.size) < 0.05F * stack.size;
  });
  Columns const columns{before.begins};
  auto const begin = columns.lefts[columns.of(stack.left)];
  return as_cells && stack.left >= begin - 1.5F && !columns.wide(stack.left, stack.right);
}

FreeTables tables_in(PdfPage const& page, std::vector<Run> const& runs, std::span<Rule const> bands,
                     FreeTable const* before, bool may_begin_with_rest = true);

/// The tables of a page that begins with the end of a cell, that end first.
FreeTables with_rest(PdfPage const& page, std::vector<Run> runs, std::span<Rule const> bands,
                     Stack const& rest, FreeTable const& before) {
  Columns const columns{before.begins};
  FreeTable table{.lefts = before.lefts,
                  .begins = before.begins,
                  .top = rest.top,
                  .bottom = rest.bottom,
                  .torn = true};
  table.rows.push_back({.cells = std::vector<std::vector<Run>>(columns.lefts.size()),
                        .top = rest.top,
                        .bottom = rest.bottom});
  table.rows.front().cells[columns.of(rest.left)] = rest.runs;
  std::erase_if(runs, [&](Run const& run) {
    return std::ranges::find(rest.runs, run.begin, &Run::begin) != rest.runs.end();
  });
  auto found = tables_in(page, runs, bands, &before, false);
  found.tables.insert(found.tables.begin(), std::move(table));
  return found;
}

/// The usual size of the texts of a table, by its runs.
float usual_size(std::vector<Run> const& runs) {
  std::vector<float> sizes;
  for (auto const& run : runs) sizes.push_back(run.size);
  if (sizes.empty()) return 0;
  auto const middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  return *middle;
}

/// Marks the texts that stand alone on their line and are none of the table: those that begin a
/// little left of the first column, in which cells keep some distance from its side, and headings
/// in larger bold letters.
std::vector<Run> marked_outside(std::vector<Run> runs, std::optional<float> edge,
                                Columns const& columns, std::span<Rule const> bands) {
  constexpr float padding = 9.0F;  // points, at most
  auto const usual = usual_size(runs);
  for (auto& run : runs) {
    bool const left =
        !run.bold && edge && run.left < *edge - same_edge && run.left >= *edge - padding;
    bool const heading = run.bold && run.size > larger * usual;
    if (!left && !heading) continue;
    auto const alone = [&](Run const& one) {
      return std::ranges::none_of(runs, [&](Run const& other) {
        return other.left != one.left && std::abs(other.base - one.base) <= same_line * one.size;
      });
    };
    // below a head that begins there too, the cells stand in the middle of the column
    auto const heads = [&](Run const& other) {
      return other.bold && std::abs(other.left - run.left) <= same_edge && !alone(other);
    };
    // and a text that keeps some distance from the sides of a rule below it is in a cell
    auto const in_cell = [&] {
      constexpr float side = 1.0F;  // points
      return ruled_over(bands, run.base, run.bottom + 0.8F * run.size, run.left - side,
                        columns.lefts.back());
    };
    run.outside = alone(run) && (heading || (std::ranges::none_of(runs, heads) && !in_cell()));
  }
  return runs;
}

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
    bool const large = stack.size > larger * *middle;
    return alone && (large || (!mostly_bold && std::ranges::all_of(stack.runs, &Run::bold)));
  };
  std::vector<std::vector<Run>> parts(1);
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    if (heads(i) && !parts.back().empty()) parts.emplace_back();
    auto const& more = stacks[i].runs;
    parts.back().insert(parts.back().end(), more.begin(), more.end());
  }
  return parts;
}

/// True when the cells of nearly all rows begin on one line.
bool top_aligned(FreeTable const& table) {
  constexpr std::size_t enough = 3;
  std::size_t all = 0;
  std::size_t level = 0;
  for (auto const& row : table.rows) {
    std::optional<float> base;
    bool same = true;
    std::size_t filled = 0;
    for (auto const& cell : row.cells) {
      if (cell.empty()) continue;
      ++filled;
      auto const& first = cell.front();
      same = same && std::abs(base.value_or(first.base) - first.base) <= same_line * first.size;
      base = base.value_or(first.base);
    }
    if (filled < 2) continue;
    ++all;
    level += same ? 1 : 0;
  }
  return level >= enough && level * 10 >= all * 9;
}

/// Divides the first row of a page where the other cells begin at a later line of its first cell:
/// in a table whose cells begin on one line the lines above are of the row before.
void part_first_row(FreeTable& table, FreeTable const& before) {
  auto& cells = table.rows.front().cells;
  if (cells.front().size() < 2 || !top_aligned(before)) return;
  bool const head = std::ranges::all_of(
      cells, [](auto const& cell) { return std::ranges::all_of(cell, &Run::bold); });
  if (head) return;
  std::optional<float> begin;
  for (auto cell = cells.begin() + 1; cell != cells.end(); ++cell) {
    if (cell->empty()) continue;
    auto const base = cell->front().base;
    if (std::abs(begin.value_or(base) - base) > same_line * cell->front().size) return;
    begin = begin.value_or(base);
  }
  if (!begin) return;
  auto& first = cells.front();
  auto const at = std::ranges::find_if(
      first, [&](Run const& run) { return std::abs(run.base - *begin) <= same_line * run.size; });
  if (at == first.begin() || at == first.end()) return;
  FreeRow rest{.cells = std::vector<std::vector<Run>>(cells.size()),
               .top = table.rows.front().top,
               .bottom = std::prev(at)->bottom};
  rest.cells.front().assign(first.begin(), at);
  first.erase(first.begin(), at);
  table.rows.front().top = first.front().top;
  table.rows.insert(table.rows.begin(), std::move(rest));
}

/// The tables of one part of a page, which share their columns.
FreeTables tables_in(PdfPage const& page, std::vector<Run> const& runs, std::span<Rule const> bands,
                     FreeTable const* before, bool may_begin_with_rest) {
  auto const seams = seams_of(runs, bands);
  auto edges = usual_edges(stacks_of(runs, {seams, bands}));
  auto first = stacks_of(cut_at(page, runs, edges), {seams, bands, edges});
  auto inside = in_rows(first);
  auto columns = seams.empty() ? columns_of_table(inside, page.width) : seams;
  bool continued = false;
  if (before != nullptr) {
    auto both = edges;
    both.insert(both.end(), before->begins.begin(), before->begins.end());
    std::ranges::sort(both);
    auto again = stacks_of(cut_at(page, runs, both), {seams, bands, both});
    auto const rows = in_rows(again);
    auto const between = between_columns(*before);
    for (auto const* const lefts : {&before->lefts, &before->begins, &between}) {
      Columns const earlier{*lefts};
      continued = fits(rows, earlier, moved_columns(*before));
      if (!continued) continue;
      if (!adds_to(columns, earlier, rows)) columns = earlier;
      first = std::move(again);
      break;
    }
  }
  if (!continued && before != nullptr && may_begin_with_rest && first_goes_on(first, *before)) {
    return with_rest(page, cut_at(page, runs, edges), bands, first.front(), *before);
  }
  if (columns.empty()) return {{}, runs};
  columns = with_heads(first, std::move(columns));
  edges = exact_edges(first, columns);
  if (continued) {
    edges.insert(edges.end(), before->begins.begin() + 1, before->begins.end());
    std::ranges::sort(edges);
  }
  auto edge = first_edge(runs, columns);
  if (!edge && continued) edge = same_begin(runs, *before);
  auto const marked = marked_outside(runs, edge, columns, bands);
  auto const stacks =
      stacks_of(cut_at(page, marked, edges), {columns, bands, edges, pitch_of(first)});
  auto found = rows_of(stacks, columns, bands, continued);
  if (continued && !found.tables.empty()) part_first_row(found.tables.front(), *before);
  for (auto& table : found.tables) {
    if (continued && table.lefts.size() == before->lefts.size()) table.lefts = before->lefts;
  }
  return found;
}

/// How many cells have another beside them in their row: columns that are no columns part them.
std::size_t neighbours(FreeTables const& found) {
  std::size_t count = 0;
  for (auto const& table : found.tables) {
    for (auto const& row : table.rows) {
      auto const filled =
          std::ranges::count_if(row.cells, [](auto const& cell) { return !cell.empty(); });
      count += static_cast<std::size_t>(std::max<std::ptrdiff_t>(filled - 1, 0));
    }
  }
  return count;
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
  auto const [more, fewer] = std::pair{neighbours(apart), neighbours(whole)};
  bool const clearer = more * 20 > fewer * 21;
  bool const fuller = more >= fewer && apart.rest.size() * 10 < whole.rest.size() * 9;
  return clearer || fuller ? apart : whole;
}

}  // namespace verband::ingest
