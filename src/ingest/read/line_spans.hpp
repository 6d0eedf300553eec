// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace verband::ingest {

/// The lines of a text, in bytes of it, without their ends ("\n" or "\r\n").
std::vector<Span> line_spans(std::string_view utf8);

}  // namespace verband::ingest
