// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>

#include "registry/store.hpp"

namespace verband::registry {

/// A store that lives as long as the program: for tests and for trying something out.
class MemoryStore final : public Store {
 public:
  Revision head() const override { return log_.size(); }
  std::vector<Change> changes(Revision after) const override;
  std::vector<Thing> things(std::string_view kind) const override;
  Result<Revision> append(Change change, Revision expected, std::span<Blob const> blobs) override;
  std::optional<std::string> blob(std::string_view hash) const override;
  Result<Revision> redact(Change change, Revision expected) override;

 private:
  std::vector<Change> log_{};
  std::map<std::string, std::string, std::less<>> blobs_{};
};

}  // namespace verband::registry
