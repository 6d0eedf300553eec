// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "ingest/shapes/contents.hpp"
#include "ingest/shapes/register_draft.hpp"

namespace verband::ingest {

/// The national register flattened to CSV tables, known by the heads of their columns: one table in
/// `bytes`, or several in a zip file. Nothing when no table is of that register. Participants and
/// powers without the table of arrangements give no rows and a finding that asks for it.
std::optional<Draft> read_register_tables(std::string_view bytes, ThemeLabels const& labels,
                                          Limits const& limits);

}  // namespace verband::ingest
