// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace verband::ingest {

/// What it costs (negative, in nats) to end a cell between an amount and what it is counted in:
/// "€" "84.500", "12,5" "%", "9" "stemmen", "tot" "2022".
float counted(std::string_view last, std::string_view next);

}  // namespace verband::ingest
