// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/proof.hpp"

#include <algorithm>
#include <tuple>

#include "ingest/flat/law.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t most_differences = 200;

/// One line of one cell, in the order of the stream; row 0 is the header.
struct Laid {
  Piece piece{};
  std::uint32_t row{};
  std::uint32_t column{};
  std::uint32_t number{};  // which line of its cell
};

void lay(std::vector<Laid>& out, std::vector<DecodedCell> const& cells, std::uint32_t row) {
  for (std::uint32_t c = 0; c < cells.size(); ++c) {
    for (std::uint32_t k = 0; k < cells[c].pieces.size(); ++k) {
      out.push_back({cells[c].pieces[k], row, c, k});
    }
  }
}

std::string_view written(Separator separator) {
  switch (separator) {
    case Separator::none:
      return "";
    case Separator::line_end:
      return "\n";
    case Separator::blank_line:
      return "\n\n";
  }
  return "";
}

/// The line ends between two places, each as one "\n" whatever the system that wrote them.
std::string line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out.push_back(text[i] == '\r' ? '\n' : text[i]);
  }
  return out;
}

class Prover {
 public:
  Prover(DecodedText const& document, std::vector<Line> const& lines)
      : document_{document}, lines_{lines} {}

  void run(std::vector<Laid> const& laid) {
    for (std::size_t i = 0; i < laid.size(); ++i) {
      if (i == 0 || lines_[laid[i].piece.line].page_start ||
          outside_between(laid[i - 1].piece.line, laid[i].piece.line)) {
        begin(laid[i]);
        continue;
      }
      next(laid[i - 1], laid[i]);
    }
  }

  Proven result{};

 private:
  /// Something that is no part of the table stands between the lines: the law starts anew.
  bool outside_between(std::uint32_t above, std::uint32_t below) const { return below > above + 1; }

  void begin(Laid const& here) {
    bool const same_row = row_ == here.row && here.number > 0;
    pen_ = {.lines = same_row ? here.number + 1 : 1,
            .height = same_row ? here.number + 1 : 1,
            .column = here.column,
            .start = here.column,
            .paragraph = true};
    auto const& line = lines_[here.piece.line];
    if (!line.page_start) pen_.paragraph = line.blank_before;
    row_ = here.row;
  }

  void next(Laid const& above, Laid const& here) {
    auto const& line = lines_[here.piece.line];
    bool const same_line = above.piece.line == here.piece.line;
    bool const same_cell = above.row == here.row && above.column == here.column;
    auto expected = same_cell               ? before_next_line(pen_)
                    : above.row == here.row ? before_next_cell(pen_)
                                            : before_next_row(pen_);
    auto const& upper = lines_[above.piece.line];
    // Space above a list or after an empty paragraph is set by the author, not by the table.
    if (same_cell && line.blank_before &&
        (upper.empty() || (!line.empty() && line.words[0].folded.empty()))) {
      expected = Separator::blank_line;
    }
    auto const between =
        std::string_view{document_.text}.substr(upper.end, same_line ? 0 : line.begin - upper.end);
    auto const found = same_line ? std::string{} : line_ends(between);
    if (found != written(expected)) {
      differ(above, here,
             same_line ? line.words.empty() ? line.begin : word_begin(here) : upper.end,
             same_line ? word_begin(here) : line.begin, expected, found);
    }
    if (!same_line) {
      pen_.start = here.column;
      pen_.paragraph = line.blank_before;
    }
    pen_.lines = same_cell ? pen_.lines + 1 : 1;
    pen_.height = above.row == here.row ? std::max(pen_.height, pen_.lines) : 1;
    pen_.column = here.column;
    row_ = here.row;
  }

  std::uint32_t word_begin(Laid const& here) const {
    auto const& line = lines_[here.piece.line];
    return here.piece.begin < line.words.size() ? line.words[here.piece.begin].begin : line.end;
  }

  void differ(Laid const& above, Laid const& here, std::uint32_t begin, std::uint32_t end,
              Separator expected, std::string const& found) {
    if (result.proof.differences.size() < most_differences) {
      result.proof.differences.push_back({.where = document_.raw(begin, end),
                                          .row = here.row,
                                          .expected = std::string{written(expected)},
                                          .found = found});
    }
    if (above.row > 0) result.cells.emplace_back(above.row - 1, above.column);
    if (here.row > 0) result.cells.emplace_back(here.row - 1, here.column);
  }

  DecodedText const& document_;
  std::vector<Line> const& lines_;
  Pen pen_{};
  std::uint32_t row_{};
};

}  // namespace

Proven prove(DecodedText const& document, std::vector<Line> const& lines,
             std::optional<Header> const& header, Decoding const& decoding) {
  std::vector<Laid> laid;
  if (header) lay(laid, header->cells, 0);
  for (std::uint32_t r = 0; r < decoding.rows.size(); ++r) lay(laid, decoding.rows[r], r + 1);
  // Rows cut by a page end come back later in the stream: the stream's order is that of the lines.
  std::ranges::stable_sort(laid, {},
                           [](Laid const& l) { return std::tuple{l.piece.line, l.row, l.column}; });
  Prover prover{document, lines};
  prover.run(laid);
  auto out = std::move(prover.result);
  out.proof.applicable = true;
  out.proof.equal = out.proof.differences.empty() && !decoding.rows.empty();
  return out;
}

}  // namespace verband::ingest
