// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/mirror.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The page about what each source says of one partnership: differences in sentences, then a table
/// of fields and one of participants.
std::string mirror_page(PageRequest const& request, analysis::Mirror const& mirror,
                        std::string const& name);

/// Which differences are asked for.
struct DifferencesAsked {
  std::string about{};                             // code of an organisation, empty = all
  Organisation const* province{};                  // nullptr = all
  std::optional<analysis::Agreement> agreement{};  // nothing = all
};

/// What is asked for, in sentences.
std::vector<std::string> limits_of(DifferencesAsked const& asked, Atlas const& atlas);

/// The page with all differences between sources that were asked for.
std::string differences_page(PageRequest const& request,
                             std::vector<analysis::MirrorDifference> const& differences,
                             DifferencesAsked const& asked);

/// The mirror of a partnership as the API gives it (api/openapi.yaml).
std::string api_mirror(analysis::Mirror const& mirror, Snapshot const& snapshot, Date day);

}  // namespace verband::publish
