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

TEST(term, that_is_denied_is_the_other_way_round) {
  for (auto const* const note : {"per 2020 geen lid meer", "doet vanaf 2020 niet meer mee",
                                 "vanaf 1-1-2020 niet aangesloten", "treedt uit per 1-1-2020",
                                 "stapt uit de regeling per 1-1-2020"}) {
    EXPECT_EQ(on(note, "2018-05-01"), Term::during) << note;
    EXPECT_EQ(on(note, "2022-05-01"), Term::outside) << note;
  }
  for (auto const* const note : {"tot 2020 niet aangesloten", "doet tot 2020 niet mee"}) {
    EXPECT_EQ(on(note, "2018-05-01"), Term::outside) << note;
    EXPECT_EQ(on(note, "2022-05-01"), Term::during) << note;
  }
  EXPECT_EQ(on("tot en met 2020 niet aangesloten", "2020-05-01"), Term::outside);
  EXPECT_EQ(on("per 2020 niet stemgerechtigd", "2022-05-01"), Term::during);
  for (auto const* const note : {"niet uitgetreden per 2020", "per 2020 nog geen lid",
                                 "treedt niet toe per 2020", "lid per 2020, uitgetreden"})
    EXPECT_EQ(on(note, "2022-05-01"), Term::doubtful) << note;
}

TEST(term, of_several_limits_is_that_of_the_stretch_or_a_doubt) {
  for (auto const* const note :
       {"toegetreden in 2010, uitgetreden in 2020", "uitgetreden per 2020, lid sinds 2010",
        "vanaf 2010 tot 2020", "lid sinds 2010 en uitgetreden per 2020"}) {
    EXPECT_EQ(on(note, "2008-05-01"), Term::outside) << note;
    EXPECT_EQ(on(note, "2015-05-01"), Term::during) << note;
    EXPECT_EQ(on(note, "2022-05-01"), Term::outside) << note;
  }
  EXPECT_EQ(on("tot 2015 en vanaf 2020", "2022-05-01"), Term::doubtful);
  EXPECT_EQ(on("tot 2015 en vanaf 2020", "2018-05-01"), Term::outside);
  EXPECT_EQ(on("tot 2015 lid, vanaf 2015 deelnemer", "2018-05-01"), Term::doubtful);
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
  for (auto const* const cell : {"Best, Veere (tot 2016)", "Best, Veere (uitgetreden per 1-1-2016)",
                                 "Best, Veere (tot 2014 alleen voor jeugd)",
                                 "Best, Veere (per 1-1-2014 uit de regeling getreden)",
                                 "Best, Veere (vanaf 2018, onder voorbehoud)"}) {
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
  for (auto const* const cell :
       {"Best, Veere (was tot 2014 centrumgemeente)", "Best, Veere (penvoerder tot 2014)",
        "Best, Veere (tot 2014 penvoerder)", "Best, Veere (centrumgemeente vanaf 2030)",
        "Best, Veere als penvoerder tot 2014", "Best en Veere; penvoerder is Veere tot 2014",
        "Best en Veere; Veere is penvoerder tot 2014",
        "Best en Veere; penvoerder: Veere (tot 2014)"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "gm0717 gm0753") << cell;
    EXPECT_TRUE(row.doubts.empty()) << cell;
    for (auto const& each : row.participants) EXPECT_EQ(each.role, Role::participant) << cell;
  }
  for (auto const* const cell : {"Best, Veere (penvoerder sinds 2014)", "Best, Veere (penvoerder)",
                                 "Best, Veere (penvoerder tot 2030)", "Best, Veere als penvoerder",
                                 "Best en penvoerder Veere"})
    EXPECT_EQ(read(cell).participants.back().role, Role::contact_municipality) << cell;
}

// Did it go, or does it take part as the others do?
TEST(term, of_one_that_only_listened_is_doubted) {
  auto const row = read("Best, Veere (toehoorder tot 2014)");
  EXPECT_EQ(row.participants.back().role, Role::participant);
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_EQ(read("Best, Veere (penvoerder en lid tot 2014)").doubts.size(), 1U);
}

TEST(term, behind_a_list_is_doubted_of_the_names_before_it) {
  for (auto const* const cell : {"Best, Goes en Veere per 2030", "Best, Goes en Veere tot 2014",
                                 "Best, Goes, Veere zijn in 2012 uitgetreden",
                                 "Best, Goes, Veere (deelnemers per 1-1-2024)"}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), "gm0664 gm0753") << cell;
    EXPECT_EQ(row.doubts.size(), 1U) << cell;
  }
}

TEST(term, of_one_named_before_takes_it_out) {
  for (auto const* const cell : {"Best, Goes en Veere. Veere is per 2012 uitgetreden.",
                                 "Best, Goes, Veere; Veere doet niet mee",
                                 "Best, Veere en Goes; Veere treedt per 2018 toe"}) {
    EXPECT_EQ(codes(read(cell)), "gm0664 gm0753") << cell;
    EXPECT_TRUE(read(cell).doubts.empty()) << cell;
  }
  auto const other = read("Best, gemeente Veere. Veere is per 2012 uitgetreden.");
  EXPECT_EQ(other.doubts.size(), 1U);
  EXPECT_EQ(read("Best en provincie Drenthe; Drenthe is per 2012 uitgetreden").doubts.size(), 1U);
  auto const still = read("Best; de gemeente Veere is geen lid, maar deelnemer");
  EXPECT_EQ(codes(still), "gm0717 gm0753");
  EXPECT_EQ(still.doubts.size(), 1U);
  auto const stays = read("Best, Goes en Veere. Veere treedt uit per 2020.");
  EXPECT_EQ(codes(stays), "gm0664 gm0717 gm0753");
  EXPECT_TRUE(stays.doubts.empty());
}

TEST(term, to_come_leaves_one_in_until_then) {
  for (auto const* const note :
       {"per 2020 geen deelnemer meer", "doet vanaf 2020 niet meer mee", "treedt uit per 1-1-2020",
        "tot 2012 niet aangesloten", "toegetreden in 2010, uitgetreden in 2030"}) {
    auto const row = read("Best, Veere (" + std::string{note} + ")");
    EXPECT_EQ(codes(row), "gm0717 gm0753") << note;
    EXPECT_TRUE(row.doubts.empty()) << note;
  }
  for (auto const* const note : {"is niet uitgetreden per 2012", "tot 2012 en vanaf 2014",
                                 "tot 2012 aandeelhouder, vanaf 2012 deelnemer"}) {
    auto const row = read("Best, Veere (" + std::string{note} + ")");
    EXPECT_EQ(codes(row), "gm0717 gm0753") << note;
    EXPECT_EQ(row.doubts.size(), 1U) << note;
  }
  EXPECT_EQ(codes(read("alle gemeenten in Zeeland; Goes treedt uit per 2020")), zeeland);
  EXPECT_EQ(codes(read("Best; Veere sluit in 2019 aan")), "gm0753");
}

TEST(term, of_one_that_is_gone_ends_with_it) {
  auto const row = read("Altena, Woudrichem (tot 2019)", "", "2019-05-01");
  EXPECT_EQ(codes(row), "gm1959");
  EXPECT_TRUE(row.doubts.empty());
}

}  // namespace term_test
}  // namespace verband::resolve
