// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/ways.hpp"

#include <algorithm>
#include <utility>

#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t kept_to_word = 6;  // ways to divide a line up to a word
constexpr std::size_t kept = 24;         // and the whole of it
constexpr float far_too_wide = 1.5F;     // of the width of the column

void keep_best(std::vector<Way>& ways, std::size_t most) {
  if (ways.size() <= most) return;
  std::ranges::nth_element(ways, ways.begin() + static_cast<std::ptrdiff_t>(most), std::greater{},
                           &Way::score);
  ways.resize(most);
}

}  // namespace

std::uint32_t Way::end_of(std::uint32_t column, std::uint32_t words) const {
  for (auto c = column + 1U; c < max_columns; ++c) {
    if (has(c)) return starts.at(c);
  }
  return words;
}

void Divider::add_column(std::uint32_t i, std::uint32_t column, Asked const& asked) {
  auto const& words = task_.lines[i].words;
  auto const& scores = task_.scores[i];
  auto const& together = task_.facts[i].together;
  auto const size = words.size();
  auto const column_width = task_.taught.widths[column];
  for (auto& each : next_) each.clear();
  auto const none = asked.without(column);
  for (std::size_t from = 0; from <= size; ++from) {
    if (so_far_[from].empty()) continue;
    for (auto way : so_far_[from]) {
      way.score += none;
      next_[from].push_back(way);
    }
    if (from == size) continue;
    auto const begins = asked.begin(column, static_cast<std::uint32_t>(from));
    float width = 0.0F;
    for (auto to = from + 1; to <= size; ++to) {
      width += words[to - 1].width + (to - 1 > from ? space_width : 0.0F);
      if (column_width > 0.0F && width > far_too_wide * column_width) break;
      auto const beside = to < size ? together[to - 1] : 0.0F;  // what belongs together is cut
      auto const score =
          begins + scores.words(column, from, to) + beside - too_wide(width, column_width);
      for (auto way : so_far_[from]) {
        way.score += score;
        way.mask = static_cast<std::uint16_t>(way.mask | 1U << column);
        way.starts.at(column) = static_cast<std::uint8_t>(from);
        next_[to].push_back(way);
      }
    }
  }
  for (auto& each : next_) keep_best(each, kept_to_word);
  std::swap(so_far_, next_);
}

std::vector<Way> const& Divider::ways(std::uint32_t i, Asked const& asked) {
  auto const size = task_.lines[i].words.size();
  so_far_.resize(size + 1);
  next_.resize(size + 1);
  for (auto& each : so_far_) each.clear();
  auto& whole = so_far_[size];
  if (size == 0 || size > longest_across) return whole;
  so_far_[0].push_back({});
  for (std::uint32_t c = 0; c < task_.kinds.size(); ++c) {
    if ((asked.columns >> c & 1U) != 0) add_column(i, c, asked);
  }
  auto& all = so_far_[size];
  std::erase_if(all, [](Way const& way) { return way.mask == 0; });
  keep_best(all, kept);
  return all;
}

}  // namespace verband::ingest
