// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {

/// Partnerships with exactly the same members and a policy area in common.
struct Double {
  std::vector<std::string> policy_areas{};   // concepts that all of them state, ascending
  std::vector<BeliefView const*> beliefs{};  // two or more
};

/// The doubles: of two or more members each, by the policy areas a row states itself. What is about
/// all policy areas is no double.
std::vector<Double> doubles(std::span<BeliefView const* const> beliefs, Atlas const& atlas);

}  // namespace verband::analysis
