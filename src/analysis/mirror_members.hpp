// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "analysis/mirror.hpp"

namespace verband::analysis {

/// Who takes part by any of the columns, sorted by name, with what each source says and how far
/// they agree; lists are taken on the day nearest to `day` of which their source speaks.
std::vector<MirrorMember> compared_members(Mirror const& mirror, Atlas const& atlas, Date day);

/// The frame with the names in the place of its "{}".
std::string filled(std::string const& frame, std::vector<std::string> const& names);

/// The title of the source of a column ("annex.txt"), empty without a source.
std::string title(MirrorColumn const& column);

}  // namespace verband::analysis
