// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "resolve/said.hpp"

namespace verband::resolve {

/// What of the nature tells the form and law that the row itself has now. Left out are forms of
/// another time ("voorheen GR"), of another body ("opgedragen aan Werk NV", "opvolger van de GR"),
/// of which nothing has been decided ("op termijn een stichting"), and sentences about something
/// else behind the one that says what the row is ("GR; de contracten zijn privaatrechtelijk").
std::string law_of_now(Tokens const& nature, Date day, Own const& own);

}  // namespace verband::resolve
