// SPDX-License-Identifier: EUPL-1.2
// Marks behind names that a cell explains itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reference/gazetteer.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// "Middelburg*, Veere (* = centrumgemeente)" as "Middelburg (centrumgemeente), Veere": what a mark
/// stands for behind each name that bears it. A cell that does not explain all its marks, or
/// explains one that nobody bears or explains it twice, stays as it is; so does one in which marks
/// stand before names.
std::string with_footnotes(reference::Gazetteer const& gazetteer, std::string const& cell);

/// The cell with the text of a numbered note around the table for the words that point at it: "zie
/// noot 2" and "2) Goes en Veere"; a cell of which the note is not there stays as it is.
std::string with_notes_around(std::string const& cell, std::string_view around);

/// True when the bracket that opens at token i explains a mark: "(* = penvoerder)".
bool explains_mark(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
