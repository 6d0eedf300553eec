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

std::vector<Account const*> rows_about(Snapshot const& snapshot, std::string_view uri) {
  std::vector<Account const*> result;
  auto const told = snapshot.told_by.find(uri);
  if (told == snapshot.told_by.end()) return result;
  for (auto const& id : told->second) {
    auto const found = snapshot.accounts.find(id);
    if (found != snapshot.accounts.end()) result.push_back(&found->second);
  }
  return result;
}

}  // namespace verband::analysis
