// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "model/draft.hpp"
#include "model/finding.hpp"
#include "model/interpretation.hpp"
#include "resolve/resolve.hpp"

namespace verband::resolve {

/// True when the rows are those of a national register.
bool is_register(Draft const& draft);

/// Interprets every row of a national register: by its codes and dates, by names only where it has
/// no code. Findings tell its keeper what to repair: participants that joined before they existed
/// or exist no more, doubles, missing fields.
Resolved resolve_register(Draft const& draft, reference::Gazetteer const& gazetteer,
                          Options const& options);

}  // namespace verband::resolve
