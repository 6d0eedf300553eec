// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// How far cooperation on one policy area reaches.
struct Reach {
  std::string policy_area{};  // concept; empty = about all policy areas
  std::size_t partnerships{};
  std::size_t municipalities{};  // that take part in at least one of them
  std::size_t others{};          // other organisations that do
};

/// The reach of each policy area that is stated, or has one below it that is; the widest first.
/// What is about all policy areas is told apart and counts for no other.
std::vector<Reach> reach(std::span<BeliefView const* const> beliefs, Atlas const& atlas);

}  // namespace verband::analysis
