// SPDX-License-Identifier: EUPL-1.2
// Labels of cards that are in no card: what stands below them was read elsewhere, or not at all.
#pragma once

#include "ingest/flat/assemble.hpp"

namespace verband::ingest {

/// How often labels of the cards, or others that are known by their words, stand in the text beyond
/// the fields that were read.
std::size_t labels_left(Draft const& draft, Source const& source);

/// Tells how many those are; doubts the cells in which they stand and the fields they are of, and
/// all cells when they are more than the cards.
void doubt_labels_left(Draft& draft, Source const& source);

}  // namespace verband::ingest
