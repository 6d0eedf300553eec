// SPDX-License-Identifier: EUPL-1.2
// For the tests of the readers: packages made of parts, and what was read as lines of text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip file with these parts in this order.
std::string zip(Parts const& parts);

/// A Word document with this in its body; `more` are further parts of word/, such as "styles.xml".
std::string docx(std::string_view body, Parts const& more = {});
/// An OpenDocument text, or with `kind` "spreadsheet" a spreadsheet; `styles` are automatic styles.
std::string odf(std::string_view body, std::string_view styles = {},
                std::string_view kind = "text");
/// A workbook with one sheet "Blad1"; `sheet` is what its root holds.
std::string xlsx(std::string_view sheet, std::string_view styles = {},
                 std::string_view strings = {}, std::string_view workbook = {});

/// A line for each paragraph ("h2 Doel", "3. item", "text") and row ("|a|b|", with ~ for a covered
/// cell, * for bold, # for a number, (2x1) for its size).
std::string shown(Contents const& contents);

/// The codes of the findings, with a blank between them.
std::string codes(Contents const& contents);

}  // namespace verband::ingest::testing
