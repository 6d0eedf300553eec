// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/layout.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include "ingest/flat/gutters.hpp"
#include "ingest/flat/heads.hpp"
#include "ingest/flat/split.hpp"
#include "ingest/flat/table.hpp"
#include "ingest/words/kinds.hpp"
#include "ingest/words/vocabulary.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t highest_row = 60;  // lines
constexpr float hanging = 5.0F;            // text that hangs below a gap in its column
constexpr float row_cost = 1.0F;
constexpr float empty_cell = 1.0F;
constexpr float blank_inside = 4.0F;
constexpr float row_without_blank = 3.0F;  // where rows are divided by blank lines
constexpr float never = 20.0F;
constexpr float early_break = 2.0F;
constexpr float row_after_full_line = 1.0F;

/// Divides the strips into rows: dynamic programming over row ends.
class Rows {
 public:
  Rows(std::vector<Line> const& lines, std::vector<Strip> const& strips,
       std::vector<LineScores> const& scores, std::uint32_t columns)
      : lines_{lines}, strips_{strips}, scores_{scores}, columns_{columns}, widest_(columns) {
    std::size_t blanks = 0;
    for (auto const& strip : strips_) blanks += strip.blank_before ? 1U : 0U;
    // Lines that follow each other in a column mostly belong to one cell: their breaks tell widths.
    for (std::uint32_t c = 0; c < columns_; ++c) {
      std::vector<WrapEvidence> breaks;
      for (std::size_t i = 0; i + 1 < strips_.size(); ++i) {
        auto const& piece = strips_[i].pieces[c];
        auto const& next = strips_[i + 1].pieces[c];
        if (!filled(piece)) continue;
        auto const fitted = width(piece);
        breaks.push_back({.fitted = fitted});
        if (filled(next)) breaks.back().refused = fitted + space_width + first_word(next);
      }
      widest_[c] = estimate_width(breaks);
    }
    divided_ = blanks * 12 > strips_.size();
    centred_ = divided_ && is_centred();
  }

  std::vector<std::uint32_t> begins() const {
    auto const n = static_cast<std::uint32_t>(strips_.size());
    std::vector<float> best(n + 1, 1e30F);
    std::vector<std::uint32_t> from(n + 1, 0);
    best[0] = 0.0F;
    for (std::uint32_t a = 0; a < n; ++a) {
      State state = open(a);
      for (std::uint32_t b = a + 1; b <= n && b <= a + highest_row; ++b) {
        auto const total = best[a] + state.cost + close(state);
        if (total < best[b]) {
          best[b] = total;
          from[b] = a;
        }
        if (b < n) extend(state, b);
      }
    }
    std::vector<std::uint32_t> out;
    for (auto b = n; b > 0; b = from[b]) out.push_back(from[b]);
    std::ranges::reverse(out);
    return out;
  }

  /// What the rows [a, b) and [b, c) cost less than the best other way to divide [a, c).
  float margin(std::uint32_t a, std::uint32_t b, std::uint32_t c) const {
    if (c - a > highest_row) return 3.0F;
    auto const now = cost(a, b) + cost(b, c);
    auto other = cost(a, c);
    for (auto m = a + 1; m < c; ++m) {
      if (m != b) other = std::min(other, cost(a, m) + cost(m, c));
    }
    return other - now;
  }

 private:
  struct State {
    float cost{};
    std::vector<Piece> last{};  // last filled piece of each column
    std::vector<bool> ended{};  // the column had text and then a line without
    std::vector<bool> filled{};
  };

  float width(Piece const& piece) const {
    if (piece.begin == piece.end) return 0.0F;
    return width_of(lines_[piece.line], piece.begin, piece.end);
  }

  float first_word(Piece const& piece) const {
    auto const& word = lines_[piece.line].words[piece.begin];
    auto const hyphen = word.text.find('-', 1);
    return hyphen == word.text.npos ? word.width
                                    : text_width(std::string_view{word.text}.substr(0, hyphen + 1));
  }

  /// The first word of `next` would have fitted behind `piece`.
  bool fits(Piece const& piece, Piece const& next, std::uint32_t column) const {
    return width(piece) + space_width + first_word(next) <= widest_[column] * 0.985F;
  }

  static bool filled(Piece const& piece) { return piece.end > piece.begin; }

  /// Cells stand halfway their row: often the first cell begins below the top of what stands
  /// between two blank lines. There only blank lines divide rows.
  bool is_centred() const {
    std::size_t groups = 0;
    std::size_t below = 0;
    bool top_empty = false;
    for (std::size_t i = 0; i < strips_.size(); ++i) {
      bool const first = filled(strips_[i].pieces[0]);
      if (i == 0 || strips_[i].blank_before || strips_[i].page_start) {
        ++groups;
        top_empty = !first;
      } else if (top_empty && first) {
        ++below;
        top_empty = false;
      }
    }
    return below * 4 > groups;
  }

  State open(std::uint32_t a) const {
    State state{.cost = row_cost,
                .last = strips_[a].pieces,
                .ended = std::vector<bool>(columns_),
                .filled = std::vector<bool>(columns_)};
    auto const& strip = strips_[a];
    if (centred_) {
      for (std::uint32_t c = 0; c < columns_; ++c) state.filled[c] = filled(strip.pieces[c]);
      if (a > 0 && !strip.blank_before && !strip.page_start) state.cost += never;
      return state;
    }
    if (divided_ && a > 0 && !strip.blank_before && !strip.page_start) {
      state.cost += row_without_blank;
    }
    for (std::uint32_t c = 0; c < columns_; ++c) {
      auto const& piece = strip.pieces[c];
      state.filled[c] = filled(piece);
      state.ended[c] = !filled(piece);
      if (filled(piece)) {
        state.cost -= scores_[piece.line].start[piece.begin * columns_ + c];
      } else {
        state.cost += c == 0 ? 4.0F : empty_cell;
      }
      // A full line above asks for the next word: the cell goes on.
      bool const full = a > 0 && !strip.blank_before && !strip.page_start && filled(piece) &&
                        filled(strips_[a - 1].pieces[c]) &&
                        !fits(strips_[a - 1].pieces[c], piece, c);
      if (full) state.cost += row_after_full_line;
    }
    return state;
  }

  void extend(State& state, std::uint32_t b) const {
    auto const& strip = strips_[b];
    if (centred_) {
      if (strip.blank_before) state.cost += hanging;
      for (std::uint32_t c = 0; c < columns_; ++c) {
        if (!filled(strip.pieces[c])) continue;
        state.last[c] = strip.pieces[c];
        state.filled[c] = true;
      }
      return;
    }
    if (strip.blank_before) state.cost += divided_ ? 2.0F * blank_inside : blank_inside;
    if (strip.page_start) state.cost += 3.0F;
    for (std::uint32_t c = 0; c < columns_; ++c) {
      auto const& piece = strip.pieces[c];
      if (!filled(piece)) {
        state.ended[c] = true;
        continue;
      }
      if (state.ended[c] && !strip.page_start) state.cost += hanging;
      if (!state.ended[c]) {
        auto const& next = lines_[piece.line].words[piece.begin];
        if (fits(state.last[c], piece, c)) state.cost += early_break;
        auto const first = static_cast<unsigned char>(next.text[0]);
        if (first >= 'a' && first <= 'z') state.cost -= 0.7F;
      }
      state.last[c] = piece;
      state.filled[c] = true;
      state.ended[c] = false;
    }
  }

  float close(State const& state) const {
    float cost = 0.0F;
    for (std::uint32_t c = 0; c < columns_; ++c) {
      auto const& piece = state.last[c];
      if (state.filled[c] && filled(piece)) {
        cost -= scores_[piece.line].end[piece.end * columns_ + c];
      }
    }
    return cost;
  }

  float cost(std::uint32_t a, std::uint32_t b) const {
    auto state = open(a);
    for (auto i = a + 1; i < b; ++i) extend(state, i);
    return state.cost + close(state);
  }

  std::vector<Line> const& lines_;
  std::vector<Strip> const& strips_;
  std::vector<LineScores> const& scores_;
  std::uint32_t columns_;
  std::vector<float> widest_;
  bool divided_{};
  bool centred_{};
};

std::string plain(std::vector<Line> const& lines, DecodedCell const& cell) {
  std::string out;
  for (auto const& piece : cell.pieces) {
    for (auto w = piece.begin; w < piece.end; ++w) {
      // Halves of a broken word are tried together as well: "samenwerkingsve" "rband".
      out += lines[piece.line].words[w].text + " ";
    }
  }
  return out;
}

/// What stands below the header, the repeated ones left out.
std::vector<Strip> body_of(std::vector<Line> const& lines, SideBySide const& side,
                           std::optional<Heads> const& heads) {
  if (!heads) return side.strips;
  auto body = side.strips;
  auto const repeated = repeated_heads(lines, side, *heads);
  auto const length = heads->end - heads->begin;
  for (auto const at : std::views::reverse(repeated)) {
    auto const first = body.begin() + at;
    auto const after = body.erase(first, first + length);
    if (after != body.end()) after->page_start = true;
  }
  body.erase(body.begin(), body.begin() + heads->end);
  return body;
}

/// A title above a table without header fills one column, or begins as titles do.
void drop_titles(std::vector<Line> const& lines, std::vector<Strip>& body) {
  bool const named = body.size() > 1 && body[1].blank_before && !body[0].pieces.empty() &&
                     body[0].pieces[0].end > body[0].pieces[0].begin &&
                     title_word(lines[body[0].line].words[body[0].pieces[0].begin].folded);
  if (named) body.erase(body.begin());
  auto const table = std::ranges::find_if(body, [](Strip const& strip) {
    return std::ranges::count_if(strip.pieces, [](auto const& p) { return p.end > p.begin; }) > 1;
  });
  body.erase(body.begin(), table);
}

/// Cuts the strips into rows, with how sure each row's ends are.
Decoding rows_of(std::vector<Line> const& lines, std::vector<Strip> const& strips,
                 std::vector<LineScores> const& scores, std::uint32_t columns) {
  Decoding out;
  Rows const rows{lines, strips, scores, columns};
  auto begins = rows.begins();
  begins.push_back(static_cast<std::uint32_t>(strips.size()));
  for (std::size_t r = 0; r + 1 < begins.size(); ++r) {
    auto row = row_of(strips, begins[r], begins[r + 1], columns);
    float margin = 6.0F;
    if (r > 0) margin = std::min(margin, rows.margin(begins[r - 1], begins[r], begins[r + 1]));
    if (r + 2 < begins.size()) {
      margin = std::min(margin, rows.margin(begins[r], begins[r + 1], begins[r + 2]));
    }
    for (auto& cell : row) cell.margin = std::min(cell.margin, margin);
    bool const rest = row[0].pieces.empty() && strips[begins[r]].page_start;
    if (rest && !out.rows.empty()) {
      // The page end cut the row above: its cells go on here.
      for (std::uint32_t c = 0; c < columns; ++c) {
        std::ranges::copy(row[c].pieces, std::back_inserter(out.rows.back()[c].pieces));
      }
      continue;
    }
    out.rows.push_back(std::move(row));
    out.row_lines.push_back(strips[begins[r]].line);
  }
  return out;
}

}  // namespace

void set_numbers_apart(std::vector<Line>& lines) {
  constexpr std::size_t several = 3;
  static constexpr std::array<std::string_view, 6> heads{"nr", "nr.",    "#",
                                                         "no", "volgnr", "nummer"};
  std::vector<Word*> behind;
  std::size_t next = 1;
  Word* behind_head = nullptr;
  for (auto& line : lines) {
    if (line.words.size() < 2 || line.furniture) continue;
    auto const& first = line.words.front();
    bool const head = std::ranges::find(heads, first.folded) != heads.end() || first.text == "#";
    if (next == 1 && head) behind_head = &line.words[1];
    if (first.text != std::to_string(next) && first.text != std::to_string(next) + ".") continue;
    behind.push_back(&line.words[1]);
    ++next;
  }
  if (behind.size() < several || behind_head == nullptr) return;
  behind.push_back(behind_head);
  for (auto* word : behind) word->spaces_before = std::max(word->spaces_before, 2U);
}

std::optional<std::vector<Kind>> header_kinds(std::vector<Line> const& lines,
                                              DecodedRow const& row) {
  std::vector<Kind> kinds;
  std::size_t known = 0;
  for (auto const& cell : row) {
    auto const kind = header_kind(plain(lines, cell));
    if (kind) ++known;
    kinds.push_back(kind.value_or(Kind::extra));
  }
  if (known < 2 || known * 2 < row.size()) return std::nullopt;
  return kinds;
}

LaidOutTable read_layout(std::vector<Line> const& lines, std::string_view text,
                         std::vector<ColumnRole> const& given, text::Lexicon const& lexicon) {
  LaidOutTable table;
  auto const side = cut_columns(lines, text);
  if (side.columns < 2 || side.strips.empty()) return table;
  auto const facts = facts_of(lines, lexicon);
  auto const heads = find_heads(lines, facts, side);
  auto body = body_of(lines, side, heads);
  if (heads) {
    table.header = row_of(side.strips, heads->begin, heads->end, side.columns);
    table.first_line = side.strips[heads->begin].line;
  } else {
    drop_titles(lines, body);
  }
  bool const told = given.size() == side.columns;
  table.kinds.assign(side.columns, Kind::extra);
  if (told) std::ranges::transform(given, table.kinds.begin(), kind_of);
  auto scores = score_lines(lines, facts, table.kinds, Learned{});
  table.decoding = rows_of(lines, body, scores, side.columns);
  if (!told) {
    // What the columns hold is known once there are rows, and tells more about their ends.
    table.kinds = weighed_kinds(lines, facts, table.header, table.decoding.rows, side.columns);
    scores = score_lines(lines, facts, table.kinds, Learned{});
    table.decoding = rows_of(lines, body, scores, side.columns);
  }
  doubt_misfits(scores, table.decoding.rows, side.columns);
  return table;
}

}  // namespace verband::ingest
