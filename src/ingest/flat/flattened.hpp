// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ingest/flat/header.hpp"
#include "ingest/flat/law.hpp"
#include "ingest/flat/table.hpp"
#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// A table out of a text that has its cells one after another.
struct Flattened {
  White white{White::order};
  std::optional<Header> header{};
  Table table{};                  // no rows when the text is no table
  std::vector<bool> contested{};  // columns that may have other cells or another meaning
};

/// Reads the table cell after cell. Unless the program that made the text is known, a trial decides
/// what its white space tells. Lines of headers that return are marked as furniture.
Flattened read_flattened(std::vector<Line>& lines, text::Lexicon const& lexicon,
                         std::span<ColumnRole const> columns, Dialect dialect);

}  // namespace verband::ingest
