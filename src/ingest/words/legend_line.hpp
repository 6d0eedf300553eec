// SPDX-License-Identifier: EUPL-1.2
// Lines in which a document explains its signs and short names.
#pragma once

#include <string_view>

namespace verband::ingest {

/// True for a line that stands above what is explained and says nothing else: "Legenda:",
/// "Gebruikte afkortingen".
bool legend_title(std::string_view line);

/// The line without such a title and a colon before what it explains: "Afkortingen: KB: …".
std::string_view without_legend_title(std::string_view line);

/// True for "ALM" and "AadR": a short word without other signs, with two capitals or more.
bool is_abbreviation(std::string_view word);

/// True for a line that explains signs and says nothing else: "x = deelnemer", "Legenda".
bool explains_signs(std::string_view text);

/// The short name that a line explains where the text around it uses it: "AadR" of "AadR: Alphen
/// aan den Rijn" and of "- AadR – Alphen aan den Rijn"; empty for any other line.
std::string_view short_name_in(std::string_view line);

}  // namespace verband::ingest
