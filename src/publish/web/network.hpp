// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/network.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// Whom an organisation works with: a table, and the same as a drawing with links.
void network(Html& html, PageRequest const& request, analysis::Network const& network);

}  // namespace verband::publish
