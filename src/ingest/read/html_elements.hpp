// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/read/html_tokens.hpp"

namespace verband::ingest {

/// True for elements that stand on lines of their own: paragraphs, items, sections.
bool is_block(std::string_view name);
/// True for elements that have no contents and are not closed.
bool is_void(std::string_view name);
/// The level of a heading, 0 for any other element.
std::uint8_t heading(std::string_view name);
/// Whether what stands in an element is bold, or not shown, by itself or its style attribute.
bool makes_bold(HtmlToken const& tag);
bool hides(HtmlToken const& tag);
/// True when an element has a line through its text.
bool strikes(HtmlToken const& tag);

}  // namespace verband::ingest
