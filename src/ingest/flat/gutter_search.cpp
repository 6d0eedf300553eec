// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/gutter_search.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "ingest/flat/split.hpp"

namespace verband::ingest {
namespace {

/// And so many where a cell and the one before it are one block to pdftotext.
constexpr std::uint32_t farthest_move = 16;

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Measured measured(Line const& line, std::uint32_t number, std::string_view text) {
  Measured out{.line = number};
  std::uint32_t at = 0;
  auto byte = line.begin;
  for (auto const& word : line.words) {
    at += characters(text.substr(byte, word.begin - byte));
    auto const end = at + characters(text.substr(word.begin, word.end - word.begin));
    bool const apart = out.at.empty() || word.spaces_before >= 2;
    out.apart.push_back(apart);
    out.at.push_back(at);
    out.end.push_back(end);
    out.small.push_back(word.text[0] >= 'a' && word.text[0] <= 'z');
    if (apart) out.stretches.push_back({.begin = at, .end = end});
    out.stretches.back().end = end;
    at = end;
    byte = word.end;
  }
  return out;
}

/// Looks for gutters between two character columns, the clearest first.
class Search {
 public:
  explicit Search(std::vector<Measured> const& lines) : lines_{lines} {
    for (auto const& line : lines_) {
      width_ = std::max(width_, line.stretches.back().end + 1);
      left_ = std::min(left_, line.at[0]);
    }
  }

  std::vector<Gutter> run() {
    divide(0, width_);
    std::ranges::sort(found_, {}, &Gutter::at);
    return std::move(found_);
  }

 private:
  /// A title or a line of prose runs over the gutters.
  bool title(Measured const& line) const {
    auto const& first = line.stretches[0];
    return line.stretches.size() == 1 && first.begin < 4 && (first.end - first.begin) * 5 > width_;
  }

  /// What the lines say about each place between two character columns.
  struct Counts {
    std::vector<int> wide{};      // in how many lines two or more spaces end there or run over it
    std::vector<int> narrow{};    // one space ends there
    std::vector<int> indented{};  // a line begins there, further than others
    std::vector<int> crossed{};   // a word runs over it
    std::vector<int> pushed{};    // such a word may begin a cell, see `pushed_left`
    std::vector<int> begun{};     // text begins there behind white
  };

  Counts count(std::uint32_t low, std::uint32_t high) const {
    auto const nothing = std::vector<int>(width_ + 2);
    Counts out{nothing, nothing, nothing, nothing, nothing, nothing};
    auto add = [](std::vector<int>& counts, std::uint32_t from, std::uint32_t to) {
      if (from >= to) return;
      ++counts[from];
      --counts[to];
    };
    for (auto const& line : lines_) {
      bool const over = title(line);
      for (std::size_t w = 0; w < line.at.size(); ++w) {
        if (line.at[w] < low || line.at[w] >= high) continue;
        if (!over) add(out.crossed, line.at[w] + 1, line.end[w] + 1);
        if (!over && line.joined(w)) {
          add(out.pushed, line.at[w] + 1, std::min(line.end[w], line.at[w] + pushed_left) + 1);
        }
        if (!line.joined(w)) ++out.begun[line.at[w]];
        if (w == 0 && low == 0 && line.at[w] > left_ + 1) ++out.indented[line.at[w]];
        if (w == 0 || line.at[w - 1] < low) continue;
        bool const wide = line.at[w] > line.end[w - 1] + 1;
        if (wide) add(out.wide, line.end[w - 1] + 1, line.at[w] + 1);
        if (!wide && !over) ++out.narrow[line.at[w]];
      }
    }
    for (std::size_t p = 1; p < nothing.size(); ++p) {
      out.wide[p] += out.wide[p - 1];
      out.crossed[p] += out.crossed[p - 1];
      out.pushed[p] += out.pushed[p - 1];
    }
    // Where columns are known to begin, words that stand there by a narrow gap say little.
    for (std::size_t p = 0; p < nothing.size(); ++p) {
      if (out.begun[p] >= 2) out.crossed[p] -= out.pushed[p] * 3 / 4;
    }
    std::ranges::transform(out.wide, out.indented, out.wide.begin(), std::plus{});
    return out;
  }

  void divide(std::uint32_t low, std::uint32_t high) {
    if (found_.size() + 1 >= max_columns || high < low + 4) return;
    auto const counts = count(low, high);
    std::optional<std::uint32_t> best;
    auto const score = [&](std::uint32_t p) {
      return 2 * counts.wide[p] + counts.narrow[p] - 6 * counts.crossed[p];
    };
    for (auto p = low + 2; p < high; ++p) {
      auto const wide = counts.wide[p];
      bool const clear =
          wide >= 2 ? counts.crossed[p] * 4 <= wide : wide == 1 && counts.crossed[p] == 0;
      if (clear && (!best || score(p) >= score(*best))) best = p;
    }
    if (!best) return;
    found_.push_back({*best, score(*best)});
    divide(low, *best);
    divide(*best, high);
  }

  std::vector<Measured> const& lines_;
  std::uint32_t width_{};
  std::uint32_t left_{absent};
  std::vector<Gutter> found_{};
};

/// Lines whose columns stand straight below each other. In a row whose cells need more room all
/// that follows moves to the right, so columns hold for a few rows, not for a page.
class Straight {
 public:
  /// Takes the line, unless its columns cannot be those of the lines before.
  bool take(Measured const& line) {
    std::set<std::uint32_t> starts;
    for (auto const& stretch : line.stretches) starts.insert(stretch.begin);
    auto const covers = [&](std::uint32_t p) {
      for (std::size_t w = 0; w < line.at.size(); ++w) {
        if (line.at[w] + reach(line, w) < p && p <= line.end[w]) return true;
      }
      return false;
    };
    if (std::ranges::any_of(starts, [&](auto p) { return covered_.contains(p); }) ||
        std::ranges::any_of(starts_, covers)) {
      return false;
    }
    starts_.merge(starts);
    for (std::size_t w = 0; w < line.at.size(); ++w) {
      for (auto p = line.at[w] + reach(line, w) + 1; p <= line.end[w]; ++p) covered_.insert(p);
    }
    return true;
  }

 private:
  static std::uint32_t reach(Measured const& line, std::size_t w) {
    return line.joined(w) ? pushed_left : 0;
  }

  std::set<std::uint32_t> starts_{};   // of text after white
  std::set<std::uint32_t> covered_{};  // where a word stands on the place before
};

/// Where a cell moved to the left its column begins at two places, of which no line, and no two
/// lines that follow each other, have both.
void join_exclusive(Page& page) {
  auto const between = [&](std::uint32_t low, std::uint32_t high) {
    std::set<std::uint32_t> out;
    for (auto const& line : page.lines) {
      bool const any = std::ranges::any_of(
          line.stretches, [&](Stretch const& s) { return s.begin >= low && s.begin < high; });
      if (any) out.insert(line.line);
    }
    return out;
  };
  for (std::size_t g = 0; g + 1 < page.gutters.size();) {
    auto const end = g + 2 < page.gutters.size() ? page.gutters[g + 2].at : absent;
    auto const here = between(page.gutters[g].at, page.gutters[g + 1].at);
    auto const next = between(page.gutters[g + 1].at, end);
    // Cells halfway their row stand between the lines of the cells beside them.
    bool const both = std::ranges::any_of(here, [&](auto line) {
      return next.contains(line) || next.contains(line + 1) || next.contains(line - 1);
    });
    bool const close = page.gutters[g + 1].at - page.gutters[g].at <= farthest_move;
    if (here.empty() || next.empty() || both || !close) {
      ++g;
      continue;
    }
    page.gutters[g].at = page.gutters[g + 1].at;
    page.gutters[g].score += page.gutters[g + 1].score;
    page.gutters.erase(page.gutters.begin() + static_cast<std::ptrdiff_t>(g) + 1);
  }
}

/// True when texts behind white mostly do not begin where the text on a line near them does: they
/// are centred, or filled out to both sides.
bool ragged(std::vector<Measured> const& lines) {
  constexpr std::size_t near = 3;
  std::size_t all = 0;
  std::size_t aligned = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::set<std::uint32_t> around;
    for (auto j = i < near ? 0 : i - near; j < lines.size() && j <= i + near; ++j) {
      if (j == i) continue;
      for (auto const& stretch : lines[j].stretches) around.insert(stretch.begin);
    }
    auto const& own = lines[i].stretches;
    auto const straight = static_cast<std::size_t>(
        std::ranges::count_if(own, [&](Stretch const& s) { return around.contains(s.begin); }));
    // A line counts for so much at most, whatever it holds.
    all += std::min<std::size_t>(own.size(), max_columns);
    aligned += std::min<std::size_t>(straight, max_columns);
  }
  return aligned * 2 < all;
}

/// True for a line of labels each with its text to the right: "Onderwerp:  …   Datum:  …".
bool labels_beside_texts(Line const& line) {
  constexpr std::size_t fewest = 4;  // two labels and their texts
  std::vector<bool> labels;          // of the texts apart by white
  for (std::size_t w = 0; w < line.words.size(); ++w) {
    if (w == 0 || line.words[w].spaces_before > 1) labels.push_back(false);
    labels.back() = line.words[w].text.ends_with(':');
  }
  for (std::size_t k = 0; k < labels.size(); ++k) {
    if (labels[k] != (k % 2 == 0)) return false;
  }
  return labels.size() >= fewest;
}

/// Such lines above the first one in three columns or more are no part of the table, and their
/// white is none of its gutters.
void drop_labels_above(std::vector<Line> const& lines, std::vector<Measured>& all) {
  constexpr std::size_t several = 3;  // columns
  auto const labels = [&](Measured const& own) { return labels_beside_texts(lines[own.line]); };
  auto const table = std::ranges::find_if(
      all, [&](Measured const& own) { return own.stretches.size() >= several && !labels(own); });
  if (table != all.end()) all.erase(std::remove_if(all.begin(), table, labels), table);
}

}  // namespace

std::vector<Page> pages_of(std::vector<Line> const& lines, std::string_view text) {
  std::vector<Measured> all;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].empty() && !lines[i].furniture) all.push_back(measured(lines[i], i, text));
  }
  drop_labels_above(lines, all);
  bool const drifting = !ragged(all);
  std::vector<Page> pages;
  std::uint32_t number = 0;
  Straight straight;
  for (auto& line : all) {
    auto const i = line.line;
    if (pages.empty() || lines[i].page != number || (drifting && !straight.take(line))) {
      pages.emplace_back();
      straight = Straight{};
      straight.take(line);
    }
    number = lines[i].page;
    pages.back().lines.push_back(std::move(line));
  }
  for (auto& page : pages) {
    page.gutters = Search{page.lines}.run();
    if (drifting) join_exclusive(page);
  }
  return pages;
}

}  // namespace verband::ingest
