// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// A municipality that leaves work to one centre municipality.
struct CentreDependence {
  std::string dependent{};                   // code
  std::string centre{};                      // code
  std::vector<BeliefView const*> beliefs{};  // in which the centre carries it out for it
  std::size_t of{};                          // partnerships of the dependent municipality
};

/// Who depends on whom in those beliefs: most partnerships first, then by the names. The centre of
/// a partnership is who takes part as centre municipality.
std::vector<CentreDependence> centre_dependences(std::span<BeliefView const* const> beliefs,
                                                 Atlas const& atlas);

}  // namespace verband::analysis
