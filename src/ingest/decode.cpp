// SPDX-License-Identifier: EUPL-1.2
#include "ingest/decode.hpp"

#include <algorithm>
#include <iterator>

#include "ingest/lattice.hpp"
#include "ingest/split.hpp"
#include "ingest/widths.hpp"

namespace verband::ingest {
namespace {

constexpr float beam_depth = 18.0F;
constexpr std::uint32_t count_cap = 40;

// Penalties in nats. Exact: the white space follows the law. Soft: blank lines are only evidence.
constexpr float law_broken = 7.0F;
constexpr float soft_cell_without_blank = 4.0F;
constexpr float soft_blank_inside_cell = 5.5F;
constexpr float broken_word = 6.0F;   // a boundary after a line that ends inside a word
constexpr float missing_cell = 9.0F;  // a column that left no trace, where empty cells do
constexpr float soft_missing_cell = 3.5F;
constexpr float junk_line = 10.0F;
constexpr float cut_row = 3.0F;        // a row that goes on over a page end
constexpr float mixed_cells = 3.0F;    // two cells whose lines are mixed
constexpr float parallel_line = 0.5F;  // a line of the earlier of two mixed cells
constexpr float early_break = 3.5F;    // the next word would have fitted
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
};

/// The part of a word that must fit on the line: up to a hyphen or slash inside it.
float first_unit(Word const& word) {
  auto const at = word.text.find_first_of("-/");
  if (at == std::string::npos || at == 0 || at + 1 == word.text.size()) return word.width;
  return text_width(std::string_view{word.text}.substr(0, at + 1));
}

bool bullet(Line const& line) {
  return !line.empty() &&
         (line.words[0].text == "-" || line.words[0].text == "•" || line.words[0].text == "o" ||
          line.words[0].text == "*" || line.words[0].text == "–");
}

class Decoder {
 public:
  explicit Decoder(Task const& task)
      : task_{task},
        columns_{static_cast<std::uint32_t>(task.kinds.size())},
        costs_{task.exact ? SplitCosts{.cut = 0.0F,
                                       .empty_cell = 1.4F,
                                       .spare_space = 0.8F,
                                       .empty_cells_show = true}
                          : SplitCosts{.cut = 4.0F,
                                       .empty_cell = 3.0F,
                                       .spare_space = 0.0F,
                                       .empty_cells_show = false}} {
    // A purpose is seldom one word; an area, a nature or a name often is.
    for (auto const kind : task.kinds)
      costs_.short_cell.push_back(kind == Kind::purpose ? 1.5F : 0.0F);
  }

  Decoding run() {
    lattice_.steps.resize(task_.last - task_.first + 1);
    lattice_.steps[0].nodes.push_back(origin());
    for (auto i = task_.first; i < task_.last; ++i) step(i);
    finish();
    auto out = lattice_.trace(task_.first, columns_);
    if (task_.margins) lattice_.measure(out, task_.exact ? white_shows : 0.0F);
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

  /// What it costs that the cell of `node` ends where it does and a new one begins.
  float closing(Node const& node) const {
    if (node.before_table) return 0.0F;
    auto const& last = line(node.line);
    float score = 0.0F;
    if (!last.empty() && node.word < last.words.size()) {
      auto const& scores = task_.scores[node.line];
      score += scores.end[last.words.size() * columns_ + node.at];
    }
    if (task_.exact && last.trailing_spaces == 0 && !last.empty()) score -= broken_word;
    return score;
  }

  float missing(std::uint32_t cells, Node const& node) const {
    if (node.fragment) return 0.0F;
    return static_cast<float>(cells) * (task_.exact ? missing_cell : soft_missing_cell);
  }

  float to_next_row(Node const& node, Line const& next) const {
    float score = closing(node) - missing(columns_ - 1U - node.column, node);
    if (task_.exact) return score - law(before_next_row(pen_of(node)), next, node);
    if (!next.blank_before && !next.page_start && !node.before_table) {
      score -= soft_cell_without_blank;
    }
    return score;
  }

  float to_next_cell(Node const& node, std::uint32_t column, Line const& next) const {
    float score = closing(node) - missing(column - node.column - 1U, node);
    if (!task_.exact) return score - (next.blank_before ? 0.0F : soft_cell_without_blank);
    if (next.page_start) return score - cut_row;
    return score - law(before_next_cell(pen_of(node)), next, node);
  }

  static NextLine facts_of(Line const& next) {
    if (next.empty()) return {};
    return {.width = width_of(next, 0, next.words.size()),
            .first_unit = first_unit(next.words[0]),
            .bullet = bullet(next)};
  }

  float wrap(Node const& node, Line const& next) const {
    auto const width = task_.widths[node.column];
    auto const& last = line(node.line);
    if (width <= 0.0F || last.empty() || next.empty() || node.at != node.column) return 0.0F;
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
      auto const first = static_cast<unsigned char>(next.words[0].text[0]);
      score += first >= 'a' && first <= 'z' ? 0.7F : -0.2F;
      score -= too_wide(next_line_.width, task_.widths[column]);
    }
    auto const role = task_.kinds[column];
    if (role == Kind::name && node.lines >= 4) score -= 1.0F;
    if (role == Kind::policy_area && node.lines >= 7) score -= 0.6F;
    if (!task_.exact) return score - (next.blank_before ? soft_blank_inside_cell : 0.0F);
    if (next.page_start) return score - cut_row;
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

  /// pdftotext writes two cells that share a block line by line, mixed: this line belongs to the
  /// earlier one.
  void continue_parallel(std::uint32_t from, std::uint32_t i) {
    Node node = current_->nodes[from];
    auto const& next = line(i);
    if (!node.parallel || next.blank_before || next.page_start || node.trailer || next.empty()) {
      return;
    }
    auto const column = node.column - 1U;
    auto const score = task_.scores[i].words(column, 0, next.words.size()) - parallel_line -
                       too_wide(next_line_.width, task_.widths[column]);
    arrive(node, i);
    node.at = static_cast<std::uint8_t>(column);
    node.parallel = true;
    node.word = 0;
    add_direct(from, node, score);
  }

  void continue_cell(std::uint32_t from, std::uint32_t i) {
    Node node = current_->nodes[from];
    if (node.before_table || node.trailer) return;
    auto const score = to_next_line(node, i);
    node.lines = static_cast<std::uint16_t>(std::min<std::uint32_t>(node.lines + 1U, count_cap));
    node.height = std::max(node.height, node.lines);
    node.start = node.column;
    node.word = 0;
    bool const parallel = node.parallel && !line(i).blank_before;
    arrive(node, i);
    node.parallel = parallel;
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
      cost = next.empty() ? 0.0F : 9.0F;
    } else if (next.empty()) {
      cost = 2.0F;
    }
    node.free = true;
    node.skipped = true;
    add_direct(from, node, -cost);
    // The table may be over here, and what follows is no part of it.
    bool const whole = node.column + 1U == columns_ || node.fragment;
    if (!next.furniture && !node.trailer && !node.before_table && whole && next.blank_before) {
      auto const closed = closing(node);
      node.trailer = true;
      add_direct(from, node, closed - (next.empty() ? 2.0F : 8.0F));
    }
  }

  void arrive(Node& node, std::uint32_t i) const {
    node.line = i;
    node.free = false;
    node.skipped = false;
    node.before_table = false;
    node.parallel = false;
    node.at = node.column;
    node.paragraph = line(i).blank_before || line(i).page_start;
    if (!task_.exact) {
      node.height = 1;
      node.start = node.column;
      node.lines = std::min<std::uint16_t>(node.lines, 8);
      node.paragraph = false;
    }
  }

  void enter(std::uint32_t from, std::uint32_t column, std::uint32_t height, bool fragment,
             bool new_row, float score, bool parallel = false) {
    auto& groups = found_.groups;
    auto found_group = std::ranges::find_if(groups, [&](Group const& g) {
      return g.column == column && g.height == height && g.fragment == fragment &&
             g.new_row == new_row && g.parallel == parallel;
    });
    if (found_group == groups.end()) {
      groups.push_back({.column = column,
                        .height = height,
                        .fragment = fragment,
                        .new_row = new_row,
                        .parallel = parallel});
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
    enter(from, 0, 1, false, true, to_next_row(node, next));
    if (node.before_table) return;
    if (!(task_.exact && node.lines == 1 && !node.free && !next.page_start)) {
      auto const reach = task_.exact && !node.fragment ? node.column + 2U : columns_;
      for (auto c = node.column + 1U; c < std::min(reach, columns_); ++c) {
        bool const mixed = !task_.exact && c == node.column + 1U && !next.blank_before;
        // A cell that goes on beside the next one has not ended yet.
        auto const score = mixed ? std::max(to_next_cell(node, c, next), -mixed_cells)
                                 : to_next_cell(node, c, next);
        enter(from, c, task_.exact ? node.height : 1U, node.fragment, false, score, mixed);
      }
    }
    if (next.page_start && i > task_.first) {
      auto const unfinished = missing(columns_ - 1U - node.column, node);
      for (std::uint32_t c = 0; c < columns_; ++c) {
        if (c != node.column) enter(from, c, 1, true, false, -cut_row - unfinished);
      }
    }
  }

  void open_groups(std::uint32_t i) {
    auto& step = found_;
    step.splits.resize(columns_);
    for (std::uint32_t g = 0; g < step.groups.size(); ++g) {
      auto& group = step.groups[g];
      auto& options = step.splits[group.column];
      if (options.empty()) {
        auto const best =
            splitter_.splits(line(i), task_.scores[i], task_.widths, group.column, costs_);
        options.assign(best.begin(), best.end());
      }
      for (std::uint32_t s = 0; s < options.size(); ++s) {
        Node node;
        node.score = group.score + options[s].score;
        if (hopeless(node.score)) break;  // and so are the next ones
        node.column = static_cast<std::uint8_t>(group.column + options[s].count - 1U);
        node.start = static_cast<std::uint8_t>(group.column);
        node.word = options[s].starts.at(options[s].count - 1U);
        node.lines = 1;
        node.height = static_cast<std::uint16_t>(std::max(1U, group.height));
        node.fragment = group.fragment;
        arrive(node, i);
        node.parallel = group.parallel && options[s].count == 1;
        step.nodes.push_back(node);
        step.opened.push_back(
            {.group = g, .split = s, .to = static_cast<std::uint32_t>(step.nodes.size() - 1)});
      }
    }
  }

  void step(std::uint32_t i) {
    current_ = &lattice_.steps[i - task_.first];
    next_line_ = facts_of(line(i));
    found_.clear();
    top_ = impossible;
    for (std::uint32_t from = 0; from < current_->nodes.size(); ++from) {
      skip_line(from, i);
      if (line(i).furniture) continue;
      continue_cell(from, i);
      continue_parallel(from, i);
      enter_groups(from, i);
    }
    open_groups(i);
    lattice_.steps[i - task_.first + 1] =
        thinning_.kept(found_, task_.beam, beam_depth, task_.margins);
  }

  void finish() {
    for (auto& node : lattice_.steps.back().nodes) {
      if (!node.trailer) {
        if (node.before_table || task_.cut) continue;
        node.back = closing(node) - missing(columns_ - 1U - node.column, node);
      }
    }
  }

  Task const& task_;
  std::uint32_t columns_;
  SplitCosts costs_;
  Lattice lattice_{};
  Step* current_{};
  NextLine next_line_{};
  float top_{impossible};  // score of the best reading of the line so far
  Step found_{};           // all readings of the line, before they are thinned out
  Thinning thinning_{};
  Splitter splitter_{};
};

}  // namespace

Decoding decode(Task const& task) {
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

std::vector<float> learn_widths(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns) {
  std::vector<std::vector<WrapEvidence>> breaks(columns);
  std::vector<std::uint32_t> wrapped(columns);
  for (auto const& row : rows) {
    for (std::uint32_t c = 0; c < columns && c < row.size(); ++c) {
      auto const& pieces = row[c].pieces;
      for (std::size_t k = 0; k < pieces.size(); ++k) {
        if (pieces[k].end <= pieces[k].begin) continue;
        auto const fitted = width_of(lines[pieces[k].line], pieces[k].begin, pieces[k].end);
        bool const last = k + 1 == pieces.size() || pieces[k + 1].end <= pieces[k + 1].begin ||
                          lines[pieces[k + 1].line].page_start || bullet(lines[pieces[k + 1].line]);
        if (last) {
          breaks[c].push_back({.fitted = fitted});
          continue;
        }
        ++wrapped[c];
        auto const& next = lines[pieces[k + 1].line];
        auto const& word = next.words[pieces[k + 1].begin];
        breaks[c].push_back({.fitted = fitted, .refused = fitted + space_width + first_unit(word)});
      }
    }
  }
  std::vector<float> widths(columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    widths[c] = wrapped[c] < 3 ? 0.0F : estimate_width(breaks[c]);
  }
  return widths;
}

}  // namespace verband::ingest
