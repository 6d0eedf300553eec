// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// Adds where the other row says something else than the one that is believed. Saying nothing is no
/// contradiction, and a participant is denied only by a list that is full on a day of which the
/// other speaks.
void contradict(Account const& believed, Account const& other, Atlas const& atlas,
                std::vector<Contradiction>& out);

}  // namespace verband::analysis
