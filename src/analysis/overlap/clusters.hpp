// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {

/// Municipalities that work together more than with others.
struct Cluster {
  std::vector<std::string> members{};        // codes, by name
  std::vector<BeliefView const*> beliefs{};  // in which at least two of them take part
  std::size_t within{};                      // of those: without municipalities from elsewhere
};

/// The municipalities divided into clusters; each stands in exactly one.
struct Clusters {
  std::vector<Cluster> clusters{};  // the largest first
  double modularity{};              // −½ to 1: how sharply the clusters are apart
};

/// The natural clusters: the division with a high modularity that moving one municipality at a time
/// leads to (Blondel e.a. 2008), always the same for the same beliefs. In a partnership of n
/// municipalities each pair is tied by 1 ÷ (n − 1), so that each municipality brings in one tie;
/// one of all municipalities of the country ties no one.
Clusters clusters(std::span<BeliefView const* const> beliefs, Atlas const& atlas, Date day);

}  // namespace verband::analysis
