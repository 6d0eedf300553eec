// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "analysis/compare.hpp"
#include "publish/table.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The two sides in words: "Haren" and "Tynaarlo", or with their days when those differ.
std::string side_name(analysis::Comparison const& comparison, bool of_a);

/// Where a comparison leads.
struct ComparisonLinks {
  std::string swapped{};                             // the same with the sides exchanged
  std::function<std::string(bool of_a, Date)> on{};  // the same with that side on another day
};

/// The content of the page that compares two sides. With ?alleen=verschillen rows without a
/// difference are left out.
void comparison(Html& html, PageRequest const& request, analysis::Comparison const& comparison,
                ComparisonLinks const& links);

/// The same for a spreadsheet: a row for each partnership, the fields of both sides beside it. With
/// `differences` those that both share without a difference are left out.
Table comparison_rows(analysis::Comparison const& comparison, bool differences = false);

}  // namespace verband::publish
