// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace verband::publish {

/// A table for people: heads and rows of the same length.
struct Table {
  std::vector<std::string> head{};
  std::vector<std::vector<std::string>> rows{};
};

/// How a table is laid out on a screen or in a pipe.
struct TableStyle {
  std::size_t width{100};  // columns of the terminal; cells are wrapped to fit
  bool colour{};           // bold head, by ANSI codes
};

/// The number of terminal columns a text takes (letters, not bytes; combining marks take none).
std::size_t display_width(std::string_view utf8);

/// `text` broken at spaces into lines of at most `width` columns; a longer word is cut.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The table as text: columns as narrow as their content allows, long cells wrapped, a line under
/// the head.
std::string render(Table const& table, TableStyle const& style);

/// The table as CSV (RFC 4180, comma, CRLF, UTF-8 without mark). A cell that a spreadsheet would
/// run as a formula (= + - @ at the start) gets an apostrophe before it.
std::string csv(Table const& table);

/// `text` without control characters, so that a document cannot steer the terminal.
std::string printable(std::string_view text);

}  // namespace verband::publish
