// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// Why a partnership that is still listed may be there no more.
enum class Sign : std::uint8_t {
  members_gone,  // everyone who took part has ceased to exist
  body_gone,     // the body with its name has ceased to exist
  dissolved,     // the source itself says it is dissolved
  long_ago       // no source has stated it for years
};

/// A partnership with such signs.
struct Dormant {
  BeliefView const* belief{};
  std::vector<Sign> signs{};  // in the order of the enumerators
  Date last_stated{};         // by the last source on or before the day, else the first after it
  std::string body{};         // code, for body_gone
};

/// After so many years without a source something is called long ago: a term of the council.
inline constexpr std::chrono::years long_ago{4};

/// The beliefs that may be dormant on that day, in the same order.
std::vector<Dormant> dormant(std::span<BeliefView const* const> beliefs, Snapshot const& snapshot,
                             Date day);

}  // namespace verband::analysis
