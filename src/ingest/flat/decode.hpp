// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/flat/law.hpp"
#include "ingest/flat/taught.hpp"
#include "ingest/words/content.hpp"

namespace verband::ingest {

/// One decoding task: the lines [first, last) of a document as a table of so many columns.
struct Task {
  std::vector<Line> const& lines;
  std::vector<LineScores> const& scores;
  std::vector<LineFacts> const& facts;
  Taught taught{};
  std::vector<Kind> kinds{};
  std::uint32_t first{};
  std::uint32_t last{};
  Pen pen{};            // where the header ended
  bool after_header{};  // false: `pen` says nothing
  bool cut{};           // the table goes on after `last`
  White white{White::order};
  std::size_t beam{32};  // readings kept a line
  bool margins{};        // also tell how sure each cell is
};

/// The best reading of a task.
struct Decoding {
  float score{};
  std::vector<DecodedRow> rows{};
  std::vector<std::uint32_t> row_lines{};  // first line of each row
  std::vector<std::uint32_t> skipped{};    // lines that belong to no cell
};

/// Finds the best reading: Viterbi over cell boundaries with a beam, linear in the lines.
Decoding decode(Task const& task);

}  // namespace verband::ingest
