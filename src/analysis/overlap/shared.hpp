// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// A partnership in which at least one of those chosen takes part.
struct OverlapRow {
  BeliefView const* belief{};
  std::vector<std::optional<Standing>> takes_part{};  // of each of those chosen, in their order

  std::size_t count() const;
};

/// Exactly those of the chosen who take part, and the partnerships of which that is so.
struct Combination {
  std::vector<std::size_t> who{};  // numbers of those chosen, ascending
  std::vector<BeliefView const*> beliefs{};
};

/// What some organisations do together and what each does without the others. Views into the
/// beliefs given.
struct Overlap {
  std::vector<std::string> chosen{};               // codes, in the order asked
  std::vector<std::vector<std::size_t>> shared{};  // [a][b]: partnerships of both; [a][a]: of a
  std::vector<OverlapRow> rows{};                  // most of those chosen first, alike together
  std::vector<Combination> combinations{};         // in the order in which the rows have them

  /// How many partnerships all of them take part in.
  std::size_t of_all() const;
};

/// The overlap of those organisations in those beliefs.
Overlap overlap(std::span<BeliefView const* const> beliefs, std::vector<std::string> chosen);

}  // namespace verband::analysis
