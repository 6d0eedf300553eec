// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/words/content.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// What it says for two pieces to be one cell that halves of a word come together, in nats.
inline constexpr float one_word = 4.0F;

/// Tells of every line how its words go on with those of the next line: halves of a word or a name.
/// Only texts that run over the whole width of a table ask for it.
void hear_joints(std::vector<Line> const& lines, text::Lexicon const& lexicon,
                 std::vector<LineFacts>& facts);

}  // namespace verband::ingest
