// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/decode.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "ingest/flat/across.hpp"
#include "ingest/flat/lattice.hpp"
#include "ingest/flat/lines_below.hpp"
#include "ingest/flat/split.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr float beam_depth = 18.0F;
constexpr std::uint32_t count_cap = 40;

// Penalties in nats.
constexpr float law_broken = 7.0F;
constexpr float broken_word = 6.0F;   // a boundary after a line that ends inside a word
constexpr float missing_cell = 9.0F;  // a column that left no trace, where empty cells do
constexpr float merged_first = 1.0F;  // a cell left of the names stands beside several rows
constexpr float junk_line = 10.0F;
constexpr float cut_row = 3.0F;          // a row that goes on over a page end
constexpr float cut_first = 3.0F;        // and in its first column goes on with a capital
constexpr float on_small_letter = 0.7F;  // a line that goes on with one, or with another
constexpr float other_letter = -0.2F;
constexpr float nameless = 0.003F;       // a share of the rows
constexpr float line_of_its_own = 2.0F;  // a cell of one line that does not share it
constexpr float late_neighbour = 2.5F;   // a cell beside a later line of the one before
constexpr float often_empty = 0.3F;      // an empty cell that leaves a space, where most are empty
constexpr float most_empty = 1.4F;       // where few are
constexpr float early_break = 3.5F;      // the next word would have fitted
// Of borders of one margin those between two lines are as often wrong as those inside a line of
// this much more.
constexpr float white_shows = 2.0F;

Separator found(Line const& line) {
  return line.blank_before ? Separator::blank_line : Separator::line_end;
}

/// What a cell asks of the line that may continue it.
struct NextLine {
  float width{};       // of the whole line
  float first_unit{};  // of its first word, what must fit on the line above
  bool bullet{};
  bool small{};  // it begins with a small letter
  WhiteSeen white{};
};

class Decoder {
 public:
  explicit Decoder(Task const& task)
      : task_{task},
        columns_{static_cast<std::uint32_t>(task.kinds.size())},
        lawful_{lawful(task.white)},
        below_{task.cut ? task.last : lines_below(task.lines, task.first, task.last)},
        may_merge_{task.white == White::spaces && columns_ > 2 && task.kinds[0] != Kind::name &&
                   task.kinds[1] == Kind::name},
        costs_{costs_of(task.white)} {
    // A purpose is seldom one word; an area, a nature or a name often is.
    for (std::uint32_t c = 0; c < columns_; ++c) {
      auto const seldom = std::max(0.0F, -1.0F - std::log(task.taught.single[c]));
      costs_.short_cell.push_back(task.kinds[c] == Kind::purpose ? seldom : 0.0F);
    }
    if (task.white == White::spaces) {
      for (auto const share : task.taught.empty)
        costs_.empty.push_back(std::clamp(-std::log(share), often_empty, most_empty));
      return;
    }
    for (std::uint32_t c = 0; c < columns_; ++c) {
      auto const most = task.kinds[c] == Kind::name ? nameless : 1.0F;
      auto const empty = std::min(task.taught.empty[c], most);
      costs_.empty.push_back(-std::log(empty));
      costs_.filled.push_back(-std::log(1.0F - empty));
    }
  }

  Decoding run() {
    lattice_.steps.resize(task_.last - task_.first + 1);
    lattice_.steps[0].nodes.push_back(origin());
    for (auto i = task_.first; i < task_.last; ++i) step(i);
    finish();
    auto out = lattice_.trace(task_.first, columns_);
    if (task_.margins) lattice_.measure(out, lawful_ ? white_shows : 0.0F);
    return out;
  }

 private:
  Line const& line(std::uint32_t i) const { return task_.lines[i]; }

  Node origin() const {
    Node node;
    node.column = static_cast<std::uint8_t>(columns_ - 1);
    node.before_table = true;
    node.free = !task_.after_header;
    node.lines = static_cast<std::uint16_t>(std::min(task_.pen.lines, count_cap));
    node.height = static_cast<std::uint16_t>(std::min(task_.pen.height, count_cap));
    node.start = static_cast<std::uint8_t>(task_.pen.start);
    node.paragraph = task_.pen.paragraph;
    node.line = task_.first;
    return node;
  }

  static Pen pen_of(Node const& node) {
    return {.lines = node.lines,
            .height = node.height,
            .column = node.column,
            .start = node.start,
            .paragraph = node.paragraph};
  }

  float law(Separator expected, Line const& next, Node const& node) const {
    if (node.free || next.page_start) return 0.0F;
    return expected == found(next) ? 0.0F : law_broken;
  }

  /// What the white space before the line that is read tells of a begin with these shares.
  float told(WhiteBefore const& share) const { return told_by(next_line_.white, share); }

  /// What it costs that the cell of `node` ends where it does and a new one begins.
  float closing(Node const& node) const {
    if (node.before_table) return 0.0F;
    auto const& last = line(node.line);
    float score = 0.0F;
    if (!last.empty() && node.word < last.words.size()) {
      auto const& scores = task_.scores[node.line];
      score += scores.end[last.words.size() * columns_ + node.column];
    }
    bool const at_word = task_.white != White::spaces || last.trailing_spaces > 0 || last.empty();
    if (!at_word) score -= broken_word;
    return score;
  }

  /// What it costs that the columns after that of `node`, up to `end`, left no trace.
  float missing(Node const& node, std::uint32_t end) const {
    if (node.fragment) return 0.0F;
    if (task_.white == White::spaces) {
      return static_cast<float>(end - node.column - 1U) * missing_cell;
    }
    float cost = 0.0F;
    for (auto c = node.column + 1U; c < end; ++c) cost += costs_.empty[c];
    return cost;
  }

  float to_next_row(Node const& node, Line const& next) const {
    float score = closing(node) - missing(node, columns_);
    if (lawful_) return score - law(before_next_row(pen_of(node)), next, node);
    return score + told(task_.taught.white.row);
  }

  float to_next_cell(Node const& node, std::uint32_t column, Line const& next) const {
    float score = closing(node) - missing(node, column);
    if (next.page_start) return score - cut_row;
    bool const shares = task_.white == White::order && node.lines == 1;
    if (!lawful_) {
      return score + told(task_.taught.white.cell) - (shares ? line_of_its_own : 0.0F);
    }
    return score - law(before_next_cell(pen_of(node)), next, node);
  }

  NextLine facts_of(std::uint32_t i) const {
    auto const& next = line(i);
    NextLine facts{.white = white_before(task_.lines, i)};
    if (next.empty()) return facts;
    facts.width = width_of(next, 0, next.words.size());
    facts.first_unit = first_unit(next.words[0]);
    facts.bullet = bullet(next);
    auto const first = next.words[0].text[0];
    facts.small = first >= 'a' && first <= 'z';
    return facts;
  }

  float wrap(Node const& node, Line const& next) const {
    auto const width = task_.taught.widths[node.column];
    auto const& last = line(node.line);
    if (width <= 0.0F || last.empty() || next.empty()) return 0.0F;
    auto const fitted = width_of(last, node.word, last.words.size());
    if (fitted + space_width + next_line_.first_unit > width * 0.985F) return 0.5F;
    auto const stop = last.words.back().text.back();
    bool const paragraph = stop == '.' || stop == ':' || stop == ';' || next_line_.bullet;
    return paragraph ? -1.5F : -early_break;
  }

  float to_next_line(Node const& node, std::uint32_t i) const {
    auto const& next = line(i);
    auto const& last = line(node.line);
    auto const column = node.column;
    float score = task_.scores[i].words(column, 0, next.words.size()) + wrap(node, next);
    if (!next.empty()) {
      score += next_line_.small ? on_small_letter : other_letter;
      score -= too_wide(next_line_.width, task_.taught.widths[column]);
    }
    auto const role = task_.kinds[column];
    if (role == Kind::name && node.lines >= 4) score -= 1.0F;
    if (role == Kind::policy_area && node.lines >= 7) score -= 0.6F;
    if (next.page_start) return score - cut_row;
    if (!lawful_) return score + told(task_.taught.white.nothing);
    auto broken = law(before_next_line(pen_of(node)), next, node);
    // Space above a list or after an empty paragraph is the author's.
    if (broken > 0.0F && next.blank_before && (next_line_.bullet || last.empty())) broken = 1.5F;
    return score - broken;
  }

  /// True for a reading so much worse than another of the same line that it will not be kept.
  bool hopeless(float score) {
    top_ = std::max(top_, score);
    return score < top_ - beam_depth;
  }

  void add_direct(std::uint32_t from, Node node, float score) {
    node.score += score;
    if (hopeless(node.score)) return;
    found_.direct.push_back(
        {.from = from, .to = static_cast<std::uint32_t>(found_.nodes.size()), .score = score});
    found_.nodes.push_back(node);
  }

  void continue_cell(std::uint32_t from, std::uint32_t i) {
    Node node = current_->nodes[from];
    if (node.before_table || node.trailer) return;
    auto const score = to_next_line(node, i);
    node.lines = static_cast<std::uint16_t>(std::min<std::uint32_t>(node.lines + 1U, count_cap));
    node.height = std::max(node.height, node.lines);
    node.start = node.column;
    node.word = 0;
    arrive(node, i);
    add_direct(from, node, score);
  }

  void skip_line(std::uint32_t from, std::uint32_t i) {
    Node node = current_->nodes[from];
    auto const& next = line(i);
    float cost = junk_line;
    if (next.furniture) {
      cost = 0.0F;
    } else if (node.before_table && !task_.after_header) {
      cost = 1.0F;
    } else if (node.trailer) {
      cost = next.empty() || i > below_ ? 0.0F : 9.0F;
    } else if (next.empty()) {
      cost = 2.0F;
    }
    node.free = true;
    node.skipped = true;
    add_direct(from, node, -cost);
    // The table may be over here, and what follows is no part of it.
    bool const whole = node.column + 1U == columns_ || node.fragment;
    bool const may_be_over = (whole && (next.blank_before || !lawful_)) || i == below_;
    if (!next.furniture && !node.trailer && !node.before_table && may_be_over) {
      auto const& last = current_->nodes[from];
      auto const closed = closing(last) - (whole ? 0.0F : missing(last, columns_));
      node.trailer = true;
      auto const words = static_cast<float>(next.words.size());
      auto const shown = i == below_ ? word_below * words : 0.0F;
      add_direct(from, node, closed + shown - (next.empty() ? 2.0F : 5.0F));
    }
  }

  void arrive(Node& node, std::uint32_t i) const {
    node.line = i;
    node.free = false;
    node.skipped = false;
    node.before_table = false;
    node.paragraph = line(i).blank_before || line(i).page_start;
    if (!lawful_) {
      node.height = 1;
      node.start = node.column;
      node.lines = std::min<std::uint16_t>(node.lines, 8);
      node.paragraph = false;
    }
  }

  void enter(std::uint32_t from, Group const& group, float score) {
    auto& groups = found_.groups;
    auto found_group = std::ranges::find_if(groups, [&](Group const& g) {
      return g.column == group.column && g.height == group.height && g.fragment == group.fragment &&
             g.new_row == group.new_row && g.goes_on == group.goes_on;
    });
    if (found_group == groups.end()) {
      groups.push_back(group);
      found_group = std::prev(groups.end());
    }
    auto const total = current_->nodes[from].score + score;
    auto const index = static_cast<std::uint32_t>(found_group - groups.begin());
    if (task_.margins) found_.entries.push_back({.from = from, .to = index, .score = score});
    if (total > found_group->score) {
      found_group->score = total;
      found_group->from = from;
    }
  }

  void enter_groups(std::uint32_t from, std::uint32_t i) {
    auto const& node = current_->nodes[from];
    auto const& next = line(i);
    if (node.trailer) return;
    auto const row = to_next_row(node, next);
    enter(from, {.height = 1, .new_row = true}, row);
    if (node.before_table) return;
    if (may_merge_) enter(from, {.column = 1, .height = 1, .new_row = true}, row - merged_first);
    bool const shares_line = task_.white == White::spaces && node.lines == 1;
    if (!shares_line || node.free || next.page_start) {
      bool const each = task_.white == White::spaces && !node.fragment;
      auto const reach = each ? node.column + 2U : columns_;
      for (auto c = node.column + 1U; c < std::min(reach, columns_); ++c) {
        enter(from, {.column = c, .height = lawful_ ? node.height : 1U, .fragment = node.fragment},
              to_next_cell(node, c, next));
      }
    }
    if (next.page_start && i > task_.first) {
      auto const unfinished = missing(node, columns_);
      for (std::uint32_t c = 0; c < columns_; ++c) {
        if (c == node.column) continue;
        enter(from, {.column = c, .height = 1, .fragment = true},
              -cut_row - unfinished + (lawful_ ? 0.0F : goes_on_in(c, i)));
      }
    }
  }

  /// What the first word of a page says of the cell in this column going on with it: the cut counts
  /// it for the begin of one.
  float goes_on_in(std::uint32_t column, std::uint32_t i) const {
    auto const begins = next_line_.small ? on_small_letter
                        : column == 0    ? -cut_first
                                         : other_letter;
    return begins - task_.scores[i].start[column];
  }

  /// The line holds the rest of the open cell and, beside it, the next ones: their last lines, or
  /// middles, stand at one height.
  void go_on_beside(std::uint32_t from, std::uint32_t i) {
    auto const& node = current_->nodes[from];
    auto const& next = line(i);
    if (task_.white != White::order || node.before_table || node.trailer || next.empty()) return;
    auto score = wrap(node, next) - late_neighbour + costs_.filled[node.column];
    score -= task_.scores[i].start[node.column];  // what the cut counts for the begin of a cell
    score += next.page_start ? -cut_row : told(task_.taught.white.nothing);
    enter(from, {.column = node.column, .height = 1, .fragment = node.fragment, .goes_on = true},
          score);
  }

  void open_groups(std::uint32_t i) {
    auto& step = found_;
    options_.assign(columns_, {});
    for (std::uint32_t g = 0; g < step.groups.size(); ++g) {
      auto& group = step.groups[g];
      auto& options = options_[group.column];
      if (options.begin == options.end) {
        auto const best =
            splitter_.splits(line(i), task_.scores[i], task_.taught.widths, group.column, costs_);
        options.begin = static_cast<std::uint32_t>(step.splits.size());
        step.splits.insert(step.splits.end(), best.begin(), best.end());
        options.end = static_cast<std::uint32_t>(step.splits.size());
      }
      for (auto s = options.begin; s < options.end; ++s) {
        auto const& split = step.splits[s];
        if (group.goes_on && split.count == 1) continue;
        Node node;
        node.score = group.score + split.score;
        if (hopeless(node.score)) break;  // and so are the next ones
        node.column = static_cast<std::uint8_t>(group.column + split.count - 1U);
        node.start = static_cast<std::uint8_t>(group.column);
        node.word = split.starts.at(split.count - 1U);
        node.lines = 1;
        node.height = static_cast<std::uint16_t>(std::max(1U, group.height));
        node.fragment = group.fragment;
        arrive(node, i);
        step.nodes.push_back(node);
        step.opened.push_back(
            {.group = g, .split = s, .to = static_cast<std::uint32_t>(step.nodes.size() - 1)});
      }
    }
  }

  void step(std::uint32_t i) {
    current_ = &lattice_.steps[i - task_.first];
    next_line_ = facts_of(i);
    found_.clear();
    top_ = impossible;
    for (std::uint32_t from = 0; from < current_->nodes.size(); ++from) {
      skip_line(from, i);
      if (line(i).furniture) continue;
      continue_cell(from, i);
      enter_groups(from, i);
      go_on_beside(from, i);
    }
    open_groups(i);
    lattice_.steps[i - task_.first + 1] =
        thinning_.kept(found_, task_.beam, beam_depth, task_.margins);
  }

  void finish() {
    for (auto& node : lattice_.steps.back().nodes) {
      if (!node.trailer) {
        if (node.before_table || task_.cut) continue;
        node.back = closing(node) - missing(node, columns_);
      }
    }
  }

  static SplitCosts costs_of(White white) {
    switch (white) {
      case White::spaces:
        return {.spare_space = 0.8F, .empty_cells_show = true};
      case White::law:
      case White::order:
        return {.cut = 1.0F};
      case White::lines:
      case White::across:
        return {.cut = 4.0F};
    }
    return {};
  }

  Task const& task_;
  std::uint32_t columns_;
  bool lawful_;
  std::uint32_t below_;  // the first line below the table, where words show it
  bool may_merge_;       // a cell left of the names may stand beside several rows, without trace
  SplitCosts costs_;
  Lattice lattice_{};
  Step* current_{};
  NextLine next_line_{};
  float top_{impossible};  // score of the best reading of the line so far
  Step found_{};           // all readings of the line, before they are thinned out
  /// The splits of a line that begin in one column.
  struct Options {
    std::uint32_t begin{}, end{};
  };

  std::vector<Options> options_{};  // by column
  Thinning thinning_{};
  Splitter splitter_{};
};

}  // namespace

Decoding decode(Task const& task) {
  if (task.white == White::across) return decode_across(task);
  auto out = Decoder{task}.run();
  for (auto& row : out.rows) {
    for (auto& cell : row) {
      for (auto& piece : cell.pieces) {
        piece.end =
            std::min(piece.end, static_cast<std::uint32_t>(task.lines[piece.line].words.size()));
      }
    }
  }
  return out;
}

}  // namespace verband::ingest
