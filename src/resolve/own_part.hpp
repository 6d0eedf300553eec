// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "resolve/lists.hpp"
#include "resolve/mention.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// True when the name may be of the organisation with this code.
bool may_be(Name const& name, std::string_view code);

/// "geen lid, maar deelnemer", from the token on behind who it is said of: taking part all the
/// same.
bool takes_part_otherwise(Tokens const& tokens, std::size_t i);

/// What cells of the row beside the list of participants say, where they deny that the one whose
/// document it is takes part ("Goes doet niet mee"); empty where they do not.
std::string owner_denied(Scene const& scene, RowText const& text);

/// Why the one whose document it is does not take part in the row: "Goes neemt niet deel", "de
/// provincie is geen deelnemer maar subsidieert". Empty where the row says no such thing.
std::string owner_left_out(Scene const& scene, RowText const& text);

}  // namespace verband::resolve
