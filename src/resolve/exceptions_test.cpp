// SPDX-License-Identifier: EUPL-1.2
// Who a set of municipalities leaves out, and who behind it takes part.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace exceptions_test {

using namespace testing_cells;

std::string excepted(Interpretation const& row) {
  std::string joined;
  for (auto const& rule : row.rules) {
    for (auto const& code : rule.except) joined += (joined.empty() ? "" : " ") + code;
  }
  return joined;
}

TEST(exceptions, a_group_that_is_no_part_of_the_set_takes_part_itself) {
  auto const row = read("alle gemeenten in Twente behalve Losser en Borne, de Drechtsteden");
  EXPECT_EQ(excepted(row), "gm0168 gm0147");
  EXPECT_EQ(row.participants.size(), 12U + 6U);
  EXPECT_TRUE(row.doubts.empty());
  auto const province = read("de gemeenten in Twente zonder Losser en de provincie Overijssel");
  EXPECT_EQ(excepted(province), "gm0168");
  EXPECT_NE(codes(province).find("pv23"), std::string::npos);
}

TEST(exceptions, a_municipality_elsewhere_takes_part_with_a_doubt) {
  auto const row = read("alle Zeeuwse gemeenten behalve Hulst en Breda");
  EXPECT_EQ(excepted(row), "gm0677");
  EXPECT_NE(codes(row).find("gm0758"), std::string::npos);
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("Breda"), std::string::npos);
  EXPECT_TRUE(read("alle Zeeuwse gemeenten behalve Hulst + Breda").doubts.empty());
}

TEST(exceptions, may_stand_further_behind_the_set) {
  for (auto const* const cell :
       {"alle gemeenten in Twente plus Lochem, min Losser en Borne",
        "alle gemeenten in Twente plus Lochem minus Losser en Borne",
        "alle gemeenten in Twente, Lochem, zonder Losser en Borne",
        "alle gemeenten in Twente en Lochem, op Losser en Borne na",
        "Lochem en alle gemeenten in Twente min Losser en Borne",
        "alle gemeenten in Twente plus Lochem (min Losser en Borne)",
        "Lochem en Regio Twente behalve Losser en Borne",
        "Lochem en alle gemeenten in Twente, maar niet Losser en Borne",
        "Lochem en alle gemeenten in Twente. Niet deelnemend: Losser en Borne"}) {
    auto const row = read(cell);
    EXPECT_EQ(excepted(row), "gm0168 gm0147") << cell;
    EXPECT_EQ(row.participants.size(), 13U) << cell;
    EXPECT_EQ(open(row), "") << cell;
    EXPECT_TRUE(row.doubts.empty()) << cell;
  }
}

TEST(exceptions, that_fit_no_set_are_doubted_and_take_no_part) {
  auto const row = read("alle gemeenten in Twente plus Lochem, min Zutphen");
  EXPECT_EQ(row.participants.size(), 15U);
  EXPECT_EQ(row.doubts.size(), 1U);
  auto const none = read("Goes, niet Hulst en Sluis");
  EXPECT_EQ(codes(none), "gm0664");
  EXPECT_EQ(none.doubts.size(), 1U);
  EXPECT_EQ(codes(read("Goes, niet Hulst maar Sluis")), "gm0664 gm1714");
  EXPECT_EQ(codes(read("Goes maar niet Hulst")), "gm0664");
}

TEST(exceptions, before_the_set_are_kept_and_doubted) {
  auto const row = read("behalve Losser en Borne alle gemeenten in Twente");
  EXPECT_EQ(excepted(row), "gm0168 gm0147");
  EXPECT_EQ(row.doubts.size(), 1U);
}

TEST(exceptions, what_is_added_behind_them_takes_part) {
  auto const row = read("alle gemeenten in Twente, excl. Losser, incl. Lochem");
  EXPECT_EQ(excepted(row), "gm0168");
  EXPECT_NE(codes(row).find("gm0262"), std::string::npos);
}

TEST(exceptions, a_ministry_is_none) {
  EXPECT_EQ(excepted(read("alle gemeenten in Twente, Min. van BZK")), "");
  EXPECT_EQ(read("alle gemeenten in Twente, Goes zonder stemrecht").participants.back().note,
            "zonder stemrecht");
}

TEST(exceptions, those_in_a_region) {
  auto const row = read("de Zeeuwse gemeenten behalve die in Zeeuws-Vlaanderen");
  EXPECT_EQ(row.participants.size(), 10U);
  EXPECT_TRUE(row.doubts.empty());
}

TEST(exceptions, a_region_that_only_its_kind_makes_known) {
  auto const row = read("alle Limburgse gemeenten behalve Zuid-Limburg");
  EXPECT_EQ(row.participants.size(), 15U);
  EXPECT_EQ(open(row), "");
}

TEST(exceptions, to_a_body_are_doubted) {
  EXPECT_EQ(read("Regio Rivierenland min Tiel, Ede").doubts.size(), 1U);
  EXPECT_EQ(read("Regio Rivierenland (behalve Tiel), Ede").doubts.size(), 1U);
  EXPECT_TRUE(read("Regio Rivierenland (deels), Ede").doubts.empty());
}

TEST(exceptions, a_part_of_a_municipality_is_a_note) {
  for (auto const* const cell :
       {"Hulst m.u.v. de kern Clinge, Goes", "Hulst, m.u.v. de kern Clinge, Goes"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "gm0664 gm0677") << cell;
    EXPECT_EQ(row.participants[0].note, "m.u.v. de kern Clinge") << cell;
    EXPECT_EQ(open(row), "") << cell;
  }
}

TEST(exceptions, a_village_is_no_municipality_of_another_day) {
  auto const anachronisms = [](std::string const& cell) {
    Draft draft;
    draft.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::participants, "Deelnemers"}};
    draft.rows = {{.cells = {{.text = "Afvaldienst"}, {.text = cell}}}};
    return resolve(draft, gazetteer(), {.owner = "gm1900", .on = parse_iso_date("2016-01-01")})
        .context.anachronisms.size();
  };
  EXPECT_EQ(anachronisms("Heerenveen en de gemeente Sneek"), 1U);
  EXPECT_EQ(anachronisms("Heerenveen, m.u.v. de kern Sneek"), 0U);
  EXPECT_EQ(anachronisms("Heerenveen, met de dorpen Sneek en Bolsward"), 0U);
  EXPECT_EQ(anachronisms("Heerenveen, met het dorp Sneek, Bolsward"), 1U);
}

TEST(exceptions, all_that_a_bracket_says_counts) {
  auto const both = read("Twentse gemeenten en Deventer (zonder Almelo of Hengelo)");
  EXPECT_EQ(excepted(both), "gm0141 gm0164");
  EXPECT_EQ(both.participants.size(), 13U);
  EXPECT_TRUE(both.doubts.empty());
  auto const rest = read("Twentse gemeenten en Deventer (zonder Almelo en onder voorbehoud)");
  EXPECT_EQ(excepted(rest), "gm0141");
  ASSERT_EQ(rest.doubts.size(), 1U);
  EXPECT_NE(rest.doubts[0].reason.find("onder voorbehoud"), std::string::npos);
  auto const& last = rest.participants.back();
  EXPECT_EQ(last.note, "zonder Almelo en onder voorbehoud");
}

TEST(exceptions, not_being_is_one_phrase) {
  auto const row = read("alle gemeenten in Twente, niet zijnde Almelo en Hengelo");
  EXPECT_EQ(excepted(row), "gm0141 gm0164");
  EXPECT_EQ(row.participants.size(), 12U);
  EXPECT_EQ(open(row), "");
}

TEST(exceptions, a_number_before_who_is_left_out_is_only_a_number) {
  auto const all = read("alle Friese gemeenten behalve de Waddeneilanden");
  EXPECT_EQ(codes(read("alle Friese gemeenten m.u.v. de vier Waddeneilanden")), codes(all));
}

TEST(exceptions, an_unknown_name_behind_another_is_doubted) {
  auto const row = read("Alle Zeeuwse gemeenten zonder Goes en Foobar");
  EXPECT_EQ(excepted(row), "gm0664");
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_TRUE(read("Alle Zeeuwse gemeenten zonder Goes en de GGD").doubts.empty());
}

}  // namespace exceptions_test
}  // namespace verband::resolve
