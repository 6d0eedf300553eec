// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "ingest/shapes/register_draft.hpp"
#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// How to read; everything not given is recognised from the document.
struct Options {
  std::optional<Dialect> dialect{};
  std::vector<ColumnRole> columns{};  // roles from left to right, empty = recognise
  std::size_t max_bytes{std::size_t{16} * 1024 * 1024};  // of text; more is refused, with a finding
};

/// What the program that reads PDFs says of one: its lines (docs/pdf-regels.md), and how it ended.
struct PdfAnswer {
  enum class Outcome : std::uint8_t { done, damaged, locked, crashed, too_long, no_program };
  std::string lines{};
  Outcome outcome{};
};

/// What a reader needs beside the document; filled by `app`.
struct Knowledge {
  text::Lexicon lexicon{};                               // words, and names to recognise
  std::function<PdfAnswer(std::string_view pdf)> pdf{};  // empty = PDFs cannot be read
  ThemeLabels themes{};                                  // names of TOP concepts by id
};

/// The version of this reader; part of what makes a reading the same reading.
std::string_view reader_version();

/// The paragraphs and tables of a PDF, or a problem that says why there are none.
Contents read_pdf_contents(std::string_view bytes, Knowledge const& knowledge);

/// Reads a document of any kind, told by its content: PDF, Word, Excel, OpenDocument, CSV, HTML,
/// Markdown, or flattened text with its dialect and self-proof. Never throws on bad data: a
/// document without a list of partnerships, too large, damaged, locked or empty gives zero rows and
/// a finding that says so.
Draft read(std::string_view bytes, Knowledge const& knowledge, Options const& options);

}  // namespace verband::ingest
