// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/group_lines.hpp"
#include "ingest/flat/header.hpp"

namespace verband::ingest {

/// Numbers of rows that one space divides from the names behind them are set apart, and so is their
/// head: "1 GGD", "2 Archief" below "Nr Naam".
void set_numbers_apart(std::vector<Line>& lines);

/// A table read from columns of white space.
struct LaidOutTable {
  std::vector<Kind> kinds{};
  std::vector<DecodedCell> header{};  // empty when there is none
  std::uint32_t first_line{};         // of the header or the first row
  Decoding decoding{};
  std::vector<GroupLine> groups{};  // headings between the rows
  bool uncertain{};                 // the division in columns may be wrong as a whole
};

/// The kinds of the columns when most cells of the row are header words, else nothing.
std::optional<std::vector<Kind>> header_kinds(std::vector<Line> const& lines,
                                              DecodedRow const& row);

/// Reads a text whose columns stand side by side, as pdftotext -layout writes them: columns from
/// the places where text begins, rows because cells hang from the top of their row.
LaidOutTable read_layout(std::vector<Line> const& lines, std::string_view text,
                         std::vector<ColumnRole> const& given, text::Lexicon const& lexicon,
                         HeadingWords const& say);

}  // namespace verband::ingest
