// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "analysis/believed.hpp"
#include "publish/table.hpp"

namespace verband::publish {

/// Beliefs as plain rows for a spreadsheet: the stated text and what was concluded, one row each.
Table register_rows(std::span<analysis::BeliefView const> beliefs, Atlas const& atlas);

}  // namespace verband::publish
