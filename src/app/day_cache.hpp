// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <utility>

#include "analysis/on_day.hpp"
#include "app/last_asked.hpp"

namespace verband::app {

/// A register on the days asked for last. Safe to use from several threads.
class DayCache {
 public:
  /// The register on that day, worked out when it is not kept.
  std::shared_ptr<analysis::OnDay const> on(std::shared_ptr<Snapshot const> const& snapshot,
                                            Date day);
  void clear() { kept_.clear(); }

 private:
  using Key = std::pair<std::shared_ptr<Snapshot const>, Date>;

  LastAsked<Key, analysis::OnDay> kept_{8};
};

}  // namespace verband::app
