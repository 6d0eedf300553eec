// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// Reads an OpenDocument text (.odt, its templates, and .fodt) to what `read_docx` makes of a Word
/// document, with the same places.
Contents read_odt(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
