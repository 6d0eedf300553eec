// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/borders.hpp"

#include <gtest/gtest.h>

namespace {

using namespace verband::ingest;

Line line_of(std::vector<std::string> const& texts) {
  Line line;
  for (auto const& text : texts) line.words.push_back({.text = text, .folded = bare(text)});
  return line;
}

DecodedCell cell(std::vector<Piece> pieces) {
  return {.pieces = std::move(pieces), .margin = 3.0F};
}

/// The margins of the cells of one row, each 3 before.
std::vector<float> weighed(std::vector<Line> const& lines, DecodedRow const& row, bool headed) {
  std::vector<DecodedRow> rows;
  rows.push_back(row);
  weigh_borders(lines, facts_of(lines, {}), headed, rows);
  std::vector<float> margins;
  for (auto const& each : rows[0]) margins.push_back(each.margin);
  return margins;
}

TEST(Borders, a_single_word_inside_a_line_is_less_sure_with_what_stands_beside_it) {
  std::vector const lines{line_of({"Uitvoeren", "van", "taken", "Milieu", "Leden", "van", "de"})};
  DecodedRow const row{cell({{0, 0, 3}}), cell({{0, 3, 4}}), cell({{0, 4, 7}})};
  EXPECT_EQ(weighed(lines, row, true), (std::vector{2.5F, 2.5F, 2.5F}));
}

TEST(Borders, a_single_word_that_no_list_knows_is_least_sure) {
  std::vector const lines{line_of({"Uitvoeren", "van", "taken", "Xyzzy", "Leden", "van", "de"}),
                          line_of({"raad", "en", "meer"})};
  DecodedRow const row{cell({{0, 0, 3}}), cell({{0, 3, 4}}), cell({{0, 4, 7}, {1, 0, 3}})};
  EXPECT_EQ(weighed(lines, row, true), (std::vector{2.0F, 2.0F, 2.0F}));
}

TEST(Borders, several_words_on_both_sides_say_what_the_margin_says) {
  std::vector const lines{line_of({"Uitvoeren", "van", "taken", "Milieu", "en", "natuur"})};
  DecodedRow const row{cell({{0, 0, 3}}), cell({{0, 3, 6}})};
  EXPECT_EQ(weighed(lines, row, true), (std::vector{3.0F, 3.0F}));
}

TEST(Borders, an_empty_cell_and_one_that_shares_no_line_are_more_sure) {
  std::vector const lines{line_of({"Xyzzy"}), line_of({"Uitvoeren", "van", "taken"})};
  DecodedRow const row{cell({{0, 0, 1}}), cell({}), cell({{1, 0, 3}})};
  EXPECT_EQ(weighed(lines, row, true), (std::vector{4.5F, 4.0F, 4.5F}));
  EXPECT_EQ(weighed(lines, row, false), (std::vector{3.0F, 4.0F, 3.0F}));
}

}  // namespace
