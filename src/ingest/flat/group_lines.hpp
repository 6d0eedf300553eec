// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/gutters.hpp"

namespace verband::ingest {

/// What tells a heading between rows from a cell: whether a text names a legal form as headings do,
/// or a theme and no organisation.
struct HeadingWords {
  bool (*of_form)(std::string_view text);
  bool (*of_theme)(std::string_view text);
};

/// A heading between the rows of a table: "Sociaal domein" above the rows it holds for.
struct GroupLine {
  std::uint32_t line{};
  std::string text{};
  bool sure{};       // it cannot be the end of the cell above
  bool named{true};  // it names a theme or a form; else it may be the begin of the name below
};

/// Takes the headings between rows out of the strips of a table: lines with one short text at the
/// left that names a theme or a legal form, each right above a line that fills several columns.
/// Nothing where there are fewer than two, or where each may be the end of the cell above it.
std::vector<GroupLine> take_group_lines(std::vector<Line> const& lines, std::vector<Strip>& body,
                                        HeadingWords const& say);

/// The lines that are headings where the table reads as well without them: they name legal forms in
/// the plural and nothing else ("Stichtingen en verenigingen"), or say that the rest follows
/// ("Overige samenwerking"). Nothing where one returns; one alone counts only when it says that.
std::vector<GroupLine> form_headings(std::vector<Line> const& lines);

/// The headings among the lines between rows that belong to no cell, where cells stand one after
/// another. Nothing where there are fewer than two, or where such a line is something else.
std::vector<GroupLine> skipped_group_lines(std::vector<Line> const& lines, Decoding const& decoding,
                                           HeadingWords const& say);

}  // namespace verband::ingest
