// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/split.hpp"

#include <algorithm>

#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t beam = 12;
constexpr std::size_t longest_cut_line = 48;  // words; longer lines are running text

/// The spaces between words `at - 1` and `at`, at the edges the indent and the trailing ones.
std::uint32_t gap(Line const& line, std::size_t at) {
  return at < line.words.size() ? line.words[at].spaces_before : line.trailing_spaces;
}

}  // namespace

/// One line, cut from one column on.
class Splitter::Cut {
 public:
  Cut(Line const& line, LineScores const& scores, std::vector<float> const& widths,
      std::uint32_t first, SplitCosts const& costs)
      : line_{line}, scores_{scores}, widths_{widths}, first_{first}, costs_{costs} {}

  void run(std::vector<Partial>& layer, std::vector<Partial>& next,
           std::vector<Split>& done) const {
    openings(layer);
    done.clear();
    while (!layer.empty()) {
      for (auto const& partial : layer) finish(partial, done);
      next.clear();
      for (auto const& partial : layer) extend(partial, next);
      prune(next);
      std::swap(layer, next);
    }
    std::ranges::sort(done, std::greater{}, &Split::score);
    if (done.size() > beam) done.resize(beam);
  }

 private:
  std::size_t size() const { return line_.words.size(); }
  std::uint32_t column(Partial const& p) const { return first_ + p.split.count - 1U; }

  static void prune(std::vector<Partial>& layer) {
    std::ranges::sort(layer, std::greater{}, &Partial::bound);
    if (layer.size() > beam) layer.resize(beam);
  }

  float start(std::uint32_t column, std::size_t word) const {
    return word < size() ? scores_.start[word * scores_.columns + column] : 0.0F;
  }

  void bound(Partial& p) const {
    p.bound = p.split.score + scores_.words(column(p), p.begin, size());
  }

  float filled(std::uint32_t column) const {
    return costs_.filled.empty() ? 0.0F : costs_.filled[column];
  }

  /// Opens a cell at `word`; false when there is no column left.
  bool open(Partial& p, std::size_t word, bool empty) const {
    if (first_ + p.split.count >= scores_.columns) return false;
    p.split.starts.at(p.split.count) = static_cast<std::uint16_t>(word);
    ++p.split.count;
    p.begin = static_cast<std::uint32_t>(word);
    p.empty_open = empty;
    p.split.score += empty ? -costs_.empty[column(p)] : start(column(p), word) - filled(column(p));
    bound(p);
    return true;
  }

  void openings(std::vector<Partial>& out) const {
    out.clear();
    if (size() == 0) {
      // A line of spaces: one empty cell for each, if they fit.
      Partial p;
      auto const cells = std::max<std::uint32_t>(1, line_.trailing_spaces);
      for (std::uint32_t k = 0; k < cells && open(p, 0, true); ++k) {
        auto option = p;
        option.split.score -= static_cast<float>(cells - k - 1) * costs_.spare_space;
        out.push_back(option);
      }
      // An empty row is no accident: its cells cost together what one does.
      if (first_ == 0 && cells == scores_.columns && out.size() == cells) {
        for (std::uint32_t c = 1; c < cells; ++c) out.back().split.score += costs_.empty[c];
      }
      return;
    }
    auto const indent = gap(line_, 0);
    Partial p;
    for (std::uint32_t empties = 0; empties <= indent; ++empties) {
      auto option = p;
      bool const spare = indent > empties && !line_.page_start;
      if (costs_.empty_cells_show && spare) option.split.score -= costs_.spare_space;
      if (open(option, 0, false)) out.push_back(option);
      if (!costs_.empty_cells_show || !open(p, 0, true)) break;
    }
  }

  void finish(Partial const& p, std::vector<Split>& done) const {
    auto split = p.split;
    split.score += scores_.words(column(p), p.begin, size());
    if (size() > 0) {
      split.score -= too_wide(width_of(line_, p.begin, size()), widths_[column(p)]);
    }
    done.push_back(split);
  }

  void extend(Partial const& p, std::vector<Partial>& next) const {
    if (size() == 0 || size() > longest_cut_line) return;
    if (first_ + p.split.count >= scores_.columns) return;  // no column left for a next cell
    float width = 0.0F;
    for (std::size_t at = p.begin + 1U; at <= size(); ++at) {
      width += line_.words[at - 1].width;
      if (at - 1 > p.begin) width += space_width;
      bool const edge = at == size();
      auto const spaces = gap(line_, at);
      // At the end of the line only empty cells can follow, each shown by a further space.
      if (edge && (!costs_.empty_cells_show || spaces < 2)) break;
      Partial closed = p;
      auto const here = column(p);
      closed.split.score += scores_.words(here, p.begin, at) +
                            scores_.end[at * scores_.columns + here] - costs_.cut -
                            too_wide(width, widths_[here]);
      if (at == p.begin + 1U) closed.split.score -= costs_.short_cell[here];
      auto const most = costs_.empty_cells_show ? std::max(1U, spaces) : scores_.columns;
      for (std::uint32_t empties = 0; empties < most; ++empties) {
        if (empties > 0 && !open(closed, at, true)) break;
        if (edge) {
          if (empties > 0) next.push_back(closed);
          continue;
        }
        auto option = closed;
        if (costs_.empty_cells_show && spaces > empties + 1U)
          option.split.score -= costs_.spare_space;
        if (open(option, at, false)) next.push_back(option);
      }
    }
  }

  Line const& line_;
  LineScores const& scores_;
  std::vector<float> const& widths_;
  std::uint32_t first_;
  SplitCosts const& costs_;
};

float too_wide(float width, float column_width) {
  if (column_width <= 0.0F || width <= column_width * 1.015F) return 0.0F;
  return std::min(8.0F, 2.5F + (width - column_width) / 400.0F);
}

float width_of(Line const& line, std::size_t begin, std::size_t end) {
  float width = 0.0F;
  for (auto w = begin; w < end; ++w) {
    width += line.words[w].width;
    if (w > begin) width += space_width;
  }
  return width;
}

std::span<Split const> Splitter::splits(Line const& line, LineScores const& scores,
                                        std::vector<float> const& widths, std::uint32_t first,
                                        SplitCosts const& costs) {
  Cut{line, scores, widths, first, costs}.run(layer_, next_, done_);
  return done_;
}

}  // namespace verband::ingest
