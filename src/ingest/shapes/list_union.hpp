// SPDX-License-Identifier: EUPL-1.2
// Lists of partnerships put together.
#pragma once

#include <cstdint>

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// Puts the rows of `more` under those of `list`; columns are the same when their kind and their
/// head are.
void unite(PartnershipList& list, PartnershipList more);

/// What came of adding another list.
enum class Completion : std::uint8_t { no, yes, contradicted };

/// Adds what another table about the same names tells and this one does not ("Deelnemers per
/// regeling"). Of the other, columns of kinds that this one has only fill its empty cells, and
/// further columns are dropped. Nothing changes when its names are others, it tells nothing more
/// (`no`), or cells of the same kind differ, as in a table of another year (`contradicted`).
Completion complete(PartnershipList& list, PartnershipList const& more);

/// Two tables with the same columns are one list in parts, whatever names return in it.
bool alike(PartnershipList const& a, PartnershipList const& b);

/// A card with fewer fields than another is of the same list.
bool part_of(PartnershipList const& card, PartnershipList const& other);

/// True when the second tells of the same partnerships again.
bool repeats(PartnershipList const& list, PartnershipList const& other);

/// Puts the columns of a table beside those of the list before it, as a wide sheet has them on the
/// next page: as many rows, below heads that all ask for what the list lacks and not for names.
/// False where it is no such table; then nothing changes.
bool add_beside(PartnershipList& list, HeadedTable const& table);

}  // namespace verband::ingest
