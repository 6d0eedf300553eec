// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/heads_seen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ingest/shapes/list_parts.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

void HeadsSeen::know(HeadedTable const& table, std::vector<Kind> const& kinds) {
  known_.push_back({table, kinds});
}

void HeadsSeen::pass(HeadedTable const& table, std::size_t at, Cell const& form) {
  passed_.push_back({table, {}, at, form});
}

std::optional<HeadedTable> HeadsSeen::continued(HeadedTable table) const {
  constexpr double most_other_figures = 0.4;
  if (known_.empty() || table.columns() != known_.back().table.columns()) return std::nullopt;
  for (std::size_t c = 0; c < table.columns(); ++c) {
    auto const before = figures_in(known_.back().table, c);
    auto const here = figures_in(table, c);
    if (before && here && std::abs(*before - *here) > most_other_figures) return std::nullopt;
  }
  table.headed = true;
  table.headers = known_.back().table.headers;
  return table;
}

std::vector<HeadsSeen::Passed> HeadsSeen::passed() const {
  std::vector<Passed> found;
  for (auto const& one : passed_) {
    auto const same = std::ranges::find_if(known_, [&](Known const& known) {
      return std::ranges::equal(known.table.headers, one.table.headers, {}, &text::fold,
                                &text::fold);
    });
    if (same == known_.end()) continue;
    found.push_back(one);
    found.back().kinds = same->kinds;
  }
  return found;
}

}  // namespace verband::ingest
