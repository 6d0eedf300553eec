// SPDX-License-Identifier: EUPL-1.2
// The text of an arrangement, with its preamble and articles, as it is published.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// True for a text with lines that begin articles, numbered from the first on: a regulation.
bool has_articles(std::string_view text);

/// The partnership that the text of an arrangement founds, or each of several: its name from the
/// title, who takes part from the preamble, its form and goal from the articles (Wgr art. 1 and 8).
/// Nothing for a text without articles, a title of an arrangement and bodies that decide together.
std::optional<PartnershipList> regulation(std::vector<Paragraph> const& paragraphs);

}  // namespace verband::ingest
