// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// A division of the country that leaves municipalities out, or has them twice.
struct DivisionGap {
  std::string division{};              // "RMC-regio"
  std::size_t regions{};               // with members on that day
  std::vector<std::string> missing{};  // codes, by name: in none of its regions
  std::vector<std::string> twice{};    // in more than one
};

/// A partnership that has nearly all municipalities of a region, but not all.
struct RegionGap {
  BeliefView const* belief{};
  std::vector<std::string> regions{};  // keys of groupings with these same municipalities
  std::size_t size{};                  // municipalities of the region
  std::vector<std::string> missing{};  // codes, by name: in the region and not in the partnership
};

/// The divisions that nearly cover the country on that day (at least nine in ten municipalities)
/// and are not whole. Divisions that were never meant to cover it are left out.
std::vector<DivisionGap> division_gaps(Atlas const& atlas, Date day);

/// The partnerships that have at least three in four of the municipalities of a region of such a
/// division (or a province) and hardly any others, but not all; by the region that fits best.
std::vector<RegionGap> region_gaps(std::span<BeliefView const* const> beliefs, Atlas const& atlas,
                                   Date day);

}  // namespace verband::analysis
