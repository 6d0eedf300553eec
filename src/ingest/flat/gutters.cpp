// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/gutters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "ingest/flat/column_starts.hpp"
#include "ingest/flat/split.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr float far = 1e30F;

constexpr std::size_t longest_cell = 200;  // words of it on one line; time grows with them

/// What is left of a column at most where pdftotext makes one space of a gap, in the widths of
/// letters: some four of them.
constexpr float narrow_gap = 4.0F * 556.0F;

/// Where a cell of each column begins behind clear white on a line, else `absent`.
struct LineBegins {
  std::uint32_t page{};
  std::vector<std::uint32_t> at{};
};
using Begins = std::vector<LineBegins>;

/// Cuts the lines of one page; the cheapest way for each line. The columns of the page are a first
/// guess: a second time each line looks at where the cells above and below it begin.
class Cutter {
 public:
  Cutter(std::vector<Line> const& lines, Page const& page) : lines_{lines}, page_{page} {
    for (std::uint32_t c = 0; c < page.starts.size(); ++c) {
      if (page.starts[c] != absent) present_.push_back(c);
    }
  }

  /// Cuts every line; what a text of each column is wide at most is told by `widest` once known.
  std::vector<Strip> cut(std::vector<float> const& widest, Begins const& begins,
                         std::size_t first) {
    std::vector<Strip> strips;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      look_around(begins, first + i);
      strips.push_back(cut(i, widest));
    }
    return strips;
  }

  /// Adds where the cells of the lines begin behind clear white.
  void add_begins(std::vector<Strip> const& strips, Begins& out) const {
    for (std::size_t i = 0; i < strips.size(); ++i) {
      auto const& own = page_.lines[i];
      out.push_back({lines_[own.line].page, {}});
      for (auto const& piece : strips[i].pieces) {
        bool const clear = piece.begin != piece.end && !own.joined(piece.begin);
        out.back().at.push_back(clear ? own.at[piece.begin] : absent);
      }
    }
  }

  /// The widths of the texts of a column that have clear white on both sides.
  void add_widths(std::vector<Strip> const& strips, std::uint32_t column,
                  std::vector<float>& out) const {
    for (std::size_t i = 0; i < strips.size(); ++i) {
      auto const& own = page_.lines[i];
      auto const& piece = strips[i].pieces[column];
      if (piece.begin == piece.end || own.joined(piece.begin)) continue;
      if (piece.end < own.at.size() && own.joined(piece.end)) continue;
      out.push_back(width_of(lines_[piece.line], piece.begin, piece.end));
    }
  }

 private:
  struct Step {
    float cost{far};
    std::size_t begin{};   // first word of the last cell
    std::size_t before{};  // column of the cell before it
  };
  using Steps = std::vector<std::vector<Step>>;

  Strip cut(std::size_t index, std::vector<float> const& widest) const {
    auto const& own = page_.lines[index];
    auto const& line = lines_[own.line];
    auto const words = own.at.size();
    auto const columns = present_.size();
    Steps steps(words + 1, std::vector<Step>(columns));
    for (std::size_t begin = 0; begin < words; ++begin) {
      for (std::size_t c = 0; c < columns; ++c) {
        Step step{.begin = begin, .before = c};
        if (begin == 0) step.cost = 0.0F;
        for (std::size_t before = 0; begin > 0 && before < c; ++before) {
          if (steps[begin][before].cost >= step.cost) continue;
          step.cost = steps[begin][before].cost;
          step.before = before;
        }
        if (step.cost >= far) continue;
        step.cost += open(own, begin, c);
        float width = 0.0F;
        for (auto end = begin + 1; end <= std::min(words, begin + longest_cell); ++end) {
          if (end > begin + 1) step.cost += stay(own, line, end - 1, c);
          width += line.words[end - 1].width + (end > begin + 1 ? space_width : 0.0F);
          auto whole = step;
          whole.cost += room(own, end, width, widest[present_[c]]);
          if (whole.cost < steps[end][c].cost) steps[end][c] = whole;
        }
      }
    }
    return strip(own, line, steps, widest);
  }

  /// What the width of a text says: no text is wider than its column, and only where it fills the
  /// column no more than a space stands behind it.
  static float room(Measured const& own, std::size_t end, float width, float widest) {
    if (widest <= 0.0F) return 0.0F;
    auto const left = widest - width;
    if (left < -0.15F * widest) return left < -0.4F * widest ? 2.5F : 1.0F;
    bool const narrow = end < own.at.size() && own.joined(end);
    auto const spare = left - narrow_gap;
    return narrow && spare > 0.0F ? std::min(2.5F, spare / narrow_gap) : 0.0F;
  }

  /// Where text of each column begins: on the nearest lines above and below, else on the page.
  void look_around(Begins const& begins, std::size_t index) {
    constexpr std::size_t near = 6;
    around_.assign(present_.size(), {});
    seen_.assign(present_.size(), true);
    for (std::size_t c = 0; c < present_.size(); ++c) {
      auto const look = [&](std::size_t i) {
        if (i >= begins.size() || begins[i].page != begins[index].page) return false;
        auto const at = begins[i].at[present_[c]];
        if (at != absent) around_[c].push_back(at);
        return at != absent;
      };
      for (std::size_t step = 1; step <= std::min(near, index); ++step) {
        if (look(index - step)) break;
      }
      for (std::size_t step = 1; step <= near; ++step) {
        if (look(index + step)) break;
      }
      seen_[c] = !around_[c].empty();
      if (!seen_[c]) around_[c].push_back(page_.starts[present_[c]]);
    }
  }

  /// What it costs that a cell begins with this word when its column begins at `start`.
  static float begins_at(Measured const& own, std::size_t w, std::uint32_t start) {
    auto const at = own.at[w];
    auto const off = static_cast<float>(distance(at, start));
    if (!own.joined(w)) return at < start ? 0.6F * off : std::min(0.12F * off, 1.2F);
    if (at == start) return 0.3F;
    if (at > start) return 2.0F + std::min(0.12F * off, 1.2F);
    return off <= pushed_left ? 0.8F + 0.12F * off : 3.0F + 0.6F * off;
  }

  /// A cell of column `c` begins with this word.
  float open(Measured const& own, std::size_t w, std::size_t c) const {
    float cost = begins_at(own, w, page_.starts[present_[c]]) + 0.3F;
    for (auto const start : around_[c]) cost = std::min(cost, begins_at(own, w, start));
    if (c + 1 < present_.size()) {
      auto const next = std::ranges::max(around_[c + 1]);
      if (own.at[w] + 1 >= next) cost += 2.0F + 0.3F * static_cast<float>(own.at[w] + 1 - next);
    }
    return cost;
  }

  /// The cell goes on with this word.
  float stay(Measured const& own, Line const& line, std::size_t w, std::size_t c) const {
    float cost = 0.0F;
    if (!own.joined(w)) cost += line.words[w].spaces_before == 2 ? 2.0F : 4.0F;
    if (c + 1 == present_.size()) return cost;
    // The text of a cell never reaches the column to the right of it.
    auto const& next = around_[c + 1];
    if (seen_[c + 1] && own.end[w] >= std::ranges::max(next)) return cost + 3.0F;
    return own.end[w] >= std::ranges::min(next) ? cost + 1.0F : cost;
  }

  float cell_cost(Measured const& own, Line const& line, std::size_t begin, std::size_t end,
                  std::size_t c, std::vector<float> const& widest) const {
    auto cost =
        open(own, begin, c) + room(own, end, width_of(line, begin, end), widest[present_[c]]);
    for (auto w = begin + 1; w < end; ++w) cost += stay(own, line, w, c);
    return cost;
  }

  /// True when one space stands between two cells and another place for it is about as good.
  bool contested(Measured const& own, Line const& line, std::array<std::size_t, 3> at,
                 std::array<std::size_t, 2> columns, std::vector<float> const& widest) const {
    constexpr float clear = 0.7F;
    constexpr std::size_t reach = 3;  // words
    auto const [left, middle, end] = at;
    if (middle == 0 || !own.joined(middle)) return false;
    auto const cost = [&](std::size_t m) {
      return cell_cost(own, line, left, m, columns[0], widest) +
             cell_cost(own, line, m, end, columns[1], widest);
    };
    auto const chosen = cost(middle);
    for (auto m = std::max(left + 1, middle - std::min(middle, reach));
         m < std::min(end, middle + reach + 1); ++m) {
      if (m != middle && own.joined(m) && cost(m) < chosen + clear) return true;
    }
    return false;
  }

  Strip strip(Measured const& own, Line const& line, Steps const& steps,
              std::vector<float> const& widest) const {
    Strip out{.line = own.line, .blank_before = line.blank_before, .page_start = line.page_start};
    out.pieces.resize(page_.starts.size(), Piece{own.line, 0, 0});
    out.unsure.resize(page_.starts.size(), page_.unsure);
    if (!page_.unsure && !page_.guessed.empty()) out.unsure = page_.guessed;
    auto const& last = steps.back();
    auto c =
        static_cast<std::size_t>(std::ranges::min_element(last, {}, &Step::cost) - last.begin());
    for (auto end = own.at.size(); end > 0;) {
      auto const& step = steps[end][c];
      out.pieces[present_[c]] = {own.line, static_cast<std::uint32_t>(step.begin),
                                 static_cast<std::uint32_t>(end)};
      // Of "Openbaar lichaam" the second word may stand where a cell could begin.
      bool const inner = step.begin > 0 && own.joined(step.begin) && own.small[step.begin];
      bool doubtful = inner || open(own, step.begin, c) > 1.5F;
      if (doubtful) out.unsure[present_[step.before]] = true;
      for (auto w = step.begin + 1; w < end; ++w) {
        doubtful = doubtful || stay(own, line, w, c) > 1.5F;
      }
      if (doubtful) out.unsure[present_[c]] = true;
      auto const left = step.begin == 0 ? 0 : steps[step.begin][step.before].begin;
      if (contested(own, line, {left, step.begin, end}, {step.before, c}, widest)) {
        out.unsure[present_[c]] = out.unsure[present_[step.before]] = true;
      }
      end = step.begin;
      c = step.before;
    }
    return out;
  }

  std::vector<Line> const& lines_;
  Page const& page_;
  std::vector<std::size_t> present_{};
  std::vector<std::vector<std::uint32_t>> around_{};  // by column, for the line at hand
  std::vector<bool> seen_{};                          // lines near it tell, not only the page
};

/// The width of a column: the widest text that some others are nearly as wide as; 0 when unknown.
float widest_of(std::vector<float> widths) {
  constexpr std::size_t several = 3;
  if (widths.size() < several) return 0.0F;
  std::ranges::sort(widths);
  auto const alike = std::max(several, widths.size() / 12);
  for (auto i = widths.size(); i >= alike; --i) {
    if (widths[i - alike] >= 0.85F * widths[i - 1]) return widths[i - 1];
  }
  return 0.0F;
}

}  // namespace

SideBySide cut_columns(std::vector<Line> const& lines, std::string_view text) {
  SideBySide out;
  auto pages = pages_of(lines, text);
  auto const columns = usual_columns(pages, lines);
  if (columns.count < 2) return out;
  settle(pages, columns);
  out.columns = columns.count;
  std::vector<Cutter> cutters;
  for (auto const& page : pages) {
    if (!page.starts.empty()) cutters.emplace_back(lines, page);
  }
  std::vector<float> widest(out.columns);
  Begins begins;
  for (int round = 0; round < 3; ++round) {
    out.strips.clear();
    Begins found;
    std::vector<std::vector<float>> widths(out.columns);
    for (auto& cutter : cutters) {
      auto strips = cutter.cut(widest, begins, out.strips.size());
      cutter.add_begins(strips, found);
      for (std::uint32_t c = 0; c < out.columns; ++c) cutter.add_widths(strips, c, widths[c]);
      std::ranges::move(strips, std::back_inserter(out.strips));
    }
    std::ranges::transform(widths, widest.begin(), widest_of);
    begins = std::move(found);
  }
  return out;
}

}  // namespace verband::ingest
