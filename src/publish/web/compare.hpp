// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "analysis/compare.hpp"
#include "publish/table.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The two sides in words: "Haren" and "Tynaarlo", or with their days when those differ.
std::string side_name(analysis::Comparison const& comparison, bool of_a);

/// The content of the page that compares two sides. `swapped` is the address of the same with the
/// sides exchanged. With ?alleen=verschillen rows without a difference are left out.
void comparison(Html& html, PageRequest const& request, analysis::Comparison const& comparison,
                std::string_view swapped);

/// The same for a spreadsheet: a row for each partnership, the fields of both sides beside it.
Table comparison_rows(analysis::Comparison const& comparison);

}  // namespace verband::publish
