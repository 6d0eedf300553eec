// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/borders.hpp"

#include <gtest/gtest.h>

namespace borders_test {

using namespace verband::ingest;

/// A table of two columns of which every cell is a line of so many words, all margins 4.
class Words {
 public:
  explicit Words(std::vector<std::vector<std::uint32_t>> const& counts) {
    for (auto const& row : counts) {
      auto& cells = rows_.emplace_back();
      for (auto const words : row) {
        auto& cell = cells.emplace_back();
        cell.margin = 4.0F;
        if (words == 0) continue;
        auto const line = static_cast<std::uint32_t>(lines_.size());
        lines_.emplace_back().words.resize(words);
        auto& scores = scores_.emplace_back();
        scores.columns = static_cast<std::uint32_t>(row.size());
        scores.sum.assign((words + 1) * row.size(), 0.0F);
        cell.pieces = {{line, 0, words}};
      }
    }
  }

  /// Every word of the line says so much for every column.
  void say(std::size_t line, float each) {
    auto& sum = scores_[line].sum;
    for (std::size_t k = 0; k < sum.size(); ++k) {
      sum[k] = each * static_cast<float>(k / scores_[line].columns);
    }
  }

  void turn_page(std::size_t line) { lines_[line].page = 2; }
  void margin(std::size_t row, std::size_t column, float margin) {
    rows_[row][column].margin = margin;
  }

  /// The margin of a cell, weighed.
  float operator()(std::size_t row, std::size_t column, bool headed = true) const {
    auto rows = rows_;
    weigh_borders(lines_, scores_, headed, rows);
    return rows[row][column].margin;
  }

 private:
  std::vector<Line> lines_{};
  std::vector<LineScores> scores_{};
  std::vector<DecodedRow> rows_{};
};

TEST(Borders, a_cell_of_another_length_than_its_column_has_is_less_sure) {
  Words const table{{{2, 5}, {2, 5}, {2, 5}, {2, 1}}};
  EXPECT_LT(table(3, 1), table(2, 1) - 0.5F);
  EXPECT_FLOAT_EQ(table(3, 0), table(2, 0));
}

TEST(Borders, an_empty_cell_and_what_stands_beside_it_are_more_sure) {
  Words const table{{{2, 5}, {2, 0}}};
  EXPECT_GT(table(1, 1), table(0, 1));
  EXPECT_GT(table(1, 0), table(0, 0) + 1.0F);
}

TEST(Borders, words_that_the_column_asks_for_make_a_cell_more_sure) {
  Words table{{{2, 5}, {2, 5}}};
  table.say(1, 2.0F);
  EXPECT_GT(table(0, 1), table(1, 1) + 0.5F);
}

TEST(Borders, a_row_that_goes_on_over_a_page_end_is_less_sure) {
  Words table{{{2, 5}, {2, 5}}};
  auto const before = table(1, 0);
  table.turn_page(3);
  EXPECT_LT(table(1, 0), before - 1.0F);
}

TEST(Borders, cells_of_a_table_without_heads_or_with_many_unsure_cells_are_less_sure) {
  Words table{{{2, 5}, {2, 5}}};
  EXPECT_LT(table(0, 0, false), table(0, 0));
  auto const before = table(0, 0);
  table.margin(1, 0, 1.0F);
  table.margin(1, 1, 1.0F);
  EXPECT_LT(table(0, 0), before - 0.5F);
}

}  // namespace borders_test
