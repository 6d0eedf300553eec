// SPDX-License-Identifier: EUPL-1.2
// XML as the office formats use it: a bounded tree, looked into by names without their prefix.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The tree of an XML part, at most `limits.depth` × 4 deep and with at most `limits.cells` × 4
/// elements and attributes; white space of its own is kept. Empty with a problem when it is too
/// large or no XML. Entities that a document declares itself are not filled in.
Found<pugi::xml_document> xml_tree(std::string_view bytes, Limits const& limits);

/// The name of an element without its prefix; empty for a text.
std::string_view local_name(pugi::xml_node node);
/// The first child element of that name, whatever its prefix.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// The value of the attribute of that name, whatever its prefix; empty when there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);
bool has_attribute(pugi::xml_node node, std::string_view name);

/// A whole number from the beginning of a text; `otherwise` when there is none or it is above
/// 2,000,000,000.
std::uint32_t whole_number(std::string_view text, std::uint32_t otherwise);
/// The same, possibly with a sign and a fraction, at most 10^9 either way.
double decimal_number(std::string_view text, double otherwise);

}  // namespace verband::ingest
