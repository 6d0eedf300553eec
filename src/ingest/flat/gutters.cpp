// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/gutters.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <limits>
#include <optional>
#include <set>

#include "ingest/flat/split.hpp"

namespace verband::ingest {
namespace {

constexpr float far = 1e30F;

constexpr std::uint32_t absent = std::numeric_limits<std::uint32_t>::max();

/// Words with single spaces between them.
struct Stretch {
  std::uint32_t begin{};  // character columns
  std::uint32_t end{};
};

/// A line with the character column of each word.
struct Measured {
  std::uint32_t line{};
  std::vector<std::uint32_t> at{};
  std::vector<std::uint32_t> end{};
  std::vector<bool> small{};  // the word begins with a small letter
  std::vector<Stretch> stretches{};
};

/// Where a column begins and how much white speaks for it.
struct Gutter {
  std::uint32_t at{};
  int score{};
};

struct Page {
  std::vector<Measured> lines{};
  std::vector<Gutter> gutters{};        // between its columns
  std::vector<std::uint32_t> starts{};  // of all columns of the table; `absent` when not there
  std::vector<bool> guessed{};          // by column: where it ends or begins is a guess
  bool unsure{};                        // which columns are absent is not certain
};

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
    out.at.push_back(at);
    out.end.push_back(end);
    out.small.push_back(word.text[0] >= 'a' && word.text[0] <= 'z');
    if (apart) out.stretches.push_back({at, end});
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
  };

  Counts count(std::uint32_t low, std::uint32_t high) const {
    auto const nothing = std::vector<int>(width_ + 2);
    Counts out{nothing, nothing, nothing, nothing};
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
        if (line.at[w] < p && p <= line.end[w]) return true;
      }
      return false;
    };
    if (std::ranges::any_of(starts, [&](auto p) { return covered_.contains(p); }) ||
        std::ranges::any_of(starts_, covers)) {
      return false;
    }
    starts_.merge(starts);
    for (std::size_t w = 0; w < line.at.size(); ++w) {
      for (auto p = line.at[w] + 1; p <= line.end[w]; ++p) covered_.insert(p);
    }
    return true;
  }

 private:
  std::set<std::uint32_t> starts_{};   // of text after white
  std::set<std::uint32_t> covered_{};  // where a word stands on the place before
};

std::vector<Page> pages_of(std::vector<Line> const& lines, std::string_view text) {
  std::vector<Page> pages;
  std::uint32_t number = 0;
  Straight straight;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty() || lines[i].furniture) continue;
    auto line = measured(lines[i], i, text);
    if (pages.empty() || lines[i].page != number || !straight.take(line)) {
      pages.emplace_back();
      straight = Straight{};
      straight.take(line);
    }
    number = lines[i].page;
    pages.back().lines.push_back(std::move(line));
  }
  for (auto& page : pages) page.gutters = Search{page.lines}.run();
  return pages;
}

/// The number of columns: the most that some part of the text shows. Empty cells and narrow white
/// hide columns; hardly anything makes more of them.
std::uint32_t usual_columns(std::vector<Page> const& pages) {
  std::array<std::size_t, max_columns + 1> weight{};
  std::size_t all = 0;
  for (auto const& page : pages) {
    weight.at(std::min<std::size_t>(page.gutters.size() + 1, max_columns)) += page.lines.size();
    all += page.lines.size();
  }
  std::uint32_t best = 1;
  for (std::uint32_t c = 2; c <= max_columns; ++c) {
    if (weight.at(c) * 12 >= all) best = c;
  }
  return best;
}

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

/// The left side of each column of a page that shows them all.
std::vector<std::uint32_t> own_starts(Page const& page) {
  auto left = absent;
  for (auto const& line : page.lines) left = std::min(left, line.at[0]);
  std::vector<std::uint32_t> out{left};
  for (auto const& gutter : page.gutters) out.push_back(gutter.at);
  return out;
}

/// Ways to place a page's columns among those of the table, weighed by the widths between them.
struct Placing {
  float best{far};
  float second{far};
  std::vector<std::uint32_t> columns{};
};

void place(std::vector<std::uint32_t> const& own, std::vector<std::uint32_t> const& reference,
           std::vector<std::uint32_t>& chosen, float cost, Placing& out) {
  if (chosen.size() == own.size()) {
    if (cost < out.best) {
      out.second = out.best;
      out.best = cost;
      out.columns = chosen;
    } else {
      out.second = std::min(out.second, cost);
    }
    return;
  }
  auto const i = chosen.size();
  auto const from = chosen.empty() ? 0U : chosen.back() + 1;
  for (auto c = from; c + (own.size() - i) <= reference.size(); ++c) {
    auto const wanted = chosen.empty() ? reference[c] : reference[c] - reference[chosen.back()];
    auto const width = chosen.empty() ? own[i] : own[i] - own[i - 1];
    auto const added = static_cast<float>(distance(wanted, width));
    if (cost + added >= out.second) continue;
    chosen.push_back(c);
    place(own, reference, chosen, cost + added, out);
    chosen.pop_back();
  }
}

/// Where one space is all the white before a column: the place near `wanted` where a word begins
/// and no word stands, within [low, high); `absent` when there is none.
std::uint32_t narrow_start(Page const& page, std::uint32_t wanted, std::uint32_t low,
                           std::uint32_t high) {
  constexpr std::uint32_t reach = 8;
  std::set<std::uint32_t> begins;
  for (auto const& line : page.lines) {
    for (auto const at : line.at) {
      if (at >= low && at < high && distance(at, wanted) <= reach) begins.insert(at);
    }
  }
  for (auto const& line : page.lines) {
    for (std::size_t w = 0; w < line.at.size(); ++w) {
      begins.erase(begins.upper_bound(line.at[w]), begins.upper_bound(line.end[w]));
    }
  }
  auto const nearest =
      std::ranges::min_element(begins, {}, [&](std::uint32_t at) { return distance(at, wanted); });
  return nearest == begins.end() ? absent : *nearest;
}

/// True when a word stands over that place.
bool covered(Page const& page, std::uint32_t place, std::uint32_t low) {
  return std::ranges::any_of(page.lines, [&](Measured const& line) {
    for (std::size_t w = 0; w < line.at.size(); ++w) {
      if (line.at[w] >= low && line.at[w] < place && place <= line.end[w]) return true;
    }
    return false;
  });
}

/// True when a capital begins there: cells do, and other words behind one space seldom. Of
/// "Openbaar lichaam" the second word stands below itself in many rows.
bool begins_cell(Page const& page, std::uint32_t place) {
  return std::ranges::any_of(page.lines, [&](Measured const& line) {
    auto const word = std::ranges::find(line.at, place);
    return word != line.at.end() && !line.small[static_cast<std::size_t>(word - line.at.begin())];
  });
}

/// Looks for the columns that were not found by wide white, from left to right.
void fill(Page& page, std::vector<std::uint32_t> const& reference) {
  page.guessed.assign(reference.size(), false);
  for (std::size_t c = 1; c < reference.size(); ++c) {
    if (page.starts[c] != absent || page.starts[c - 1] == absent) continue;
    auto const next =
        std::ranges::find_if(page.starts.begin() + static_cast<std::ptrdiff_t>(c),
                             page.starts.end(), [](std::uint32_t at) { return at != absent; });
    auto const high = next == page.starts.end() ? absent : *next;
    auto const low = page.starts[c - 1];
    auto const wanted = low + reference[c] - reference[c - 1];
    page.starts[c] = narrow_start(page, wanted, low + 2, high);
    bool const guessed =
        page.starts[c] == absent ? covered(page, wanted, low) : !begins_cell(page, page.starts[c]);
    if (guessed) page.guessed[c] = page.guessed[c - 1] = true;
  }
}

void settle(std::vector<Page>& pages, std::uint32_t columns) {
  Page const* reference = nullptr;
  for (auto& page : pages) {
    // What stands out least is no gutter.
    while (page.gutters.size() + 1 > columns) {
      page.gutters.erase(std::ranges::min_element(page.gutters, {}, &Gutter::score));
    }
    bool const whole = page.gutters.size() + 1 == columns;
    if (whole && (reference == nullptr || page.lines.size() > reference->lines.size())) {
      reference = &page;
    }
  }
  if (reference == nullptr) return;
  auto const wanted = own_starts(*reference);
  for (auto& page : pages) {
    auto const own = own_starts(page);
    if (own.size() == columns) {
      page.starts = own;
      continue;
    }
    Placing placing;
    std::vector<std::uint32_t> chosen;
    place(own, wanted, chosen, 0.0F, placing);
    page.unsure = placing.second < placing.best + 6.0F;
    page.starts.assign(columns, absent);
    for (std::size_t i = 0; i < placing.columns.size(); ++i) {
      page.starts[placing.columns[i]] = own[i];
    }
    fill(page, wanted);
  }
}

/// Cuts the lines of one page; the cheapest way for each line.
class Cutter {
 public:
  Cutter(std::vector<Line> const& lines, Page const& page) : lines_{lines}, page_{page} {
    for (std::uint32_t c = 0; c < page.starts.size(); ++c) {
      if (page.starts[c] != absent) present_.push_back(c);
    }
  }

  Strip cut(std::size_t index) {
    auto const& own = page_.lines[index];
    auto const& line = lines_[own.line];
    around_ = begins_around(index);
    auto const words = own.at.size();
    auto const columns = present_.size();
    std::vector<std::vector<float>> cost(words, std::vector<float>(columns, far));
    std::vector<std::vector<std::size_t>> from(words, std::vector<std::size_t>(columns));
    for (std::size_t w = 0; w < words; ++w) {
      for (std::size_t c = 0; c < columns; ++c) {
        if (w == 0) {
          cost[w][c] = open(own, line, w, c);
          continue;
        }
        cost[w][c] = cost[w - 1][c] + stay(own, line, w, c);
        from[w][c] = c;
        for (std::size_t before = 0; before < c; ++before) {
          auto const total = cost[w - 1][before] + open(own, line, w, c);
          if (total >= cost[w][c]) continue;
          cost[w][c] = total;
          from[w][c] = before;
        }
      }
    }
    return strip(own, line, cost, from);
  }

 private:
  /// Where text begins in the lines around: columns drift a little from row to row.
  std::set<std::uint32_t> begins_around(std::size_t index) const {
    std::set<std::uint32_t> out;
    auto const first = index < 4 ? 0 : index - 4;
    for (auto i = first; i < page_.lines.size() && i <= index + 4; ++i) {
      if (i == index) continue;
      for (auto const& stretch : page_.lines[i].stretches) out.insert(stretch.begin);
    }
    return out;
  }

  std::uint32_t start(std::size_t c) const { return page_.starts[present_[c]]; }

  /// A cell of column `c` begins with this word.
  float open(Measured const& own, Line const& line, std::size_t w, std::size_t c) const {
    auto const at = own.at[w];
    auto const off = static_cast<float>(distance(at, start(c)));
    float cost = at < start(c) ? 0.6F * off : std::min(0.12F * off, 1.2F);
    bool const drifts = around_.contains(at) && off <= 8.0F;
    if (drifts) cost *= 0.3F;
    if (c + 1 < present_.size() && at + 1 >= start(c + 1)) {
      cost += 2.0F + 0.3F * static_cast<float>(at + 1 - start(c + 1));
    }
    bool const apart = w == 0 || line.words[w].spaces_before >= 2;
    if (!apart) cost += off < 0.5F || drifts ? 0.5F : 3.0F;
    return cost;
  }

  /// The cell goes on with this word.
  float stay(Measured const& own, Line const& line, std::size_t w, std::size_t c) const {
    float cost = 0.0F;
    if (line.words[w].spaces_before >= 2) cost += line.words[w].spaces_before == 2 ? 2.0F : 4.0F;
    if (c + 1 < present_.size() && own.at[w] >= start(c + 1)) cost += 1.0F;
    return cost;
  }

  Strip strip(Measured const& own, Line const& line, std::vector<std::vector<float>> const& cost,
              std::vector<std::vector<std::size_t>> const& from) const {
    Strip out{.line = own.line, .blank_before = line.blank_before, .page_start = line.page_start};
    out.pieces.resize(page_.starts.size(), Piece{own.line, 0, 0});
    out.unsure.resize(page_.starts.size(), page_.unsure);
    if (!page_.unsure && !page_.guessed.empty()) out.unsure = page_.guessed;
    auto const& last = cost.back();
    auto c = static_cast<std::size_t>(std::ranges::min_element(last) - last.begin());
    for (auto w = static_cast<std::uint32_t>(own.at.size()); w-- > 0;) {
      auto& piece = out.pieces[present_[c]];
      if (piece.begin == piece.end) piece.end = w + 1;
      piece.begin = w;
      auto const before = w == 0 ? c : from[w][c];
      if (before != c && open(own, line, w, c) > 1.5F) {
        out.unsure[present_[c]] = out.unsure[present_[before]] = true;
      }
      if (before == c && w > 0 && stay(own, line, w, c) > 1.5F) out.unsure[present_[c]] = true;
      if (w == 0 && open(own, line, w, c) > 1.5F) out.unsure[present_[c]] = true;
      c = before;
    }
    return out;
  }

  std::vector<Line> const& lines_;
  Page const& page_;
  std::vector<std::size_t> present_{};
  std::set<std::uint32_t> around_{};
};

}  // namespace

SideBySide cut_columns(std::vector<Line> const& lines, std::string_view text) {
  SideBySide out;
  auto pages = pages_of(lines, text);
  auto const columns = usual_columns(pages);
  if (columns < 2) return out;
  settle(pages, columns);
  out.columns = columns;
  for (auto const& page : pages) {
    if (page.starts.empty()) continue;
    Cutter cutter{lines, page};
    for (std::size_t i = 0; i < page.lines.size(); ++i) out.strips.push_back(cutter.cut(i));
  }
  return out;
}

}  // namespace verband::ingest
