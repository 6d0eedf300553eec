// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

inline constexpr std::uint32_t tallest_head = 4;  // lines
inline constexpr std::uint32_t most_columns = 9;

/// A way to read the beginning: nothing, or titles and a header of so many cells.
struct Beginning {
  DecodedRow header{};
  std::uint32_t columns{};
  std::size_t end{};  // in the body: first line below the header
  float score{};
};

/// The ways in which a text of paragraphs may begin: the header cells near its top.
class Beginnings {
 public:
  /// `body`: the lines that hold text of the document.
  Beginnings(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
             std::vector<std::uint32_t> const& body);

  /// Headers together at the top, the best of each number of columns, and tables without one;
  /// `given` columns are tried without a header as well.
  std::vector<Beginning> all(std::size_t given) const;
  /// The same header with one group of heads further down, each time another one, and with the
  /// best groups together.
  void add_heads_below(Beginning const& beginning, std::vector<Beginning>& out) const;
  /// True when a blank line, another text or a page end stands before this line of the body.
  bool opens(std::size_t at) const;
  /// The lines [begin, end) of the body as a cell.
  DecodedCell cell(std::size_t begin, std::size_t end) const;

 private:
  bool on_first_page(std::size_t at) const;
  float passed_over(std::size_t first) const;
  void headers_from(std::size_t first, std::vector<Beginning>& out) const;
  bool goes_on(std::size_t begin, std::size_t end) const;
  bool known_head(DecodedCell const& own) const;
  void add_glued_heads(std::vector<Beginning>& out) const;
  std::optional<Kind> said_by(DecodedCell const& head) const;
  bool all_other_kinds(Beginning const& one, Beginning const& other) const;
  std::optional<Beginning> together(Beginning const& beginning, Beginning const& run) const;
  bool extended(Beginning& beginning, Beginning const& run) const;
  Beginning head_at(std::size_t at, bool beside_heads) const;
  Beginning head_before_known(std::size_t at) const;
  std::vector<Beginning> heads_below(std::size_t from) const;

  std::vector<Line> const& lines_;
  std::vector<LineFacts> const& facts_;
  std::vector<std::uint32_t> const& body_;
  // Of the lines of the first page: it stands there once more as a paragraph. So it is a cell, as a
  // head stands on a page once.
  std::vector<bool> returns_{};
};

}  // namespace verband::ingest
