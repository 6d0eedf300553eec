// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/flat/gutters.hpp"

namespace verband::ingest {

/// Where the cells of a row stand: all begin on its first line, only blank lines tell where rows
/// end, or each stands halfway the height of its row.
enum class Hang : std::uint8_t { top, between_blanks, middle };

/// Divides the strips into rows: dynamic programming over row ends, by what the words say and by
/// where the cells hang.
class Rows {
 public:
  Rows(std::vector<Line> const& lines, std::vector<Strip> const& strips,
       std::vector<LineScores> const& scores, std::uint32_t columns, std::uint32_t name = 0);

  /// Where the cells stand, by what explains the whole text best.
  Hang hang() const { return hang_; }

  /// The strips at which rows begin.
  std::vector<std::uint32_t> begins() const { return plan(hang_).begins; }

  /// What the rows [a, b) and [b, c) cost less than the best other way to divide [a, c).
  float margin(std::uint32_t a, std::uint32_t b, std::uint32_t c) const;

  /// What the row [a, b) costs less than the best way to make two of it.
  float whole(std::uint32_t a, std::uint32_t b) const;

 private:
  /// What is known of a row that is still open.
  struct State {
    float cost{};
    std::uint32_t begin{};
    bool crosses{};                     // a page ends in it
    std::vector<Piece> last{};          // last filled piece of each column
    std::vector<std::uint32_t> from{};  // first and last strip with text in each column
    std::vector<std::uint32_t> to{};
    std::vector<bool> filled{};
  };
  struct Plan {
    float cost{};
    std::vector<std::uint32_t> begins{};
  };

  Plan plan(Hang hang) const;
  State open(Hang hang, std::uint32_t a) const;
  void extend(Hang hang, State& state, std::uint32_t b) const;
  float close(Hang hang, State const& state, std::uint32_t end) const;
  float cost(std::uint32_t a, std::uint32_t b) const;

  float open_cell(State const& state, std::uint32_t a, std::uint32_t column) const;
  float go_on(Hang hang, State const& state, std::uint32_t b, std::uint32_t column) const;
  void add(State& state, std::uint32_t at, std::uint32_t column) const;
  void learn_widths();
  bool between_blanks() const;
  float width(Piece const& piece) const;
  float first_word(Piece const& piece) const;
  bool fits(Piece const& piece, Piece const& next, std::uint32_t column) const;

  std::vector<Line> const& lines_;
  std::vector<Strip> const& strips_;
  std::vector<LineScores> const& scores_;
  std::uint32_t columns_;
  std::uint32_t name_;  // the column without which there is hardly ever a row
  std::vector<float> widest_;
  bool divided_{};
  Hang hang_{Hang::top};
};

}  // namespace verband::ingest
