// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/interpretation.hpp"
#include "resolve/participants.hpp"
#include "resolve/said.hpp"

namespace verband::resolve {

/// Fills the obligation: whether taking part is mandatory, from the nature, a column that asks for
/// it, or remarks that begin with it. What participants are obliged to, as such, says nothing of
/// it.
void read_obligation(RowText const& text, Own const& own, Interpretation& into);

}  // namespace verband::resolve
