// SPDX-License-Identifier: EUPL-1.2
// One case for each branch of the procedure, with the article it rests on; and the law that no
// merger loses or invents a participation.
#include "analysis/merger.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "analysis/merger_example.hpp"

namespace verband::analysis {
namespace merger_test {

using namespace example;
constexpr std::string_view groningen = "2019-01-01;gm0009_gm0014;gm0017_gm0014";
constexpr std::string_view midden = "2018-01-01;gm0018_gm1952;gm0040_gm1952";
constexpr std::string_view winsum = "2019-01-01;gm0053_gm1966~_gm1969~;gm0056_gm1969";

struct Branch {
  std::string what;
  Row row;
  std::string_view scenario;
  Fate fate;
  std::string article;
  Codes after;
};

Row private_law(std::string name, Codes members) {
  return {.name = std::move(name), .members = std::move(members), .basis = LegalBasis::private_law};
}

std::vector<Branch> branches() {
  return {
      {"1: nobody in it changes, and nobody in it grows",
       gr("GR", {"gm1730", "gm0114"}),
       groningen,
       Fate::unaffected,
       "",
       {}},
      {"1: only the municipality that takes the others in",
       gr("GR", {"gm0014", "gm1730"}),
       groningen,
       Fate::grows,
       "",
       {"gm0014", "gm1730"}},
      {"2: private law",
       private_law("Stichting", {"gm0017", "gm1730"}),
       groningen,
       Fate::succession,
       "art. 44 Wet arhi",
       {"gm0014", "gm1730"}},
      {"3: the area is fixed by law",
       gr("Veiligheidsregio Groningen", {"gm0017", "gm0005"}),
       groningen,
       Fate::area_fixed,
       "art. 41 lid 7 Wet arhi; art. 8 en 9 Wet veiligheidsregio’s",
       {"gm0005", "gm0014"}},
      {"4: all go wholly to one, which is among them",
       gr("GR", {"gm0017", "gm0009", "gm0014"}),
       groningen,
       Fate::lapses,
       "art. 41 lid 1 Wet arhi",
       {}},
      {"4: all go wholly to one, which is not",
       gr("GR", {"gm0017", "gm0009"}),
       groningen,
       Fate::lapses,
       "art. 41 lid 1 Wet arhi",
       {}},
      {"4: a municipality that stays blocks it",
       gr("GR", {"gm0017", "gm0014", "gm1730"}),
       groningen,
       Fate::continues,
       "art. 41 lid 3 en 4 Wet arhi",
       {"gm0014", "gm1730"}},
      {"4: so does a province",
       gr("GR", {"gm0017", "gm0009", "pv20"}),
       groningen,
       Fate::continues,
       "art. 41 lid 3 en 4 en art. 43 Wet arhi",
       {"gm0014", "pv20"}},
      {"4: and one whose territory goes elsewhere",
       gr("GR", {"gm0017", "gm0056"}),
       "2019-01-01;gm0017_gm0014;gm0056_gm1969",
       Fate::continues,
       "art. 41 lid 3 en 4 Wet arhi",
       {"gm0014", "gm1969"}},
      {"5: fewer than two would be left",
       gr("GR", {"gm0018", "gm0040"}),
       "2018-01-01;gm0018_gm1952;gm0040_gm1952_gm0014~",
       Fate::degenerate,
       "art. 41 lid 2 en 3 Wet arhi",
       {"gm1952"}},
      {"6: territory is split",
       gr("GR", {"gm0053", "gm0056", "gm0005"}),
       winsum,
       Fate::needs_act,
       "art. 41 lid 3 Wet arhi",
       {"gm0005", "gm1966", "gm1969"}},
      {"7: otherwise it continues",
       gr("GR", {"gm0017", "gm0018", "gm0040"}),
       midden,
       Fate::continues,
       "art. 41 lid 3 en 4 Wet arhi",
       {"gm0017", "gm1952"}},
      {"a border change leaves the participant",
       gr("GR", {"gm0014", "gm0114"}),
       "2019-01-01;gm0014_gm0014_gm1730~",
       Fate::continues,
       "art. 41 lid 3 en 4 Wet arhi",
       {"gm0114", "gm0014"}},
      {"the one that takes in is abolished too (2018 act)",
       gr("GR", {"gm0014", "gm1730"}),
       "2019-01-01;gm0014_gm0014;gm0017_gm0014",
       Fate::continues,
       "art. 41 lid 3 en 4 Wet arhi",
       {"gm0014", "gm1730"}},
      {"any date (Weesp, 24 March 2022)",
       gr("GR", {"gm0114", "gm1730", "gm0014"}),
       "2022-03-24;gm0114_gm1730",
       Fate::continues,
       "art. 41 lid 3 en 4 Wet arhi",
       {"gm0014", "gm1730"}},
  };
}

TEST(merger, every_branch_of_the_procedure_cites_its_article) {
  std::set<Fate> seen;
  for (auto const& each : branches()) {
    One const one{each.row, each.scenario};
    seen.insert(each.fate);
    if (each.fate == Fate::unaffected) {
      EXPECT_EQ(one.unaffected(), 1U) << each.what;
      continue;
    }
    EXPECT_EQ(one->fate, each.fate) << each.what << ": " << name(one->fate);
    EXPECT_EQ(one->article, each.article) << each.what;
    auto after = one->after;
    auto expected = each.after;
    std::ranges::sort(after);
    std::ranges::sort(expected);
    EXPECT_EQ(after, expected) << each.what;
    EXPECT_FALSE(one->reason.empty()) << each.what;
    EXPECT_TRUE(one->certain()) << each.what;
  }
  EXPECT_EQ(seen.size(), fate_count);
}

TEST(merger, the_reason_says_who_takes_the_place_and_why_it_does_not_lapse) {
  One const one{gr("GR Meerschap Paterswolde", {"gm0017", "gm0014", "gm1730"}), groningen};
  EXPECT_EQ(one->reason,
            "De regeling blijft gelden. Groningen komt in de plaats van Haren. Zij vervalt niet: "
            "Tynaarlo gaat niet mee in de herindeling. De deelnemers passen de regeling aan.");
}

TEST(merger, a_deadline_is_six_calendar_months_and_may_become_twelve) {
  One const one{gr("GR", {"gm0017", "gm1730"}), groningen};
  EXPECT_EQ(iso(one->adapt->due), "2019-07-01");
  EXPECT_EQ(iso(one->adapt->extended), "2020-01-01");
  EXPECT_EQ(iso(months_later(Date{2022y / 8 / 31}, 6)), "2023-02-28");
  EXPECT_EQ(iso(months_later(Date{2023y / 8 / 31}, 6)), "2024-02-29");
  One const lapsed{gr("GR", {"gm0017", "gm0014"}), groningen};
  EXPECT_FALSE(lapsed->adapt);
}

TEST(merger, participants_that_become_one_are_named_with_shares_and_votes) {
  One const one{gr("GR", {"gm0017", "gm0009", "gm0014", "gm1730"}), groningen};
  ASSERT_EQ(one->doubled.size(), 1U);
  EXPECT_EQ(one->doubled[0], (Doubled{"gm0014", {"gm0014", "gm0017", "gm0009"}}));
  EXPECT_EQ(one->look_at.at(0),
            "Groningen, Haren en Ten Boer worden samen één deelnemer (Groningen). Kijk naar de "
            "bijdrage, de stemmen en de zetels.");
}

TEST(merger, without_a_stated_basis_both_outcomes_are_given) {
  Row row{.name = "Overleg", .members = {"gm0017", "gm0014"}};
  One const one{row, groningen};
  EXPECT_EQ(one->fate, Fate::lapses);
  EXPECT_EQ(one->otherwise, Fate::succession);
  EXPECT_EQ(one->doubts, Codes{"De bron zegt niet of dit een gemeenschappelijke regeling is."});
  // Nobody is taken out as long as it is not known.
  EXPECT_EQ(one->after, Codes{"gm0014"});
  ASSERT_EQ(one->questions.size(), 1U);
  EXPECT_EQ(one->questions[0].code, "");
}

TEST(merger, a_name_or_a_law_can_say_what_it_rests_on) {
  for (auto const* const called :
       {"GR Zuidlaardermeer", "Gemeenschappelijke regeling Sport", "Omgevingsdienst Groningen"}) {
    EXPECT_TRUE(One({.name = called, .members = {"gm0017", "gm1730"}}, groningen)->certain())
        << called;
  }
  for (auto const* const called : {"Grip op water", "Veiligheidshuis", "Program"}) {
    EXPECT_FALSE(One({.name = called, .members = {"gm0017", "gm1730"}}, groningen)->certain())
        << called;
  }
}

TEST(merger, a_party_without_a_name_may_keep_it_alive) {
  auto const welfare = [](Interpretation& typed) {
    typed.unresolved.push_back({"welzijnsinstellingen", UnresolvedKind::kind_of_party, ""});
  };
  One const one{gr("GR", {"gm0017", "gm0014"}), groningen, welfare};
  EXPECT_EQ(one->fate, Fate::lapses);
  EXPECT_EQ(one->otherwise, Fate::continues);
  EXPECT_NE(one->doubts.at(0).find("welzijnsinstellingen"), std::string::npos);
  // It makes no difference where it does not lapse anyway.
  EXPECT_TRUE(One(gr("GR", {"gm0017", "gm1730"}), groningen, welfare)->certain());
}

TEST(merger, a_partner_is_no_participant) {
  auto const partner = [](Interpretation& typed) {
    typed.participants.push_back({.code = "gm0017", .role = Role::partner});
  };
  One const one{gr("GR", {"gm0114", "gm1730"}), groningen, partner};
  EXPECT_EQ(one->fate, Fate::succession);
  EXPECT_NE(one->reason.find("geen deelnemer"), std::string::npos);
}

TEST(merger, what_ended_by_its_own_name_is_not_asked_about) {
  One const ended{gr("GR (opgeheven per 25 januari 2016)", {"gm0017", "gm1730"}), groningen};
  EXPECT_EQ(ended.unaffected(), 1U);
  One const later{gr("GR (opgeheven per 25 januari 2020)", {"gm0017", "gm1730"}), groningen};
  EXPECT_EQ(later->fate, Fate::continues);
  EXPECT_FALSE(ended_by_name("Stichting Opgeheven hoofd"));
}

TEST(merger, a_centre_municipality_that_goes_is_named) {
  auto const centre = [](Interpretation& typed) {
    typed.participants.front().role = Role::centre_municipality;
    typed.participants.front().note = "voor 1/3";
  };
  One const one{gr("GR", {"gm0017", "gm1730"}), groningen, centre};
  EXPECT_EQ(one->look_at.at(0),
            "Haren is centrumgemeente. Spreek af wie dat wordt; Groningen ligt voor de hand.");
  EXPECT_NE(one->look_at.at(1).find("„voor 1/3”"), std::string::npos);
}

TEST(merger, partnerships_for_one_task_compete_when_each_part_was_in_another) {
  std::vector<Row> rows{gr("GR Afval Noord", {"gm0017", "gm1730"}),
                        gr("GR Afval Zuid", {"gm0009", "gm0114"}),
                        gr("GR Afval Samen", {"gm0009", "gm0017", "gm0114"}),
                        gr("GR Haven", {"gm0009", "gm0005"}),
                        gr("GR Alles Zuid", {"gm0009", "gm1730"}),
                        gr("GGD Zuid", {"gm0009", "gm0114"})};
  for (auto& each : rows) each.uri = each.name;
  auto atlas = north();
  atlas.policy_areas = {{"afval", "afval", ""}, {"haven", "haven", ""}};
  auto made = snapshot(rows, atlas);
  made.accounts.change_each([&](Account& account) {
    account.typed.policy_areas = {account.typed.name == "GR Haven" ? "haven" : "afval"};
    if (account.typed.name == "GR Alles Zuid") {
      account.typed.policy_areas = {"afval", "haven", "natuur", "zorg"};
    }
  });
  auto const day = on(made, y2019 - std::chrono::days{1});
  auto const outcome = consequences(day, groningen2019());
  std::map<std::string, std::vector<std::string>> found;
  for (auto const& each : outcome.consequences) {
    auto& rivals = found[each.belief->account->typed.name];
    for (auto const& rival : each.rivals) {
      rivals.push_back(rival.belief->account->typed.name);
      EXPECT_EQ(rival.heir, "gm0014");
      EXPECT_EQ(rival.task, "afval");
    }
  }
  // A body for many areas is no double of each, and an area fixed by law leaves no choice.
  EXPECT_TRUE(found["GR Alles Zuid"].empty());
  EXPECT_TRUE(found["GGD Zuid"].empty());
  EXPECT_EQ(found["GR Afval Noord"], Codes{"GR Afval Zuid"});
  EXPECT_EQ(found["GR Afval Zuid"], Codes{"GR Afval Noord"});
  EXPECT_TRUE(found["GR Afval Samen"].empty());  // both parts were in it already
  EXPECT_TRUE(found["GR Haven"].empty());
}

TEST(merger, a_list_that_names_no_members_is_uncertain_and_not_forgotten) {
  One const one{gr("Maatschappelijke ondersteuning", {}), groningen};
  EXPECT_EQ(one->fate, Fate::continues);
  EXPECT_FALSE(one->certain());
  EXPECT_TRUE(one->before.empty());
}

// ---- no merger loses or invents a participation

/// A register of random partnerships of the municipalities and the province.
Snapshot some_register() {
  static std::vector<std::string> const codes{"gm0014", "gm0017", "gm0009", "gm0053", "gm0056",
                                              "gm0005", "gm1730", "gm0114", "pv20"};
  std::vector<Row> rows;
  auto const count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) {
    Row row{.uri = "u" + std::to_string(i),
            .name = *rc::gen::element<std::string>("GR A", "Veiligheidsregio B", "Overleg C"),
            .basis = *rc::gen::element(LegalBasis::not_stated, LegalBasis::public_law,
                                       LegalBasis::private_law)};
    for (auto const& code : codes) {
      if (*rc::gen::inRange(0, 3) == 0) row.members.push_back(code);
    }
    if (*rc::gen::inRange(0, 4) == 0) row.rule = "province:pv20";
    rows.push_back(row);
  }
  return snapshot(rows, north());
}

RC_GTEST_PROP(merger, loses_or_invents_no_participation, ()) {
  auto const day = on(some_register(), y2019 - std::chrono::days{1});
  auto const scenario = *parse_scenario(*rc::gen::element<std::string>(
      "2019-01-01;gm0009_gm0014;gm0017_gm0014", "2019-01-01;gm0053_gm1966~_gm1969~;gm0056_gm1969",
      "2019-01-01;gm0014_gm0014;gm0017_gm0014;gm0053_gm0014_gm1966~",
      "2019-01-01;gm0014_gm0014_gm1730~", "2019-01-01;gm0017_Nieuw;gm1730_Nieuw"));
  auto const outcome = consequences(day, scenario);
  RC_ASSERT(outcome.consequences.size() + outcome.unaffected == day.beliefs.size());
  for (auto const& each : outcome.consequences) {
    Codes before;
    for (auto const& member : each.belief->members) before.push_back(member.code);
    RC_ASSERT(each.before == before);
    // Each one is still there, or somebody is in its place, or the arrangement lapses.
    std::set<std::string> accounted;
    for (auto const& code : before) {
      auto const at = std::ranges::find(each.replaced, code, &Replaced::code);
      if (at == each.replaced.end()) {
        accounted.insert(code);
        RC_ASSERT(std::ranges::find(each.after, code) != each.after.end());
      } else if (each.fate == Fate::lapses && each.certain()) {
        RC_ASSERT(at->by.empty());
      } else if (at->by.empty()) {
        RC_ASSERT(each.fate == Fate::area_fixed);
      } else {
        RC_ASSERT(std::ranges::any_of(at->by, [&](auto const& heir) {
          return std::ranges::find(each.after, heir) != each.after.end();
        }));
        accounted.insert(at->by.begin(), at->by.end());
      }
    }
    // And nobody is there who was not, and took nobody's place.
    for (auto const& code : each.after) RC_ASSERT(accounted.contains(code));
    if (each.fate == Fate::lapses && each.certain()) RC_ASSERT(each.after.empty());
  }
}

}  // namespace merger_test
}  // namespace verband::analysis
