// SPDX-License-Identifier: EUPL-1.2
// Tables as lists of partnerships, and lists put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// True when each row has a heading of its own over the whole width and no head speaks of names:
/// then these headings are the names.
bool named_above(HeadedTable const& table);

/// A table with a row for each partnership as a list.
PartnershipList plain_table(HeadedTable const& table, std::vector<Kind> const& kinds);

/// Puts the rows of `more` under those of `list`; columns are the same when their kind and their
/// head are.
void unite(PartnershipList& list, PartnershipList more);

/// The share of the filled cells of a column that are figures; nothing when none is filled.
std::optional<double> figures_in(HeadedTable const& table, std::size_t column);

/// True when a text names an organisation, or speaks of municipalities and their like.
bool names_party(std::string_view text, text::Lexicon const& lexicon);

/// Without a column of participants, that of which nearly each cell lists organisations is it, with
/// a doubt.
void know_parties(PartnershipList& list, text::Lexicon const& lexicon);

/// Where what is said of the items of a list is nothing but parties, these take part, with a doubt.
void know_item_parties(PartnershipList& list, text::Lexicon const& lexicon);

/// Columns of participants of several kinds ("Deelnemers gemeenten", "Deelnemers overige") become
/// one; heads that speak of something else as well ("Aantal deelnemers") stay apart.
void join_parties(PartnershipList& list);

/// Gives each row the title of its table as its policy area, where the lists have none and most of
/// their titles are themes. `titles` are those of the rows, one each; `head` that of the new
/// column.
void add_themes(PartnershipList& list, std::vector<Cell> const& titles, std::string_view head);

/// What came of adding another list.
enum class Completion : std::uint8_t { no, yes, contradicted };

/// Adds what another table about the same names tells and this one does not ("Deelnemers per
/// regeling"). Of the other, columns of kinds that this one has only fill its empty cells, and
/// further columns are dropped. Nothing changes when its names are others, it tells nothing more
/// (`no`), or cells of the same kind differ, as in a table of another year (`contradicted`).
Completion complete(PartnershipList& list, PartnershipList const& more);

/// Of each row the heading of a higher level above the heading that is its name; empty where there
/// is none.
std::vector<Cell> headings_above(PartnershipList const& list,
                                 std::vector<Paragraph> const& paragraphs);

/// Two tables with the same columns are one list in parts, whatever names return in it.
bool alike(PartnershipList const& a, PartnershipList const& b);

/// A card with fewer fields than another is of the same list.
bool part_of(PartnershipList const& card, PartnershipList const& other);

/// True when the second tells of the same partnerships again.
bool repeats(PartnershipList const& list, PartnershipList const& other);

}  // namespace verband::ingest
