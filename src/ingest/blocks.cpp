// SPDX-License-Identifier: EUPL-1.2
#include "ingest/blocks.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "ingest/split.hpp"
#include "ingest/widths.hpp"

namespace verband::ingest {
namespace {

constexpr float never = -std::numeric_limits<float>::infinity();
constexpr std::size_t longest_cell = 30;  // lines

// Penalties in nats.
constexpr float no_blank_between = 4.5F;  // cells without a blank line between them
constexpr float blank_inside = 6.0F;      // a cell of two paragraphs
constexpr float absent_cell = 2.2F;       // empty, or written elsewhere on the page
constexpr float absent_name = 1.5F;       // a row whose first column is absent, on top of that
constexpr float elsewhere = 7.0F;         // a cell out of its place
constexpr float elsewhere_too = 5.0F;     // directly behind another such cell
constexpr float early_break = 2.5F;       // the next word would have fitted

constexpr float most_disorder = 0.03F;  // share of a page's cells

enum class Place : std::uint8_t { same_row, next_row, stray };

/// A cell of so many lines in a column, as a step of the reading.
struct Step {
  std::uint32_t begin{};
  std::uint32_t end{};
  std::uint8_t column{};
  Place place{};
  bool operator==(Step const&) const = default;
};

class Reader {
 public:
  explicit Reader(BlockTask const& task)
      : task_{task}, lines_{static_cast<std::uint32_t>(task.body.size())}, columns_{task.columns} {
    for (std::uint32_t u = 0; u < lines_; ++u) {
      auto const& now = line(u);
      bool const adjacent = u > 0 && task_.body[u - 1] + 1 == task_.body[u];
      opens_.push_back(!adjacent || now.blank_before || now.page_start);
    }
    states_ = columns_ * (columns_ + 1);
  }

  Decoding run() {
    forward_.assign(lines_ + 1, std::vector<float>(states_, never));
    reached_.assign(lines_ + 1, std::vector<Back>(states_));
    // Before the table a row has just ended.
    forward_[0][state(columns_ - 1, columns_)] = 0.0F;
    each_cell([&](std::uint32_t begin, std::uint32_t end, std::uint32_t column, float score) {
      each_step(begin, column, [&](std::uint32_t from, std::uint32_t to, Place place, float cost) {
        auto const total = forward_[begin][from] + score - cost;
        if (total <= forward_[end][to]) return;
        forward_[end][to] = total;
        reached_[end][to] = {.step = {begin, end, static_cast<std::uint8_t>(column), place},
                             .from = from};
      });
    });
    trace();
    measure();
    return built();
  }

 private:
  struct Back {
    Step step{};
    std::uint32_t from{};
  };

  Line const& line(std::uint32_t u) const { return task_.lines[task_.body[u]]; }
  LineScores const& scores(std::uint32_t u) const { return task_.scores[task_.body[u]]; }
  std::uint32_t state(std::uint32_t column, std::uint32_t stray) const {
    return column * (columns_ + 1) + stray;
  }

  /// Calls `visit` with every cell that may be, from the first line to the last.
  template <typename Visit>
  void each_cell(Visit visit) const {
    for (std::uint32_t begin = 0; begin < lines_; ++begin) {
      for (std::uint32_t column = 0; column < columns_; ++column) {
        grow(begin, column,
             [&](std::uint32_t end, float score) { visit(begin, end, column, score); });
      }
    }
  }

  /// The cells of a column that begin with a line, one line longer each time.
  template <typename Visit>
  void grow(std::uint32_t begin, std::uint32_t column, Visit visit) const {
    float score = scores(begin).start[column] - (opens_[begin] ? 0.0F : no_blank_between);
    bool paragraph_passed = false;
    auto const last = std::min<std::size_t>(lines_, begin + longest_cell);
    for (auto u = begin; u < last; ++u) {
      if (u > begin && opens_[u]) {
        if (paragraph_passed) return;
        paragraph_passed = true;
        score -= blank_inside;
      }
      auto const words = static_cast<std::uint32_t>(line(u).words.size());
      score += word_weight * scores(u).words(column, 0, words) + width_score(begin, u, column);
      visit(u + 1, score + scores(u).end[words * columns_ + column]);
    }
  }

  float width_score(std::uint32_t begin, std::uint32_t u, std::uint32_t column) const {
    auto const most = task_.widths[column];
    if (most <= 0.0F) return 0.0F;
    float score = -too_wide(width_of(line(u), 0, line(u).words.size()), most);
    if (u > begin) {
      auto const& above = line(u - 1);
      auto const next = line(u).words[0].width;
      if (width_of(above, 0, above.words.size()) + space_width + next <= most * 0.985F) {
        score -= early_break;
      }
    }
    return score;
  }

  /// Calls `visit` with every way a cell of this column may follow the readings at a line.
  template <typename Visit>
  void each_step(std::uint32_t at, std::uint32_t column, Visit visit) const {
    for (std::uint32_t before = 0; before < columns_; ++before) {
      for (std::uint32_t stray = 0; stray <= columns_; ++stray) {
        auto const from = state(before, stray);
        if (forward_[at][from] == never) continue;
        if (column > before) {
          auto const skipped = static_cast<float>(column - before - 1);
          visit(from, state(column, columns_), Place::same_row, skipped * absent_cell);
        }
        auto const skipped = static_cast<float>(columns_ - 1 - before + column);
        visit(from, state(column, columns_), Place::next_row,
              skipped * absent_cell + (column > 0 ? absent_name : 0.0F));
        visit(from, state(before, column), Place::stray,
              stray < columns_ ? elsewhere_too : elsewhere);
      }
    }
  }

  float ending(std::uint32_t s) const {
    auto const column = s / (columns_ + 1);
    return -absent_cell * static_cast<float>(columns_ - 1 - column);
  }

  void trace() {
    std::uint32_t best = 0;
    auto const total = [&](std::uint32_t s) { return forward_[lines_][s] + ending(s); };
    for (std::uint32_t s = 1; s < states_; ++s) {
      if (total(s) > total(best)) best = s;
    }
    score_ = total(best);
    for (auto at = lines_; at > 0 && score_ > never;) {
      auto const& back = reached_[at][best];
      steps_.push_back(back.step);
      at = back.step.begin;
      best = back.from;
    }
    std::ranges::reverse(steps_);
    margins_.assign(steps_.size(), 1000.0F);
  }

  /// For each cell, how much worse the best reading is in which its first line is read otherwise.
  void measure() {
    std::vector<std::vector<float>> back(lines_ + 1, std::vector<float>(states_, never));
    for (std::uint32_t s = 0; s < states_; ++s) back[lines_][s] = ending(s);
    std::vector<std::size_t> own(lines_);
    for (std::size_t k = 0; k < steps_.size(); ++k) {
      for (auto u = steps_[k].begin; u < steps_[k].end; ++u) own[u] = k;
    }
    for (auto begin = lines_; begin-- > 0;) {
      for (std::uint32_t column = 0; column < columns_; ++column) {
        grow(begin, column, [&](std::uint32_t end, float score) {
          each_step(begin, column,
                    [&](std::uint32_t from, std::uint32_t to, Place place, float cost) {
                      auto const rest = back[end][to] + score - cost;
                      back[begin][from] = std::max(back[begin][from], rest);
                      auto const lost = score_ - (forward_[begin][from] + rest);
                      Step const step{begin, end, static_cast<std::uint8_t>(column), place};
                      for (auto k = own[begin]; k <= own[end - 1]; ++k) {
                        if (!(steps_[k] == step)) margins_[k] = std::min(margins_[k], lost);
                      }
                    });
        });
      }
    }
  }

  DecodedCell cell(std::size_t k) const {
    DecodedCell out{.margin = margins_[k]};
    for (auto u = steps_[k].begin; u < steps_[k].end; ++u) {
      out.pieces.push_back({task_.body[u], 0, static_cast<std::uint32_t>(line(u).words.size())});
    }
    return out;
  }

  Decoding built() const {
    Decoding out{.score = score_};
    std::vector<std::size_t> strays;
    for (std::size_t k = 0; k < steps_.size(); ++k) {
      auto const& step = steps_[k];
      if (step.place == Place::stray) {
        strays.push_back(k);
        continue;
      }
      if (step.place == Place::next_row || out.rows.empty()) {
        out.rows.emplace_back(columns_);
        out.row_lines.push_back(task_.body[step.begin]);
      }
      out.rows.back()[step.column] = cell(k);
    }
    house(out, strays);
    doubt_pages(out);
    return out;
  }

  /// Gives the cells that stand elsewhere to rows of their page that lack one, from top to bottom.
  void house(Decoding& out, std::vector<std::size_t> const& strays) const {
    std::vector<bool> done(strays.size());
    for (std::size_t first = 0; first < strays.size(); ++first) {
      if (done[first]) continue;
      auto const column = steps_[strays[first]].column;
      auto const page = line(steps_[strays[first]].begin).page;
      std::vector<std::size_t> group;
      for (auto k = first; k < strays.size(); ++k) {
        bool const same =
            steps_[strays[k]].column == column && line(steps_[strays[k]].begin).page == page;
        if (!same) continue;
        done[k] = true;
        group.push_back(strays[k]);
      }
      auto const last = line_of(group.back());
      std::vector<std::size_t> lacking;
      for (std::size_t r = 0; r < out.rows.size(); ++r) {
        bool const here = task_.lines[out.row_lines[r]].page == page;
        if (here && out.row_lines[r] <= last && out.rows[r][column].pieces.empty()) {
          lacking.push_back(r);
        }
      }
      place(out, group, lacking, column);
    }
  }

  /// A cell that does not stand as one paragraph in its place.
  bool disorderly(Step const& step) const {
    if (step.place == Place::stray || !opens_[step.begin]) return true;
    for (auto u = step.begin + 1; u < step.end; ++u) {
      if (opens_[u]) return true;
    }
    return false;
  }

  /// Where much of a page is in disorder, no cell of it can be relied on.
  void doubt_pages(Decoding& out) const {
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> pages;  // cells, in disorder
    for (auto const& step : steps_) {
      auto& [cells, odd] = pages[line(step.begin).page];
      ++cells;
      if (disorderly(step)) ++odd;
    }
    for (std::size_t r = 0; r < out.rows.size(); ++r) {
      auto const& [cells, odd] = pages[task_.lines[out.row_lines[r]].page];
      if (static_cast<float>(odd) <= most_disorder * static_cast<float>(cells)) continue;
      for (auto& own : out.rows[r]) own.margin = std::min(own.margin, 0.0F);
    }
  }

  std::uint32_t line_of(std::size_t k) const { return task_.body[steps_[k].begin]; }

  void place(Decoding& out, std::vector<std::size_t> const& group,
             std::vector<std::size_t> const& lacking, std::uint32_t column) const {
    bool const certain = group.size() == 1 && lacking.size() == 1;
    // Rows without one that may have had it: which of them, nobody can tell.
    for (auto const r : lacking) {
      if (!certain) out.rows[r][column].margin = 0.0F;
    }
    auto const spare = lacking.size() > group.size() ? lacking.size() - group.size() : 0;
    for (std::size_t i = 0; i < group.size(); ++i) {
      auto own = cell(group[i]);
      if (!certain) own.margin = 0.0F;
      if (spare + i < lacking.size()) {
        out.rows[lacking[spare + i]][column] = std::move(own);
      } else {
        out.rows.emplace_back(columns_)[column] = std::move(own);
        out.row_lines.push_back(line_of(group[i]));
      }
    }
  }

  BlockTask const& task_;
  std::uint32_t lines_;
  std::uint32_t columns_;
  std::uint32_t states_{};
  std::vector<bool> opens_{};
  std::vector<std::vector<float>> forward_{};
  std::vector<std::vector<Back>> reached_{};
  std::vector<Step> steps_{};
  std::vector<float> margins_{};
  float score_{never};
};

}  // namespace

Decoding decode_blocks(BlockTask const& task) {
  if (task.body.empty() || task.columns == 0) return {};
  return Reader{task}.run();
}

}  // namespace verband::ingest
