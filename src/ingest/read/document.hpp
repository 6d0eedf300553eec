// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/read/kind.hpp"
#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// Reads a document of a kind that has paragraphs and tables of its own (docx, odt, xlsx, ods, csv,
/// html, markdown). Any other kind gives a refusal that says what can be done; never throws on bad
/// bytes.
Contents read_contents(FileKind kind, std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
