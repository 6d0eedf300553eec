// SPDX-License-Identifier: GPL-2.0-or-later
// What stands on the pages of a PDF, as plain lines. docs/pdf-regels.md describes them.
#pragma once

#include <cstdio>

class PDFDoc;

namespace verband_pdf {

/// Writes every page: its size, glyphs in the order of the content, lines, filled areas and links;
/// at most `most_pages` of them. All lengths in 1/100 point from the top left corner.
void write_glyphs(PDFDoc& document, std::FILE* out, int most_pages);

}  // namespace verband_pdf
