// SPDX-License-Identifier: EUPL-1.2
// Who takes part, in lists of which the heads do not say it.
#pragma once

#include <string_view>

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// True when a text names an organisation, or speaks of municipalities and their like.
bool names_party(std::string_view text, text::Lexicon const& lexicon);

/// False for a table in which "Wie" may be persons: below a head that does not speak of names,
/// where no organisation stands.
bool has_parties(PartnershipList const& list, text::Lexicon const& lexicon);

/// Without a column of participants, that of which nearly each cell lists organisations is it, with
/// a doubt.
void know_parties(PartnershipList& list, text::Lexicon const& lexicon);

/// Where what is said of the items of a list is nothing but parties, these take part, with a doubt.
void know_item_parties(PartnershipList& list, text::Lexicon const& lexicon);

/// Columns of participants of several kinds ("Deelnemers gemeenten", "Deelnemers overige") become
/// one; heads that speak of something else as well ("Aantal deelnemers") stay apart.
void join_parties(PartnershipList& list);

}  // namespace verband::ingest
