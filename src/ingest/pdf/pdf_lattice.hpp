// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/pdf/pdf_pages.hpp"

namespace verband::ingest {

/// A cell between rules; a merged one covers several rows or columns.
struct LatticeCell {
  Rule box{};
  std::uint32_t row{}, column{};
  std::uint32_t rows{1}, columns{1};
};

/// A table drawn with rules; points.
struct RuledLattice {
  std::vector<float> across{};  // from left to right, one more than the columns
  std::vector<float> down{};    // from top to bottom, one more than the rows
  std::vector<LatticeCell> cells{};
  std::uint32_t rows() const { return static_cast<std::uint32_t>(down.size()) - 1; }
  std::uint32_t columns() const { return static_cast<std::uint32_t>(across.size()) - 1; }
  Rule box() const { return {across.front(), down.front(), across.back(), down.back()}; }
};

/// The tables that the rules of a page draw, from top to bottom: rules that touch make a net, its
/// meshes are the cells. A frame around a text is no table.
std::vector<RuledLattice> lattices_of(std::vector<Rule> const& rules);

}  // namespace verband::ingest
