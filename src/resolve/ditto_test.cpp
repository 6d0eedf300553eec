// SPDX-License-Identifier: EUPL-1.2
#include "resolve/ditto.hpp"

#include <gtest/gtest.h>

namespace verband::resolve {
namespace ditto_test {

TEST(ditto, words_and_marks_repeat_the_cell_above) {
  for (auto const cell : {"idem", "Idem.", " \" ", "”", "dezelfde gemeenten", "zie boven"}) {
    EXPECT_TRUE(is_ditto(cell)) << cell;
  }
  for (auto const cell : {"", "-", "Idema", "idem, en Zwolle", "\"Regio\"", "geen"}) {
    EXPECT_FALSE(is_ditto(cell)) << cell;
  }
}

TEST(ditto, a_cell_takes_what_stands_above_also_through_several_rows) {
  std::vector<RowText> rows{{.name = "A", .nature = "idem"},  // nothing stands above it
                            {.name = "B", .purpose = "afval", .nature = "GR"},
                            {.name = "C", .purpose = "idem", .nature = "\""},
                            {.name = "D", .purpose = "dito", .nature = "NV"}};
  take_from_above(rows);
  EXPECT_EQ("idem", rows[0].nature);
  EXPECT_EQ("afval", rows[3].purpose);
  EXPECT_EQ("GR", rows[2].nature);
  EXPECT_EQ("NV", rows[3].nature);
}

}  // namespace ditto_test
}  // namespace verband::resolve
