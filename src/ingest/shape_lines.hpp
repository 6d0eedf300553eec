// SPDX-License-Identifier: EUPL-1.2
// How lines of running text begin: with a label, or with a number before a name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/shapes.hpp"

namespace verband::ingest {

/// A heading without its number: "3.2 Stichtingen" → "Stichtingen".
std::string without_number(std::string_view text);

/// "Doel: bewaken van …" as label and text; nothing when no label known stands before the colon.
std::optional<std::pair<std::string, std::string>> labelled(std::string_view text);

/// Cards in running text: a name, and under it lines with a label; nothing when there are no two.
std::optional<PartnershipList> cards_in(std::vector<Paragraph> const& paragraphs);

}  // namespace verband::ingest
