// SPDX-License-Identifier: EUPL-1.2
// Parts of tables that stand below each other.
#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace grid_parts_test {

using namespace verband;
using ingest::testing::heads;
using ingest::testing::read;
using ingest::testing::Row;
using ingest::testing::texts;

constexpr auto names = "Naam;Deelnemers\nGGD Noord;Assen, Emmen\nArchief;Emmen\nWerkplein;Meppel\n";

TEST(GridParts, columns_of_a_wide_sheet_that_stand_below_each_other_are_set_beside_each_other) {
  auto const draft =
      read(std::string{names} + "Doel;Rechtsvorm\nGezondheid;GR\nBewaren;GR\nWerk;Stichting\n");
  EXPECT_EQ(heads(draft), (Row{"Naam", "Deelnemers", "Doel", "Rechtsvorm"}));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "Emmen", "Bewaren", "GR"}));
}

TEST(GridParts, with_other_numbers_of_rows_or_names_below_they_stay_as_they_are) {
  auto const fewer = read(std::string{names} + "Doel;Rechtsvorm\nGezondheid;GR\nBewaren;GR\n");
  EXPECT_EQ(fewer.columns.size(), 2U);
  auto const again =
      read(std::string{names} + "Naam;Deelnemers\nBad;Assen\nWegschap;Emmen\nMuseum;Meppel\n");
  EXPECT_EQ(again.rows.size(), 6U);
}

TEST(GridParts, a_table_of_other_heads_with_as_many_rows_is_beside_the_one_before_it) {
  auto const table = [](std::string const& rows) { return "<table>" + rows + "</table>"; };
  auto const first = table(
      "<tr><th>Naam</th><th>Deelnemers</th></tr><tr><td>GGD Noord</td><td>Assen</td></tr>"
      "<tr><td>Archief</td><td>Emmen</td></tr>");
  auto const draft =
      read(first + table("<tr><th>Doel</th><th>Rechtsvorm</th></tr><tr><td>Gezondheid</td>"
                         "<td>GR</td></tr><tr><td>Bewaren</td><td>GR</td></tr>"));
  EXPECT_EQ(heads(draft), (Row{"Naam", "Deelnemers", "Doel", "Rechtsvorm"}));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "Emmen", "Bewaren", "GR"}));
  auto const shorter = read(
      first +
      table("<tr><th>Doel</th><th>Rechtsvorm</th></tr><tr><td>Gezondheid</td><td>GR</td></tr>"));
  EXPECT_EQ(shorter.columns.size(), 2U);
}

}  // namespace grid_parts_test
