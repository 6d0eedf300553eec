// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/register.hpp"
#include "registry/refusal.hpp"

namespace verband::registry {

/// Bytes kept beside the log: a source, or a release of the reference data. `hash` is their
/// SHA-256.
struct Blob {
  std::string hash{};
  std::string bytes{};
};

/// Where the log lives. Every change is there as a whole or not at all; what was acknowledged
/// stays. A broken store (disk, damage) throws Error.
class Store {
 public:
  virtual ~Store() = default;

  /// The number of the last change, 0 when there is none.
  virtual Revision head() const = 0;
  /// The changes after that revision, in order.
  virtual std::vector<Change> changes(Revision after = 0) const = 0;
  /// The things of that kind ("division") as they are now, by id; without going through the log.
  virtual std::vector<Thing> things(std::string_view kind) const = 0;
  /// Adds the change as revision `expected` + 1, with the blobs that are not there yet. Refused
  /// (revision_changed) when the head is no longer `expected`. The store fills in the revision, and
  /// never records a change earlier than the one before it, also when a clock runs behind.
  virtual Result<Revision> append(Change change, Revision expected,
                                  std::span<Blob const> blobs = {}) = 0;
  /// The bytes with that hash, if they are there.
  virtual std::optional<std::string> blob(std::string_view hash) const = 0;
  /// Adds a redaction (made by redact_source) and in the same stroke removes for good the bytes of
  /// its sources and the text in every earlier state of the things it touches.
  virtual Result<Revision> redact(Change change, Revision expected) = 0;
};

/// The refusal when the head is `head` and the writer had read `expected`.
Refusal revision_changed(Revision expected, Revision head);

/// The thing with everything a source said taken out: ids, hashes, places, dates and codes remain.
Thing without_text(Thing thing);

}  // namespace verband::registry
