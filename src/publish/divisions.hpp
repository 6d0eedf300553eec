// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "analysis/divisions.hpp"
#include "publish/table.hpp"

namespace verband::publish {

/// "sinds 1 januari 2016", "1 januari 2016 tot 1 januari 2020".
std::string period_words(Period const& period);

/// Where a division comes from: "naslaggegevens 2026-05", "toegevoegd: energieregios.csv".
std::string origin_words(analysis::DivisionView const& division, Snapshot const& snapshot);

/// The divisions as a table.
Table divisions_table(std::span<analysis::DivisionView const> divisions, Snapshot const& snapshot);

/// The divisions as a JSON object.
std::string json(std::span<analysis::DivisionView const> divisions, Snapshot const& snapshot);

/// The regions of a division, a row for each municipality: for a spreadsheet.
Table regions_table(std::span<analysis::RegionView const> regions, Atlas const& atlas);

/// A division on a day as a JSON object: its versions, regions, municipalities and findings.
std::string json(std::span<analysis::DivisionView const> versions,
                 std::span<analysis::RegionView const> regions, Snapshot const& snapshot, Date day);

}  // namespace verband::publish
