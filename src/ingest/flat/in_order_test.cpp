// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/in_order.hpp"

#include <string>

#include <gtest/gtest.h>

namespace verband::ingest {
namespace in_order_test {

constexpr std::uint32_t columns = 4;

/// A page of cells of one word, each of which fits one column well.
class Written {
 public:
  /// `cells`: the letter of the column of each, in the order of the text; no blank line stands
  /// before a capital.
  explicit Written(std::string_view cells) {
    for (char const letter : cells) {
      bool const glued = letter < 'a';
      auto const cell = glued ? letter - 'A' + 'a' : letter;
      Line line{.blank_before = !glued};
      line.words.push_back({.text = "Woord", .folded = "woord", .width = 3000.0F});
      lines_.push_back(std::move(line));
      LineScores scores{.columns = columns};
      scores.sum.assign(std::size_t{2} * columns, 0.0F);
      scores.start.assign(std::size_t{2} * columns, 0.0F);
      scores.end.assign(std::size_t{2} * columns, 0.0F);
      scores.sum[columns + static_cast<std::size_t>(cell - 'a')] = 9.0F;
      scores_.push_back(std::move(scores));
      task_.body.push_back(static_cast<std::uint32_t>(task_.body.size()));
    }
  }

  /// Row and column of each cell, in the order of the text: "0a 0b ".
  std::string read(bool again, std::size_t differences = 0) {
    auto const size = static_cast<std::uint32_t>(lines_.size());
    PageOrder const order{task_, {}, 0, size, usual_row_space};
    CellScores scores{task_, 0, size};
    auto readings = read_in_order(task_, order, scores, 0, size, {});
    if (again && !readings.empty()) {
      readings = read_in_order(task_, order, scores, 0, size, readings[0].cells);
    }
    if (readings.empty()) return {};
    EXPECT_LE(order.differences(readings[0].cells).size(), differences);
    std::string out;
    for (auto const& cell : readings[0].cells) {
      out += std::to_string(cell.row) + static_cast<char>('a' + cell.column) + ' ';
    }
    return out;
  }

 private:
  std::vector<Line> lines_{};
  std::vector<LineScores> scores_{};
  BlockTask task_{.lines = lines_,
                  .scores = scores_,
                  .widths = std::vector<float>(columns, 0.0F),
                  .kinds = std::vector<Kind>(columns, Kind::extra),
                  .columns = columns};
};

TEST(InOrder, a_cell_behind_an_empty_place_comes_after_those_below_it) {
  // Without a third cell the last one of its row is no part of the table that pdftotext sees.
  std::string const text = "abcdabcdababcdabcdd";
  auto const read = "0a 0b 0c 0d 1a 1b 1c 1d 2a 2b 3a 3b 3c 3d 4a 4b 4c 4d 2d ";
  EXPECT_EQ(Written{text}.read(false), read);
  EXPECT_EQ(Written{text}.read(true), read);
}

TEST(InOrder, a_paragraph_may_go_on_in_the_column_beside_it) {
  // After the fourth cell of a row the third of the next one, without a blank line.
  EXPECT_EQ(Written{"ababdC"}.read(false, 2), "0a 0b 1a 1b 0d 1c ");
}

TEST(InOrder, a_whole_table_is_read_row_by_row) {
  EXPECT_EQ(Written{"abcdabcd"}.read(false), "0a 0b 0c 0d 1a 1b 1c 1d ");
}

}  // namespace in_order_test
}  // namespace verband::ingest
