// SPDX-License-Identifier: EUPL-1.2
#include "app/response_cache.hpp"

namespace verband::app {
namespace {

std::size_t size_of(std::string const& key, HttpResponse const& response) {
  constexpr std::size_t around = 512;  // lists, headers
  return key.size() + around + (response.body ? response.body->capacity() : 0);
}

}  // namespace

std::optional<HttpResponse> ResponseCache::find(std::string const& key) {
  std::scoped_lock const lock{mutex_};
  auto const at = by_key_.find(key);
  if (at == by_key_.end()) return std::nullopt;
  entries_.splice(entries_.begin(), entries_, at->second);
  return at->second->response;
}

void ResponseCache::keep(std::string const& key, HttpResponse const& response) {
  auto const size = size_of(key, response);
  // One answer may not push out all others.
  if (size > limit_ / 4) return;
  std::scoped_lock const lock{mutex_};
  if (by_key_.contains(key)) return;
  entries_.push_front({key, response, size});
  by_key_.emplace(entries_.front().key, entries_.begin());
  bytes_ += size;
  while (bytes_ > limit_) {
    bytes_ -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

void ResponseCache::clear() {
  std::scoped_lock const lock{mutex_};
  by_key_.clear();
  entries_.clear();
  bytes_ = 0;
}

std::size_t ResponseCache::bytes() const {
  std::scoped_lock const lock{mutex_};
  return bytes_;
}

}  // namespace verband::app
