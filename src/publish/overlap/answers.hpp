// SPDX-License-Identifier: EUPL-1.2
// The answers to the questions about overlap, one function each; overlap_answer chooses.
#pragma once

#include "publish/overlap/views.hpp"

namespace verband::publish {

OverlapAnswer shared_answer(OverlapQuestion const& question);
OverlapAnswer sets_answer(OverlapQuestion const& question);
OverlapAnswer congruence_answer(OverlapQuestion const& question);
OverlapAnswer clusters_answer(OverlapQuestion const& question);
OverlapAnswer doubles_answer(OverlapQuestion const& question);
OverlapAnswer gaps_answer(OverlapQuestion const& question);
OverlapAnswer dormant_answer(OverlapQuestion const& question);
OverlapAnswer centre_answer(OverlapQuestion const& question);
OverlapAnswer reach_answer(OverlapQuestion const& question);

/// The beliefs in which one of those chosen takes part; all of them when no one is chosen.
std::vector<analysis::BeliefView const*> of_chosen(OverlapQuestion const& question);
/// True when that code is chosen, or no one is.
bool is_chosen(OverlapQuestion const& question, std::string_view code);
/// Codes as a cell.
NamedOrganisations organisations(std::vector<std::string> const& codes);

}  // namespace verband::publish
