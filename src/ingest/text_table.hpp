// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/flat/flattened.hpp"
#include "ingest/flat/group_lines.hpp"
#include "ingest/flat/table.hpp"
#include "ingest/read.hpp"

namespace verband::ingest {

/// The table of a flattened text, and how it was found.
struct HeaderAndTable {
  std::optional<Header> header{};
  Table table{};
  std::string reason{};  // why it is a table, in plain Dutch
  float excess{};        // nats by which the margins are too sure
  White white{White::order};
  std::vector<GroupLine> groups{};  // headings between the rows
  std::vector<std::string> feet{};  // of pages, left out
  bool delimited{};                 // by tabs or bars, whatever program wrote the text
  bool uncertain{};                 // the division in columns may be wrong as a whole
  std::vector<bool> contested{};    // columns that may have other cells or another meaning
};

/// The table by the means of its dialect.
HeaderAndTable read_any(std::vector<Line>& lines, DecodedText const& document, Dialect dialect,
                        Options const& options, text::Lexicon const& lexicon);

}  // namespace verband::ingest
