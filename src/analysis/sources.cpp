// SPDX-License-Identifier: EUPL-1.2
#include "analysis/sources.hpp"

#include <algorithm>

namespace verband::analysis {

std::vector<SourceView> sources(Snapshot const& snapshot) {
  std::vector<SourceView> result;
  for (auto const& [id, source] : snapshot.sources) {
    SourceView view{.source = &source};
    for (auto const& [reading_id, reading] : snapshot.readings) {
      if (reading.source != id || !reading.superseded_by.empty()) continue;
      view.reading = &reading;
      view.rows = static_cast<std::size_t>(std::ranges::count_if(
          snapshot.accounts, [&](auto const& each) { return each.second.reading == reading_id; }));
    }
    result.push_back(view);
  }
  return result;
}

}  // namespace verband::analysis
