// SPDX-License-Identifier: EUPL-1.2
// For the tests of PDF: what was read, as texts.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/pdf/drawn_page.hpp"
#include "ingest/pdf/pdf.hpp"

namespace verband::ingest::pdf_testing {

using Texts = std::vector<std::vector<std::string>>;
using Places = std::initializer_list<double>;

/// What verband-pdf told, read.
inline Contents read(std::string const& lines) {
  static text::Lexicon const lexicon;
  return read_pdf(lines, lexicon, {});
}
inline Contents read(DrawnPdf const& pdf) { return read(pdf.lines()); }

/// The tables, in order.
inline std::vector<Grid> grids(Contents const& contents) {
  std::vector<Grid> found;
  for (auto const& block : contents.blocks) {
    if (auto const* const grid = std::get_if<Grid>(&block)) found.push_back(*grid);
  }
  return found;
}

/// The texts of the cells; "<" is covered by another.
inline Texts texts(Grid const& grid) {
  Texts all;
  for (auto const& row : grid.rows) {
    auto& cells = all.emplace_back();
    for (auto const& cell : row.cells) cells.push_back(cell.covered ? "<" : cell.text);
  }
  return all;
}

/// The texts of the only table.
inline Texts table(Contents const& contents) {
  auto const found = grids(contents);
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? Texts{} : texts(found.front());
}

/// The paragraphs, in order.
inline std::vector<std::string> paragraphs(Contents const& contents) {
  std::vector<std::string> found;
  for (auto const& block : contents.blocks) {
    if (auto const* const one = std::get_if<Paragraph>(&block)) found.push_back(one->text);
  }
  return found;
}

/// True when there is a finding with that code.
inline bool has(Contents const& contents, std::string_view code) {
  for (auto const& finding : contents.findings) {
    if (finding.code == code) return true;
  }
  return false;
}

}  // namespace verband::ingest::pdf_testing
