// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "resolve/participants.hpp"
#include "resolve/resolve.hpp"

namespace verband::resolve {

/// Who the document belongs to and which day it speaks of: as given, or inferred from its text.
/// Adds findings for what was inferred, is unknown, or does not fit.
DocumentContext read_document(Draft const& draft, std::vector<RowText> const& rows,
                              reference::Gazetteer const& gazetteer, Options const& options,
                              std::vector<Finding>& findings);

}  // namespace verband::resolve
