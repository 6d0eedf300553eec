// SPDX-License-Identifier: EUPL-1.2
// Whether a list is about partnerships, and how much it says.
#pragma once

#include <cstddef>
#include <optional>

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// How much the columns of a list say about partnerships.
double quality(PartnershipList const& list);

/// The first column of that kind.
std::optional<std::size_t> column_of(PartnershipList const& list, Kind kind);

/// True when a list has a column of that kind.
bool has(PartnershipList const& list, Kind kind);

/// True for a list of organisations: when it is skipped a reader must look whether that is right.
bool may_be_missed(PartnershipList const& list);

/// True for a list that says who takes part, or in which two names and more have a word as those of
/// organisations have.
bool names_partnerships(PartnershipList const& list);

/// True when the head over the names speaks of them.
bool says_names(PartnershipList const& list);

/// True when a list is about partnerships and not about something else that has names.
bool tells_of_partnerships(PartnershipList const& list);

}  // namespace verband::ingest
