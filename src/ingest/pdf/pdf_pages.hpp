// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/place.hpp"

namespace verband::ingest {

/// How glyphs look that follow each other.
struct GlyphStyle {
  float size{};               // points
  float ascent{}, descent{};  // points above and (negative) below the base line
  std::uint8_t turn{};        // 0 upright, 1 running down the page, 2 upside down, 3 running up
  bool bold{}, unseen{};      // unseen: a layer of text under a scan
  bool operator==(GlyphStyle const&) const = default;
};

/// A glyph in the order of the content; points from the top left corner of the page as it is read.
struct Glyph {
  std::string text{};  // UTF-8, several letters for a ligature
  float left{}, right{}, base{};
  std::uint32_t style{};  // in PdfPage::styles
  bool placed{};          // put at a place of its own, not behind the glyph before
  bool blank{};           // a space, also one that does not break
};

/// A line along the paper: across when it is wider than it is high.
struct Rule {
  float left{}, top{}, right{}, bottom{};
  bool across() const { return right - left >= bottom - top; }
};

/// A page as verband-pdf tells of it; points from the top left corner as the text is read, so a
/// page whose text lies on its side is turned first.
struct PdfPage {
  std::uint32_t number{};   // 1-based
  float width{}, height{};  // as read
  std::uint8_t turn{};      // of the text on the paper
  std::vector<GlyphStyle> styles{};
  std::vector<Glyph> glyphs{};
  std::vector<Glyph> lying{};  // those that stand otherwise than most; only their begin is known
  std::vector<Rule> rules{};
  std::vector<Rule> fills{};  // coloured areas
  float pictured{};           // the share of the page that pictures cover, 0..1
  bool damaged{};
  bool spaced{};     // it draws its spaces; then no space is made where none stands
  bool justified{};  // words of a line may stand further apart than a space is wide

  /// The box on the paper of a box as read.
  Box on_paper(Box const& box) const;
};

/// A document as verband-pdf tells of it.
struct PdfDocument {
  std::uint32_t pages_in_all{};
  std::vector<PdfPage> pages{};
  bool finished{};  // false: verband-pdf was stopped halfway
};

/// Reads the lines of verband-pdf (docs/pdf-regels.md); what is no such line is passed over.
PdfDocument parse_pdf_lines(std::string_view lines);

}  // namespace verband::ingest
