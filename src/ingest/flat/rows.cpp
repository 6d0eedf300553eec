// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/rows.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "ingest/flat/split.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t highest_row = 60;  // lines
constexpr float hanging = 5.0F;            // text that hangs below a gap in its column
constexpr float row_cost = 1.0F;
constexpr float empty_cell = 1.0F;
constexpr float nameless = 4.0F;  // the cell with the name is empty
constexpr float blank_inside = 4.0F;
constexpr float row_without_blank = 3.0F;  // where rows are divided by blank lines
constexpr float page_inside = 3.0F;
constexpr float never = 20.0F;
constexpr float early_break = 2.0F;
constexpr float row_after_full_line = 1.0F;
constexpr float not_halfway = 3.0F;  // each line a cell stands above or below the middle of its row
constexpr float line_between = 0.3F;  // lines of another cell stand between the lines of a cell
constexpr float clearly = 4.0F;       // one way to hang explains the text better than another

bool goes_on(Strip const& strip) {
  return !strip.blank_before && !strip.page_start && !strip.row_begin;
}

}  // namespace

Rows::Rows(std::vector<Line> const& lines, std::vector<Strip> const& strips,
           std::vector<LineScores> const& scores, std::uint32_t columns, std::uint32_t name)
    : lines_{lines},
      strips_{strips},
      scores_{scores},
      columns_{columns},
      name_{name},
      widest_(columns) {
  auto const blanks =
      static_cast<std::size_t>(std::ranges::count_if(strips_, &Strip::blank_before));
  learn_widths();
  divided_ = blanks * 12 > strips_.size();
  if (divided_ && between_blanks()) {
    hang_ = Hang::between_blanks;
  } else if (plan(Hang::middle).cost + clearly < plan(Hang::top).cost) {
    hang_ = Hang::middle;
  }
}

/// Lines that follow each other in a column mostly belong to one cell: their breaks tell widths.
void Rows::learn_widths() {
  for (std::uint32_t c = 0; c < columns_; ++c) {
    std::vector<WrapEvidence> breaks;
    for (std::size_t i = 0; i + 1 < strips_.size(); ++i) {
      auto const& piece = strips_[i].pieces[c];
      auto const& next = strips_[i + 1].pieces[c];
      if (!holds_words(piece)) continue;
      auto const fitted = width(piece);
      breaks.push_back({.fitted = fitted});
      if (holds_words(next)) breaks.back().refused = fitted + space_width + first_word(next);
    }
    widest_[c] = estimate_width(breaks);
  }
}

/// Often the first cell begins below the top of what stands between two blank lines: cells stand
/// halfway their row, and there only blank lines divide rows.
bool Rows::between_blanks() const {
  std::size_t groups = 0;
  std::size_t below = 0;
  bool top_empty = false;
  for (std::size_t i = 0; i < strips_.size(); ++i) {
    bool const first = holds_words(strips_[i].pieces[0]);
    if (i == 0 || !goes_on(strips_[i])) {
      ++groups;
      top_empty = !first;
    } else if (top_empty && first) {
      ++below;
      top_empty = false;
    }
  }
  return below * 4 > groups;
}

Rows::Plan Rows::plan(Hang hang) const {
  auto const n = static_cast<std::uint32_t>(strips_.size());
  std::vector<float> best(n + 1, 1e30F);
  std::vector<std::uint32_t> from(n + 1, 0);
  best[0] = 0.0F;
  for (std::uint32_t a = 0; a < n; ++a) {
    State state = open(hang, a);
    for (std::uint32_t b = a + 1; b <= n && b <= a + highest_row; ++b) {
      auto const total = best[a] + state.cost + close(hang, state, b);
      if (total < best[b]) {
        best[b] = total;
        from[b] = a;
      }
      if (b < n) extend(hang, state, b);
    }
  }
  Plan out{.cost = best[n]};
  for (auto b = n; b > 0; b = from[b]) out.begins.push_back(from[b]);
  std::ranges::reverse(out.begins);
  return out;
}

float Rows::margin(std::uint32_t a, std::uint32_t b, std::uint32_t c) const {
  if (c - a > highest_row) return 3.0F;
  auto const now = cost(a, b) + cost(b, c);
  auto other = cost(a, c);
  for (auto m = a + 1; m < c; ++m) {
    if (m != b) other = std::min(other, cost(a, m) + cost(m, c));
  }
  return other - now;
}

float Rows::whole(std::uint32_t a, std::uint32_t b) const {
  float other = 1e30F;
  for (auto m = a + 1; m < b; ++m) other = std::min(other, cost(a, m) + cost(m, b));
  return other - cost(a, b);
}

float Rows::cost(std::uint32_t a, std::uint32_t b) const {
  auto state = open(hang_, a);
  for (auto i = a + 1; i < b; ++i) extend(hang_, state, i);
  return state.cost + close(hang_, state, b);
}

Rows::State Rows::open(Hang hang, std::uint32_t a) const {
  State state{.cost = row_cost,
              .begin = a,
              .last = strips_[a].pieces,
              .from = std::vector<std::uint32_t>(columns_, a),
              .to = std::vector<std::uint32_t>(columns_, a),
              .filled = std::vector<bool>(columns_)};
  bool const inside = a > 0 && goes_on(strips_[a]);
  if (inside && hang == Hang::between_blanks) state.cost += never;
  if (inside && hang != Hang::between_blanks && divided_) state.cost += row_without_blank;
  for (std::uint32_t c = 0; c < columns_; ++c) {
    auto const& piece = strips_[a].pieces[c];
    if (holds_words(piece)) {
      if (hang != Hang::between_blanks) state.cost += open_cell(state, a, c);
      add(state, a, c);
    } else if (hang == Hang::top) {
      state.cost += c == name_ ? nameless : empty_cell;
    }
  }
  return state;
}

/// A cell begins on strip `a`.
float Rows::open_cell(State const& state, std::uint32_t a, std::uint32_t column) const {
  auto const& piece = strips_[a].pieces[column];
  float cost = -scores_[piece.line].start[piece.begin * columns_ + column];
  // A full line above asks for the next word: the cell goes on.
  bool const full = a > 0 && a == state.begin && goes_on(strips_[a]) &&
                    holds_words(strips_[a - 1].pieces[column]) &&
                    !fits(strips_[a - 1].pieces[column], piece, column);
  if (full) cost += row_after_full_line;
  return cost;
}

/// A cell that has text goes on on strip `b`.
float Rows::go_on(Hang hang, State const& state, std::uint32_t b, std::uint32_t column) const {
  auto const& piece = strips_[b].pieces[column];
  auto const step = b - state.to[column];
  bool const next = step == 1 || (hang == Hang::middle && step == 2);
  if (!next) return strips_[b].page_start ? 0.0F : hanging;
  float cost = step == 1 ? 0.0F : line_between;
  if (fits(state.last[column], piece, column)) cost += early_break;
  if (small_letter(lines_[piece.line].words[piece.begin].text[0])) cost -= 0.7F;
  return cost;
}

void Rows::add(State& state, std::uint32_t at, std::uint32_t column) const {
  if (!state.filled[column]) state.from[column] = at;
  state.to[column] = at;
  state.last[column] = strips_[at].pieces[column];
  state.filled[column] = true;
}

void Rows::extend(Hang hang, State& state, std::uint32_t b) const {
  auto const& strip = strips_[b];
  if (strip.row_begin) state.cost += never;
  if (strip.blank_before) {
    bool const rare = hang != Hang::between_blanks && divided_;
    state.cost += hang == Hang::between_blanks ? hanging
                  : rare                       ? 2.0F * blank_inside
                                               : blank_inside;
  }
  if (strip.page_start && hang != Hang::between_blanks) state.cost += page_inside;
  state.crosses = state.crosses || strip.page_start;
  for (std::uint32_t c = 0; c < columns_; ++c) {
    if (!holds_words(strip.pieces[c])) continue;
    if (hang == Hang::top && !state.filled[c]) {
      state.cost += strip.page_start ? 0.0F : hanging;
    } else if (hang != Hang::between_blanks) {
      state.cost += state.filled[c] ? go_on(hang, state, b, c) : open_cell(state, b, c);
    }
    add(state, b, c);
  }
}

float Rows::close(Hang hang, State const& state, std::uint32_t end) const {
  float cost = 0.0F;
  for (std::uint32_t c = 0; c < columns_; ++c) {
    if (!state.filled[c]) {
      if (hang == Hang::middle) cost += c == name_ ? nameless : empty_cell;
      continue;
    }
    auto const& piece = state.last[c];
    cost -= scores_[piece.line].end[piece.end * columns_ + c];
    if (hang != Hang::middle || state.crosses) continue;
    auto const off = std::abs(static_cast<float>(state.from[c] + state.to[c]) -
                              static_cast<float>(state.begin + end - 1)) /
                     2.0F;
    if (off > 0.0F) cost += not_halfway * (off + 0.5F);
  }
  return cost;
}

float Rows::width(Piece const& piece) const {
  if (!holds_words(piece)) return 0.0F;
  return width_of(lines_[piece.line], piece.begin, piece.end);
}

float Rows::first_word(Piece const& piece) const {
  auto const& word = lines_[piece.line].words[piece.begin];
  auto const hyphen = word.text.find('-', 1);
  return hyphen == word.text.npos ? word.width
                                  : text_width(std::string_view{word.text}.substr(0, hyphen + 1));
}

/// The first word of `next` would have fitted behind `piece`.
bool Rows::fits(Piece const& piece, Piece const& next, std::uint32_t column) const {
  return width(piece) + space_width + first_word(next) <= widest_[column] * 0.985F;
}

}  // namespace verband::ingest
