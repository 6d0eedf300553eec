// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "model/register.hpp"

namespace verband::app {

/// Snapshots as they were known earlier: the few asked for last are kept, and one is made at a
/// time. Safe to use from several threads.
class PastSnapshots {
 public:
  using Make = std::function<std::shared_ptr<Snapshot const>()>;

  /// The snapshot with that key, made when it is not kept; nothing while another one is being made.
  std::optional<std::shared_ptr<Snapshot const>> get(std::string const& key, Make const& make);
  void clear();

 private:
  static constexpr std::size_t most = 4;
  std::shared_ptr<Snapshot const> find(std::string const& key);

  std::mutex making_{};
  std::mutex mutex_{};                                                         // guards kept_
  std::list<std::pair<std::string, std::shared_ptr<Snapshot const>>> kept_{};  // last asked first
};

}  // namespace verband::app
