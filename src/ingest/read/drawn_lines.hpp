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

/// A table as one way of drawing shows it; `contradicted` when it is drawn as one while the text in
/// it does not keep to it.
struct DrawnAttempt {
  std::optional<DrawnTable> table{};
  bool contradicted{};
};

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
