// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/atlas.hpp"
#include "model/interpretation.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// Fills policy_areas (TOP concepts), policy_all and policy_unmapped from the policy cell; the name
/// and purpose are asked only when the cell gives no concept at all.
void read_policy(Atlas const& atlas, RowText const& text, Interpretation& into);

}  // namespace verband::resolve
