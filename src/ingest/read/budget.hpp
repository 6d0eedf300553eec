// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// What a reader has used of its limits; once refused a document stays refused.
class Budget {
 public:
  explicit Budget(Limits const& limits) : limits_{limits} {}

  /// Counts so many cells, and so many bytes of text; the document is refused when that is too
  /// much.
  void take_cells(std::size_t count);
  void take_text(std::size_t bytes);
  void refuse() { refused_ = true; }
  bool refused() const { return refused_; }
  Limits const& limits() const { return limits_; }
  std::size_t cells_left() const { return limits_.cells - cells_; }

 private:
  Limits limits_;
  std::size_t cells_{};
  std::size_t text_{};
  bool refused_{};
};

/// A document of which nothing is read, for this reason.
Contents refusal(Finding why);

/// What was read, or a refusal when the budget was exceeded or a finding is a problem.
Contents within(Budget const& budget, Contents contents);

}  // namespace verband::ingest
