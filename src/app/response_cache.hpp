// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/http.hpp"

namespace verband::app {

/// Answers made earlier, by a key that says all they depend on. Holds at most `bytes`; what was not
/// asked for longest goes first. Safe to use from several threads.
class ResponseCache {
 public:
  explicit ResponseCache(std::size_t bytes) : limit_{bytes} {}

  std::optional<HttpResponse> find(std::string const& key);
  void keep(std::string const& key, HttpResponse const& response);
  void clear();
  std::size_t bytes() const;

 private:
  struct Entry {
    std::string key{};
    HttpResponse response{};
    std::size_t bytes{};
  };
  mutable std::mutex mutex_{};
  std::size_t limit_;
  std::size_t bytes_{};
  std::list<Entry> entries_{};  // asked for last first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_{};
};

}  // namespace verband::app
