// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/last_asked.hpp"
#include "model/register.hpp"

namespace verband::app {

/// Snapshots as they were known earlier: the few asked for last are kept, and one is made at a
/// time. Safe to use from several threads.
class PastSnapshots {
 public:
  using Make = std::function<std::shared_ptr<Snapshot const>()>;

  /// The snapshot with that key, made when it is not kept; nothing while another one is being made.
  std::optional<std::shared_ptr<Snapshot const>> get(std::string const& key, Make const& make);
  void clear() { kept_.clear(); }

 private:
  std::mutex making_{};
  LastAsked<std::string, Snapshot> kept_{4};
};

}  // namespace verband::app
