// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <utility>

namespace verband::app {

/// The few things that were asked for last, by key; the one asked for longest ago goes first. Safe
/// to use from several threads.
template <typename Key, typename Value>
class LastAsked {
 public:
  explicit LastAsked(std::size_t most) : most_{most} {}

  /// The thing with that key, asked for just now; nullptr when it is not kept.
  std::shared_ptr<Value const> find(Key const& key) {
    std::scoped_lock const lock{mutex_};
    auto const at = std::ranges::find(kept_, key, [](auto const& each) { return each.first; });
    if (at == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, at);
    return at->second;
  }
  void keep(Key const& key, std::shared_ptr<Value const> value) {
    std::scoped_lock const lock{mutex_};
    kept_.emplace_front(key, std::move(value));
    if (kept_.size() > most_) kept_.pop_back();
  }
  void clear() {
    std::scoped_lock const lock{mutex_};
    kept_.clear();
  }

 private:
  std::size_t most_;
  std::mutex mutex_{};                                              // guards kept_
  std::list<std::pair<Key, std::shared_ptr<Value const>>> kept_{};  // last asked first
};

}  // namespace verband::app
