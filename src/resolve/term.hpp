// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "model/date.hpp"

namespace verband::resolve {

/// True when a note on a participant says that it took part until before the day, or takes part
/// only after it: "tot 1-1-2020", "t/m 2019", "vanaf 1 januari 2024".
bool outside_term(std::string_view note, Date day);

}  // namespace verband::resolve
