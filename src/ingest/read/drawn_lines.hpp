// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/read/drawn_table.hpp"

namespace verband::ingest {

/// More columns than this are no table, so that a line of thousands of bars costs little.
inline constexpr std::size_t most_drawn_columns = 200;
/// More cells than this are not read as a drawn table.
inline constexpr std::size_t most_drawn_cells = 400'000;

/// A line of a text without its end.
struct DrawnLine {
  std::uint32_t begin{};  // byte of the text
  std::string_view text{};
  bool blank() const { return text.find_first_not_of(" \t\f") == std::string_view::npos; }
};

/// The lines of a text.
std::vector<DrawnLine> drawn_lines(std::string_view utf8);

/// A character of a line: the bytes of the text it takes and where it stands on the line, tabs
/// counted up to the next multiple of eight.
struct Sign {
  char32_t code{};
  std::uint32_t begin{}, end{};
  std::uint32_t column{};
};

/// The characters of a line that have a width.
std::vector<Sign> signs_of(DrawnLine const& line);

/// A table as one way of drawing shows it.
struct DrawnAttempt {
  std::optional<DrawnTable> table{};
  std::size_t end{};  // without a table: no table begins above this line
};

/// The texts on a line of a table, of each column.
using Fields = std::vector<std::string_view>;

/// How a table shows where its rows begin: on each line, between blank lines or rules, or on a line
/// with a first cell.
enum class RowSign : std::uint8_t { line, group, first_cell };

/// Whether a line begins a row, and whether that is unsure.
struct LineRole {
  bool begins{true};
  bool unsure{};
};

/// What each line of a table is, in groups of lines with blank lines or rules between them: lines
/// that go on with the row above it, or rows within a group, show it by their texts.
std::vector<std::vector<LineRole>> line_roles(std::vector<std::vector<Fields>> const& groups,
                                              RowSign sign);

/// True for a line of dashes or equals signs alone, in one run or more.
bool is_ruler(std::string_view line);
/// The table of which the first ruler stands at that line; its head may stand above it, not above
/// `floor`.
DrawnAttempt ruler_table(std::vector<DrawnLine> const& lines, std::size_t at, std::size_t floor);

/// True for a line of a frame: dashes with corners among them.
bool is_frame(std::string_view line);
/// The table of which the first rule of its frame stands at that line.
DrawnAttempt box_table(std::vector<DrawnLine> const& lines, std::size_t at, std::size_t floor);

}  // namespace verband::ingest
