// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "analysis/believed.hpp"
#include "publish/table.hpp"

namespace verband::publish {

/// The five columns of an annex, in the words of the source; what the source leaves empty is empty.
Table annex_rows(std::span<analysis::BeliefView const> beliefs);

}  // namespace verband::publish
