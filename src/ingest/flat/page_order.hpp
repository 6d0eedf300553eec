// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/flat/blocks.hpp"

namespace verband::ingest {

/// Text of a page that is known beforehand: a head in its column, or a title above them.
struct KnownCell {
  std::vector<std::uint32_t> lines{};  // of the document
  std::uint32_t column{};
  bool title{};
};

/// White between rows: as usual, and so little that cells below each other become one block.
inline constexpr float usual_row_space = 0.6F;
inline constexpr float tight_row_space = 0.25F;

/// The order in which pdftotext writes a page, compared with the order that is there.
class PageOrder {
 public:
  /// Lines [first, last) of the body and the known cells make up the page, with so much white
  /// between its rows, in font sizes.
  PageOrder(BlockTask const& task, std::vector<KnownCell> known, std::uint32_t first,
            std::uint32_t last, float row_space);

  /// The lines that would be written after another one, or with other white before them, if the
  /// cells stood so. No difference proves the reading. Cells may be left out: then the lines that
  /// are there are compared, without what is known to stand below the last of them.
  std::vector<std::uint32_t> differences(std::vector<PlacedCell> const& cells) const;

 private:
  std::vector<KnownCell> known_above(std::uint32_t line) const;
  std::vector<std::uint32_t> followers(std::vector<PlacedCell> const& cells,
                                       std::vector<KnownCell> const& known) const;

  BlockTask const& task_;
  std::vector<KnownCell> known_;
  std::uint32_t last_{};         // line of the document
  std::vector<bool> blank_{};    // by line of the document less the first one
  std::vector<float> widths_{};  // of the lines
  std::uint32_t base_{};
  float row_space_{};
};

}  // namespace verband::ingest
