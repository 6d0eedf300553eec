// SPDX-License-Identifier: EUPL-1.2
// Tables as lists of partnerships, and the headings above their rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// The head of the column that holds the headings inside a table.
inline constexpr std::string_view section_header = "Kop in de tabel";

/// What headings between the rows of a table say, by the heading above each row (empty where none
/// is): its legal form, its nature or its policy area.
Kind section_kind(std::vector<std::string> const& above);

/// True when each row has a heading of its own over the whole width and no head speaks of names:
/// then these headings are the names.
bool named_above(HeadedTable const& table);

/// A table with a row for each partnership as a list.
PartnershipList plain_table(HeadedTable const& table, std::vector<Kind> const& kinds);

/// Takes the numbers or letters that count the names out of them, where all names have one: "1.
/// Avri", "2. GGD".
void drop_numbers(std::vector<DraftRow>& rows, std::size_t name);

/// The share of the filled cells of a column that are figures; nothing when none is filled.
std::optional<double> figures_in(HeadedTable const& table, std::size_t column);

/// Gives each row the title of its table as its policy area, where the lists have none and most of
/// their titles are themes. `titles` are those of the rows, one each; `head` that of the new
/// column.
void add_themes(PartnershipList& list, std::vector<Cell> const& titles, std::string_view head);

/// Of each row the heading of a higher level above the heading that is its name; empty where there
/// is none.
std::vector<Cell> headings_above(PartnershipList const& list,
                                 std::vector<Paragraph> const& paragraphs);

}  // namespace verband::ingest
