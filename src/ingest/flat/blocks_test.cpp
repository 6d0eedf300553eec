// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/blocks.hpp"

#include <map>
#include <utility>

#include <gtest/gtest.h>

#include "ingest/flat/by_columns.hpp"
#include "ingest/flat/cell_scores.hpp"

namespace verband::ingest {
namespace blocks_test {

constexpr std::uint32_t columns = 3;

/// A page of lines of one word, each of which fits one column well.
class Written {
 public:
  /// Adds a line; `weight` is how much its word speaks for the column, `start` how much for a new
  /// cell.
  Written& line(std::uint32_t column, bool blank_before, float weight = 6.0F, float start = 0.0F) {
    Line line{.blank_before = blank_before};
    line.words.push_back({.text = "Woord", .folded = "woord"});
    lines_.push_back(std::move(line));
    LineScores scores{.columns = columns};
    scores.sum.assign(std::size_t{2} * columns, 0.0F);
    scores.start.assign(std::size_t{2} * columns, 0.0F);
    scores.end.assign(std::size_t{2} * columns, 0.0F);
    scores.sum[columns + column] = weight;
    scores.start[column] = start;
    scores_.push_back(std::move(scores));
    return *this;
  }
  Written& cell(std::uint32_t column) { return line(column, true); }

  /// The column and row of each cell, by its first line.
  std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> places() const {
    BlockTask task{.lines = lines_,
                   .scores = scores_,
                   .widths = std::vector<float>(columns, 0.0F),
                   .kinds = std::vector<Kind>(columns, Kind::extra),
                   .columns = columns};
    for (std::uint32_t u = 0; u < lines_.size(); ++u) task.body.push_back(u);
    auto const size = static_cast<std::uint32_t>(lines_.size());
    CellScores scores{task, 0, size};
    std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> out;
    auto const readings = read_page(task, scores, 0, size, 1);
    if (readings.empty()) return out;
    for (auto const& cell : readings[0].cells) out[cell.begin] = {cell.column, cell.row};
    return out;
  }

 private:
  std::vector<Line> lines_{};
  std::vector<LineScores> scores_{};
};

using Place = std::pair<std::uint32_t, std::uint32_t>;

TEST(Blocks, rows_that_stop_halfway_are_filled_when_the_text_comes_back_to_them) {
  Written page;
  page.cell(0).cell(1).cell(2);          // a whole row
  page.cell(0).cell(1).cell(0).cell(1);  // two rows of which the last column comes later
  page.cell(2).cell(2);                  // back to the first open place
  auto const places = page.places();
  ASSERT_EQ(places.size(), 9U);
  EXPECT_EQ(places.at(3), (Place{0, 1}));
  EXPECT_EQ(places.at(5), (Place{0, 2}));
  EXPECT_EQ(places.at(7), (Place{2, 1}));
  EXPECT_EQ(places.at(8), (Place{2, 2}));
}

TEST(Blocks, a_place_that_is_passed_over_in_its_row_stays_empty) {
  Written page;
  page.cell(0).cell(1).cell(2);
  page.cell(0).cell(2);  // without the second column
  page.cell(0).cell(1).cell(2);
  auto const places = page.places();
  ASSERT_EQ(places.size(), 8U);
  EXPECT_EQ(places.at(4), (Place{2, 1}));
  EXPECT_EQ(places.at(6), (Place{1, 2}));
}

TEST(Blocks, lines_without_a_blank_line_between_them_stand_in_one_column) {
  Written page;
  page.cell(0).cell(1).cell(2);
  // Each of the two lines fits another column much better, but nothing divides them.
  page.line(1, true, 20.0F).line(2, false, 20.0F);
  auto const places = page.places();
  ASSERT_TRUE(places.contains(3));
  for (auto const& [begin, place] : places) {
    if (begin > 3) {
      EXPECT_EQ(place.first, places.at(3).first);
    }
  }
}

TEST(Blocks, cells_of_a_paragraph_stand_in_rows_below_each_other) {
  Written page;
  page.cell(0).line(0, false, 6.0F, 8.0F).line(0, false, 6.0F, 8.0F);
  page.cell(1).cell(1).cell(1);
  auto const places = page.places();
  ASSERT_EQ(places.size(), 6U);
  for (std::uint32_t row = 0; row < 3; ++row) {
    EXPECT_EQ(places.at(row), (Place{0, row}));
    EXPECT_EQ(places.at(3 + row), (Place{1, row}));
  }
}

}  // namespace blocks_test
}  // namespace verband::ingest
