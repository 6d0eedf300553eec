// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "analysis/merger.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// A choice among what the law leaves open, as it stands in an address: "gm0040_gm1952",
/// "gr-afval_stopt".
struct MergerChoice {
  std::string written{};
  std::string label{};  // how it reads
};

/// The address of the consequences of a scenario; `choices` as written.
std::string merger_address(PageRequest const& request, analysis::Scenario const& scenario,
                           std::vector<std::string> const& choices = {});

/// What to work out: municipalities, or one of the known mergers of a year.
std::string merger_form(PageRequest const& request,
                        std::vector<analysis::Scenario> const& known_mergers);

/// The consequences of a scenario, by what becomes of each partnership. The request is about the
/// day before the merger.
std::string merger_page(PageRequest const& request, analysis::MergerOutcome const& outcome,
                        std::vector<MergerChoice> const& choices);

}  // namespace verband::publish
