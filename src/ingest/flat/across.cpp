// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/across.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "ingest/flat/joints.hpp"
#include "ingest/flat/lines_below.hpp"
#include "ingest/flat/ways.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr float beam_depth = 18.0F;
constexpr std::size_t wider = 3;  // readings kept, for each that other ways of reading keep
constexpr float never = -std::numeric_limits<float>::infinity();
constexpr std::uint32_t no_state = std::numeric_limits<std::uint32_t>::max();
constexpr float sure = 1000.0F;  // the margin of a cell without rival

// Penalties in nats.
constexpr float junk_line = 10.0F;
constexpr float line_above = 1.0F;   // a line before the table, where no head tells where it begins
constexpr float line_below = 9.0F;   // a further line after it
constexpr float table_over = 1.5F;   // the first line after it
constexpr float cut_row = 1.5F;      // a row that goes on over a page end
constexpr float nameless = 0.003F;   // a share of the rows
constexpr float small_begin = 1.5F;  // a cell that begins with a small letter
constexpr float further_piece = 0.7F;    // in a line that goes on with cells, each behind the first
constexpr float small_letter_on = 0.7F;  // a line of a cell that begins with one, or with another
constexpr float other_letter_on = -0.2F;
constexpr float no_capitals = 0.4F;  // of any letter, in a text without capitals
constexpr float one_name = 3.0F;
constexpr float no_list = 2.0F;  // participants that go on with a name, no sign before it
// The width of a column tells which lines of a cell can go on:
constexpr float full = 0.5F;          // there is no room for the next word
constexpr float author_break = 1.5F;  // there is, behind a full stop or before an item
constexpr float early_break = 2.0F;   // there is, in running text:
constexpr float room_left = 20.0F;    // more for each column width that is left
constexpr float most_early = 9.0F;
constexpr float measured = 0.985F;  // of the width as it is estimated

/// What a reading remembers at the end of a line.
struct State {
  float score{};         // best way to come here
  float back{};          // best way from here to the end
  std::uint32_t from{};  // state of the line before
  std::uint32_t line{};  // the last line that is part of the table
  Way way{};             // of that line
  bool opened{};         // a row began in this line
  bool skipped{};        // this line is no part of the table
  bool before_table{};
  bool after_table{};

  bool same(State const& other) const {
    return way == other.way && line == other.line && opened == other.opened &&
           before_table == other.before_table && after_table == other.after_table;
  }
  std::size_t key() const {
    auto const flags = (opened ? 1U : 0U) | (before_table ? 2U : 0U) | (after_table ? 4U : 0U);
    std::size_t key = (std::size_t{line} << 19U) | (std::size_t{way.mask} << 3U) | flags;
    for (auto const start : way.starts) key = key * 67U + start;
    return key;
  }
};

/// A row goes on in a line, or the line is skipped.
struct Step {
  std::uint32_t from{};
  std::uint32_t to{};
  float score{};
};

/// The readings kept at the end of one line and, where margins are asked for, all ways to them.
struct Level {
  std::vector<State> states{};
  std::vector<Step> steps{};
  std::vector<float> closed{};  // by state of the line before: all its cells end there
  std::vector<float> opened{};  // by state: the first line of a row
};

class Across {
 public:
  explicit Across(Task const& task)
      : task_{task}, columns_{static_cast<std::uint32_t>(task.kinds.size())}, divider_{task} {
    for (std::uint32_t c = 0; c < columns_; ++c) {
      auto const most = task.kinds[c] == Kind::name ? nameless : 1.0F;
      auto const share = std::min(task.taught.empty[c], most);
      empty_.push_back(-std::log(share));
      filled_.push_back(-std::log(1.0F - share));
    }
    auto const begins = std::ranges::count_if(
        task.lines, [](Line const& each) { return !each.empty() && capital(each.words[0].text); });
    capitals_ = begins * 4 > std::ssize(task.lines);
  }

  Decoding run() {
    levels_.resize(task_.last - task_.first + 1);
    below_ = first_below();
    levels_[0].states.push_back({.line = task_.first, .before_table = true});
    for (auto i = task_.first; i < task_.last; ++i) read(i);
    for (auto& state : levels_.back().states) {
      if (!state.after_table && !state.before_table && !task_.cut) state.back = closing(state);
    }
    auto const best = best_end();
    if (task_.margins) backward();
    return trace(best);
  }

 private:
  Line const& line(std::uint32_t i) const { return task_.lines[i]; }
  Level& above(std::uint32_t i) { return levels_[i - task_.first]; }

  Piece piece_of(State const& state, std::uint32_t column) const {
    auto const words = static_cast<std::uint32_t>(line(state.line).words.size());
    return {state.line, state.way.starts.at(column), state.way.end_of(column, words)};
  }

  /// What it says that the cell of the column ends where it does.
  float closing(State const& state, std::uint32_t column) const {
    auto const piece = piece_of(state, column);
    auto const end = task_.scores[piece.line].end[piece.end * columns_ + column];
    return end -
           task_.facts[piece.line].together[piece.end - 1];  // of a neighbour, not of the cell
  }
  float closing(State const& state) const {
    float sum = 0.0F;
    for (std::uint32_t c = 0; c < columns_; ++c) sum += state.way.has(c) ? closing(state, c) : 0.0F;
    return sum;
  }

  /// What the width of the column says of a cell that goes on with this word.
  float wrap(Piece const& piece, std::uint32_t column, Word const& next) const {
    auto const width = task_.taught.widths[column];
    if (width <= 0.0F) return 0.0F;
    auto const& words = line(piece.line).words;
    auto const fitted = width_of(line(piece.line), piece.begin, piece.end);
    auto const room = measured - (fitted + space_width + first_unit(next)) / width;
    if (room < 0.0F) return full;
    auto const last = words[piece.end - 1].text.back();
    bool const sentence =
        (last == '.' || last == ':' || last == ';') && !small_letter(next.text[0]);
    bool const item = next.text == "-" || next.text == "•";
    if (sentence || item) return -author_break;
    return -std::min(most_early, early_break + room_left * room);
  }

  /// What it says that the cell of the column goes on with this word of line `i`.
  float going_on(State const& state, std::uint32_t column, std::uint32_t i,
                 std::uint32_t word) const {
    auto const& next = line(i).words[word];
    float score = no_capitals;
    if (capitals_) score = small_letter(next.text[0]) ? small_letter_on : other_letter_on;
    if (word > 0) score -= further_piece;
    auto const piece = piece_of(state, column);
    auto const joint = task_.facts[piece.line].joints.at(piece.end - 1, i, word);
    // A word too wide for its column stands alone on its line.
    if (joint == Joint::halves && piece.end - piece.begin == 1) score += one_word;
    if (joint == Joint::name) score += one_name;
    bool const list = task_.kinds[column] == Kind::participants;
    if (joint == Joint::two_names && list) score -= no_list;
    return score + wrap(piece, column, next);
  }

  float beginning(std::uint32_t column, std::uint32_t i, std::uint32_t word) const {
    bool const small = capitals_ && small_letter(line(i).words[word].text[0]);
    return task_.scores[i].start[word * columns_ + column] - filled_[column] -
           (small ? small_begin : 0.0F);
  }

  /// What the white space before line `i` tells, or that there is none.
  float white(std::uint32_t i, WhiteBefore const& share) const {
    return told_by(white_before(task_.lines, i), share);
  }

  bool hopeless(float score) {
    top_ = std::max(top_, score);
    return score < top_ - beam_depth;
  }

  void reach(State const& state, float score) {
    if (hopeless(state.score)) return;
    steps_.push_back({state.from, static_cast<std::uint32_t>(found_.size()), score});
    found_.push_back(state);
  }

  /// The first line below the table, where words show it, or the last line is a sentence.
  std::uint32_t first_below() const {
    auto last = task_.last;
    while (last > task_.first && (line(last - 1).furniture || line(last - 1).empty())) --last;
    if (last <= task_.first || task_.cut) return task_.last;
    auto const& words = line(last - 1).words;
    auto const open =
        std::ranges::count_if(words, [](Word const& word) { return leaves_open(word.folded); });
    bool const sentence = capital(words[0].text) && words.back().text.ends_with('.') &&
                          static_cast<std::size_t>(open) * 3 >= words.size();
    auto const below = lines_below(task_.lines, task_.first, task_.last);
    return std::min(below, sentence ? last - 1 : task_.last);
  }

  void skip(std::uint32_t from, std::uint32_t i) {
    auto state = above(i).states[from];
    auto const& next = line(i);
    bool const nothing = next.furniture || next.empty();
    bool const inside = !state.before_table && !state.after_table;
    float cost = junk_line;
    if (nothing || (state.after_table && i > below_)) {
      cost = 0.0F;
    } else if (state.after_table) {
      cost = line_below;
    } else if (state.before_table && !task_.after_header) {
      cost = line_above;
    }
    auto const score = state.score;
    state.from = from;
    state.opened = false;
    state.skipped = true;
    state.score = score - cost;
    reach(state, -cost);
    if (nothing || !inside) return;
    auto const words = static_cast<float>(next.words.size());
    auto const over =
        closing(above(i).states[from]) - table_over + (i == below_ ? word_below * words : 0.0F);
    state.after_table = true;
    state.score = score + over;
    reach(state, over);
  }

  void go_on(std::uint32_t from, std::uint32_t i) {
    auto const& state = above(i).states[from];
    if (state.before_table || state.after_table) return;
    auto const& ways = divider_.ways(
        i, {.columns = state.way.mask,
            .begin = [&](std::uint32_t c, std::uint32_t w) { return going_on(state, c, i, w); },
            .without = [&](std::uint32_t c) { return closing(state, c); }});
    auto const told = line(i).page_start ? -cut_row : white(i, task_.taught.white.nothing);
    for (auto const& way : ways) {
      auto const score = way.score + told;
      reach({.score = state.score + score, .from = from, .line = i, .way = way}, score);
    }
  }

  void begin_row(std::uint32_t i) {
    auto const& states = above(i).states;
    std::uint32_t best = 0;
    float most = never;
    for (std::uint32_t from = 0; from < states.size(); ++from) {
      if (states[from].after_table) continue;
      closed_[from] = states[from].before_table ? 0.0F : closing(states[from]);
      auto const sum = states[from].score + closed_[from];
      if (sum > most) std::tie(most, best) = std::pair{sum, from};
    }
    if (most == never) return;
    auto const& ways = divider_.ways(
        i, {.columns = (1U << columns_) - 1U,
            .begin = [&](std::uint32_t c, std::uint32_t w) { return beginning(c, i, w); },
            .without = [&](std::uint32_t c) { return -empty_[c]; }});
    auto const told = white(i, task_.taught.white.row);
    for (auto const& way : ways) {
      auto const score = way.score + told;
      if (hopeless(most + score)) continue;
      rows_.emplace_back(static_cast<std::uint32_t>(found_.size()), score);
      found_.push_back(
          {.score = most + score, .from = best, .line = i, .way = way, .opened = true});
    }
  }

  void read(std::uint32_t i) {
    found_.clear();
    steps_.clear();
    rows_.clear();
    top_ = never;
    auto const count = static_cast<std::uint32_t>(above(i).states.size());
    closed_.assign(count, never);
    bool const text = !line(i).furniture && !line(i).empty();
    for (std::uint32_t from = 0; from < count; ++from) {
      skip(from, i);
      if (text) go_on(from, i);
    }
    if (text) begin_row(i);
    keep_best(levels_[i - task_.first + 1]);
  }

  /// The best of the readings found, equal ones joined.
  void keep_best(Level& level) {
    std::vector<std::uint32_t> order(found_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(
        order, [&](std::uint32_t a, std::uint32_t b) { return found_[a].score > found_[b].score; });
    std::vector<std::uint32_t> becomes(found_.size(), no_state);
    std::unordered_multimap<std::size_t, std::uint32_t> kept;
    for (auto const n : order) {
      auto const& state = found_[n];
      if (state.score < top_ - beam_depth) break;
      auto const key = state.key();
      auto const [begin, end] = kept.equal_range(key);
      auto const twin = std::find_if(
          begin, end, [&](auto const& each) { return level.states[each.second].same(state); });
      if (twin != end) {
        becomes[n] = twin->second;
      } else if (level.states.size() < task_.beam * wider) {
        becomes[n] = static_cast<std::uint32_t>(level.states.size());
        kept.emplace(key, becomes[n]);
        level.states.push_back(state);
      }
    }
    if (!task_.margins) return;
    level.closed = closed_;
    level.opened.assign(level.states.size(), never);
    for (auto const& [n, score] : rows_) {
      if (becomes[n] != no_state) level.opened[becomes[n]] = score;
    }
    for (auto const& step : steps_) {
      if (becomes[step.to] != no_state) {
        level.steps.push_back({step.from, becomes[step.to], step.score});
      }
    }
  }

  void backward() {
    for (auto n = levels_.size() - 1; n > 0; --n) {
      auto& before = levels_[n - 1].states;
      auto const& level = levels_[n];
      for (auto& state : before) state.back = never;
      for (auto const& step : level.steps) {
        auto& back = before[step.from].back;
        back = std::max(back, step.score + level.states[step.to].back);
      }
      float row = never;
      for (std::size_t s = 0; s < level.states.size(); ++s) {
        row = std::max(row, level.opened[s] + level.states[s].back);
      }
      for (std::size_t s = 0; s < before.size(); ++s) {
        before[s].back = std::max(before[s].back, level.closed[s] + row);
      }
    }
  }

  std::uint32_t best_end() const {
    auto const& ends = levels_.back().states;
    std::uint32_t best = 0;
    for (std::uint32_t s = 1; s < ends.size(); ++s) {
      if (ends[s].score + ends[s].back > ends[best].score + ends[best].back) best = s;
    }
    return best;
  }

  /// True when both readings have the same of the column in a line.
  bool agree(State const& a, State const& b, std::uint32_t column) const {
    if (a.opened != b.opened || a.skipped != b.skipped || a.after_table != b.after_table) {
      return false;
    }
    if (a.way.has(column) != b.way.has(column)) return false;
    return !a.way.has(column) || piece_of(a, column) == piece_of(b, column);
  }

  /// How much worse the best reading is that has something else of the column in a line.
  float rival(std::size_t level, State const& mine, std::uint32_t column, float best) const {
    float most = never;
    for (auto const& other : levels_[level].states) {
      if (!agree(mine, other, column)) most = std::max(most, other.score + other.back);
    }
    return most == never ? sure : std::max(0.0F, best - most);
  }

  Decoding trace(std::uint32_t at) const {
    Decoding out;
    auto const& end = levels_.back().states[at];
    out.score = end.score + end.back;
    std::vector<std::uint32_t> path(levels_.size());
    for (auto n = levels_.size(); n-- > 0;) {
      path[n] = at;
      at = levels_[n].states[at].from;
    }
    for (std::size_t n = 1; n < levels_.size(); ++n) {
      auto const i = task_.first + static_cast<std::uint32_t>(n) - 1;
      auto const& state = levels_[n].states[path[n]];
      if (state.skipped) {
        if (!line(i).furniture && !line(i).empty()) out.skipped.push_back(i);
        continue;
      }
      if (state.opened) {
        out.rows.emplace_back(columns_);
        out.row_lines.push_back(i);
      }
      auto const& before = levels_[n - 1].states[path[n - 1]];
      for (std::uint32_t c = 0; c < columns_; ++c) {
        auto& cell = out.rows.back()[c];
        if (state.way.has(c)) cell.pieces.push_back(piece_of(state, c));
        if (!task_.margins) continue;
        // A line tells of cells that begin in it, and of those that might have gone on.
        auto const margin = rival(n, state, c, out.score);
        if (state.opened || before.way.has(c)) cell.margin = std::min(cell.margin, margin);
        if (!state.opened || out.rows.size() < 2 || !before.way.has(c)) continue;
        auto& ended = out.rows[out.rows.size() - 2][c];
        ended.margin = std::min(ended.margin, margin);
      }
    }
    return out;
  }

  Task const& task_;
  std::uint32_t columns_;
  bool capitals_{};              // the text has them
  std::vector<float> empty_{};   // by column: a cell without text
  std::vector<float> filled_{};  // by column: one that has text
  std::uint32_t below_{};        // the first line below the table, where words show it
  std::vector<Level> levels_{};
  Divider divider_;
  // Of the line that is read:
  float top_{never};
  std::vector<State> found_{};
  std::vector<Step> steps_{};
  std::vector<std::pair<std::uint32_t, float>> rows_{};  // number in `found_`, score
  std::vector<float> closed_{};
};

}  // namespace

bool may_run_across(std::vector<Line> const& lines) {
  constexpr std::size_t most_lines = 1'500;
  constexpr std::size_t table_line = 30;  // words; on a sheet of A4
  constexpr std::ptrdiff_t few = 5;       // one of so many may be longer
  auto const longer =
      std::ranges::count_if(lines, [](Line const& line) { return line.words.size() > table_line; });
  return lines.size() <= most_lines && longer * few <= std::ssize(lines);
}

Decoding decode_across(Task const& task) { return Across{task}.run(); }

}  // namespace verband::ingest
