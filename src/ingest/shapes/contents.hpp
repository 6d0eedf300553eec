// SPDX-License-Identifier: EUPL-1.2
// What every reader makes of its kind of document: paragraphs and tables in reading order, each
// with its place. What they mean is decided afterwards, for all kinds alike.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/draft.hpp"
#include "model/finding.hpp"
#include "model/place.hpp"

namespace verband::ingest {

/// A cell of a table as the document shows it. Paragraphs and lines of their own are divided by
/// "\n"; lines that were only wrapped are joined.
struct GridCell {
  std::string text{};
  Place place{};
  std::vector<Repair> repairs{};
  std::vector<std::string> doubts{};  // plain Dutch: why the reading of this cell is not sure
  std::uint32_t rows{1};              // how many rows and columns it covers, itself included
  std::uint32_t columns{1};
  bool covered{};  // lies under a merged cell above or to the left of it; its text is empty
  bool bold{};     // all of its text
  bool number{};   // the document keeps it as an amount or a number
};

/// A row of a table; `page` is 1-based, 1 where a document has no pages.
struct GridRow {
  std::vector<GridCell> cells{};
  std::uint32_t page{1};
  bool head{};    // the document itself marks it as the head
  bool hidden{};  // the document does not show it
};

/// A table: every row has as many cells as the table has columns.
struct Grid {
  std::string title{};  // name of the sheet or caption; empty when there is none
  std::vector<GridRow> rows{};
  std::vector<bool> hidden_columns{};  // empty = all are shown
  bool ruled{true};                    // the document itself divides it in cells
  std::uint32_t depth{};               // in how many other tables it stands
  std::size_t columns() const { return rows.empty() ? 0 : rows.front().cells.size(); }
};

/// A text outside tables.
struct Paragraph {
  std::string text{};
  Place place{};
  std::vector<Repair> repairs{};
  std::uint32_t page{1};
  std::uint8_t level{};  // 0 = running text, 1 … 9 = a heading
  bool item{};           // of a list
  bool bold{};           // all of it
  std::size_t lead{};    // bytes at its beginning that are bold where the rest is not
  std::string mark{};    // of a list item as shown: "3.", "b)", "•"; empty when not known
  double indent{};       // in points; 0 where a document has none
  std::vector<std::string> doubts{};  // plain Dutch: why its reading is not sure
};

using Block = std::variant<Paragraph, Grid>;

/// A document in reading order, and what was noticed. Notes at the foot stand where they are
/// referred to: at the end of the paragraph or cell, in round brackets.
struct Contents {
  std::vector<Block> blocks{};
  std::vector<Finding> findings{};  // a problem among them = could not be read
  std::string title{};              // what the document is called without showing it
};

/// What a reader may use at most; beyond it the document is refused with a finding `too-large`.
struct Limits {
  std::size_t unpacked{std::size_t{256} * 1024 * 1024};  // bytes of a part after unpacking
  std::size_t cells{2'000'000};                          // covered ones included
  std::size_t parts{10'000};                             // files in a package
  std::size_t depth{64};                                 // tables in tables, nodes in nodes × 4
};

/// Puts doubts behind others, each once.
inline void add_doubts(std::vector<std::string>& to, std::vector<std::string> const& more) {
  for (auto const& each : more) {
    if (std::ranges::find(to, each) == to.end()) to.push_back(each);
  }
}

}  // namespace verband::ingest
