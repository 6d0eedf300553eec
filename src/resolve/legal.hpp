// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/interpretation.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// Fills legal form and legal basis. What the nature cell says decides; where it says nothing the
/// form may follow from the name ("… N.V."), and the basis from the form.
void read_legal(Tokens const& nature, Interpretation& into);

}  // namespace verband::resolve
