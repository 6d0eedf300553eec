// SPDX-License-Identifier: EUPL-1.2
#include "registry/memory_store.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace verband::registry {

Refusal revision_changed(Revision expected, Revision head) {
  return {RefusalKind::revision_changed,
          "Het register is intussen door iemand anders gewijzigd (gelezen: wijziging " +
              std::to_string(expected) + ", nu: " + std::to_string(head) +
              "). Lees het opnieuw en probeer het nog eens.",
          {}};
}

std::vector<Change> MemoryStore::changes(Revision after) const {
  if (after >= log_.size()) return {};
  return {log_.begin() + static_cast<std::ptrdiff_t>(after), log_.end()};
}

std::vector<Thing> MemoryStore::things(std::string_view kind) const {
  std::map<std::string_view, Event const*> last;
  for (auto const& change : log_) {
    for (auto const& event : change.events) {
      if (event.key.kind == kind) last[event.key.id] = &event;
    }
  }
  std::vector<Thing> result;
  for (auto const& [id, event] : last) {
    if (event->state) result.push_back(*event->state);
  }
  return result;
}

Result<Revision> MemoryStore::append(Change change, Revision expected,
                                     std::span<Blob const> blobs) {
  if (expected != head()) return tl::unexpected{revision_changed(expected, head())};
  change.revision = expected + 1;
  if (!log_.empty()) change.recorded = std::max(change.recorded, log_.back().recorded);
  for (auto const& blob : blobs) blobs_.try_emplace(blob.hash, blob.bytes);
  log_.push_back(std::move(change));
  return head();
}

std::optional<std::string> MemoryStore::blob(std::string_view hash) const {
  auto const found = blobs_.find(hash);
  if (found == blobs_.end()) return std::nullopt;
  return found->second;
}

Result<Revision> MemoryStore::redact(Change change, Revision expected) {
  if (expected != head()) return tl::unexpected{revision_changed(expected, head())};
  std::set<ThingKey> touched;
  for (auto const& event : change.events) {
    touched.insert(event.key);
    if (event.key.kind == "source") blobs_.erase(event.key.id);
  }
  for (auto& earlier : log_) {
    for (auto& event : earlier.events) {
      if (event.state && touched.contains(event.key)) {
        event.state = without_text(*event.state);
      }
    }
  }
  return append(std::move(change), expected, {});
}

}  // namespace verband::registry
