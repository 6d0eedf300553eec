// SPDX-License-Identifier: EUPL-1.2
// Areas that are fixed by law follow the statutory division (Wet arhi art. 41 lid 7).
#include "analysis/merger_area.hpp"

#include <gtest/gtest.h>

#include "analysis/carry_out.hpp"
#include "analysis/merger_example.hpp"

namespace verband::analysis {
namespace merger_area_test {

using namespace example;

constexpr std::string_view tynaarlo = "2022-03-24;gm1730_gm0014";

TEST(merger_area, the_heir_takes_part_in_its_own_region_only) {
  One const drenthe{gr("Veiligheidsregio Drenthe", {"gm0114", "gm1730"}), tynaarlo};
  EXPECT_EQ(drenthe->fate, Fate::area_fixed);
  EXPECT_EQ(drenthe->after, Codes{"gm0114"});
  EXPECT_TRUE(drenthe->questions.empty());
  EXPECT_EQ(drenthe->article, "art. 41 lid 7 Wet arhi; art. 8 en 9 Wet veiligheidsregio’s");
  EXPECT_EQ(drenthe->reason,
            "Het gebied van een veiligheidsregio staat in de wet. De wetgever past de indeling "
            "aan; de deelnemers volgen die. Groningen hoort op 24 maart 2022 bij de "
            "veiligheidsregio Groningen, volgens de naslaggegevens. Daarom komt Groningen hier "
            "niet in. Tynaarlo houdt hier op deelnemer te zijn.");
  // A new municipality begins in its region if it is not in yet.
  One const groningen{gr("Veiligheidsregio Groningen", {"gm0005", "gm0053", "gm0056"}),
                      "2019-01-01;gm0005_gm1966;gm0053_gm1966"};
  EXPECT_EQ(groningen->after, (Codes{"gm1966", "gm0056"}));
}

TEST(merger_area, who_does_not_come_in_is_not_proposed_as_centre_municipality) {
  auto const centre = [](Interpretation& typed) {
    typed.participants.back().role = Role::centre_municipality;
  };
  One const one{gr("Veiligheidsregio Drenthe", {"gm0114", "gm1730"}), tynaarlo, centre};
  EXPECT_EQ(one->look_at.at(0), "Tynaarlo is centrumgemeente. Spreek af wie dat wordt.");
}

TEST(merger_area, carried_out_nobody_begins_in_another_region) {
  auto row = gr("Veiligheidsregio Drenthe", {"gm0114", "gm1730"});
  row.uri = "u";
  auto const made = snapshot({row}, north());
  auto const scenario = *parse_scenario(tynaarlo);
  auto const day = on(made, scenario.date - std::chrono::days{1});
  auto const outcome = consequences(day, scenario);
  auto const proposal = carry_out(outcome, on(made, scenario.date));
  ASSERT_EQ(proposal.amendments.size(), 1U);
  EXPECT_EQ(proposal.amendments[0].turn, Turn::ends);
  EXPECT_EQ(proposal.amendments[0].organisation, "gm1730");
}

TEST(merger_area, of_parts_of_several_regions_the_law_decides) {
  constexpr std::string_view scenario = "2016-01-01;gm0017_Nieuw;gm1730_Nieuw";
  auto const with = [&](std::vector<Decision> const& decisions) {
    return One{gr("Veiligheidsregio Drenthe", {"gm0114", "gm1730"}), scenario, {}, decisions};
  };
  auto const open = with({});
  EXPECT_EQ(open->fate, Fate::area_fixed);
  ASSERT_EQ(open->questions.size(), 1U);
  EXPECT_EQ(open->questions[0].asks, Asks::area);
  EXPECT_EQ(open->questions[0].text,
            "Hoort Nieuw bij het gebied van „Veiligheidsregio Drenthe”? De delen van Nieuw komen "
            "uit de veiligheidsregio Drenthe en de veiligheidsregio Groningen. De wet beslist "
            "(art. 8 en 9 Wet veiligheidsregio’s).");
  EXPECT_EQ(with({{"u", "Nieuw"}})->after, (Codes{"gm0114", "Nieuw"}));
  EXPECT_EQ(with({{"u", "ends"}})->after, Codes{"gm0114"});
  EXPECT_TRUE(with({{"u", "ends"}})->questions.empty());
  // What is said of a municipality is not said of an area.
  EXPECT_EQ(with({{"gm1730", "ends"}})->questions.size(), 1U);
}

TEST(merger_area, of_parts_of_one_region_it_is_known) {
  One const one{gr("Veiligheidsregio Groningen", {"gm0009", "gm0014", "gm0017", "gm0005"}),
                "2016-01-01;gm0009_Nieuw;gm0017_Nieuw"};
  EXPECT_TRUE(one->questions.empty());
  EXPECT_EQ(one->after.size(), 3U);
}

TEST(merger_area, both_heirs_of_a_region_take_part_without_a_question) {
  One const one{gr("Veiligheidsregio Groningen", {"gm0053", "gm0014", "gm0005", "gm0017"}),
                "2019-01-01;gm0053_gm1966~_gm1969~"};
  EXPECT_TRUE(one->questions.empty());
  for (auto const* const heir : {"gm1966", "gm1969"}) {
    EXPECT_NE(std::ranges::find(one->after, heir), one->after.end());
  }
}

TEST(merger_area, the_kind_is_known_by_a_slip_in_the_name_or_the_law_in_the_purpose) {
  One const slip{gr("Veiligheidregio Drenthe (VRD)", {"gm0114", "gm1730"}), tynaarlo};
  EXPECT_EQ(slip->fate, Fate::area_fixed);
  auto row = gr("Hulpverlening Drenthe", {"gm0114", "gm1730"});
  row.purpose = "Uitvoering van de Wet veiligheidsregio’s";
  One const purpose{row, tynaarlo};
  EXPECT_EQ(purpose->fate, Fate::area_fixed);
  // A few municipalities that carry out a task of that law are no safety region.
  row.members = {"gm0005", "gm0017"};
  One const few{row, "2018-01-01;gm0017_gm0014"};
  EXPECT_EQ(few->fate, Fate::continues);
}

}  // namespace merger_area_test
}  // namespace verband::analysis
