// SPDX-License-Identifier: EUPL-1.2
#include "resolve/ditto.hpp"

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace {

TEST(ditto, words_and_marks_repeat_the_cell_above) {
  for (auto const cell : {"idem", "Idem.", " \" ", "”", "dezelfde gemeenten", "zie boven"}) {
    EXPECT_TRUE(is_ditto(cell)) << cell;
  }
  for (auto const cell : {"", "-", "Idema", "idem, en Zwolle", "\"Regio\"", "geen"}) {
    EXPECT_FALSE(is_ditto(cell)) << cell;
  }
}

TEST(ditto, a_cell_takes_what_stands_above_also_through_several_rows) {
  std::vector<RowText> rows{{.name = "A", .participants = "idem"},  // nothing stands above it
                            {.name = "B", .participants = "Zwolle en Kampen", .nature = "GR"},
                            {.name = "C", .participants = "idem", .nature = "\""},
                            {.name = "D", .participants = "idem", .nature = "NV"}};
  auto const taken = take_from_above(rows);
  EXPECT_EQ((std::vector<bool>{false, false, true, true}), taken);
  EXPECT_EQ("idem", rows[0].participants);
  EXPECT_EQ("Zwolle en Kampen", rows[3].participants);
  EXPECT_EQ("GR", rows[2].nature);
  EXPECT_EQ("NV", rows[3].nature);
}

TEST(ditto, more_may_follow_the_same_participants) {
  std::vector<RowText> rows(3);
  rows[0].participants = "Zwolle en Kampen";
  rows[1].participants = "idem plus provincie Overijssel";
  rows[2].participants = "Idemea en Kampen";
  take_from_above(rows);
  EXPECT_EQ("Zwolle en Kampen plus provincie Overijssel", rows[1].participants);
  EXPECT_EQ("Idemea en Kampen", rows[2].participants);
}

TEST(ditto, rows_that_add_to_each_other_do_not_grow_without_end) {
  std::vector<RowText> rows(3000);
  rows[0].participants = "Zwolle en Kampen";
  for (std::size_t i = 1; i < rows.size(); ++i) rows[i].participants = "idem en Assen";
  take_from_above(rows);
  EXPECT_EQ("Zwolle en Kampen en Assen en Assen", rows[2].participants);
  for (auto const& row : rows) EXPECT_LE(row.participants.size(), 1100U);
}

TEST(ditto, more_behind_nothing_above_stays_as_written) {
  std::vector<RowText> rows(2);
  rows[1].participants = "idem plus provincie Overijssel";
  take_from_above(rows);
  EXPECT_EQ("idem plus provincie Overijssel", rows[1].participants);
}

TEST(ditto, who_takes_part_is_read_from_the_row_above) {
  reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::participants, "Deelnemers"}}};
  for (auto const& [name, who] : {std::pair{"GGD IJsselland", "Zwolle en Kampen"},
                                  std::pair{"Omgevingsdienst IJsselland", "idem"}}) {
    DraftRow row;
    row.cells.resize(2);
    row.cells[0].text = name;
    row.cells[1].text = who;
    draft.rows.push_back(std::move(row));
  }
  auto const day = *parse_date("2020-01-01");
  auto const resolved = resolve(draft, gazetteer, {.owner = "gm0193", .on = day, .today = day});
  ASSERT_EQ(2U, resolved.rows.size());
  EXPECT_EQ(2U, resolved.rows[1].participants.size());
  EXPECT_TRUE(resolved.rows[1].unresolved.empty());
  EXPECT_EQ("De cel zegt: dezelfde als in de rij erboven.",
            resolved.rows[1].reasons.at("participants"));
}

}  // namespace
}  // namespace verband::resolve
