// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "ingest/pdf/pdf_places.hpp"
#include "ingest/pdf/pdf_rows.hpp"
#include "ingest/pdf/pdf_stacks.hpp"

namespace verband::ingest {
namespace {

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
  columns = with_heads(first, std::move(columns));
  auto const edges = exact_edges(first, columns);
  auto const stacks =
      stacks_of(cut_at(page, runs, edges), {columns, bands, edges, pitch_of(first)});
  return rows_of(stacks, columns, bands, continued);
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
