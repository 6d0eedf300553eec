// SPDX-License-Identifier: EUPL-1.2
// What the law leaves open about one partnership, and what the answers make of it.
#pragma once

#include <span>

#include "analysis/merger_case.hpp"

namespace verband::analysis {

/// Asks who takes the place of a participant, or whether the partnership lapses (Wet arhi art. 41
/// lid 2 en 3, art. 44).
void ask(MergerCase const& one, Consequence& out);

/// Takes in the answers: what is said of the partnership goes before what is said of a
/// municipality. When nothing is left to ask, says what it then becomes.
void answer(MergerCase const& one, std::span<Decision const> decisions, Consequence& out);

/// All participations end.
void end_all(MergerCase const& one, Consequence& out);

/// "Het Hogeland en Westerkwartier"; "Het Hogeland of Westerkwartier".
std::string all_of(MergerCase const& one, std::vector<std::string> const& codes);
std::string either(MergerCase const& one, std::vector<std::string> const& codes);

}  // namespace verband::analysis
