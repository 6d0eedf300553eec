// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/interpretation.hpp"
#include "resolve/mention.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// Doubts who takes part where a sentence of another cell says of one that it joined or left, and
/// the list says otherwise: "Reimerswaal treedt per 2018 uit" beside a list with Reimerswaal.
void doubt_part_told(Scene const& scene, RowText const& text, Interpretation& row);

}  // namespace verband::resolve
