// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/interpretation.hpp"
#include "resolve/mention.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// Fills legal basis and form, levels, obligation, effect, status and tasks from the nature cell;
/// for levels the purpose counts when the nature cell says nothing. Negations are heard.
void read_nature(RowText const& text, Date day, Interpretation& into);

/// Fills parent, alignment and mentions. `names` are the names of all rows of the document and
/// `abbreviations` theirs, so that "de GR PG&Z" finds the row that is meant.
void read_relations(Scene const& scene, RowText const& text, std::vector<std::string> const& names,
                    std::vector<std::string> const& abbreviations, Interpretation& into);

}  // namespace verband::resolve
