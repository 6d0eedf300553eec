// SPDX-License-Identifier: EUPL-1.2
#include "app/past_snapshots.hpp"

namespace verband::app {

std::optional<std::shared_ptr<Snapshot const>> PastSnapshots::get(std::string const& key,
                                                                  Make const& make) {
  if (auto found = kept_.find(key)) return found;
  std::unique_lock const making{making_, std::try_to_lock};
  if (!making.owns_lock()) return std::nullopt;
  if (auto found = kept_.find(key)) return found;
  auto made = make();
  kept_.keep(key, made);
  return made;
}

}  // namespace verband::app
