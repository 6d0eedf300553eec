// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "publish/web/overview.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The picture of a list that was asked for by ?beeld= (netwerk or kaart), with its table in the
/// place of the list; false when none was asked for.
bool picture(Html& html, PageRequest const& request, Overview const& list);
/// The participants of a partnership through time.
void picture_in_time(Html& html, PageRequest const& request, analysis::BeliefView const& belief);

}  // namespace verband::publish
