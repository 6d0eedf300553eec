// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "ingest/pdf/pdf.hpp"
#include "ingest/shapes/shapes.hpp"

namespace {

using verband::ingest::Grid;

/// The bytes as lines of verband-pdf: either as they are, or four numbers a line on a small page,
/// so that drawings that make sense are found sooner.
std::string drawn(std::uint8_t const* data, std::size_t size) {
  if (size == 0 || data[0] % 2 == 0) return {reinterpret_cast<char const*>(data), size};
  std::string lines = "d 2\np 1 20000 20000\ns 1000 800 -200 0 0\n";
  for (std::size_t i = 1; i + 4 < size; i += 5) {
    auto const number = [&](std::size_t at) { return std::to_string(data[i + at] * 80); };
    switch (data[i] % 6) {
      case 0:
        lines += "l " + number(1) + " " + number(2) + " " + number(3) + " " + number(4) + " 50\n";
        break;
      case 1:
        lines += "p 2 20000 20000\ns 1000 800 -200 0 0\n";
        break;
      case 2:
        lines += "f " + number(1) + " " + number(2) + " " + number(3) + " " + number(4) + " 50\n";
        break;
      default:
        lines += (data[i] % 6 == 3 ? "g " : "G ") + number(1) + " " + number(2) + " 500 " +
                 std::to_string(data[i + 3] % 60 + 20) + "\n";
    }
  }
  return lines + "end\n";
}

}  // namespace

/// Reads any lines as a PDF; aborts when a table is not rectangular or a row lacks cells.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static verband::text::Lexicon const lexicon;
  auto contents = verband::ingest::read_pdf(drawn(data, size), lexicon, {});
  for (auto const& block : contents.blocks) {
    auto const* const grid = std::get_if<Grid>(&block);
    if (grid == nullptr) continue;
    for (auto const& row : grid->rows) {
      if (row.cells.size() != grid->columns()) std::abort();
    }
  }
  auto const draft = verband::ingest::draft_of(std::move(contents), lexicon, {});
  for (auto const& row : draft.rows) {
    if (row.cells.size() != draft.columns.size()) std::abort();
  }
  return 0;
}
