// SPDX-License-Identifier: EUPL-1.2
// From when and until when one takes part, and what that makes of it on the day.
#include "resolve/term.hpp"

#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace term_test {

using namespace testing_cells;

Term on(std::string_view note, std::string_view day) { return term_on(note, *parse_iso_date(day)); }

TEST(term, of_one_that_came_or_went_is_compared_with_the_day) {
  EXPECT_EQ(on("uitgetreden per 1-7-2018", "2018-06-30"), Term::during);
  EXPECT_EQ(on("uitgetreden per 1-7-2018", "2018-07-01"), Term::doubtful);
  EXPECT_EQ(on("uitgetreden per 1-7-2018", "2018-07-02"), Term::outside);
  EXPECT_EQ(on("is in 2018 uitgetreden", "2018-05-01"), Term::doubtful);
  EXPECT_EQ(on("treedt per 2018 uit", "2017-05-01"), Term::during);
  EXPECT_EQ(on("uittreding per 2018", "2019-01-01"), Term::outside);
  EXPECT_EQ(on("treedt toe per 1 mei 2018", "2018-04-30"), Term::outside);
  EXPECT_EQ(on("treedt toe per 1 mei 2018", "2018-05-01"), Term::during);
  EXPECT_EQ(on("tot 2018", "2018-03-01"), Term::doubtful);
  EXPECT_EQ(on("tot en met 2018", "2018-03-01"), Term::during);
  EXPECT_EQ(on("van 2010 tot 2018", "2020-03-01"), Term::outside);
  EXPECT_EQ(on("3 wethouders", "2020-03-01"), Term::unsaid);
}

TEST(term, is_plain_where_nothing_else_is_said) {
  for (auto const* const words : {"tot 1 mei 2018", "is per 2010 uitgetreden", "(nog) geen lid",
                                  "toetreding per 2020 voorzien"})
    EXPECT_TRUE(only_part_said(words)) << words;
  for (auto const* const words :
       {"penvoerder tot 2018", "tot 2018 voor het deel Heusden", "mogelijk uitgetreden per 2018"})
    EXPECT_FALSE(only_part_said(words)) << words;
}

// On 1 January 2016.
TEST(term, who_takes_part_at_another_time_is_no_participant_and_no_doubt) {
  for (auto const* const cell :
       {"Best, Veere (tot 2014)", "Best, Veere (uitgetreden per 1-7-2015)",
        "Best, Veere (vanaf 1-5-2025)", "Best, Veere (toetreding per 2018 voorzien)",
        "Best, Veere (Vanaf: 2010-01-01; Tot: 2013-06-30)", "Best; Veere is in 2012 uitgetreden",
        "Best; Veere treedt toe per 1 mei 2019", "Best, Veere vanaf 2030"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "gm0753") << cell;
    EXPECT_TRUE(row.doubts.empty()) << cell;
    ASSERT_EQ(row.unresolved.size(), 1U) << cell;
    EXPECT_NE(row.unresolved[0].reason.find("niet"), std::string::npos) << cell;
  }
}

TEST(term, who_still_takes_part_is_a_participant_and_no_doubt) {
  for (auto const* const cell :
       {"Best, Veere (uittreding per 2018)", "Best, Veere (uitgetreden per 2019)",
        "Best; Veere treedt per 1 mei 2017 uit", "Best; Veere treedt toe per 2012",
        "Best, Veere (sinds 2011)", "Best, Veere (tot en met 2017)"}) {
    EXPECT_EQ(codes(read(cell)), "gm0717 gm0753") << cell;
    EXPECT_TRUE(read(cell).doubts.empty()) << cell;
  }
}

TEST(term, that_just_ends_or_is_not_only_a_term_is_a_doubt) {
  for (auto const* const cell :
       {"Best, Veere (tot 2016)", "Best, Veere (uitgetreden per 1-1-2016)",
        "Best, Veere (tot 2014 alleen voor jeugd)", "Best, Veere (vanaf 2018, onder voorbehoud)"}) {
    EXPECT_EQ(codes(read(cell)), "gm0717 gm0753") << cell;
    EXPECT_EQ(read(cell).doubts.size(), 1U) << cell;
  }
  auto const both = read("Best en Veere (tot 2014)");  // is it said of both?
  EXPECT_EQ(codes(both), "gm0753");
  EXPECT_EQ(both.doubts.size(), 1U);
}

TEST(term, that_is_over_leaves_one_out_of_a_set_named_before) {
  auto const left = read("alle gemeenten in Zeeland; Goes is in 2012 uitgetreden");
  EXPECT_EQ(left.participants.size(), 12U);
  EXPECT_EQ(codes(left).find("gm0664"), std::string::npos);
  EXPECT_EQ(codes(read("alle gemeenten in Zeeland; Goes treedt in 2019 uit")), zeeland);
  EXPECT_EQ(read("alle gemeenten in Zeeland; Goes neemt niet deel").participants.size(), 12U);
}

TEST(term, that_is_of_a_role_is_no_doubt_on_the_participant) {
  EXPECT_TRUE(read("Best, Veere (was tot 2014 centrumgemeente)").doubts.empty());
  EXPECT_EQ(codes(read("Best; Veere sluit in 2019 aan")), "gm0753");
}

TEST(term, of_one_that_is_gone_ends_with_it) {
  auto const row = read("Altena, Woudrichem (tot 2019)", "", "2019-05-01");
  EXPECT_EQ(codes(row), "gm1959");
  EXPECT_TRUE(row.doubts.empty());
}

}  // namespace term_test
}  // namespace verband::resolve
