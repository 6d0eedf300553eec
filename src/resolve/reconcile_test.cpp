// SPDX-License-Identifier: EUPL-1.2
#include "resolve/reconcile.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "resolve/name_parts.hpp"

namespace verband::resolve {
namespace reconcile_test {

using namespace std::chrono_literals;

Tasks of(std::initializer_list<Task> tasks) {
  Tasks result;
  for (auto const each : tasks) result.set(static_cast<std::size_t>(each));
  return result;
}

TEST(name_parts, leave_out_what_every_arrangement_has) {
  auto const taken =
      take_apart("Gemeenschappelijke regeling Omgevingsdienst Noordoost-Brabant 2019");
  ASSERT_EQ(taken.forms.size(), 1U);
  EXPECT_EQ(taken.forms[0].proper, (std::vector<std::string>{"noord", "oost", "brabant"}));
  EXPECT_EQ(taken.forms[0].tasks, of({Task::environment}));
}

TEST(name_parts, know_asides_in_brackets) {
  EXPECT_EQ(take_apart("Afvalbeheer Regio Dorp (ARD)").abbreviations,
            std::vector<std::string>{"ard"});
  EXPECT_EQ(take_apart("Avra (voorheen Afvalverwijdering Dorp)").forms.size(), 2U);
  EXPECT_EQ(take_apart("Dorpsdienst (opgeheven per 25 januari 2016)").forms.size(), 1U);
  EXPECT_EQ(take_apart("Dorpsdienst (").forms.size(), 1U);
  EXPECT_TRUE(take_apart("").forms.empty());
}

TEST(name_parts, know_a_task_with_a_slip_of_the_pen) {
  EXPECT_EQ(take_apart("Veiligheidregio Dorp").forms.at(0).tasks, of({Task::safety}));
  EXPECT_EQ(take_apart("GGD Dorp").forms.at(0).tasks,
            take_apart("Gemeentelijke Gezondheidsdienst Dorp").forms.at(0).tasks);
}

/// Rows in registers of their own: each row is a partnership, told by the source it names.
class Reconcile : public testing::Test {
 protected:
  Reconcile() {
    Atlas atlas;
    auto const add = [&](std::string code, Period period = {}, std::string heir = {}) {
      Organisation one;
      one.code = code;
      one.name = code;
      one.kind = OrganisationKind::municipality;
      one.period = period;
      if (!heir.empty()) one.successors = {{heir, false}};
      atlas.organisations.push_back(one);
    };
    for (int i = 1; i <= 20; ++i) add("gm" + std::to_string(1000 + i));
    add("gm0900", {.to = Date{2019y / 1 / 1}}, "gm1001");
    atlas.index();
    snapshot_.atlas = std::make_shared<Atlas const>(std::move(atlas));
  }

  Account& row(std::string const& uri, std::string const& name, std::vector<std::string> members,
               std::string const& source) {
    Account account;
    account.id = "a" + uri;
    account.source = source;
    account.reading = source;
    account.observed = Date{2016y / 1 / 1};
    account.typed.name = name;
    for (auto& code : members) account.typed.participants.push_back({.code = code, .name = code});
    snapshot_.sources[source] = {.id = source, .title = source};
    snapshot_.readings[source] = {.id = source, .source = source};
    snapshot_.told_by[uri] = {account.id};
    snapshot_.partnerships[uri] = {.uri = uri, .slug = uri};
    return snapshot_.accounts[account.id] = account;
  }

  /// What is proposed of the two, or nothing.
  std::optional<Verdict> verdict(std::string const& one, std::string const& other) const {
    for (auto const& each : reconcile(snapshot_)) {
      if (std::minmax(each.one, each.other) == std::minmax(one, other)) return each.verdict;
    }
    return std::nullopt;
  }

  std::vector<std::string> const three_{"gm1001", "gm1002", "gm1003"};
  Snapshot snapshot_{};
};

TEST_F(Reconcile, the_same_name_and_participants_are_the_same) {
  row("p1", "GR Meerschap Zuiderplas", three_, "a");
  row("p2", "Meerschap Zuiderplas", three_, "b");
  EXPECT_EQ(verdict("p1", "p2"), Verdict::same);
}

TEST_F(Reconcile, participants_alone_are_not_enough) {
  row("p1", "GGD Zuiderland", three_, "a");
  row("p2", "Veiligheidsregio Zuiderland", three_, "b");
  row("p3", "Baanbrekers", three_, "b");
  EXPECT_FALSE(verdict("p1", "p2"));
  EXPECT_FALSE(verdict("p1", "p3"));
}

TEST_F(Reconcile, a_name_alone_is_not_enough) {
  row("p1", "Streekarchief Zuiderplas", three_, "a");
  row("p2", "Streekarchief Zuiderplas", {"gm1010", "gm1011"}, "b");
  EXPECT_NE(verdict("p1", "p2"), Verdict::same);
}

TEST_F(Reconcile, successors_count_as_the_same_participants) {
  row("p1", "Meerschap Zuiderplas", {"gm0900", "gm1002"}, "a");
  row("p2", "Recreatieschap Zuiderplas", {"gm1001", "gm1002"}, "b");
  EXPECT_EQ(verdict("p1", "p2"), Verdict::same);
}

TEST_F(Reconcile, another_region_of_the_same_kind_is_another) {
  row("p1", "Omgevingsdienst Midden-Brabant", {"gm1001", "gm1002", "pv30"}, "a");
  row("p2", "Omgevingsdienst Zuidoost-Brabant", {"gm1004", "gm1005", "pv30"}, "b");
  EXPECT_FALSE(verdict("p1", "p2"));
}

TEST_F(Reconcile, twice_in_one_source_under_two_names_is_found) {
  row("p1", "Afvalbeheer Regio Zuiderplas (ARZ)", three_, "a");
  row("p2", "Samenwerkingsverband afvalbeheer Regio Zuiderplas", three_, "a");
  EXPECT_EQ(verdict("p1", "p2"), Verdict::same);
}

TEST_F(Reconcile, a_task_misspelt_in_one_name_is_that_task) {
  std::vector<std::string> const five{"gm1001", "gm1002", "gm1003", "gm1004", "gm1005"};
  row("p2", "GR Reinigingsdienst Maasdorp", five, "b");
  row("p1", "Rentmeesterij Maasdorp", three_, "a");
  EXPECT_NE(verdict("p1", "p2"), Verdict::same);
  row("p1", "Reigingsdienst Maasdorp", three_, "a");
  EXPECT_EQ(verdict("p1", "p2"), Verdict::same);
  row("p2", "GR Omgevingsdienst Maasdorp", five, "b");
  row("p3", "Reinigingsdienst Elders", {"gm1009"}, "b");  // where the word is known from
  EXPECT_NE(verdict("p1", "p2"), Verdict::same);
}

TEST_F(Reconcile, side_by_side_in_one_register_they_are_two) {
  Period const since{.from = Date{2015y / 1 / 1}};
  row("p1", "Inkoop Zuiderplas", three_, "a").typed.period = since;
  row("p2", "Inkoop jeugd Zuiderplas", three_, "a").typed.period = since;
  EXPECT_NE(verdict("p1", "p2"), Verdict::same);
}

TEST_F(Reconcile, who_takes_part_in_the_other_is_not_the_other) {
  row("p1", "Dienst Sociale Zaken Zuiderplas", three_, "a");
  row("p2", "Centrumregeling Dienst Sociale Zaken Zuiderplas en gm1001", {"gm1001"}, "b")
      .typed.unresolved.push_back(
          {"Dienst Sociale Zaken Zuiderplas", UnresolvedKind::organisation, ""});
  EXPECT_NE(verdict("p1", "p2"), Verdict::same);
}

TEST_F(Reconcile, what_a_person_judged_is_not_proposed_again) {
  row("p1", "GR Meerschap Zuiderplas", three_, "a");
  row("p2", "Meerschap Zuiderplas", three_, "b");
  snapshot_.pair_judgements["j"] = {
      .id = "j", .one = "p2", .other = "p1", .verdict = Verdict::not_same, .actor = "Jannie"};
  EXPECT_FALSE(verdict("p1", "p2"));
}

TEST_F(Reconcile, of_two_equally_good_ones_none_is_chosen) {
  row("p1", "Meerschap Zuiderplas", three_, "a");
  row("p2", "Meerschap Zuiderplas", {"gm1001", "gm1002"}, "b").typed.period = {
      .from = Date{2010y / 1 / 1}};
  row("p3", "Meerschap Zuiderplas", {"gm1002", "gm1003"}, "b").typed.period = {
      .from = Date{2010y / 1 / 1}};
  EXPECT_EQ(verdict("p1", "p2"), Verdict::unsure);
  EXPECT_EQ(verdict("p1", "p3"), Verdict::unsure);
}

TEST_F(Reconcile, asked_about_one_it_gives_only_pairs_with_it) {
  row("p1", "Meerschap Zuiderplas", three_, "a");
  row("p2", "GR Meerschap Zuiderplas", three_, "b");
  row("p3", "Streekarchief Noorderland", {"gm1004", "gm1005"}, "a");
  row("p4", "Streekarchief Noorderland", {"gm1004", "gm1005"}, "b");
  std::vector<std::string> const asked{"p2"};
  auto const found = reconcile(snapshot_, asked);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(std::minmax(found[0].one, found[0].other), std::minmax(std::string{"p1"}, asked[0]));
  EXPECT_EQ(reconcile(snapshot_).size(), 2U);
}

}  // namespace reconcile_test
}  // namespace verband::resolve
