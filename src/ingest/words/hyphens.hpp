// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "text/lexicon.hpp"

namespace verband::ingest {

/// The word with the hyphen that pdftotext dropped at a line end: "EchtSusteren", "WOZwaarde",
/// "Noorden" before "Midden-Limburg". The same word when none is missing. `next` is the word behind
/// it, or empty.
std::string with_hyphen(std::string_view word, std::string_view next, text::Lexicon const& lexicon);

/// True when two names may stand in the word, of which pdftotext dropped the hyphen between them:
/// "VolkerakZoommeer". Bodies write themselves so as well.
bool may_miss_hyphen(std::string_view word, text::Lexicon const& lexicon);

}  // namespace verband::ingest
