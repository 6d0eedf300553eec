// SPDX-License-Identifier: EUPL-1.2
// Partnerships for an area that is fixed by law: who belongs to it after a merger.
#pragma once

#include "analysis/merger_case.hpp"

namespace verband::analysis {

/// Who belongs to the area from the merger on, by the statutory division of that day (Wet arhi art.
/// 41 lid 7): the heir takes part in its own region only; in another one the abolished municipality
/// only ends. Asks when the reference data do not know the region.
void follow_division(MergerCase const& one, Consequence& out);

}  // namespace verband::analysis
