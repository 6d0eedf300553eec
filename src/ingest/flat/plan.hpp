// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/header.hpp"

namespace verband::ingest {

/// How a table is to be read: its header, if it has one, and what its columns hold.
struct Plan {
  std::optional<Header> header{};
  std::vector<Kind> kinds{};
  bool settled{};                  // the kinds were given: nothing in the table can change them
  std::vector<bool> contested{};   // columns that another plan reads otherwise, nearly as well
  std::vector<DecodedRow> rows{};  // of the first lines, as this plan read them; none without trial
};

/// Finds the header and the columns. Where the header alone does not tell its cells apart, the body
/// decides: a sample of it is decoded with each reading. No kinds when there is nothing to read.
Plan plan_table(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                std::span<ColumnRole const> given, White white);

/// The decoding of the lines after the header, nothing learnt yet.
Task task_for(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
              std::vector<LineScores> const& scores, std::optional<Header> const& header,
              std::vector<Kind> kinds, White white);

}  // namespace verband::ingest
