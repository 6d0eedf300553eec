// SPDX-License-Identifier: EUPL-1.2
#include "app/past_snapshots.hpp"

#include <algorithm>

namespace verband::app {

std::shared_ptr<Snapshot const> PastSnapshots::find(std::string const& key) {
  std::scoped_lock const lock{mutex_};
  auto const at = std::ranges::find(kept_, key, [](auto const& each) { return each.first; });
  if (at == kept_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, at);
  return at->second;
}

std::optional<std::shared_ptr<Snapshot const>> PastSnapshots::get(std::string const& key,
                                                                  Make const& make) {
  if (auto found = find(key)) return found;
  std::unique_lock const making{making_, std::try_to_lock};
  if (!making.owns_lock()) return std::nullopt;
  if (auto found = find(key)) return found;
  auto made = make();
  std::scoped_lock const lock{mutex_};
  kept_.emplace_front(key, made);
  if (kept_.size() > most) kept_.pop_back();
  return made;
}

void PastSnapshots::clear() {
  std::scoped_lock const lock{mutex_};
  kept_.clear();
}

}  // namespace verband::app
