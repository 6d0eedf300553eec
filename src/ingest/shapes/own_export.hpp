// SPDX-License-Identifier: EUPL-1.2
// The tables that this program itself writes (verband export), read back.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// True for the head of an exported table of a register: names and, of the columns that only an
/// export has, at least three. Columns may be moved or taken out.
bool own_export_head(std::span<GridCell const> cells);

/// The partnerships of an exported table, with their identity; nothing when it is another table.
/// Columns that the program worked out from the others are left out.
std::optional<PartnershipList> own_export(HeadedTable const& table);

/// True for the address of a partnership as it stands in an export: "urn:uuid:…".
bool is_identity(std::string_view text);

/// Takes a column in which nothing but identities stands out of the list and into its rows.
void take_identities(PartnershipList& list);

}  // namespace verband::ingest
