// SPDX-License-Identifier: EUPL-1.2
// What one reading of a flattened table teaches the next.
#pragma once

#include <cstdint>
#include <optional>
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
  std::vector<float> single{};  // share of its cells that are one word; never 0 or 1
  WhiteBy white{};              // where it follows no law
};

inline constexpr float seldom_empty = 0.03F;  // share of the cells, before anything is known
inline constexpr float seldom_single = 0.08F;

/// The white space before a line, as far as it tells something.
struct WhiteSeen {
  std::optional<bool> blank_line{};
  std::optional<bool> space{};  // at the end of the line above; a hyphen there leaves none
};

/// The white space before line `i`, nothing where a page begins.
WhiteSeen white_before(std::vector<Line> const& lines, std::uint32_t i);

/// What white space tells of a begin with these shares, in nats.
float told_by(WhiteSeen const& seen, WhiteBefore const& share);

/// The part of a word that must fit on the line: up to a hyphen or slash inside it.
float first_unit(Word const& word);

/// True for a line that begins with the mark of an item.
bool bullet(Line const& line);

/// The white space in [first, last), nothing known of the table.
WhiteBy all_white(std::vector<Line> const& lines, std::uint32_t first, std::uint32_t last);
/// What the rows, as they were read, teach.
Taught taught_by(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                 std::uint32_t columns, White white);

/// The widths that the line breaks inside the cells of a decoding speak for.
std::vector<float> learn_widths(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns, White white);

}  // namespace verband::ingest
