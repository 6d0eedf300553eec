// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ingest/pdf/pdf_cell.hpp"
#include "ingest/shapes/contents.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// The labels with which lines of a document begin again and again.
class LineLabels {
 public:
  void learn(PdfPage const& page, std::vector<Run> const& runs);
  bool begins(TextLine const& line) const;

 private:
  std::map<std::string, std::size_t> times_{};
};

/// The sizes in which the texts of a document are set.
class TextSizes {
 public:
  explicit TextSizes(PdfDocument const& document);
  /// True for a text larger than most; sizes count as they are kept, in halves of a point.
  bool large(float size) const;
  /// The level of a heading: 1 for the largest size, and one more for each size below it; bold
  /// letters of the usual size come last.
  std::uint8_t level(float size) const;

 private:
  std::map<long, std::size_t> times_{};
  float usual_{10.0F};
};

/// The paragraphs of texts outside tables: lines that follow each other closely and begin alike;
/// each item of a list is one, and so is what a label begins.
std::vector<Paragraph> paragraphs_of(PdfPage const& page, std::vector<Run> const& runs,
                                     TextSizes const& sizes, LineLabels const& labels,
                                     text::Lexicon const& lexicon);

}  // namespace verband::ingest
