// SPDX-License-Identifier: EUPL-1.2
// Marks behind names that a cell explains itself.
#pragma once

#include <cstddef>
#include <string>

#include "reference/gazetteer.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// "Middelburg*, Veere (* = centrumgemeente)" as "Middelburg (centrumgemeente), Veere": what a mark
/// stands for behind each name that bears it. A cell that does not explain all its marks, or
/// explains one that nobody bears or explains it twice, stays as it is; so does one in which marks
/// stand before names.
std::string with_footnotes(reference::Gazetteer const& gazetteer, std::string const& cell);

/// True when the bracket that opens at token i explains a mark: "(* = penvoerder)".
bool explains_mark(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
