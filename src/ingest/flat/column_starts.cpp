// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/column_starts.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/flat/split.hpp"

namespace verband::ingest {
namespace {

constexpr float far = 1e30F;

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

/// A column that some lines do not show begins where it does on the lines nearest to them.
void fill_from_neighbours(std::vector<Page>& pages) {
  auto const fits = [](Page const& page, std::size_t c, std::uint32_t at) {
    auto const& starts = page.starts;
    auto const left =
        std::ranges::find_if(starts.rbegin() + static_cast<std::ptrdiff_t>(starts.size() - c),
                             starts.rend(), [](auto s) { return s != absent; });
    auto const right = std::ranges::find_if(starts.begin() + static_cast<std::ptrdiff_t>(c),
                                            starts.end(), [](auto s) { return s != absent; });
    return at != absent && (left == starts.rend() || at > *left + 1) &&
           (right == starts.end() || at + 1 < *right);
  };
  auto const shown = pages;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t c = 1; c < pages[p].starts.size(); ++c) {
      for (std::size_t step = 1; pages[p].starts[c] == absent && step < pages.size(); ++step) {
        for (auto const q : {p - step, p + step}) {
          if (q >= pages.size() || c >= shown[q].starts.size()) continue;
          if (!fits(pages[p], c, shown[q].starts[c])) continue;
          pages[p].starts[c] = shown[q].starts[c];
          break;
        }
      }
    }
  }
}

/// True when all but one of the texts behind white on a line are heads, of three columns or more.
bool header_line(Measured const& own, Line const& line) {
  constexpr std::size_t fewest = 3;
  if (own.stretches.size() < fewest || own.stretches.size() > max_columns) return false;
  std::vector<std::string> heads;
  for (std::size_t w = 0; w < line.words.size(); ++w) {
    if (own.apart[w]) heads.emplace_back();
    heads.back() += line.words[w].text + " ";
  }
  auto const known = static_cast<std::size_t>(std::ranges::count_if(
      heads, [](std::string const& head) { return header_kind(head).has_value(); }));
  return known >= fewest && known + 1 >= heads.size();
}

/// True when further down text begins behind white at that place, give or take one.
bool begins_below(std::vector<Page> const& pages, std::uint32_t line, std::uint32_t place) {
  return std::ranges::any_of(pages, [&](Page const& page) {
    return std::ranges::any_of(page.lines, [&](Measured const& own) {
      return own.line > line && std::ranges::any_of(own.stretches, [&](Stretch const& stretch) {
               return distance(stretch.begin, place) <= 1;
             });
    });
  });
}

/// Where the columns begin by the header with most of them among the first lines of the text. A
/// head with white inside it has nothing below one of its halves, and so has a line of labels.
std::vector<std::uint32_t> header_starts(std::vector<Page> const& pages,
                                         std::vector<Line> const& lines) {
  constexpr std::size_t near_top = 12;  // lines
  std::vector<std::uint32_t> most;
  std::size_t seen = 0;
  for (auto const& page : pages) {
    for (auto const& own : page.lines) {
      if (seen++ == near_top) return most;
      if (own.stretches.size() <= most.size() || !header_line(own, lines[own.line])) continue;
      std::vector<std::uint32_t> starts;
      for (auto const& stretch : own.stretches) starts.push_back(stretch.begin);
      bool const met = std::ranges::all_of(
          starts, [&](std::uint32_t at) { return begins_below(pages, own.line, at); });
      if (met) most = std::move(starts);
    }
  }
  return most;
}

}  // namespace

TableColumns usual_columns(std::vector<Page> const& pages, std::vector<Line> const& lines) {
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
  auto header = header_starts(pages, lines);
  auto const headed = static_cast<std::uint32_t>(header.size());
  if (headed <= best) return {best, {}};
  return {headed, std::move(header)};
}

void settle(std::vector<Page>& pages, TableColumns const& table) {
  auto const columns = table.count;
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
  auto const wanted = reference == nullptr ? table.in_header : own_starts(*reference);
  if (wanted.empty()) return;
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
  fill_from_neighbours(pages);
}

}  // namespace verband::ingest
