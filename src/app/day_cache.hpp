// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <utility>

#include "analysis/on_day.hpp"

namespace verband::app {

/// A register on the days asked for last. Safe to use from several threads.
class DayCache {
 public:
  /// The register on that day, worked out when it is not kept.
  std::shared_ptr<analysis::OnDay const> on(std::shared_ptr<Snapshot const> const& snapshot,
                                            Date day);
  void clear();

 private:
  using Key = std::pair<std::shared_ptr<Snapshot const>, Date>;

  std::mutex mutex_{};
  std::list<std::pair<Key, std::shared_ptr<analysis::OnDay const>>> kept_{};  // last asked first
};

}  // namespace verband::app
