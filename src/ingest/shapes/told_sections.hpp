// SPDX-License-Identifier: EUPL-1.2
// A text that tells of a partnership below each heading or number, in sentences.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "ingest/shapes/shapes.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// The head of the column with the sentences that say who takes part.
inline constexpr std::string_view told_parties = "Zinnen over deelnemers";

/// Partnerships of which a text tells in sentences, each below a heading or a number of its own:
/// the name, who takes part (the sentences that say so, with a doubt) and what else is told.
/// Nothing where fewer than three sections in four say who takes part, or fewer than three.
std::optional<PartnershipList> told_sections(std::vector<Paragraph> const& paragraphs,
                                             text::Lexicon const& lexicon);

}  // namespace verband::ingest
