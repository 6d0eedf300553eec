// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_text_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string>

namespace verband::ingest {
namespace {

/// The lines of some runs below `top`: how many base lines they have.
std::size_t lines_below(std::span<Run const> runs, float top) {
  std::set<long> bases;
  for (auto const& run : runs) {
    if (run.base >= top) bases.insert(std::lround(run.base));
  }
  return bases.size();
}

/// True where the text goes on higher up, to the right of what was written last.
bool jumps_up(Run const& last, Run const& next) {
  constexpr float up = 4.0F;  // lines: further up than a note or an accent stands
  return next.base < last.base - up * next.size && next.left > last.left + next.size;
}

/// True when all runs from `at` on stand beside those before it, to their right: each side a
/// column of lines of its own. What stands higher than both, as a running head, does not count.
bool goes_on_beside(std::span<Run const> runs, std::size_t at) {
  constexpr std::size_t least = 4;  // lines
  constexpr float gap = 6.0F;       // points between columns
  auto const before = runs.first(at);
  auto const after = runs.subspan(at);
  auto const top = runs[at].base - 2 * runs[at].size;
  float left = runs[at].left;
  for (auto const& run : after) {
    if (run.base >= top) left = std::min(left, run.left);
  }
  bool const apart = std::ranges::all_of(
      before, [&](Run const& run) { return run.base < top || run.right + gap <= left; });
  return apart && lines_below(before, top) >= least && lines_below(after, top) >= least;
}

}  // namespace

std::vector<std::vector<Run>> text_columns(std::vector<Run> const& runs) {
  std::vector<std::vector<Run>> columns;
  std::size_t begin = 0;
  for (std::size_t at = 1; at < runs.size(); ++at) {
    if (!jumps_up(runs[at - 1], runs[at]) ||
        !goes_on_beside(std::span{runs}.subspan(begin), at - begin))
      continue;
    columns.emplace_back(runs.begin() + static_cast<std::ptrdiff_t>(begin),
                         runs.begin() + static_cast<std::ptrdiff_t>(at));
    begin = at;
  }
  columns.emplace_back(runs.begin() + static_cast<std::ptrdiff_t>(begin), runs.end());
  // What was written last but stands before the columns, as a running head, comes first.
  for (std::size_t i = 1; i < columns.size(); ++i) {
    auto& column = columns[i];
    auto const left = column.front().left - 3 * column.front().size;
    auto const other = [&](Run const& run) { return run.left < left; };
    std::ranges::copy_if(column, std::back_inserter(columns.front()), other);
    std::erase_if(column, other);
  }
  return columns;
}

namespace {

constexpr float padding = 10.0F;  // points: a coloured name may keep its distance from the side

/// Texts beside each other, from left to right.
using Beside = std::vector<std::span<Run const>>;

float left_of(std::span<Run const> runs) { return std::ranges::min(runs, {}, &Run::left).left; }

/// The texts as they were written: each goes on until the next stands higher up on its right, or
/// on its left again.
std::vector<Beside> in_pieces(std::span<Run const> runs) {
  constexpr float up = 1.2F;  // lines: further up than a note or an accent stands
  std::vector<Beside> rows(1);
  std::size_t begin = 0;
  auto side = runs.front().left;  // of the text so far
  for (std::size_t at = 1; at <= runs.size(); ++at) {
    bool const ends = at == runs.size();
    bool const right = !ends && runs[at].base < runs[at - 1].base - up * runs[at].size &&
                       runs[at].left > side + padding;
    bool const left = !ends && !rows.back().empty() && runs[at].left < side - padding;
    if (!ends) side = right || left ? runs[at].left : std::min(side, runs[at].left);
    if (!ends && !right && !left) continue;
    rows.back().push_back(runs.subspan(begin, at - begin));
    if (left) rows.emplace_back();
    begin = at;
  }
  return rows;
}

/// True when the texts of a row each have several lines, and nothing of one reaches into the next.
/// `first`: titles may stand above them.
bool stand_apart(Beside const& row, bool first) {
  constexpr float gap = 6.0F;       // points
  constexpr std::size_t least = 3;  // lines: most cells of a table have fewer
  for (std::size_t i = 1; i < row.size(); ++i) {
    auto const top = row[i].front().base - 2 * row[i].front().size;
    auto const left = left_of(row[i]);
    bool const apart = std::ranges::all_of(row[i - 1], [&](Run const& run) {
      return run.right + gap <= left || (first && i == 1 && run.base < top);
    });
    if (!apart || lines_below(row[i - 1], top) < least || lines_below(row[i], top) < least)
      return false;
  }
  return true;
}

/// True when most of the texts share a label, as "Doel" of "Doel: afval", or each begins with a
/// name that is bolder or larger than what follows: the cells of a table do neither.
bool are_cards(PdfPage const& page, std::vector<std::vector<Run>> const& texts) {
  std::map<std::string, std::size_t> times;
  bool named = true;
  for (auto const& text : texts) {
    std::set<std::string> labels;
    for (auto const& run : text) {
      auto const line = text_of(page, run);
      labels.insert(line.substr(0, line.find(':')));
    }
    for (auto const& label : labels) ++times[label];
    auto const& last = text.back();
    auto const& first = text.front();
    named = named && ((first.bold && !last.bold) || first.size > last.size);
  }
  return named || std::ranges::any_of(
                      times, [&](auto const& label) { return label.second * 2 > texts.size(); });
}

}  // namespace

std::vector<std::vector<Run>> texts_beside(PdfPage const& page, std::vector<Run> const& runs) {
  if (runs.empty()) return {};
  auto rows = in_pieces(runs);
  std::size_t beside = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& row = rows[i];
    beside += row.size() - 1;
    bool const last = i + 1 == rows.size();
    if (!stand_apart(row, i == 0) || row.size() > rows.front().size()) return {};
    if (!last && rows[i + 1].front().front().base <= row.front().front().base &&
        i + 2 < rows.size())
      return {};
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (std::abs(left_of(row[c]) - left_of(rows.front()[c])) > padding && !last) return {};
    }
  }
  if (beside < 2) return {};
  // What is written last may stand above the others, as a title.
  bool const above = rows.back().front().front().base < rows.front().front().front().base;
  if (above) std::ranges::rotate(rows, rows.end() - 1);
  std::vector<std::vector<Run>> texts;
  for (auto const& row : rows) {
    for (auto const& text : row) texts.emplace_back(text.begin(), text.end());
  }
  if (!are_cards(page, texts)) return {};
  return texts;
}

}  // namespace verband::ingest
