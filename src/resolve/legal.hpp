// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/interpretation.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// Fills legal form (only when stated) and legal basis; the basis may follow from the form.
void read_legal(Tokens const& nature, Interpretation& into);

}  // namespace verband::resolve
