// SPDX-License-Identifier: EUPL-1.2
// Marks behind names that a cell explains itself.
#pragma once

#include <cstddef>
#include <map>
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

/// The numbered notes in the text around a table that list names, by their number: "2) Goes en
/// Veere". Empty for a text without them.
std::map<std::string, std::string> notes_of(reference::Gazetteer const& gazetteer,
                                            std::string_view around);

/// The cell with the text of a note for the words that point at it, "zie noot 2"; a cell of which a
/// note is not there, or that points at more than one, stays as it is.
std::string with_notes(std::string const& cell, std::map<std::string, std::string> const& notes);

/// True when the bracket that opens at token i explains a mark: "(* = penvoerder)".
bool explains_mark(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
