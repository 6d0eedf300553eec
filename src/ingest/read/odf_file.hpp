// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/read/odf_text.hpp"

namespace verband::ingest {

/// An OpenDocument file: its content, and the styles of both its parts.
struct OdfFile {
  pugi::xml_document content{};
  OdfStyles styles{};
  /// The element of that name ("text", "spreadsheet") within office:body.
  pugi::xml_node body(std::string_view name) const;
};

/// Opens a package or a single XML file (flat OpenDocument).
Found<OdfFile> odf_file(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
