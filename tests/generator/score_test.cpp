// SPDX-License-Identifier: EUPL-1.2
#include "score.hpp"

#include <gtest/gtest.h>

namespace verband::generator {
namespace score_test {

Annex truth() {
  return {
      .columns = {{"name", "Naam"}, {"purpose", "Doel"}, {"seat", "Plaats"}},
      .rows = {{"Een", "eerste  doel", "Goes"}, {"Twee", "", "Hulst"}, {"Drie", "derde doel", ""}}};
}

ReadRow row(std::string name, std::string purpose, std::string seat) {
  return {{"name", {std::move(name)}},
          {"purpose", {std::move(purpose)}},
          {"extra:Plaats", {std::move(seat)}}};
}

TEST(Score, PerfectReadingIsPerfect) {
  auto const score = compare(
      truth(),
      {row("Een", "eerste doel", "Goes"), row("Twee", "", "Hulst"), row("Drie", "derde doel", "")},
      nullptr);
  EXPECT_EQ(score.f1(), 1);
  EXPECT_EQ(score.row_exactness(), 1);
}

TEST(Score, MissingRowCostsRecallOnly) {
  auto const score =
      compare(truth(), {row("Een", "eerste doel", "Goes"), row("Drie", "derde doel", "")}, nullptr);
  EXPECT_EQ(score.precision(), 1);
  EXPECT_NEAR(score.recall(), 6.0 / 9, 1e-9);
}

TEST(Score, WrongCellsCountAsFlaggedOnlyWhenDoubted) {
  auto bad = row("Een", "eerste", "doel Goes");
  bad["purpose"].flagged = true;
  auto good = row("Drie", "derde doel", "");
  good["name"].flagged = true;
  std::vector<std::string> mistakes;
  auto const score = compare(truth(), {bad, row("Twee", "", "Hulst"), good}, &mistakes);
  EXPECT_EQ(score.wrong_flagged_share(), 0.5);
  EXPECT_NEAR(score.right_flagged_share(), 1.0 / 7, 1e-9);
  EXPECT_EQ(mistakes.size(), 2U);
}

TEST(Score, RowTooManyCostsPrecision) {
  auto const score = compare(truth(),
                             {row("Een", "eerste doel", "Goes"), row("?", "?", "?"),
                              row("Twee", "", "Hulst"), row("Drie", "derde doel", "")},
                             nullptr);
  EXPECT_EQ(score.recall(), 1);
  EXPECT_NEAR(score.precision(), 9.0 / 12, 1e-9);
}

TEST(Score, FieldWithoutColumnCountsOnlyWhenSomethingWasReadThere) {
  auto empty = row("Een", "eerste doel", "Goes");
  empty["nature_text"] = {};
  auto invented = row("Twee", "", "Hulst");
  invented["nature_text"] = {.text = "publiekrechtelijk"};
  auto const score = compare(truth(), {empty, invented, row("Drie", "derde doel", "")}, nullptr);
  EXPECT_EQ(score.recall(), 1);
  EXPECT_NEAR(score.precision(), 9.0 / 10, 1e-9);
}

TEST(Score, ReadsTheProgramsJson) {
  auto const rows = rows_of_json(R"({"partnerships":[{"name":"Een","purpose":"eerste doel",
      "extra":{"Plaats":"Goes"},"doubts":[{"field":"Plaats","reason":"?"}]}]})");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].at("purpose").text, "eerste doel");
  EXPECT_TRUE(rows[0].at("extra:Plaats").flagged);
}

}  // namespace score_test
}  // namespace verband::generator
