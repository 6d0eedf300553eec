// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/pdf/pdf_pages.hpp"
#include "ingest/words/encoding.hpp"
#include "model/place.hpp"

namespace verband::ingest {

/// A letter of a text laid out from a PDF: its bytes there, and where it stands on paper.
struct LaidOutLetter {
  std::uint32_t begin{}, end{};  // bytes of the text
  std::uint32_t line{};
  PageBox box{};
};

/// The text of a PDF with its columns side by side, as pdftotext -layout writes it; pages begin
/// with a form feed.
struct LaidOutText {
  DecodedText document{};
  std::vector<LaidOutLetter> letters{};

  /// The boxes, one a line, of what stands in those bytes.
  Place place(TextPlace const& text) const;
};

/// Lays the letters of a PDF out by the places where they stand.
LaidOutText laid_out(PdfDocument const& pdf);

}  // namespace verband::ingest
