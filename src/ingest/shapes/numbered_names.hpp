// SPDX-License-Identifier: EUPL-1.2
// A numbered list of names in running text: "1. Gemeenschappelijke Regeling Rijk van Dommel".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// The head of the column with the names of such a list.
inline constexpr std::string_view numbered_names_head = "Genummerde namen";

/// Partnerships of which a text has nothing but a numbered list of names, each on a line of its
/// own, with the legal form at its end where it says one; nothing where fewer than five stand below
/// each other, or fewer than three in four are called as organisations are.
std::optional<PartnershipList> numbered_names(std::vector<Paragraph> const& paragraphs);

/// Tells of the paragraphs beside so many numbered names, which are not read; nothing where there
/// are none.
std::optional<Finding> text_outside(std::vector<Paragraph> const& paragraphs, std::size_t names);

/// True for such a list, and nothing else.
bool names_alone(Draft const& draft);

/// True for such a list when four in five lines of the text are names of it.
bool fills_text(Draft const& draft, std::string_view text);

/// True when most names of the list are not those of rows of the table, or the other way about.
bool lacks_names(Draft const& table, Draft const& list);

}  // namespace verband::ingest
