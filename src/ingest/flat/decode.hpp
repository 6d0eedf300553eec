// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/flat/law.hpp"
#include "ingest/words/content.hpp"

namespace verband::ingest {

/// Of the lines that begin the same: before which share a blank line stands, and before which share
/// a line that ends in a space; never 0 or 1.
struct WhiteBefore {
  float blank_line{0.5F};
  float space{0.5F};
};

/// The white space before a line by what the line begins.
struct WhiteBy {
  WhiteBefore nothing{};  // it goes on with a cell
  WhiteBefore cell{};
  WhiteBefore row{};
};

/// What one reading of a table teaches the next, by column but for the white space.
struct Taught {
  std::vector<float> widths{};  // 0 = not known yet
  std::vector<float> empty{};   // share of its cells that are empty; never 0 or 1
  WhiteBy white{};              // where it follows no law
};

inline constexpr float seldom_empty = 0.03F;  // share of the cells, before anything is known

/// One decoding task: the lines [first, last) of a document as a table of so many columns.
struct Task {
  std::vector<Line> const& lines;
  std::vector<LineScores> const& scores;
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

/// The white space in [first, last), nothing known of the table.
WhiteBy all_white(std::vector<Line> const& lines, std::uint32_t first, std::uint32_t last);
/// What the rows, as they were read, teach.
Taught taught_by(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                 std::uint32_t columns, White white);

/// The widths that the line breaks inside the cells of a decoding speak for.
std::vector<float> learn_widths(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns, White white);

}  // namespace verband::ingest
