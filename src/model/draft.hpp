// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/finding.hpp"
#include "model/place.hpp"
#include "model/register_entry.hpp"

namespace verband {

/// What a column of the annex says about a partnership.
enum class ColumnRole : std::uint8_t {
  name,          // samenwerkingsverband
  purpose,       // waarom
  participants,  // wie
  policy_area,   // wat
  nature,        // hoe
  legal_form,    // rechtsvorm alone
  extra          // kept under its own header
};

/// The program, or the law of white space, by which a text was taken out of its document.
enum class Dialect : std::uint8_t { pdfbox, pdftotext_plain, pdftotext_layout, unknown };

/// The form in which a document lists its partnerships.
enum class Shape : std::uint8_t {
  none,       // no partnerships found
  table,      // a row per partnership
  cards,      // a record per partnership: "Doel: …", "Deelnemers: …"
  outline,    // names under headings such as their legal form
  list,       // a numbered list, often with a code for the legal form
  long_form,  // a row per participant
  matrix      // participants as columns, or as rows, with marks
};

enum class RepairKind : std::uint8_t { false_space, line_join, hyphen, encoding };

/// One change made to the raw bytes to obtain a text; the raw bytes themselves never change.
struct Repair {
  RepairKind kind{};
  Span raw{};            // the raw bytes concerned
  std::string before{};  // as it stood, e.g. "Veil igheidregio"
  std::string after{};   // as it was read, e.g. "Veiligheidregio"
  std::string reason{};  // plain Dutch
  auto operator<=>(Repair const&) const = default;
};

/// One cell as read: repaired text, where it stood, what was repaired, how sure the reading is.
struct Cell {
  std::string text{};
  Place place{};
  std::vector<Repair> repairs{};
  double confidence{1.0};             // 0..1, from the margin to the second-best reading
  std::vector<std::string> doubts{};  // plain Dutch; not empty = flagged for a human eye
  auto operator<=>(Cell const&) const = default;
};

struct Column {
  ColumnRole role{};
  std::string header{};  // repaired header text, empty when the document has none
  auto operator<=>(Column const&) const = default;
};

/// One row; `cells` has exactly one cell per column of the draft.
struct DraftRow {
  std::uint32_t page{1};
  std::vector<Cell> cells{};
  std::string identity{};  // URI of the partnership, where an export of a register gives it
  std::optional<RegisterEntry> entry{};  // where the document is a national register
  auto operator<=>(DraftRow const&) const = default;
};

/// A place where the decoded table, laid out again by the law of its dialect, differs from the
/// input.
struct ProofDifference {
  Span where{};
  std::uint32_t row{};  // 1-based, 0 = outside the rows
  std::string expected{};
  std::string found{};
  auto operator<=>(ProofDifference const&) const = default;
};

/// The self-proof: `equal` when the decoded table laid out again gives the input byte for byte.
/// `applicable` is false where the dialect has no exact law (then `equal` is false too).
struct Proof {
  bool applicable{};
  bool equal{};
  std::vector<ProofDifference> differences{};
  auto operator<=>(Proof const&) const = default;
};

/// A document as read: a table of cells, before anything was resolved.
struct Draft {
  Dialect dialect{Dialect::unknown};
  std::string format{"text"};  // kind of file: "text", "pdf", "docx", …
  Shape shape{Shape::none};
  std::string shape_reason{};  // plain Dutch: why this shape
  bool national{};             // a list of the whole country: no municipality's own
  std::string owner{};         // code of the municipality, where an export of a register gives it
  std::optional<Date> on{};    // the day it speaks of, where the document says so itself
  std::string on_reason{};     // plain Dutch: how it says so
  std::string preamble{};      // text before the table (titles), repaired
  std::string trailer{};       // text after the table, repaired
  std::vector<Column> columns{};
  std::vector<DraftRow> rows{};
  Proof proof{};
  double noise_rate{};  // estimated share of possible places where a false space stands, 0..1
  std::vector<Finding> findings{};
};

/// The name used in exports: "name", "purpose", "participants_text", ...
std::string_view name(ColumnRole role);
/// "pdfbox", "pdftotext", "pdftotext-layout", "unknown".
std::string_view name(Dialect dialect);
/// "none", "table", "cards", "outline", "list", "long-form", "matrix".
std::string_view name(Shape shape);
/// "false-space", "line-join", "hyphen", "encoding".
std::string_view name(RepairKind kind);

/// The number of the column with that role, if the draft has one.
std::optional<std::size_t> column_of(Draft const& draft, ColumnRole role);

}  // namespace verband
