// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "analysis/mirror.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The page about what each source says of one partnership: differences in sentences, then a table
/// of fields and one of participants.
std::string mirror_page(PageRequest const& request, analysis::Mirror const& mirror,
                        std::string const& name);

/// The page with all differences between sources; `about` is the code of the organisation it is
/// limited to, empty = all.
std::string differences_page(PageRequest const& request,
                             std::vector<analysis::MirrorDifference> const& differences,
                             std::string const& about);

/// The mirror of a partnership as the API gives it (api/openapi.yaml).
std::string api_mirror(analysis::Mirror const& mirror, Snapshot const& snapshot, Date day);

}  // namespace verband::publish
