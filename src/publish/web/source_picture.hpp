// SPDX-License-Identifier: EUPL-1.2
// A page of a document as a picture, with the cells that stand on it marked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/sources.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The address of a page of a source, without its dates: "/bron/…/bladzijde/3".
std::string source_page_path(Source const& source, std::uint32_t page);

/// The first page on which a cell has a place; 0 when it has none on a page.
std::uint32_t page_of(Place const& place);

/// The pages on which cells of these rows stand, ascending.
std::vector<std::uint32_t> pages_of(std::vector<Account const*> const& accounts);

/// A page with its picture of `width` by `height` points, every cell a mark that leads to its row;
/// the same cells as a table below. `t-7-3` is the third cell of row 7.
std::string source_picture_page(PageRequest const& request, Source const& source,
                                std::vector<Account const*> const& accounts, std::uint32_t page,
                                double width, double height);

}  // namespace verband::publish
