// SPDX-License-Identifier: EUPL-1.2
// Which column of a table of regions is what; for this room only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "resolve/division.hpp"

namespace verband::resolve {

/// The columns of a table of regions, and where its rows begin.
struct DivisionColumns {
  std::optional<std::size_t> code{}, name{};  // of the municipality; one of them at least
  std::size_t region{};
  std::optional<std::size_t> region_code{};
  std::optional<std::size_t> head{};  // number of the row with the heads
  std::size_t first{};                // number of the first row below it
  std::string trouble{};
  bool usage{};
};

/// Finds the columns by what the user says, by what is in them, and by their heads.
DivisionColumns division_columns(TextRows rows, DivisionAsked const& asked,
                                 reference::Gazetteer const& gazetteer, Date day);

/// The code of a municipality written as "gm0014", "GM0014", "0014" or "14"; empty when it is
/// written otherwise. Whether there is such a municipality is not looked at.
std::string municipality_code(std::string_view cell);

/// The municipalities that exist on the day and are called so, exactly or by a known spelling.
std::vector<reference::Candidate> municipalities_named(reference::Gazetteer const& gazetteer,
                                                       std::string_view name, Date day);

}  // namespace verband::resolve
