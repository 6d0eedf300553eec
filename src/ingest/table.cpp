// SPDX-License-Identifier: EUPL-1.2
#include "ingest/table.hpp"

#include <algorithm>
#include <array>

namespace verband::ingest {
namespace {

constexpr int rounds = 3;
constexpr std::uint32_t trial_lines = 160;  // enough to tell which columns a table has

Task task_for(std::vector<Line> const& lines, std::vector<LineScores> const& scores,
              std::optional<Header> const& header, std::vector<Kind> kinds, bool exact) {
  Task task{.lines = lines, .scores = scores};
  task.kinds = std::move(kinds);
  task.widths.assign(task.kinds.size(), 0.0F);
  task.first = header ? header->end : 0;
  task.last = static_cast<std::uint32_t>(lines.size());
  if (header) task.pen = header->pen;
  task.after_header = header.has_value();
  task.exact = exact;
  return task;
}

/// Orders of roles seen in annexes; the one whose words fit best is taken.
std::vector<std::vector<Kind>> kind_orders() {
  using enum Kind;
  std::array middle{purpose, participants, policy_area, nature};
  std::vector<std::vector<Kind>> out;
  std::ranges::sort(middle);
  do {
    out.push_back({name, middle[0], middle[1], middle[2], middle[3]});
  } while (std::ranges::next_permutation(middle).found);
  for (auto const a : middle) {
    for (auto const b : middle) {
      if (a == b) continue;
      out.push_back({name, a, b});
      for (auto const c : middle) {
        if (c != a && c != b) out.push_back({name, a, b, c});
      }
    }
  }
  out.push_back({name, purpose, participants, policy_area, nature, extra});
  out.push_back({name, extra, purpose, participants, policy_area, nature});
  out.push_back({name, legal_form, purpose, participants, policy_area, nature, extra});
  return out;
}

/// The number of columns that a line of spaces alone after a line end gives away, else 0.
std::size_t columns_of_empty_row(std::vector<Line> const& lines) {
  for (auto const& line : lines) {
    if (line.empty() && line.trailing_spaces >= 3 && line.trailing_spaces <= 12) {
      return line.trailing_spaces;
    }
  }
  return 0;
}

std::vector<Kind> guess_kinds(std::vector<Line> const& lines, bool exact,
                                    text::Lexicon const& lexicon) {
  auto const known = exact ? columns_of_empty_row(lines) : 0;
  std::vector<Line> const sample(
      lines.begin(),
      lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(lines.size(), trial_lines)));
  std::vector<Kind> best;
  float best_score = 0.0F;
  for (auto const& kinds : kind_orders()) {
    if (known != 0 && kinds.size() != known) continue;
    auto const scores = score_lines(sample, kinds, Learned{}, lexicon);
    auto task = task_for(sample, scores, std::nullopt, kinds, exact);
    auto const score = decode(task).score;
    if (best.empty() || score > best_score) {
      best = kinds;
      best_score = score;
    }
  }
  if (best.empty()) {
    best.assign(std::max<std::size_t>(known, 2), Kind::extra);
    best[0] = Kind::name;
  }
  return best;
}

}  // namespace

Table read_table(std::vector<Line> const& lines, std::optional<Header> const& header,
                 std::vector<ColumnRole> const& given, bool exact, text::Lexicon const& lexicon) {
  Table table;
  auto kinds = header ? header->kinds : std::vector<Kind>{};
  if (!given.empty()) {
    kinds.clear();
    for (auto const role : given) kinds.push_back(kind_of(role));
  } else if (!header) {
    kinds = guess_kinds(lines, exact, lexicon);
  }
  for (auto const kind : kinds) table.roles.push_back(role_of(kind));
  if (kinds.empty()) return table;
  auto const columns = static_cast<std::uint32_t>(table.roles.size());
  auto const& start =
      header && header->kinds.size() == kinds.size() ? header : std::optional<Header>{};
  Learned learned;
  std::vector<float> widths(columns, 0.0F);
  for (int round = 0; round < rounds; ++round) {
    auto const scores = score_lines(lines, kinds, learned, lexicon);
    auto task = task_for(lines, scores, start, kinds, exact);
    task.widths = widths;
    task.margins = round + 1 == rounds;
    table.decoding = decode(task);
    if (task.margins) break;
    learned = Learned{lines, table.decoding.rows, columns};
    widths = learn_widths(lines, table.decoding.rows, columns);
  }
  return table;
}

}  // namespace verband::ingest
