// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/pdf/pdf_runs.hpp"
#include "ingest/shapes/contents.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// A line of text: runs on one base line, from left to right.
struct TextLine {
  std::string text{};
  float left{}, right{}, base{}, size{};
  float first_word{};    // points: the width of what could have stood on the line before
  float whole_word{};    // points: the same of a word that no hyphen divides
  float first_letter{};  // points: the same of a word that may be broken anywhere
  bool bold{};
  std::size_t lead{};  // bytes at the beginning that are bold where the rest is not
};

/// The lines of these runs, from top to bottom.
std::vector<TextLine> lines_of(PdfPage const& page, std::span<Run const> runs);

/// The doubt that `flow` has of a word at the end of a line.
inline constexpr std::string_view line_doubt =
    "Aan het eind van een regel is niet zeker of een woord doorloopt. Vergelijk de cel met het "
    "document.";

/// The text of lines that stand under each other: wrapped words are joined, a line that ends before
/// `edge` (points) although the next word had room ends a paragraph ("\n"). Repairs say what was
/// joined within words.
struct Flowed {
  std::string text{};
  std::vector<Repair> repairs{};
  std::vector<std::string> doubts{};
};
Flowed flow(std::span<TextLine const> lines, float edge, text::Lexicon const& lexicon);

/// True when the first word of `below` would have stood behind `above`, had the text gone on: the
/// line was not full.
bool had_room(TextLine const& above, TextLine const& below, float edge);

/// True for a text that reaches the right edge of the paper: what stood behind it is not there.
bool at_page_edge(PdfPage const& page, Run const& run);

/// The box on the paper around runs of a page.
Box box_around(PdfPage const& page, std::span<Run const> runs);

}  // namespace verband::ingest
