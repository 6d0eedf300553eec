// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/merger.hpp"

namespace verband::analysis {

/// Notes at each consequence which other partnerships the merged municipality is in for the same
/// policy area, through another of the merged parts. Those that lapse compete with nothing.
void find_rivals(MergerOutcome& outcome, Atlas const& atlas);

}  // namespace verband::analysis
