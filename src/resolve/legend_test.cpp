// SPDX-License-Identifier: EUPL-1.2
// Short names that the document explains itself.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace legend_test {

using namespace testing_cells;

/// The row with these participants in a document with this text above or below the table.
Interpretation row_with(std::string const& cell, std::string const& text, bool below = true) {
  Draft draft{.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::participants, "Deelnemers"}}};
  (below ? draft.trailer : draft.preamble) = text;
  draft.rows.push_back({.cells = {{.text = "Archief"}, {.text = cell}}});
  return resolve(draft, gazetteer(), {.owner = "gm0034", .on = parse_iso_date("2016-01-01")})
      .rows.at(0);
}

TEST(legend, a_short_name_behind_an_equals_sign_is_read_in_the_cells) {
  auto const text = "Afkortingen: ALM = Almere, DRO = Dronten, LEL = Lelystad";
  for (bool const below : {true, false}) {
    auto const row = row_with("ALM, DRO en LEL (penvoerder)", text, below);
    EXPECT_EQ(codes(row), "gm0034 gm0303 gm0995");
    EXPECT_EQ(open(row), "");
  }
  auto const row = row_with("ALM DRO", text);
  EXPECT_EQ(codes(row), "gm0034 gm0303");
  ASSERT_EQ(row.participants.size(), 2U);
  EXPECT_EQ(row.participants[1].reason, "Het document zegt: DRO is Dronten.");
  EXPECT_EQ(row.participants[1].text, "DRO");
}

TEST(legend, a_short_name_may_stand_for_several) {
  auto const row = row_with("Peel-6, Helmond",
                            "Peel-6 = Asten, Deurne, Gemert-Bakel, Laarbeek,\nSomeren en "
                            "Geldrop-Mierlo; MRE = Metropoolregio");
  EXPECT_EQ(codes(row), "gm0034 gm0743 gm0762 gm0794 gm0847 gm1652 gm1659 gm1771");
}

TEST(legend, a_set_and_its_names_or_another_short_name_may_be_what_it_stands_for) {
  auto const text =
      "D6 = de zes Drechtsteden (Alblasserdam, Dordrecht, Hendrik-Ido-Ambacht, Papendrecht, "
      "Sliedrecht, Zwijndrecht). ZHZ = D6 en Gorinchem.";
  std::string const six = "gm0482 gm0505 gm0531 gm0590 gm0610 gm0642";
  EXPECT_EQ(codes(row_with("D6", text)), "gm0034 " + six);
  EXPECT_EQ(codes(row_with("ZHZ, Leerdam", text)),
            "gm0034 gm0482 gm0505 gm0512 gm0531 gm0545 gm0590 gm0610 gm0642");
}

TEST(legend, lines_with_a_colon_or_a_dash_are_read_from_two_on) {
  EXPECT_EQ(codes(row_with("DRO, ZEE", "DRO: Dronten\nZEE: Zeewolde\n")), "gm0034 gm0050 gm0303");
  EXPECT_EQ(codes(row_with("DRO, ZEE", "DRO – Dronten\nZEE – Zeewolde\n")), "gm0034 gm0050 gm0303");
  EXPECT_EQ(codes(row_with("DRO", "DRO: Dronten\n")), "gm0034");
}

TEST(legend, short_names_with_small_letters_are_read_in_lines_too) {
  EXPECT_EQ(codes(row_with("DroN, ZEE", "Legenda:\n- DroN: Dronten\n- ZEE: Zeewolde\n")),
            "gm0034 gm0050 gm0303");
}

TEST(legend, a_list_with_colons_or_dashes_may_stand_on_one_line) {
  std::string const both = "gm0034 gm0050 gm0303";
  EXPECT_EQ(codes(row_with("DroN, ZEE", "Afkortingen: DroN: Dronten, ZEE: Zeewolde")), both);
  EXPECT_EQ(codes(row_with("DroN, ZEE", "DroN – Dronten ZEE – Zeewolde")), both);
  EXPECT_EQ(codes(row_with("DRO, ZEE", "Aan DRO: Dronten, ZEE: Zeewolde")), "gm0034");
}

TEST(legend, what_is_not_all_known_explains_nothing) {
  EXPECT_EQ(codes(row_with("DRO", "DRO = Dronten en omstreken")), "gm0034");
  EXPECT_EQ(codes(row_with("DRO", "DRO = Dronten\nLEL = Lelystad\nDRO = Zeewolde")), "gm0034");
  EXPECT_EQ(codes(row_with("Gemeente: Urk", "Gemeente = Dronten")), "gm0034 gm0184");
  EXPECT_EQ(codes(row_with("Urk", "Urk = Dronten")), "gm0034 gm0184");
  EXPECT_EQ(codes(row_with("x", "x = Dronten")), "gm0034");
}

TEST(legend, it_holds_for_the_word_as_it_is_written_there) {
  EXPECT_EQ(codes(row_with("Dro, DRO-overleg", "DRO = Dronten")), "gm0034");
}

TEST(legend, an_owner_with_a_column_of_its_own_takes_part_only_where_it_is_crossed) {
  Draft draft{.shape = Shape::matrix,
              .trailer = "DRO = Dronten, PRV = provincie Flevoland, ZEE = Zeewolde",
              .columns = {{ColumnRole::participants, "Deelnemers"}}};
  for (auto const* const cell : {"DRO; PRV (waarnemer)", "DRO; ZEE"})
    draft.rows.push_back({.cells = {{.text = cell}}});
  auto const read =
      resolve(draft, gazetteer(), {.owner = "pv24", .on = parse_iso_date("2018-01-01")});
  EXPECT_EQ(codes(read.rows.at(0)), "gm0303 pv24");
  EXPECT_EQ(codes(read.rows.at(1)), "gm0050 gm0303");
}

TEST(legend, a_code_that_begins_a_name_of_the_province_is_doubted_without_one) {
  auto const row = row_with("ALM, Urk, UWV", "");
  EXPECT_EQ(codes(row), "gm0034 gm0184");
  EXPECT_EQ(open(row), "ALM|UWV");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("Is het Almere?"), std::string::npos);
}

}  // namespace legend_test
}  // namespace verband::resolve
