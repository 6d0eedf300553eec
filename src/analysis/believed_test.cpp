// SPDX-License-Identifier: EUPL-1.2
#include "analysis/believed.hpp"

#include <gtest/gtest.h>

#include "analysis/select.hpp"

namespace verband::analysis {
namespace believed_test {

using namespace std::chrono_literals;

Date const y2015{2015y / 1 / 1};
Date const y2019{2019y / 1 / 1};

Organisation municipality(std::string code, std::string name, Period period,
                          std::vector<Succession> successors = {}) {
  Organisation result;
  result.code = std::move(code);
  result.name = std::move(name);
  result.kind = OrganisationKind::municipality;
  result.province = "pv20";
  result.period = period;
  result.successors = std::move(successors);
  return result;
}

/// A register with one account: Haren, Groningen and Tynaarlo keep a lake; observed in 2015.
Snapshot lake() {
  auto atlas = std::make_shared<Atlas>();
  atlas->organisations = {municipality("gm0014", "Groningen", {}),
                          municipality("gm0017", "Haren", {.to = y2019}, {{"gm0014", false}}),
                          municipality("gm1730", "Tynaarlo", {.from = Date{1999y / 12 / 1}})};
  Grouping province;
  province.key = "province:pv20";
  province.kind = GroupingKind::province;
  atlas->groupings = {province};
  atlas->policy_areas = {{"c_1", "recreatie", ""}, {"c_2", "watersport", "c_1"}};
  atlas->index();
  Snapshot snapshot;
  snapshot.atlas = atlas;
  Reading reading;
  reading.id = "r1";
  reading.owner = "gm0017";
  reading.reference_date = y2015;
  snapshot.readings["r1"] = reading;
  Account account;
  account.id = "a1";
  account.reading = "r1";
  account.row = 1;
  account.observed = y2015;
  account.typed.name = "GR Meerschap";
  account.typed.policy_areas = {"c_2"};
  for (auto const* code : {"gm0017", "gm0014", "gm1730"}) {
    account.typed.participants.push_back({.code = code, .reason = "genoemd"});
  }
  account.stated = {{ColumnRole::name, "Naam", {.text = "GR Meerschap"}},
                    {ColumnRole::purpose, "Doel", {.text = "Beheer van het MÉÉR"}}};
  snapshot.accounts["a1"] = account;
  snapshot.partnerships["urn:uuid:1"] = {.uri = "urn:uuid:1", .slug = "gr-meerschap"};
  snapshot.told_by["urn:uuid:1"] = {"a1"};
  return snapshot;
}

Member const* member(BeliefView const& view, std::string_view code) {
  for (auto const& each : view.members) {
    if (each.code == code) return &each;
  }
  return nullptr;
}

TEST(believed, a_row_is_stated_on_its_own_date_and_presumed_on_another) {
  auto const snapshot = lake();
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", y2015).standing, Standing::stated);
  auto const later = believed(snapshot, "urn:uuid:1", Date{2016y / 1 / 1});
  EXPECT_EQ(later.standing, Standing::presumed);
  ASSERT_NE(member(later, "gm1730"), nullptr);
  EXPECT_EQ(member(later, "gm1730")->standing, Standing::presumed);
}

TEST(believed, a_successor_is_expected_and_never_hides_who_was_named_itself) {
  auto const later = believed(lake(), "urn:uuid:1", y2019);
  EXPECT_EQ(member(later, "gm0017"), nullptr);
  ASSERT_NE(member(later, "gm0014"), nullptr);
  EXPECT_EQ(member(later, "gm0014")->standing, Standing::presumed);  // Groningen was named as well
  auto only_haren = lake();
  std::erase_if(only_haren.accounts["a1"].typed.participants,
                [](Participant const& each) { return each.code == "gm0014"; });
  auto const expected = believed(only_haren, "urn:uuid:1", y2019);
  ASSERT_NE(member(expected, "gm0014"), nullptr);
  EXPECT_EQ(member(expected, "gm0014")->standing, Standing::expected);
  EXPECT_EQ(member(expected, "gm0014")->instead_of, "gm0017");
}

TEST(believed, who_did_not_exist_yet_does_not_take_part) {
  auto const before = believed(lake(), "urn:uuid:1", Date{1995y / 1 / 1});
  EXPECT_EQ(member(before, "gm1730"), nullptr);
  ASSERT_FALSE(before.notes.empty());
  EXPECT_NE(before.notes.front().find("bestond op 1 januari 1995 nog niet"), std::string::npos);
}

TEST(believed, a_rule_is_expanded_for_the_day_asked_and_says_what_changed) {
  auto snapshot = lake();
  auto& typed = snapshot.accounts["a1"].typed;
  typed.participants.clear();
  Rule rule;
  rule.text = "alle Groninger gemeenten";
  rule.kind = RuleKind::municipalities_of;
  rule.grouping = "province:pv20";
  typed.rules = {rule};
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", y2015).members.size(), 3U);
  auto const later = believed(snapshot, "urn:uuid:1", y2019);
  EXPECT_EQ(later.members.size(), 2U);
  ASSERT_EQ(later.notes.size(), 1U);
  EXPECT_NE(later.notes[0].find("niet (meer): Haren"), std::string::npos);
}

TEST(believed, the_latest_account_before_the_day_is_believed_and_differences_are_named) {
  auto snapshot = lake();
  auto newer = snapshot.accounts["a1"];
  newer.id = "a2";
  newer.observed = Date{2017y / 1 / 1};
  newer.typed.status = Status::to_be_dissolved;
  snapshot.accounts["a2"] = newer;
  snapshot.told_by["urn:uuid:1"] = {"a1", "a2"};
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", Date{2016y / 1 / 1}).account->id, "a1");
  auto const now = believed(snapshot, "urn:uuid:1", Date{2018y / 1 / 1});
  EXPECT_EQ(now.account->id, "a2");
  ASSERT_EQ(now.contradictions.size(), 1U);
  EXPECT_EQ(now.contradictions[0].field, "status");
  EXPECT_EQ(now.contradictions[0].other, "active");
}

TEST(believed, a_redirect_leads_to_the_elder_partnership) {
  auto snapshot = lake();
  snapshot.partnerships["urn:uuid:2"] = {.uri = "urn:uuid:2", .redirects_to = "urn:uuid:1"};
  EXPECT_EQ(believed(snapshot, "urn:uuid:2", y2015).partnership->uri, "urn:uuid:1");
  EXPECT_EQ(believed(snapshot, "urn:uuid:3", y2015).partnership, nullptr);
}

TEST(believed, what_turned_out_to_be_another_is_found_by_its_own_names) {
  auto snapshot = lake();
  auto other = snapshot.accounts["a1"];
  other.id = "a2";
  other.observed = Date{2010y / 1 / 1};
  other.typed.name = "Recreatieschap De Plas";
  snapshot.accounts["a2"] = other;
  snapshot.told_by["urn:uuid:1"] = {"a1", "a2"};
  snapshot.partnerships["urn:uuid:2"] = {
      .uri = "urn:uuid:2", .slug = "recreatieschap-de-plas", .redirects_to = "urn:uuid:1"};
  auto const all = believed_all(snapshot, y2015);
  EXPECT_EQ(named(all, "recreatieschap-de-plas").size(), 1U);
  EXPECT_EQ(named(all, "De Plas").size(), 1U);
  EXPECT_EQ(select(all, {.text = "recreatieschap"}, *snapshot.atlas).size(), 1U);
  EXPECT_EQ(named(all, "urn:uuid:2").size(), 1U);
}

TEST(select, by_participant_policy_and_text) {
  auto const snapshot = lake();
  auto const all = believed_all(snapshot, y2015);
  auto const count = [&](Selection const& selection) {
    return select(all, selection, *snapshot.atlas).size();
  };
  EXPECT_EQ(count({.with = {{"gm0017"}, {"gm1730", "gm9999"}}}), 1U);
  EXPECT_EQ(count({.with = {{"gm0017"}, {"gm0018"}}}), 0U);
  EXPECT_EQ(count({.policy_areas = {"c_1"}}), 1U);  // watersport lies under recreatie
  EXPECT_EQ(count({.policy_areas = {"c_9"}}), 0U);
  EXPECT_EQ(count({.text = "méér beheer"}), 1U);
  EXPECT_EQ(count({.text = "veiligheid"}), 0U);
  EXPECT_EQ(count({.statuses = {Status::dissolved}}), 0U);
}

TEST(policy_areas_named, a_word_means_the_closest_labels_of_each_list) {
  Atlas atlas;
  atlas.policy_areas = {{"c_1", "cultuur en recreatie", ""},
                        {"c_2", "recreatie", "c_1"},
                        {"c_3", "onderwijs en wetenschap", ""},
                        {"c_4", "basisonderwijs", "c_3"},
                        {"iv3_4", "Onderwijs", ""},
                        {"iv3_4.2", "Onderwijshuisvesting", "iv3_4"}};
  using Ids = std::vector<std::string>;
  EXPECT_EQ(policy_areas_named(atlas, "Recreatie"), Ids{"c_2"});
  EXPECT_EQ(policy_areas_named(atlas, "onderwijs"), (Ids{"c_3", "iv3_4"}));
  EXPECT_EQ(policy_areas_named(atlas, "huisvesting"), Ids{"iv3_4.2"});
  EXPECT_EQ(policy_areas_named(atlas, "c_4"), Ids{"c_4"});
  EXPECT_TRUE(policy_areas_named(atlas, "ruimtevaart").empty());
}

TEST(named, exact_names_win_from_parts) {
  auto const snapshot = lake();
  auto const all = believed_all(snapshot, y2015);
  EXPECT_EQ(named(all, "gr-meerschap").size(), 1U);
  EXPECT_EQ(named(all, "meerschap").size(), 1U);
  EXPECT_EQ(named(all, "").size(), 0U);
}

/// The lake as a national register of 2026 tells of it: two versions, then the end.
Snapshot versions() {
  auto snapshot = lake();
  auto account = snapshot.accounts.at("a1");
  snapshot.accounts.erase("a1");
  account.observed = Date{2026y / 5 / 11};
  account.typed.participants = {
      {.code = "gm0014", .reason = "code", .period = {.from = Date{2016y / 1 / 1}}},
      {.code = "gm1730", .reason = "code", .period = {.from = Date{2017y / 7 / 1}}}};
  account.typed.period = {Date{2016y / 1 / 1}, Date{2020y / 1 / 1}};
  account.typed.name = "GR Meerschap 2016";
  snapshot.accounts["a1"] = account;
  account.id = "a2";
  account.typed.period = {Date{2020y / 1 / 1}, Date{2024y / 1 / 1}};
  account.typed.name = "GR Meerschap 2020";
  snapshot.accounts["a2"] = account;
  snapshot.told_by["urn:uuid:1"] = {"a1", "a2"};
  return snapshot;
}

TEST(Versions, the_one_in_force_on_the_day_is_believed) {
  auto const snapshot = versions();
  auto const first = believed(snapshot, "urn:uuid:1", Date{2018y / 1 / 1});
  EXPECT_EQ(first.account->typed.name, "GR Meerschap 2016");
  EXPECT_EQ(first.standing, Standing::stated);
  EXPECT_TRUE(first.contradictions.empty());
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", Date{2020y / 1 / 1}).account->typed.name,
            "GR Meerschap 2020");
}

TEST(Versions, who_joined_later_takes_part_from_that_day) {
  auto const snapshot = versions();
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", Date{2017y / 6 / 30}).members.size(), 1U);
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", Date{2017y / 7 / 1}).members.size(), 2U);
}

TEST(Versions, what_has_ended_or_not_begun_is_not_among_what_is_in_force) {
  auto const snapshot = versions();
  for (auto const day : {Date{2024y / 1 / 1}, Date{2015y / 12 / 31}}) {
    EXPECT_TRUE(believed_all(snapshot, day).empty());
    ASSERT_EQ(beliefs_on(snapshot, day).elsewhen.size(), 1U);
  }
  auto const ended = believed(snapshot, "urn:uuid:1", Date{2025y / 1 / 1});
  EXPECT_FALSE(ended.in_force);
  EXPECT_EQ(ended.members.size(), 2U);  // as they were at the end
}

TEST(Versions, an_observation_of_the_day_goes_before_a_list_kept_afterwards) {
  auto snapshot = versions();
  auto observed = lake().accounts.at("a1");
  observed.id = "a3";
  observed.observed = Date{2018y / 1 / 1};
  snapshot.accounts["a3"] = observed;
  snapshot.told_by["urn:uuid:1"].push_back("a3");
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", Date{2018y / 1 / 1}).account->id, "a3");
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", Date{2018y / 1 / 2}).account->id, "a1");
}

TEST(Versions, one_of_no_days_is_never_the_one_in_force) {
  auto snapshot = versions();
  auto& last = snapshot.accounts["a2"];
  last.typed.period.to = Date::max();
  auto none = last;
  none.id = "a0";
  none.typed.period = {Date{2020y / 1 / 1}, Date{2020y / 1 / 1}};
  snapshot.accounts["a0"] = none;
  snapshot.told_by["urn:uuid:1"] = {"a0", "a1", "a2"};
  for (auto const day : {Date{2020y / 1 / 1}, Date{2026y / 5 / 11}, Date{2027y / 1 / 1}}) {
    auto const view = believed(snapshot, "urn:uuid:1", day);
    EXPECT_EQ(view.account->id, "a2");
    EXPECT_TRUE(view.in_force);
  }
}

/// The lake, and the same as a list of 2026 tells it from that day on.
Snapshot lake_and_list(Date from) {
  auto snapshot = lake();
  auto kept = snapshot.accounts.at("a1");
  kept.id = "a2";
  kept.observed = Date{2026y / 5 / 11};
  kept.typed.period = {.from = from};
  snapshot.accounts["a2"] = kept;
  snapshot.told_by["urn:uuid:1"] = {"a1", "a2"};
  return snapshot;
}

TEST(Versions, a_list_kept_afterwards_does_not_end_what_was_seen_before) {
  auto snapshot = lake_and_list(Date{2016y / 1 / 1});
  snapshot.accounts["a2"].typed.participants = {
      {.code = "gm0014", .period = {.from = Date{2016y / 1 / 1}}}};
  auto const then = believed(snapshot, "urn:uuid:1", Date{2018y / 1 / 1});
  EXPECT_EQ(then.account->id, "a2");
  ASSERT_EQ(then.members.size(), 3U);
  EXPECT_EQ(member(then, "gm0014")->standing, Standing::stated);
  EXPECT_EQ(member(then, "gm0017")->standing, Standing::presumed);
  EXPECT_EQ(member(then, "gm1730")->standing, Standing::presumed);
  EXPECT_TRUE(then.contradictions.empty());
  auto const after_merger = believed(snapshot, "urn:uuid:1", Date{2020y / 1 / 1});
  EXPECT_EQ(member(after_merger, "gm0017"), nullptr);
  EXPECT_EQ(after_merger.members.size(), 2U);
  // On the day of the list itself it is all there is.
  EXPECT_EQ(believed(snapshot, "urn:uuid:1", Date{2026y / 5 / 11}).members.size(), 1U);
}

TEST(Versions, a_participant_that_the_other_lacks_on_the_day_of_its_list_is_a_contradiction) {
  auto snapshot = lake_and_list(Date{2010y / 1 / 1});
  snapshot.accounts["a2"].typed.participants.push_back(
      {.code = "gm0018", .period = {.from = Date{2012y / 1 / 1}}});
  auto const view = believed(snapshot, "urn:uuid:1", y2015);
  ASSERT_EQ(view.contradictions.size(), 1U);
  EXPECT_EQ(view.contradictions[0].other, "gm0018");
  EXPECT_EQ(view.contradictions[0].believed, "");
}

}  // namespace believed_test
}  // namespace verband::analysis
