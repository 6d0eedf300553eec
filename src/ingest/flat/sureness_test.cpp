// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/sureness.hpp"

#include <gtest/gtest.h>

namespace verband::ingest {
namespace sureness_test {

/// Two rows of two columns, each cell of one line that says nothing.
class Page {
 public:
  Page() {
    for (std::uint32_t u = 0; u < 4; ++u) {
      Line line{.blank_before = true};
      line.words.push_back({.text = "Woord", .folded = "woord", .width = 3000.0F});
      lines_.push_back(std::move(line));
      LineScores scores{.columns = 2};
      scores.sum.assign(4, 0.0F);
      scores.start.assign(4, 0.0F);
      scores.end.assign(4, 0.0F);
      scores_.push_back(std::move(scores));
      task_.body.push_back(u);
    }
  }

  PlaceScores sure(PlaceScores lost, PlaceScores margins, std::vector<std::uint32_t> odd) {
    CellScores scores{task_, 0, 4};
    return sureness(task_, scores,
                    {.best = best,
                     .lost_otherwise = std::move(lost),
                     .margins = std::move(margins),
                     .odd = std::move(odd)});
  }

  PageReading const best{.cells = {{0, 1, 0, 0}, {1, 2, 1, 0}, {2, 3, 0, 1}, {3, 4, 1, 1}},
                         .score = 50.0F};

 private:
  std::vector<Line> lines_{};
  std::vector<LineScores> scores_{};
  BlockTask task_{.lines = lines_,
                  .scores = scores_,
                  .widths = {0.0F, 0.0F},
                  .kinds = {Kind::extra, Kind::extra},
                  .columns = 2};
};

constexpr float doubted = 1.3F;

TEST(Sureness, only_the_cells_that_another_reading_places_otherwise_are_lost_to_it) {
  auto other = Page{}.best;
  other.score = 47.0F;
  other.cells[3].row = 2;  // in a row of its own
  auto const lost = lost_otherwise(Page{}.best, std::vector{other}, 2);
  ASSERT_EQ(lost.size(), 4);
  EXPECT_GT(lost[0], 10.0F);
  EXPECT_GT(lost[1], 10.0F);
  EXPECT_GT(lost[2], 10.0F);
  EXPECT_FLOAT_EQ(lost[3], 3.0F);
}

TEST(Sureness, of_a_page_that_the_order_denies_in_one_place_the_other_cells_stay_sure) {
  auto const sure = Page{}.sure({20.0F, 20.0F, 20.0F, 4.0F}, {20.0F, 20.0F, 20.0F, 1.0F}, {3});
  EXPECT_GT(sure[0], doubted);
  EXPECT_GT(sure[2], doubted);
  EXPECT_LT(sure[3], doubted);
}

TEST(Sureness, where_a_move_comes_near_every_cell_of_the_page_is_less_sure) {
  PlaceScores const far(4, 20.0F);
  EXPECT_GT(Page{}.sure(far, far, {})[0], Page{}.sure(far, {20.0F, 2.0F, 2.0F, 2.0F}, {})[0]);
}

TEST(Sureness, columns_without_a_known_kind_or_header_are_unsure) {
  EXPECT_FLOAT_EQ(unsure_column(Kind::name, 6.0F, 0), 0.0F);
  EXPECT_GT(unsure_column(Kind::extra, 6.0F, 0), 2.0F);
  EXPECT_GT(unsure_column(Kind::name, 0.0F, 0), 0.5F);
  EXPECT_GT(unsure_column(Kind::name, 6.0F, 9), unsure_column(Kind::name, 6.0F, 1));
}

}  // namespace sureness_test
}  // namespace verband::ingest
