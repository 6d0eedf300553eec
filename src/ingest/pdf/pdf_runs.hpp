// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/pdf/pdf_pages.hpp"

namespace verband::ingest {

/// Glyphs that follow each other on one base line without a gap; points.
struct Run {
  std::uint32_t begin{}, end{};  // in PdfPage::glyphs
  float left{}, right{};
  float base{}, top{}, bottom{};
  float size{};
  bool bold{};
  bool outside{};  // alone on its line, and it begins left of the table that is looked for
};

/// The runs of a page in the order of the content. A run ends where a gap, another line or an
/// upright rule follows.
std::vector<Run> runs_of(PdfPage const& page);

/// The same runs, cut where a glyph that was put at a place of its own begins at one of the `edges`
/// (points, sorted). A text outside the table stays whole.
std::vector<Run> cut_at(PdfPage const& page, std::span<Run const> runs,
                        std::span<float const> edges);

/// How exactly the texts of a column begin on one line; points.
inline constexpr float same_edge = 0.6F;
/// True when a text that begins here begins at one of the edges (sorted).
bool at_edge(std::span<float const> edges, float left);

/// The text of a run; small raised figures become "¹", gaps without a space glyph become a space
/// where the page has no spaces of its own.
std::string text_of(PdfPage const& page, Run const& run);

}  // namespace verband::ingest
