// SPDX-License-Identifier: EUPL-1.2
#include "app/day_cache.hpp"

namespace verband::app {

std::shared_ptr<analysis::OnDay const> DayCache::on(std::shared_ptr<Snapshot const> const& snapshot,
                                                    Date day) {
  Key const key{snapshot, day};
  if (auto found = kept_.find(key)) return found;
  auto made = std::make_shared<analysis::OnDay const>(analysis::on_day(snapshot, day));
  kept_.keep(key, made);
  return made;
}

}  // namespace verband::app
