// SPDX-License-Identifier: EUPL-1.2
// Names in a cell that tell of history: they take no part and say nothing about the day.
#pragma once

#include <cstddef>

#include "reference/gazetteer.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The number of tokens at i that say what is named behind them is former: "voormalige",
/// "voorheen", "v/h", "oud-"; 0 where they do not, as in "Oud-Beijerland".
std::size_t former_word(reference::Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i);

/// The token behind names at i that say nothing about the day: "de voormalige gemeenten Sleen en
/// Odoorn", "opgaan in Eemsdelta", "Ten Boer" before "(nu Groningen)", or the two halves of
/// "Graft/De Rijp"; i when there are none.
std::size_t history_end(reference::Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i);

/// The token behind a bracket that names those of which the municipality at tokens [from, to) was
/// made: "Eemsdelta (Appingedam + Delfzijl + Loppersum)"; `to` when there is none.
std::size_t predecessors_end(reference::Gazetteer const& gazetteer, Tokens const& tokens,
                             std::size_t from, std::size_t to);

}  // namespace verband::resolve
