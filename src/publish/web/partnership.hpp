// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "analysis/visible.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The page of one partnership: why, who, on what, how, through time, and where that is written.
std::string partnership_page(PageRequest const& request, analysis::BeliefView const& belief);

/// What happened to a partnership in the register, newest first.
std::string history_page(PageRequest const& request, analysis::BeliefView const& belief,
                         std::vector<analysis::Recorded const*> const& history);

}  // namespace verband::publish
