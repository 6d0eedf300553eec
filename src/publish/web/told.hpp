// SPDX-License-Identifier: EUPL-1.2
// What the page of a partnership rests on.
#pragma once

#include <string>

#include "publish/web/page.hpp"

namespace verband::publish {

/// Writes every row that tells of it: who says so, on which day, where, and what differs.
void told(Html& html, PageRequest const& request, analysis::BeliefView const& belief);

/// Writes the numbers by which official registers know it, or the body that it sets up.
void official_numbers(Html& html, PageRequest const& request, analysis::BeliefView const& belief);

/// What another account says, in words: "noemt ook Assen", "status actief (hier: opgeheven)".
std::string contradiction(analysis::Contradiction const& it, Atlas const& atlas);

}  // namespace verband::publish
