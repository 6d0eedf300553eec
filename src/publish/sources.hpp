// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "analysis/sources.hpp"

namespace verband::publish {

/// The sources as a JSON object: what they are, of whom, on which day, and who may see them.
std::string json(std::span<analysis::SourceView const> sources);

}  // namespace verband::publish
