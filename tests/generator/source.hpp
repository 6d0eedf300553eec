// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "sets.hpp"

namespace verband::generator {

/// The annex described in a JSON file such as examples/source/haren-2015.json, laid out and
/// flattened.
Document document_from(std::filesystem::path const& source);

}  // namespace verband::generator
