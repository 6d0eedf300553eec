// SPDX-License-Identifier: EUPL-1.2
// Which of several divisions is meant by a name or by two that share their end.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"
#include "resolve/places.hpp"

namespace verband::resolve {
namespace division_names_test {

using namespace testing_cells;

constexpr auto day = "2021-01-01";

/// True where the fifteen of the safety region Limburg-Noord take part, and nothing is doubted.
bool of_limburg_noord(Interpretation const& row) {
  return row.participants.size() == 15U && row.doubts.empty() &&
         codes(row).find("gm0944") != std::string::npos;
}

TEST(division_names, halves_that_are_a_safety_region_together_go_before_a_division_for_one_task) {
  for (auto const* const cell :
       {"De gemeenten in Noord- en Midden-Limburg", "alle gemeenten in Noord- en Midden-Limburg",
        "de gemeenten van de regio Noord- en Midden-Limburg",
        "Noord- en Midden-Limburgse gemeenten"})
    EXPECT_TRUE(of_limburg_noord(read(cell, "", day))) << cell;
  auto const brabant = read("de gemeenten in Midden- en West-Brabant", "", day);
  ASSERT_EQ(brabant.rules.size(), 1U);
  EXPECT_EQ(brabant.rules[0].grouping, "safety_region:midden-en-west-brabant");
}

TEST(division_names, a_count_in_a_bracket_chooses_as_one_before_does) {
  EXPECT_TRUE(of_limburg_noord(read("alle gemeenten in Noord- en Midden-Limburg (15)", "", day)));
  auto const fewer = read("alle gemeenten in Noord- en Midden-Limburg (14)", "", day);
  EXPECT_EQ(fewer.participants.size(), 14U);
  EXPECT_TRUE(fewer.doubts.empty());
  auto const none = read("alle gemeenten in Noord- en Midden-Limburg (16)", "", day);
  ASSERT_EQ(none.doubts.size(), 1U);
  EXPECT_NE(none.doubts[0].reason.find("16 gemeenten"), std::string::npos);
}

TEST(division_names, one_task_with_one_more_does_not_make_a_safety_region_unclear) {
  EXPECT_TRUE(read("alle gemeenten in Gelderland-Zuid").doubts.empty());
  EXPECT_EQ(read("alle gemeenten in de Achterhoek").doubts.size(), 1U);
  EXPECT_EQ(read("alle gemeenten in Midden-Holland").doubts.size(), 1U) << "of tasks alone";
}

/// Rows with a name and who takes part, of Venlo.
Resolved rows(std::vector<std::pair<std::string, std::string>> const& cells) {
  Draft draft{.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::participants, "Wie"}}};
  for (auto const& [name, who] : cells) draft.rows.push_back({.cells = {{name}, {who}}});
  auto const on = *parse_iso_date(day);
  return resolve(draft, gazetteer(), {.owner = "gm0983", .on = on, .today = on});
}

TEST(division_names, the_region_of_the_row_goes_before_another_date) {
  std::string const who = "alle 15 gemeenten in Groot-Rijnmond";
  auto const row = rows({{"Veiligheidsregio Rotterdam-Rijnmond", who}}).rows[0];
  ASSERT_EQ(row.rules.size(), 1U);
  EXPECT_EQ(row.rules[0].grouping, "safety_region:rotterdam-rijnmond");
  EXPECT_TRUE(row.doubts.empty());
  auto const other = rows({{"Archief", who}}).rows[0];
  ASSERT_EQ(other.doubts.size(), 1U);
  EXPECT_NE(other.doubts[0].reason.find("Controleer de datum"), std::string::npos);
}

TEST(division_names, words_for_a_set_go_before_a_row_that_is_called_so) {
  auto const read_rows = rows({{"Veiligheidsregio Limburg-Noord", "Venlo, Weert"},
                               {"GGD", "Gemeenten in de veiligheidsregio Limburg-Noord"},
                               {"MGR Peelwater", "Venlo, Weert"},
                               {"Archief", "de gemeenten van MGR Peelwater"}})
                             .rows;
  EXPECT_TRUE(of_limburg_noord(read_rows[1]));
  EXPECT_EQ(codes(read_rows[3]), "gm0983 gm0988") << "words that only the row explains";
}

}  // namespace division_names_test
}  // namespace verband::resolve
