// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "page.hpp"

namespace verband::generator {

/// The pages as Apache PDFBox flattens them: cells in reading order, separated by its rule for
/// paragraphs. Written from a description of that rule, apart from the reader it tests.
std::string pdfbox_text(std::vector<Page> const& pages);

}  // namespace verband::generator
