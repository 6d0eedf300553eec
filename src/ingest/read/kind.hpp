// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

namespace verband::ingest {

/// What sort of file the bytes are.
enum class FileKind : std::uint8_t {
  text,  // flattened text of a document
  pdf,
  docx,
  odt,
  xlsx,
  ods,
  csv,  // separated values, whatever the separator
  html,
  markdown,  // with a table in it
  json,
  xml,
  old_office,  // the binary files of Office before 2007 (OLE2)
  rtf,
  email,    // a message with its attachments, or a web page kept as one (RFC 5322, MHTML)
  picture,  // a photograph or scan
  package,  // a zip file that is none of the above
  binary
};

/// The sort of file by its content; its name plays no part.
FileKind file_kind(std::string_view bytes);

/// The name used in exports: "pdf", "docx", … and "old-office".
std::string_view name(FileKind kind);

}  // namespace verband::ingest
