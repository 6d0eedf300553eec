// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdio>

class PDFDoc;

namespace verband_pdf {

/// Writes page `number` as a PNG picture of `resolution` dots an inch; false when there is no such
/// page or it could not be drawn.
bool write_picture(PDFDoc& document, int number, int resolution, std::FILE* out);

}  // namespace verband_pdf
