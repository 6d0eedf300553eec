// SPDX-License-Identifier: EUPL-1.2
#include "app/day_cache.hpp"

#include <algorithm>

namespace verband::app {

std::shared_ptr<analysis::OnDay const> DayCache::on(std::shared_ptr<Snapshot const> const& snapshot,
                                                    Date day) {
  constexpr std::size_t most = 8;
  Key const key{snapshot, day};
  {
    std::scoped_lock const lock{mutex_};
    auto const at = std::ranges::find(kept_, key, [](auto const& each) { return each.first; });
    if (at != kept_.end()) {
      kept_.splice(kept_.begin(), kept_, at);
      return at->second;
    }
  }
  auto made = std::make_shared<analysis::OnDay const>(analysis::on_day(snapshot, day));
  std::scoped_lock const lock{mutex_};
  kept_.emplace_front(key, made);
  if (kept_.size() > most) kept_.pop_back();
  return made;
}

void DayCache::clear() {
  std::scoped_lock const lock{mutex_};
  kept_.clear();
}

}  // namespace verband::app
