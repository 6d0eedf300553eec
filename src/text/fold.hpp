// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace verband::text {

/// The text for comparing: lower case, without diacritics, quotes unified, any white space, hyphen
/// or dash run as one space, other punctuation kept; "Fryslân" → "fryslan", "Aa  en-Hunze" → "aa en
/// hunze".
std::string fold(std::string_view utf8);

/// The same, put after `text`; for callers that fold much and keep nothing.
void append_folded(std::string& text, std::string_view utf8);

/// True when the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool valid_utf8(std::string_view bytes);

/// Undoes UTF-8 that was read as cp1252 or Latin-1 and encoded again, once or twice ("FryslÃ¢n" →
/// "Fryslân"); text that was not damaged so comes back as it was.
std::string undo_double_encoding(std::string_view utf8);

/// White space runs (also non-breaking) as one space, none at the ends.
std::string squeeze(std::string_view utf8);

/// The text without the blanks at its ends.
std::string_view trimmed(std::string_view text, std::string_view blanks = " \t");

}  // namespace verband::text
