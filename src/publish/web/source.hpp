// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sources.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// A source as far as anyone may see it: its cells as read, with repairs and doubts in words; and
/// for an open source (`document` given) the text itself with every cell marked at its place.
std::string source_page(PageRequest const& request, analysis::SourceView const& source,
                        std::optional<std::string> const& document);

/// The address of a row of a source: the page of the website on which its cells stand, at that row.
std::string row_address(PageRequest const& request, std::string_view source_id, std::uint32_t row);

/// The rows of the reading in force, in their order.
std::vector<Account const*> accounts_of(PageRequest const& request,
                                        analysis::SourceView const& source);

/// The text of a document with its cells marked: `t-7-3` is the third cell of row 7.
void marked_text(Html& html, std::string_view document,
                 std::vector<Account const*> const& accounts);

}  // namespace verband::publish
