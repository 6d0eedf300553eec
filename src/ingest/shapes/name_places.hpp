// SPDX-License-Identifier: EUPL-1.2
// Where a partnership is seated, in the cell with its name.
#pragma once

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// Below a head that asks for both ("Naam en vestigingsplaats", "Naam, adres"), the place becomes a
/// column of its own: "Avri, Geldermalsen", "Archief te Hoorn", or the lines below the name.
/// Nothing changes where most cells have no known place.
void places_apart(PartnershipList& list, text::Lexicon const& lexicon);

/// The same in flattened text, in which no cell has lines.
void places_apart(Draft& draft, text::Lexicon const& lexicon);

}  // namespace verband::ingest
