// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/document.hpp"

#include "ingest/read/budget.hpp"
#include "ingest/read/csv.hpp"
#include "ingest/read/html.hpp"
#include "ingest/read/markdown.hpp"
#include "ingest/read/odt.hpp"
#include "ingest/read/own_json.hpp"
#include "ingest/read/sheets.hpp"
#include "ingest/read/word.hpp"
#include "ingest/shapes/encoding.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

/// Word and Excel put a file with a password in a file of the old sort, with the names of its
/// streams in UTF-16.
bool is_encrypted(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos;
}

/// A message of Outlook is a file of the old sort too, with a stream for each of its properties.
bool is_outlook(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.find("_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0_\0"sv) != std::string_view::npos;
}

Finding email() {
  return problem("email",
                 "Dit is een e-mail of een bewaarde webpagina. Sla de bijlage los op en geef die. "
                 "Staat de lijst in het bericht zelf, zet die dan in een Word-bestand.");
}

Finding old_office(std::string_view bytes) {
  if (is_encrypted(bytes)) {
    return encrypted();
  }
  if (is_outlook(bytes)) return email();
  return problem("old-office",
                 "Dit is een bestand van een oude versie van Office (.doc of .xls). Open het in "
                 "Word, Excel of LibreOffice en sla het op als .docx of .xlsx.");
}

Finding unreadable(FileKind kind, std::string_view bytes) {
  switch (kind) {
    case FileKind::old_office:
      return old_office(bytes);
    case FileKind::rtf:
      return problem("rtf",
                     "Dit is een RTF-bestand. Open het in Word of LibreOffice en sla het op als "
                     ".docx.");
    case FileKind::email:
      return email();
    case FileKind::picture:
      return problem("picture",
                     "Dit is een foto of scan: er staat geen tekst in. Vraag het origineel op, "
                     "bijvoorbeeld het Word-bestand of de PDF met tekst.");
    case FileKind::package:
      return problem("unknown-package",
                     "Dit is een ingepakt bestand (zip) en geen document. Pak het uit en geef het "
                     "document dat erin zit.");
    case FileKind::xml:
      return problem("unknown-data",
                     "Dit is een gegevensbestand (XML) en geen document. Sla de tabel op "
                     "als .xlsx of .csv.");
    default:
      return problem("binary",
                     "Dit bestand is geen tekst en geen document dat gelezen kan worden. Sla het "
                     "op als .docx, .xlsx of PDF.");
  }
}

Contents contents_of(FileKind kind, std::string_view bytes, Limits const& limits) {
  switch (kind) {
    case FileKind::docx:
      return read_docx(bytes, limits);
    case FileKind::odt:
      return read_odt(bytes, limits);
    case FileKind::xlsx:
      return read_xlsx(bytes, limits);
    case FileKind::ods:
      return read_ods(bytes, limits);
    case FileKind::csv:
      return read_csv(bytes, limits);
    case FileKind::html:
      return read_html(bytes, limits);
    case FileKind::markdown:
      return read_markdown(bytes, limits);
    case FileKind::json:
      return read_own_json(bytes, limits);
    default:
      return refusal(unreadable(kind, bytes));
  }
}

}  // namespace

Contents read_contents(FileKind kind, std::string_view bytes, Limits const& limits) {
  if (bytes.size() > limits.unpacked) return refusal(too_large());
  auto contents = contents_of(kind, bytes, limits);
  undo_double_encoding(contents);
  return contents;
}

}  // namespace verband::ingest
