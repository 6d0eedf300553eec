// SPDX-License-Identifier: EUPL-1.2
// What is believed once a merger was carried out, and what carrying it out writes.
#include "analysis/amended.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "analysis/carry_out.hpp"
#include "analysis/compare.hpp"
#include "analysis/merger_example.hpp"
#include "analysis/timeline.hpp"

namespace verband::analysis {
namespace amended_test {

using namespace example;

Codes members(Snapshot const& snapshot, Date day, std::string_view uri = "u") {
  Codes result;
  for (auto const& each : believed(snapshot, uri, day).members) result.push_back(each.code);
  std::ranges::sort(result);
  return result;
}

/// The register with the amendments as carrying out would write them.
Snapshot amended(Snapshot snapshot, std::vector<Amendment> amendments) {
  for (auto& each : amendments) {
    each.id = "m" + std::to_string(snapshot.amendments.size());
    snapshot.amended_by[each.partnership].push_back(each.id);
    snapshot.amendments[each.id] = each;
  }
  return snapshot;
}

CarryOut worked_out(Snapshot const& snapshot, Scenario const& scenario, Snapshot const& then,
                    std::vector<Decision> const& decisions = {}) {
  static std::vector<std::unique_ptr<std::pair<OnDay, MergerOutcome>>> kept;  // views look into it
  kept.push_back(std::make_unique<std::pair<OnDay, MergerOutcome>>());
  auto& [day, outcome] = *kept.back();
  day = on(snapshot, scenario.date - std::chrono::days{1});
  outcome = consequences(day, scenario, decisions);
  return carry_out(outcome, on(then, scenario.date));
}

Snapshot carried_out(Snapshot const& snapshot, Scenario const& scenario,
                     std::vector<Decision> const& decisions = {}) {
  return amended(snapshot, worked_out(snapshot, scenario, snapshot, decisions).amendments);
}

Row row(Codes members, LegalBasis basis = LegalBasis::public_law) {
  return {.uri = "u", .name = "GR", .members = std::move(members), .basis = basis};
}

TEST(amended, from_the_day_on_the_successor_takes_part_and_not_before) {
  auto const before = snapshot({row({"gm0017", "gm0009", "gm1730"})}, north());
  auto const after = carried_out(before, groningen2019());
  EXPECT_EQ(members(after, y2019 - std::chrono::days{1}), (Codes{"gm0009", "gm0017", "gm1730"}));
  EXPECT_EQ(members(after, y2019), (Codes{"gm0014", "gm1730"}));
  auto const view = believed(after, "u", today);
  auto const at = std::ranges::find(view.members, "gm0014", &Member::code);
  EXPECT_EQ(at->standing, Standing::presumed);  // no longer merely expected
  EXPECT_EQ(at->instead_of, "gm0017");
  EXPECT_EQ(at->reason,
            "sinds 1 januari 2019 in plaats van Haren en Ten Boer (art. 41 lid 3 en 4 Wet arhi)");
  EXPECT_EQ(believed(after, "u", y2019).members[0].standing, Standing::stated);
  EXPECT_EQ(view.notes.back(),
            "Sinds 1 januari 2019 doen Haren en Ten Boer niet meer mee (art. 41 lid 3 en 4 Wet "
            "arhi).");
}

TEST(amended, who_lapses_is_no_longer_in_force) {
  auto const after = carried_out(snapshot({row({"gm0017", "gm0014"})}, north()), groningen2019());
  EXPECT_EQ(members(after, y2018), (Codes{"gm0014", "gm0017"}));
  EXPECT_TRUE(believed(after, "u", y2019 - std::chrono::days{1}).in_force);
  for (auto const day : {y2019, today}) {
    auto const view = believed(after, "u", day);
    EXPECT_FALSE(view.in_force);
    EXPECT_EQ(view.notes.back(), "Vervallen op 1 januari 2019 (art. 41 lid 1 Wet arhi).");
    // As on its last day.
    EXPECT_EQ(members(after, day), (Codes{"gm0014", "gm0017"}));
    EXPECT_TRUE(believed_all(after, day).empty());
  }
  auto const before = on(after, y2018);
  auto const then = on(after, y2019);
  auto const changed = what_changed(compare({"gm0014", &before}, {"gm0014", &then}));
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].sentence,
            "Niet meer: vervallen op 1 januari 2019 (art. 41 lid 1 Wet arhi).");
}

TEST(amended, a_later_source_goes_before_a_lapse) {
  auto later = row({"gm0014", "gm0114"});
  later.observed = Date{2020y / 1 / 1};
  auto const after =
      carried_out(snapshot({row({"gm0017", "gm0014"}), later}, north()), groningen2019());
  EXPECT_FALSE(believed(after, "u", y2019).in_force);
  EXPECT_TRUE(believed(after, "u", later.observed).in_force);
}

TEST(amended, who_is_left_out_of_its_area_lapses_nothing) {
  Row made{.uri = "u", .name = "Veiligheidsregio Drenthe", .members = {"gm1730"}};
  auto const after =
      carried_out(snapshot({made}, north()), *parse_scenario("2022-03-24;gm1730_gm0014"));
  auto const view = believed(after, "u", today);
  EXPECT_TRUE(view.in_force);
  EXPECT_TRUE(view.members.empty());
}

TEST(amended, a_rule_lives_on) {
  auto made = row({"gm0017"});
  made.rule = "province:pv20";
  auto atlas = north();
  auto const before = snapshot({made}, atlas);
  // Also where a municipality is named beside it: who takes part from then on, the rule says.
  auto const result = worked_out(before, groningen2019(), before);
  EXPECT_TRUE(result.amendments.empty());
  EXPECT_EQ(members(before, y2019), north().members("province:pv20", y2019));
  made.members.clear();
  auto const ruled = snapshot({made}, atlas);
  auto const nothing = worked_out(ruled, groningen2019(), ruled);
  EXPECT_TRUE(nothing.amendments.empty());
  EXPECT_EQ(nothing.by_rule.size(), 1U);
}

TEST(amended, a_merger_the_reference_data_do_not_know_changes_what_a_rule_gives) {
  auto made = row({});
  made.rule = "province:pv20";
  auto const before = snapshot({made}, north());
  Scenario const scenario = *parse_scenario("2022-03-24;gm0114_gm1730");
  auto const after = carried_out(before, scenario);
  auto expected = members(before, scenario.date);
  std::erase(expected, "gm0114");
  EXPECT_EQ(members(after, scenario.date), expected);
  EXPECT_EQ(members(after, scenario.date - std::chrono::days{1}),
            members(before, scenario.date - std::chrono::days{1}));
}

TEST(amended, a_later_source_goes_before_what_was_worked_out) {
  auto later = row({"gm1730", "gm0114"});
  later.observed = Date{2020y / 1 / 1};
  auto const before = snapshot({row({"gm0017", "gm1730"}), later}, north());
  auto const after = carried_out(before, groningen2019());
  EXPECT_EQ(members(after, y2019), (Codes{"gm0014", "gm1730"}));
  EXPECT_EQ(members(after, later.observed), (Codes{"gm0114", "gm1730"}));
}

TEST(amended, who_began_and_ceased_to_exist_is_followed) {
  // Zuidhorn goes to Winsum in 2018, by hand; Winsum itself ends in 2019.
  auto const after = carried_out(snapshot({row({"gm0056", "gm1730"})}, north()),
                                 *parse_scenario("2018-01-01;gm0056_gm0053"));
  EXPECT_EQ(members(after, y2018), (Codes{"gm0053", "gm1730"}));
  EXPECT_EQ(members(after, y2019), (Codes{"gm1730", "gm1966", "gm1969"}));
  auto const view = believed(after, "u", y2019);
  EXPECT_TRUE(std::ranges::any_of(view.members, [](Member const& each) {
    return each.code == "gm1969" && each.standing == Standing::expected &&
           each.instead_of == "gm0053";
  }));
}

TEST(amended, a_question_without_an_answer_leaves_the_partnership_as_it_is) {
  auto const before = snapshot({row({"gm0053", "gm0114"})}, north());
  auto const scenario = *parse_scenario("2019-01-01;gm0053_gm1966~_gm1969~");
  auto const open = worked_out(before, scenario, before);
  EXPECT_TRUE(open.amendments.empty());
  EXPECT_EQ(open.open.size(), 1U);
  EXPECT_EQ(members(carried_out(before, scenario, {{"u", "gm1969"}}), y2019),
            (Codes{"gm0114", "gm1969"}));
  EXPECT_EQ(members(carried_out(before, scenario, {{"u", "ends"}}), y2019), Codes{"gm0114"});
}

TEST(amended, a_centre_municipality_hands_its_role_on) {
  auto before = snapshot({row({"gm0017", "gm0014", "gm1730"})}, north());
  before.accounts.change_each([](Account& account) {
    account.typed.participants.front().role = Role::centre_municipality;
  });
  auto const view = believed(carried_out(before, groningen2019()), "u", y2019);
  auto const at = std::ranges::find(view.members, "gm0014", &Member::code);
  EXPECT_EQ(at->role, Role::centre_municipality);
  EXPECT_EQ(view.members.size(), 2U);
}

TEST(amended, carrying_out_twice_writes_nothing_the_second_time) {
  auto const before = snapshot({row({"gm0017", "gm0009", "gm1730"})}, north());
  auto const once = carried_out(before, groningen2019());
  auto const again = worked_out(before, groningen2019(), once);
  for (auto const& each : again.amendments) EXPECT_EQ(each.turn, Turn::ends);
}

TEST(amended, the_timeline_turns_on_the_day) {
  auto const after = carried_out(snapshot({row({"gm0114", "gm1730", "gm0014"})}, north()),
                                 *parse_scenario("2022-03-24;gm0114_gm1730"));
  auto const line = timeline(after, "u", today, today, 10);
  auto const emmen = std::ranges::find_if(line.rows, [](TimelineRow const& each) {
    return each.members.size() == 1 && each.members[0].code == "gm0114";
  });
  ASSERT_NE(emmen, line.rows.end());
  EXPECT_EQ(iso(emmen->history.stretches.back().period.to), "2022-03-24");
}

}  // namespace amended_test
}  // namespace verband::analysis
