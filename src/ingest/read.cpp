// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read.hpp"

#include <algorithm>
#include <utility>

#include "ingest/decoded_text.hpp"
#include "ingest/pdf/pdf.hpp"
#include "ingest/pdf/pdf_layout.hpp"
#include "ingest/read/document.hpp"
#include "ingest/read/kind.hpp"
#include "ingest/read/register_tables.hpp"
#include "ingest/read/register_xml.hpp"
#include "ingest/shapes/encoding.hpp"
#include "ingest/shapes/no_table.hpp"
#include "ingest/shapes/notes.hpp"
#include "ingest/shapes/odd_list.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

/// Why verband-pdf gave nothing to read; nothing when it did.
std::optional<Finding> pdf_trouble(PdfAnswer const& answer) {
  using enum PdfAnswer::Outcome;
  switch (answer.outcome) {
    case done:
      return std::nullopt;
    case damaged:
      return problem(
          "damaged-document",
          "Deze PDF is beschadigd of niet compleet. Open hem in een PDF-lezer en sla hem "
          "opnieuw op, of vraag het bestand nog eens op.");
    case locked:
      return problem("encrypted-document",
                     "Deze PDF is beveiligd met een wachtwoord. Sla hem op zonder wachtwoord.");
    case crashed:
      return problem(
          "pdf-crashed",
          "Op deze PDF liep het leesprogramma vast. Sla hem in een PDF-lezer opnieuw op, "
          "of geef het Word-bestand.");
    case too_long:
      if (answer.lines.find("\np ") != std::string::npos) return std::nullopt;  // some pages
      return problem(
          "pdf-too-long",
          "Het lezen van deze PDF duurt te lang. Geef alleen de bladzijden met de tabel.");
    case no_program:
      return problem(
          "pdf-program-missing",
          "Het programma verband-pdf, dat PDF's leest, staat niet naast verband. Bouw of "
          "installeer het opnieuw.");
  }
  return std::nullopt;
}

Draft read_text(std::string_view bytes, Knowledge const& knowledge, Options const& options) {
  return read_decoded(without_quote_marks(decode_bytes(bytes, options.max_bytes)), knowledge,
                      options);
}

/// The last resort for a PDF in which neither rules nor white space and order make a table: its
/// letters laid out as text. Only a table with a head counts, and all its cells are doubted.
std::optional<Draft> read_as_text(std::string_view glyphs, Knowledge const& knowledge,
                                  Options options) {
  auto const text = laid_out(parse_pdf_lines(glyphs));
  if (text.document.text.empty()) return std::nullopt;
  options.dialect = Dialect::pdftotext_layout;
  auto draft = read_decoded(text.document, knowledge, options);
  bool const headed = std::ranges::any_of(
      draft.columns, [](Column const& column) { return !column.header.empty(); });
  if (draft.rows.size() < 2 || !headed || !tells_of_partnerships(draft)) return std::nullopt;
  draft.dialect = Dialect::unknown;
  for (auto& row : draft.rows) {
    for (auto& cell : row.cells) {
      if (auto const* const place = std::get_if<TextPlace>(&cell.place)) {
        cell.place = text.place(*place);
      }
      for (auto& repair : cell.repairs) repair.raw = {};
      cell.confidence = std::min(cell.confidence, 0.4);
      if (cell.doubts.empty()) {
        cell.doubts.emplace_back("De indeling van deze tabel is niet zeker.");
      }
    }
  }
  std::erase_if(draft.findings, [](Finding const& each) { return each.code == "table-uncertain"; });
  for (auto& each : draft.findings) each.where = {};
  draft.findings.push_back(doubt(
      "table-uncertain",
      "De tabel in deze PDF heeft geen lijnen en geen duidelijke kolommen. Zij is gelezen naar de "
      "plaats van de woorden. Vergelijk de hele tabel met het document."));
  return draft;
}

PdfAnswer asked(std::string_view bytes, Knowledge const& knowledge) {
  return knowledge.pdf ? knowledge.pdf(bytes)
                       : PdfAnswer{.outcome = PdfAnswer::Outcome::no_program};
}

Contents contents_of(PdfAnswer const& answer, Knowledge const& knowledge) {
  if (auto trouble = pdf_trouble(answer)) return {.findings = {std::move(*trouble)}};
  auto contents = read_pdf(answer.lines, knowledge.lexicon, {});
  undo_double_encoding(contents);
  return contents;
}

Draft read_pdf_document(std::string_view bytes, Knowledge const& knowledge,
                        Options const& options) {
  auto const answer = asked(bytes, knowledge);
  auto draft = draft_of(contents_of(answer, knowledge), knowledge.lexicon, options.columns);
  auto const nothing = std::ranges::find(draft.findings, "no-table", &Finding::code);
  if (nothing == draft.findings.end()) return draft;
  auto text = read_as_text(answer.lines, knowledge, options);
  if (!text) return draft;
  draft.findings.erase(nothing);
  for (auto& each : text->findings) {
    if (std::ranges::find(draft.findings, each.code, &Finding::code) == draft.findings.end()) {
      draft.findings.push_back(std::move(each));
    }
  }
  text->findings = std::move(draft.findings);
  return std::move(*text);
}

/// A document in which programs say what is a table.
Draft read_structured(FileKind kind, std::string_view bytes, Knowledge const& knowledge,
                      Options const& options) {
  auto contents = read_contents(kind, bytes, {});
  attach_notes(contents, NotesStand::below_table);
  return draft_of(std::move(contents), knowledge.lexicon, options.columns);
}

/// The document as a national register; nothing when it is none.
std::optional<Draft> read_register(FileKind kind, std::string_view bytes,
                                   Knowledge const& knowledge) {
  switch (kind) {
    case FileKind::xml:
      return read_register_xml(bytes, knowledge.themes, {});
    case FileKind::csv:
    case FileKind::package:
      return read_register_tables(bytes, knowledge.themes, {});
    default:
      return std::nullopt;
  }
}

}  // namespace

Contents read_pdf_contents(std::string_view bytes, Knowledge const& knowledge) {
  return contents_of(asked(bytes, knowledge), knowledge);
}

std::string_view reader_version() { return "31"; }

Draft read(std::string_view bytes, Knowledge const& knowledge, Options const& options) {
  auto const kind = file_kind(bytes);
  if (options.columns.empty()) {
    if (auto national = read_register(kind, bytes, knowledge)) {
      national->format = name(kind);
      return std::move(*national);
    }
  }
  auto draft = kind == FileKind::text  ? read_text(bytes, knowledge, options)
               : kind == FileKind::pdf ? read_pdf_document(bytes, knowledge, options)
                                       : read_structured(kind, bytes, knowledge, options);
  draft.format = name(kind);
  doubt_odd_list(draft, knowledge.lexicon);
  return draft;
}

}  // namespace verband::ingest
