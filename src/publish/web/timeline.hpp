// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/timeline.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// Who took part through time: a table, and the same as bars along the years.
void timeline(Html& html, PageRequest const& request, analysis::Timeline const& timeline);

/// The dates of a row as in the table: "van 1 januari 2015 tot 1 januari 2019".
std::string stretch_words(analysis::Timeline const& timeline, analysis::Stretch const& stretch);

}  // namespace verband::publish
