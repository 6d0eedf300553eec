// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/flattened.hpp"

#include <algorithm>

#include "ingest/flat/across.hpp"
#include "ingest/flat/joints.hpp"
#include "ingest/flat/plan.hpp"
#include "ingest/flat/rivals.hpp"
#include "ingest/words/repeats.hpp"

namespace verband::ingest {
namespace {

/// What the white space may tell: only a trial decides between several.
std::vector<White> whites_of(Dialect dialect, std::vector<Line> const& lines) {
  constexpr std::ptrdiff_t few = 33;  // a blank line to so many lines is the author's
  auto const all = std::ssize(lines);
  auto const blank = std::ranges::count_if(lines, &Line::blank_before);
  bool const telling = blank * few > all && (all - blank) * few > all;
  if (dialect == Dialect::pdfbox && telling) return {White::spaces};
  std::vector<White> whites{White::order, White::lines};
  if (dialect == Dialect::pdfbox) {
    whites = {White::spaces, White::order};
  } else if (telling) {
    whites.insert(whites.begin(), White::law);
  }
  if (may_run_across(lines)) whites.push_back(White::across);
  return whites;
}

/// What tells a table from running text that was cut into columns.
struct Looks {
  std::size_t cells{};
  std::size_t filled{};
  std::size_t capitals{};  // cells that begin with a capital or a figure
  std::size_t words{};
};

Looks looks_of(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows) {
  Looks looks;
  for (auto const& row : rows) {
    looks.cells += row.size();
    for (auto const& cell : row) {
      for (auto const& piece : cell.pieces) looks.words += piece.end - piece.begin;
      if (cell.pieces.empty() || cell.pieces[0].begin >= cell.pieces[0].end) continue;
      ++looks.filled;
      auto const first = lines[cell.pieces[0].line].words[cell.pieces[0].begin].text[0];
      looks.capitals += (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') ? 1 : 0;
    }
  }
  return looks;
}

/// True for running text: its words fit no columns, its cells begin anywhere in a sentence, and
/// many stay empty. Two of the three (`enough`); annexes have none of them, or one.
bool is_prose(std::vector<Line> const& lines, Decoding const& decoding, int enough) {
  constexpr double fits = 0.9;  // nats a word
  constexpr double capitals = 0.72;
  constexpr double filled = 0.7;
  auto const looks = looks_of(lines, decoding.rows);
  auto const share = [](double part, std::size_t whole) {
    return whole == 0 ? 0.0 : part / static_cast<double>(whole);
  };
  int signs = 0;
  if (share(static_cast<double>(decoding.score), looks.words) < fits) ++signs;
  if (share(static_cast<double>(looks.capitals), looks.filled) < capitals) ++signs;
  if (share(static_cast<double>(looks.filled), looks.cells) < filled) ++signs;
  return signs >= enough;
}

Flattened read_with(White white, std::vector<Line>& lines, std::vector<LineFacts> const& facts,
                    std::span<ColumnRole const> columns) {
  Flattened out{.white = white};
  auto plan = plan_table(lines, facts, columns, white);
  if (plan.header) mark_repeated_header(lines, *plan.header);
  out.contested = plan.contested;
  out.table = read_table(lines, facts, plan, white);
  auto const heads = plan.header ? plan.header->cells : DecodedRow{};
  if (!plan.settled) {
    contest_unsaid(lines, facts, heads, out.table.decoding.rows, out.table.roles, out.contested);
  }
  out.header = std::move(plan.header);
  return out;
}

}  // namespace

Flattened read_flattened(std::vector<Line>& lines, text::Lexicon const& lexicon,
                         std::span<ColumnRole const> columns, Dialect dialect) {
  auto facts = facts_of(lines, lexicon);
  hear_repeats(lines, facts);
  std::optional<Flattened> best;
  std::vector<Line> best_lines;
  for (auto const white : whites_of(dialect, lines)) {
    if (white == White::across) hear_joints(lines, lexicon, facts);
    auto tried_lines = lines;
    auto tried = read_with(white, tried_lines, facts, columns);
    if (best && tried.table.decoding.score <= best->table.decoding.score) continue;
    best = std::move(tried);
    best_lines = std::move(tried_lines);
  }
  lines = std::move(best_lines);
  // With its own spaces a text has shown that it is a table, and with given columns the user did.
  bool const shown = best->white == White::spaces || !columns.empty();
  // Heads that stand beside each other over the whole width of a text are no sentence.
  int const enough = best->white == White::across && best->header ? 3 : 2;
  if (!shown && is_prose(lines, best->table.decoding, enough)) best->table.decoding = {};
  return std::move(*best);
}

}  // namespace verband::ingest
